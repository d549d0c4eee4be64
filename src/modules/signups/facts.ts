// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Subject: the participation. Payload: { series, recurrenceId, seat }, ids and codes only. */
export const facts = {
  "participation.asked": "somebody was signed up by another and is called first",
  "participation.signedUp": "has a place",
  "participation.waitlisted": "stands on the waiting list",
  "participation.placed": "a place came free",
  "participation.cancelled": "does not come on this date",
  "participation.accompanied": "somebody goes along, or is at the door",
  "participation.came": "was there",
  "participation.missed": "was not there",
  "participation.calledAfter": "was called after the first time",
  "participation.contributing": "takes a role",
  "participation.changed": "own details changed",
  "participation.stopped": "comes no more",
  "participation.erased": "the person had it erased",
  "participation.forgotten": "{ count }: contact details went after their time",
  "participation.listed": "{ series, recurrenceId, how }: a colleague looked at who comes",
} as const;
