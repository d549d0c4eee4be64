// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold ids and codes only. */
export const facts = {
  "activity.added": "a draft was written",
  "activity.submitted": "it waits for somebody who looks at it",
  "activity.published": "it stands in the calendar",
  "activity.sentBack": "the reviewer asks for something",
  "activity.changed": "{ fields }",
  "activity.split": "{ from, follows }: another time or place from one date on",
  "activity.needsConfirmation": "the organiser is asked whether it still holds",
  "activity.confirmed": "{ by: link | member }",
  "activity.wentStale": "nobody answered",
  "activity.hidden": "nobody answered for long",
  "activity.archived": "{ reason }: it stopped",
  "activity.ended": "its last date has been",
  "occurrence.cancelled": "{ recurrenceId }",
  "occurrence.moved": "{ recurrenceId, to }",
  "occurrence.restored": "{ recurrenceId }",
  "occurrence.withdrawn": "{ recurrenceId }: the series no longer has this date, and people had signed up for it",
  "occurrence.holidayAsked": "{ recurrenceId }: a public holiday, does it go on?",
  "occurrence.holidayGoesOn": "{ recurrenceId }: the organiser says yes",
  "synonym.changed": "the list of words that mean the same",
  "paper.issued": "{ area, period }",
} as const;
export type FactName = keyof typeof facts;
