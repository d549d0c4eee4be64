// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatNumber } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { freshFigures } from "../../fresh/desk.ts";
import { freshTexts } from "../../messages/desk/fresh.ts";
import { paths } from "../../paths.ts";

/** How much was confirmed in ninety days, by organisation and by name: no order of who is best, and nothing in public. */
export const freshFiguresPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(freshTexts, language);
    const found = await freshFigures(db, actor);
    const sum = (of: "shown" | "confirmed") => found.reduce((all, one) => all + one[of], 0);
    const rows = [
      ...found.map(({ name, shown, confirmed }) => [
        name,
        formatNumber(shown, language),
        formatNumber(confirmed, language),
      ]),
      [m.total, formatNumber(sum("shown"), language), formatNumber(sum("confirmed"), language)],
    ];
    const columns = [
      { label: m.organisation, rowHeader: true },
      { label: m.shown, numeric: true },
      { label: m.confirmedLately, numeric: true },
    ];
    const view = (
      <>
        <BackLink href={inLanguage(paths.fresh, language)} language={language} />
        <Heading level={1}>{m.figures}</Heading>
        <Paragraph lead>{m.figuresLead}</Paragraph>
        <Table caption={m.figures} columns={columns} rows={rows} />
        <LinkList label={m.csv} items={[{ href: paths.freshFiguresCsv, title: m.csv }]} />
      </>
    );
    return c.render(view, { title: m.figures, current: "desk", hidden: true, staff: true });
  },
};

export const freshFiguresCsvPage: Page = {
  get: async (c) => {
    const found = await freshFigures(c.var.db, c.var.actor);
    const rows = found.map(({ name, shown, confirmed }) => [name, shown, confirmed]);
    return csvResponse("actueel-cijfers", ["organisatie", "in de kalender", "bevestigd in 90 dagen"], rows);
  },
};
