// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Badge } from "#ui/show/badge.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDay } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { deskTexts } from "../messages/desk.ts";
import { oversightPaths } from "../paths.ts";
import { type ReviewLine, waitingReviews } from "../review.ts";
import { ruleWords } from "./words.ts";

/** What stands out in the log and waits for a verdict. */
export const oversightPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(deskTexts, language);
    const waiting = await waitingReviews(db, actor);
    const log = [{ href: inLanguage(oversightPaths.log, language), title: m.log, text: m.logText }];
    const view = (
      <>
        <BackLink href={inLanguage("/beheer", language)} language={language} />
        {c.req.query("gedaan") ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
        <Heading level={1}>{m.title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        {waiting.length > 0 ? Waiting(waiting, language) : <EmptyState title={m.none}>{m.noneText}</EmptyState>}
        <LinkList items={log} label={m.log} />
      </>
    );
    return c.render(view, { title: m.title, current: "desk", hidden: true });
  },
};

function Waiting(waiting: readonly ReviewLine[], language: Language) {
  const m = speak(deskTexts, language);
  const columns = [
    { label: m.what, rowHeader: true },
    { label: m.who },
    { label: m.day },
    { label: m.due },
    { label: m.action },
  ];
  const rows = waiting.map(({ review, who }) => [
    ruleWords(review.rule, language),
    who ?? m.someone,
    formatDay(review.day, language),
    <>
      {formatDay(review.dueOn, language)}{" "}
      {Temporal.PlainDate.compare(review.dueOn, today()) < 0 ? <Badge kind="wrong">{m.late}</Badge> : null}
    </>,
    <ButtonLink
      href={inLanguage(oversightPaths.review(review.number), language)}
      kind="primary"
      small
      about={m.judgeAbout(review.number)}
    >
      {m.judge}
    </ButtonLink>,
  ]);
  return <Table caption={m.waiting} columns={columns} rows={rows} />;
}
