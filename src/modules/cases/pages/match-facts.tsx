// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { activityById } from "#modules/activities/index.ts";
import type { Env } from "#platform/http/env.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate } from "#ui/show/format.ts";
import { stopReasonWords } from "../messages/codes.ts";
import { matchTexts } from "../messages/match.ts";
import { matchKindWords, matchStatusWords } from "../messages/words.ts";
import type { OpenedMatch } from "../read.ts";
import { namesOf } from "./case-in.tsx";

/** What was chosen, with whom, and how it stands. */
export async function MatchFacts(c: Context<Env>, match: OpenedMatch) {
  const { db, language } = c.var;
  const m = speak(matchTexts, language);
  const names = await namesOf(db, [match.volunteer]);
  const day = (on: Temporal.PlainDate | null) => (on ? formatDate(on, language) : null);
  return (
    <Facts
      facts={[
        { term: m.kind, value: speak(matchKindWords, language)[match.kind] },
        { term: m.activity, value: match.activity ? (await activityById(db, match.activity)).title : null },
        { term: m.target, value: match.target },
        { term: m.card, value: match.card },
        { term: m.status, value: speak(matchStatusWords, language)[match.status] },
        { term: m.who, value: match.volunteer ? names.get(match.volunteer) : null },
        { term: m.answerBy, value: match.status === "asked" ? day(match.answerBy) : null },
        { term: m.since, value: day(match.startedOn) },
        { term: m.attended, value: match.startedOn ? m.times(match.attended) : null },
        { term: m.stopWhy, value: match.stopReason ? speak(stopReasonWords, language)[match.stopReason] : null },
      ]}
    />
  );
}
