// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Fact, Reaction } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import type { Jobs } from "#platform/jobs/jobs.ts";
import type { AboutActivity, LetterName } from "./jobs.ts";
import { mayReview } from "./policy.ts";

/** The queue; null while there is none, and then nobody is written to. */
type Queue = () => Pick<Jobs, "enqueue"> | null;

/** Which letter follows which fact: asked for in the transaction of the change, written after it. */
export function makeReactions(queue: Queue): [fact: string, reaction: Reaction][] {
  const write =
    (name: LetterName, about: (fact: Fact) => Partial<AboutActivity> | null = () => ({})): Reaction =>
    async (db: Db, fact: Fact) => {
      const more = about(fact);
      if (fact.subject && more) await queue()?.enqueue(db, name, { series: fact.subject, ...more });
    };
  return [
    ["activity.needsConfirmation", write("activities.confirmLetter")],
    // where it was asked already, visitors who say that it is wrong are a reason to ask again
    ["activity.checkAsked", write("activities.confirmLetter", ({ payload }) => (payload.again ? {} : null))],
    ["activity.submitted", write("activities.reviewLetter")],
    ["activity.sentBack", write("activities.sentBackLetter")],
    ["activity.published", write("activities.approvedLetter", ({ actor }) => (mayReview(actor) ? {} : null))],
    [
      "occurrence.holidayAsked",
      write("activities.holidayLetter", ({ payload }) => ({ recurrenceId: String(payload.recurrenceId) })),
    ],
  ];
}
