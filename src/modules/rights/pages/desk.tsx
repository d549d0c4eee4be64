// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Badge } from "#ui/show/badge.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { deskTexts } from "../messages/desk.ts";
import { requestTexts } from "../messages/requests.ts";
import { paths } from "../paths.ts";
import { requestsAtDesk } from "../request.ts";
import type { Request } from "../tables.ts";

/** What people asked about their data, with the clock of each. Without names. */
export const deskPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(deskTexts, language);
    const found = await requestsAtDesk(db, actor);
    const view = (
      <>
        <Heading level={1}>{m.title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        <ButtonRow>
          <ButtonLink href={inLanguage(paths.add, language)} kind="primary">
            {m.add}
          </ButtonLink>
        </ButtonRow>
        {found.length === 0 ? <EmptyState title={m.none}>{m.noneText}</EmptyState> : RequestTable(found, language)}
      </>
    );
    return c.render(view, { title: m.title, current: "desk", hidden: true });
  },
};

function RequestTable(found: Request[], language: Language) {
  const [m, r] = [speak(deskTexts, language), speak(requestTexts, language)];
  const columns = [
    { label: m.number, rowHeader: true },
    { label: m.kind },
    { label: m.channel },
    { label: m.state },
    { label: m.due },
  ];
  const rows = found.map((one) => [
    <ButtonRow>
      <a href={inLanguage(paths.request(one.number), language)}>{m.questionNumber(one.number)}</a>
    </ButtonRow>,
    r[one.kind],
    m[one.channel],
    r[`state_${one.state}`],
    one.state === "open" || one.state === "granted" ? Clock(one, language) : "",
  ]);
  return <Table id="verzoeken" caption={m.title} columns={columns} rows={rows} />;
}

/** The last day, and how long that is. */
export function Clock({ dueOn }: Pick<Request, "dueOn">, language: Language) {
  const m = speak(deskTexts, language);
  const days = today().until(dueOn, { largestUnit: "days" }).days;
  const words = days > 0 ? m.daysLeft(days) : days === 0 ? m.today : m.late(-days);
  return (
    <>
      {formatDate(dueOn, language)} <Badge kind={days < 0 ? "wrong" : days <= 7 ? "warning" : "neutral"}>{words}</Badge>
    </>
  );
}
