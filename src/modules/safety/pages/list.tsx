// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatFullMoment, timeZone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { openReports, type ReportLine } from "../handle.ts";
import { messages } from "../messages.ts";
import { Numbers } from "../numbers.tsx";
import { paths } from "../paths.ts";

/** "Zorgmeldingen": those on whose list she stands. */
export const listPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(messages, language);
    const found = await openReports(db, actor);
    const view = (
      <>
        <BackLink href={inLanguage("/beheer", language)} language={language} />
        {c.req.query("gedaan") ? <StatusMessage saved>{m.done}</StatusMessage> : null}
        <Heading level={1}>{m.title}</Heading>
        <Paragraph lead>{m.text}</Paragraph>
        <Numbers language={language} />
        {found.length === 0 ? <EmptyState title={m.none}>{m.noneText}</EmptyState> : Lines(found, language)}
        <ButtonLink href={inLanguage(paths.new, language)}>{m.add}</ButtonLink>
      </>
    );
    return c.render(view, { title: m.title, current: "desk", hidden: true });
  },
};

function Lines(found: readonly ReportLine[], language: Language) {
  const m = speak(messages, language);
  const columns = [
    { label: m.number, rowHeader: true },
    { label: m.kind },
    { label: m.due },
    { label: m.taker },
    { label: m.readIt },
  ];
  const rows = found.map(({ report, taker, late }) => [
    report.number,
    m[report.kind],
    `${momentOf(report.due, language)}${late ? ` (${m.late})` : ""}`,
    taker ?? m.nobody,
    <a href={inLanguage(paths.one(report.number), language)}>
      {m.readIt} <span class="buurt-visually-hidden">{m.oneTitle(report.number)}</span>
    </a>,
  ]);
  return <Table caption={m.open} columns={columns} rows={rows} />;
}

export function momentOf(at: Temporal.Instant, language: Language): string {
  const local = at.toZonedDateTimeISO(timeZone);
  return formatFullMoment(local, local, undefined, language);
}
