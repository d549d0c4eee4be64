// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { fullName } from "#modules/people/index.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { contactLog, type LogLine } from "../contact.ts";
import { messages } from "../messages.ts";
import { paths } from "../paths.ts";
import { aboutsInWords, channelWord } from "../words.ts";
import { momentOf } from "./contact-parts.tsx";

const days = 7;

/** The own conversations of the last week. */
export const logPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(messages, language);
    const lines = await contactLog(db, actor, now().subtract({ hours: days * 24 }));
    const view = (
      <>
        <BackLink href={inLanguage(paths.desk, language)} language={language} />
        <Heading level={1}>{m.log}</Heading>
        <Paragraph>{m.logLead}</Paragraph>
        {lines.length === 0 ? <EmptyState title={m.logNone} /> : <LogTable lines={lines} language={language} />}
      </>
    );
    return c.render(view, { title: m.log, current: "desk", hidden: true });
  },
};

function LogTable({ lines, language }: { lines: LogLine[]; language: Language }) {
  const m = speak(messages, language);
  return (
    <Table
      id="gesprekken"
      caption={m.log}
      columns={[{ label: m.when, rowHeader: true }, { label: m.withWhom }, { label: m.how }, { label: m.talked }]}
      rows={lines.map(({ at, endedAt, person, channel, abouts }) => [
        momentOf(at, language),
        person ? fullName(person) : m.gone,
        `${channelWord(channel, m)}, ${endedAt ? m.minutes(Math.max(1, Math.round(endedAt.since(at).total("minutes")))) : m.goesOn}`,
        aboutsInWords(abouts, language),
      ])}
    />
  );
}
