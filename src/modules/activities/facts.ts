// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold ids and codes only. */
export const facts = {
  "activity.added": "a draft was written",
  "activity.imported": "it came out of somebody else's calendar",
  "activity.submitted": "it waits for somebody who looks at it",
  "activity.published": "it stands in the calendar",
  "activity.sentBack": "the reviewer asks for something",
  "activity.changed": "{ fields }",
  "activity.placesChanged": "another number of people fits, or people sign up in another way; its dates say so already",
  "activity.shifted":
    "{ into, dates: [{ from, to }] }: dates that people signed up for got another key, perhaps in another series",
  "activity.split": "{ from, follows }: another time or place from one date on",
  "activity.needsConfirmation": "the organiser is asked whether it still holds",
  "activity.confirmed": "{ by: link | member }",
  "activity.wentStale": "nobody answered",
  "activity.hidden": "nobody answered for long",
  "activity.archived": "{ reason }: it stopped",
  "activity.doubted": "{ kind }: a visitor says that something is not right",
  "activity.checkAsked": "{ doubts, again }: three visitors say so; it is looked at now",
  "activity.callMissed": "{ count }: nobody answered when the organisation was called",
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
