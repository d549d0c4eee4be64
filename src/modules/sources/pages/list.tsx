// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { toLocal } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { overview } from "../messages/sources.ts";
import { paths } from "../paths.ts";
import { type ListedSource, sourcesFor } from "../source/find.ts";
import { momentText, StateBadge } from "./words.tsx";

/** Every source of who is signed in, with how it is doing. */
export const listPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(overview, language);
    const found = await sourcesFor(db, actor);
    const view = <ListView found={found} removed={c.req.query("gedaan") === "weg"} language={language} />;
    return c.render(view, { title: m.title, current: "desk", hidden: true });
  },
};

interface ListProps {
  found: readonly ListedSource[];
  removed: boolean;
  language: Language;
}

function ListView({ found, removed, language }: ListProps) {
  const m = speak(overview, language);
  return (
    <>
      <BackLink href={inLanguage("/beheer", language)} language={language} />
      {removed ? <StatusMessage saved>{m.removed}</StatusMessage> : null}
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      <ButtonRow>
        <ButtonLink kind="primary" href={inLanguage(paths.add, language)}>
          {m.add}
        </ButtonLink>
      </ButtonRow>
      {found.length === 0 ? (
        <EmptyState title={m.none}>{m.noneText}</EmptyState>
      ) : (
        <>
          <Table
            caption={m.listCaption}
            columns={[
              { label: m.name, rowHeader: true },
              { label: m.organisation },
              { label: m.state },
              { label: m.count, numeric: true },
              { label: m.next },
            ]}
            rows={found.map((one) => row(one, language))}
          />
          <ButtonRow>
            <a href={paths.listCsv} download>
              {m.download}
            </a>
          </ButtonRow>
        </>
      )}
    </>
  );
}

const row = ({ source, organisationName, count }: ListedSource, language: Language) => [
  <ButtonRow>
    <a href={inLanguage(paths.show(source.number!), language)}>{source.name}</a>
  </ButtonRow>,
  organisationName,
  <StateBadge state={source.state} language={language} />,
  String(count),
  source.nextAt ? momentText(source.nextAt, language) : "–",
];

/** The same as a sheet. */
export const listCsvPage: Page = {
  get: async (c) => {
    const m = speak(overview, c.var.language);
    const found = await sourcesFor(c.var.db, c.var.actor);
    return csvResponse(
      "agendas",
      [m.name, m.organisation, m.kind, m.address, m.state, m.count, m.lastTime, m.next],
      found.map(({ source, organisationName, count }) => [
        source.name,
        organisationName,
        m[source.kind],
        source.url,
        m[source.state],
        count,
        source.lastOkAt ? toLocal(source.lastOkAt).toString({ smallestUnit: "minute" }) : "",
        source.nextAt ? toLocal(source.nextAt).toString({ smallestUnit: "minute" }) : "",
      ]),
    );
  },
};
