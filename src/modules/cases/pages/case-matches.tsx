// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { formatMoment } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { pageTexts } from "../messages/page.ts";
import { matchKindWords, matchStatusWords, visitFormWords, visitStatusWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import type { OpenedVisit } from "../read.ts";
import type { CaseShown } from "./shown.ts";

/** What was proposed and where it stands. */
export function Matches({ whole, name, language }: CaseShown) {
  const { file, matches, relation } = whole;
  const m = speak(pageTexts, language);
  const kind = speak(matchKindWords, language);
  const status = speak(matchStatusWords, language);
  return (
    <>
      <Heading level={2} id="koppelingen">
        {m.matches}
      </Heading>
      {matches.length === 0 ? <Paragraph>{m.matchesNone}</Paragraph> : null}
      <LinkList
        label={m.matches}
        items={matches.map((match) => ({
          href: inLanguage(paths.match(file.number, match.id), language),
          title: match.target || kind[match.kind],
          text: [status[match.status], match.volunteer ? name(match.volunteer) : ""].filter(Boolean).join(", "),
        }))}
      />
      {relation.mayWrite && file.status === "active" ? (
        <ButtonRow>
          <ButtonLink href={inLanguage(paths.newMatch(file.number), language)}>{m.matchNew}</ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}

/** "dinsdag 24 november, 10.00 tot 11.00 uur" */
export function visitMoment(
  { plannedFrom, plannedUntil }: Pick<OpenedVisit, "plannedFrom" | "plannedUntil">,
  language: CaseShown["language"],
): string {
  const from = toLocal(plannedFrom);
  return formatMoment(from, from, toLocal(plannedUntil), language);
}

export function Visits({ whole, name, language }: CaseShown) {
  const { file, visits, relation } = whole;
  const m = speak(pageTexts, language);
  const form = speak(visitFormWords, language);
  const status = speak(visitStatusWords, language);
  const mayPlan = relation.mayWrite && file.status !== "closed";
  return (
    <>
      <Heading level={2} id="bezoeken">
        {m.visits}
      </Heading>
      {visits.length === 0 ? <Paragraph>{m.visitsNone}</Paragraph> : null}
      <LinkList
        label={m.visits}
        items={visits.map((visit) => ({
          href: inLanguage(paths.visit(file.number, visit.number), language),
          title: visitMoment(visit, language),
          text: [form[visit.form], status[visit.status], name(visit.visitor)].join(", "),
        }))}
      />
      {mayPlan ? (
        <ButtonRow>
          <ButtonLink href={inLanguage(paths.newVisit(file.number), language)}>{m.visitNew}</ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}
