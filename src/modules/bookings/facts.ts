// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold ids and codes only. */
export const facts = {
  "room_terms.changed": "{ fields }: subject is the room that is lent",
  "room_block.added": "{ room, kind, count }: subject is the block, or the room when a timetable was read",
  "room_block.removed": "{ room, kind }",
  "booking.requested": "{ room, series, dates }: subject is the request",
  "booking.answered": "{ room, series, confirmed, refused }: subject is the request",
  "booking.held": "{ request, room, series, recurrenceId }: subject is the booking",
  "booking.proposed": "{ request, room, series }: another time, held for who asked",
  "booking.offered": "{ request, room, series }: a time came free, held for who waited",
  "booking.confirmed": "{ request, room, series, recurrenceId }",
  "booking.refused": "{ request, room, series, recurrenceId, by: owner | asker | time }",
  "booking.cancelled": "{ request, room, series, recurrenceId, by: owner | asker | activity }",
  "booking.missed": "{ request, room }: nobody came",
} as const;
export type FactName = keyof typeof facts;
