// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Badge } from "#ui/show/badge.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Table } from "#ui/show/table.tsx";
import { type ItemLine, itemsOf } from "../items.ts";
import { overview } from "../messages/sources.ts";
import { trial as texts } from "../messages/trial.ts";
import { paths } from "../paths.ts";
import type { Source } from "../tables.ts";
import { ownSource } from "./own.ts";
import { whenText } from "./words.tsx";

/** What came of a source. */
export const itemsPage: Page = {
  get: async (c) => {
    const source = await ownSource(c);
    const { language } = c.var;
    const title = speak(texts, language).itemsTitle(source.name);
    const view = (
      <ItemsView source={source} items={await itemsOf(c.var.db, source.id)} title={title} language={language} />
    );
    return c.render(view, { title, current: "desk", hidden: true });
  },
};

interface ItemsProps {
  source: Source;
  items: readonly ItemLine[];
  title: string;
  language: Language;
}

function ItemsView({ source, items, title, language }: ItemsProps) {
  const m = speak(texts, language);
  const words = speak(overview, language);
  return (
    <>
      <BackLink href={inLanguage(paths.show(source.number!), language)} label={source.name} />
      <Heading level={1}>{title}</Heading>
      {items.length === 0 ? (
        <EmptyState title={m.noItems} />
      ) : (
        <>
          <Table
            caption={title}
            columns={[{ label: m.rowActivity, rowHeader: true }, { label: m.rowWhen }, { label: m.itemState }]}
            rows={items.map((item) => [
              <ButtonRow>
                <a href={inLanguage(paths.item(source.number!, item.id), language)}>{item.title}</a>
              </ButtonRow>,
              whenText(item.startsLocal, language),
              <Badge kind={item.goneSince ? "warning" : "neutral"}>{stateText(item, language)}</Badge>,
            ])}
          />
          <ButtonRow>
            <a href={paths.itemsCsv(source.number!)} download>
              {words.download}
            </a>
          </ButtonRow>
        </>
      )}
    </>
  );
}

function stateText(item: ItemLine, language: Language): string {
  const m = speak(texts, language);
  if (item.keptOut) return m.itemOut;
  if (item.status === "archived") return m.itemStopped;
  if (item.goneSince) return m.itemGone;
  return item.fieldOwner.length > 0 ? m.itemKept : m.itemStandard;
}

/** The same as a sheet. */
export const itemsCsvPage: Page = {
  get: async (c) => {
    const source = await ownSource(c);
    const m = speak(texts, c.var.language);
    const items = await itemsOf(c.var.db, source.id, 20_000);
    return csvResponse(
      "activiteiten",
      [m.rowActivity, m.rowWhen, m.itemState],
      items.map((item) => [item.title, item.startsLocal, stateText(item, c.var.language)]),
    );
  },
};
