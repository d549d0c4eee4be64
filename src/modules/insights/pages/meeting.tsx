// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { capitalise, formatDate, formatDay } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { type Meeting, meetingList } from "../insight.ts";
import { pages } from "../messages/pages.ts";
import { paths } from "../paths.ts";
import { teamIn } from "./insight.tsx";

/** For the meeting of the team, also on paper: what waits, by day. A number, a phase and a day; no name of a resident. */
export const meetingPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(pages, language);
    const team = await teamIn(c);
    const { lines, hidden } = await meetingList(db, actor, team, language);
    const title = `${m.meeting}: ${team.name}`;
    const view = (
      <>
        <BackLink
          href={inLanguage(paths.team(team.number), language)}
          label={m.titleOf(team.name)}
          language={language}
        />
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{m.meetingLead}</Paragraph>
        {lines.length === 0 ? (
          <EmptyState title={m.meetingNone}>{m.meetingNoneText}</EmptyState>
        ) : (
          <Lines lines={lines} language={language} />
        )}
        {hidden > 0 ? <Paragraph>{m.hidden(hidden)}</Paragraph> : null}
        <Paragraph>{m.printed(formatDate(today(), language))}</Paragraph>
      </>
    );
    return c.render(view, { title, current: "desk", hidden: true });
  },
};

function Lines({ lines, language }: { lines: Meeting["lines"]; language: Language }) {
  const m = speak(pages, language);
  return (
    <Table
      id="overleg"
      caption={m.meeting}
      columns={[
        { label: m.number, rowHeader: true },
        { label: m.phase },
        { label: m.step },
        { label: m.day },
        { label: m.who },
      ]}
      rows={lines.map(({ kind, number, phase, step, due, ownerName, href }) => [
        <a href={href}>{kind === "signal" ? m.signalNumber(number) : m.caseNumber(number)}</a>,
        capitalise(phase),
        step,
        due ? formatDay(due, language) : m.noDay,
        ownerName ?? m.wholeTeam,
      ])}
    />
  );
}
