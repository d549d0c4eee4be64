// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { capitalise, formatFullMoment } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Timeline } from "#ui/show/timeline.tsx";
import { historyOf } from "../history.ts";
import { factTexts } from "../messages/facts.ts";
import { pageTexts } from "../messages/page.ts";
import { namesOf } from "./case-in.tsx";
import type { CaseShown } from "./shown.ts";

/** "case.handedOver" → "caseHandedOver" */
const keyOf = (fact: string): string => fact.replace(/\.(\w)/, (_, letter: string) => letter.toUpperCase());

/** What happened, and who did it; never what was said. */
export async function History(c: Context<Env>, { whole, language }: CaseShown) {
  const m = speak(pageTexts, language);
  const words = speak(factTexts, language) as Record<string, string>;
  const facts = (await historyOf(c.var.db, whole)).filter(({ name }) => Object.hasOwn(words, keyOf(name)));
  const names = await namesOf(
    c.var.db,
    facts.map(({ by }) => by),
  );
  const entries = facts.map(({ name, at, by }) => {
    const local = toLocal(at);
    return {
      when: capitalise(formatFullMoment(local, local, undefined, language)),
      datetime: local.toString({ smallestUnit: "minute" }),
      kind: words[keyOf(name)]!,
      who: by ? names.get(by) : undefined,
    };
  });
  return (
    <>
      <Heading level={2} id="tijdlijn">
        {m.timeline}
      </Heading>
      {entries.length === 0 ? (
        <Paragraph>{m.timelineNone}</Paragraph>
      ) : (
        <Timeline entries={entries} language={language} />
      )}
    </>
  );
}
