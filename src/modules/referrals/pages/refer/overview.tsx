// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { lightFor } from "../../light.ts";
import { referTexts } from "../../messages/refer.ts";
import { paths } from "../../paths.ts";
import { type PracticeLine, practiceReferrals } from "../../referral.ts";
import { reasonSentence, sentenceWord, stateWord } from "../../words.ts";
import { LightLine } from "./light-line.tsx";
import { practiceIn, secretIn } from "./practice-in.ts";

/** What a practice referred: number, initials, day, one word and the last sentence. */
export const overviewPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const m = speak(referTexts, language);
    const practice = await practiceIn(c);
    const lines = await practiceReferrals(db, practice);
    const view = (
      <>
        <Heading level={1}>{m.overview}</Heading>
        <Paragraph lead>{m.forPractice(practice.name)}</Paragraph>
        <Paragraph>{m.overviewLead}</Paragraph>
        <LightLine light={await lightFor(db, practice.team)} language={language} />
        {lines.length === 0 ? <EmptyState title={m.overviewNone}>{m.pace}</EmptyState> : Lines(c, lines)}
        {lines.length === 0 ? null : <Paragraph>{m.pace}</Paragraph>}
        <ButtonRow>
          <ButtonLink kind="primary" href={inLanguage(paths.refer(secretIn(c)), language)}>
            {m.title}
          </ButtonLink>
          <ButtonLink href={inLanguage(paths.card(secretIn(c)), language)}>{m.card}</ButtonLink>
        </ButtonRow>
      </>
    );
    return c.render(view, { title: m.overview, hidden: true });
  },
};

function Lines(c: Context<Env>, lines: readonly PracticeLine[]) {
  const { language } = c.var;
  const m = speak(referTexts, language);
  return (
    <Table
      id="verwijzingen"
      caption={m.overview}
      columns={[
        { label: m.number, rowHeader: true },
        { label: m.initials },
        { label: m.day },
        { label: m.state },
        { label: m.sentence },
      ]}
      rows={lines.map(({ referral, initials, told }) => [
        <a href={inLanguage(paths.sent(secretIn(c), referral.referenceNo), language)}>{referral.referenceNo}</a>,
        initials || "–",
        formatDate(toLocal(referral.receivedAt).toPlainDate(), language),
        stateWord(referral, language),
        reasonSentence(referral, language) || lastSentence(told, language),
      ])}
    />
  );
}

const lastSentence = (told: PracticeLine["told"], language: Context<Env>["var"]["language"]): string => {
  const last = told.at(-1);
  return last ? sentenceWord(last.sentence, language) : "";
};
