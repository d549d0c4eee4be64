// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Reaction } from "#platform/audit/record.ts";
import { keepDate, keepFields, keepOut, keepTimes } from "./items.ts";

/** What this room does when others' facts happen, in the transaction of the change. */
export const reactions: readonly [fact: string, reaction: Reaction][] = [
  ["activity.changed", keepFields],
  ["occurrence.cancelled", keepDate],
  ["occurrence.moved", keepDate],
  ["occurrence.restored", keepDate],
  ["activity.split", keepTimes],
  ["activity.archived", keepOut],
  [
    "organisation.merged",
    async (db, { subject, payload }) => {
      await db.execute(
        sql`update source set organisation = ${String(payload.into)}::uuid where organisation = ${subject}::uuid`,
      );
    },
  ],
  [
    "organisation.closed",
    async (db, { subject }) => {
      await db.execute(sql`update source set next_at = null where organisation = ${subject}::uuid`);
    },
  ],
  [
    "venue.merged",
    async (db, { subject, payload }) => {
      const into = String(payload.into);
      await db.execute(sql`update source set venue = ${into}::uuid where venue = ${subject}::uuid`);
      await db.execute(sql`update source_place set venue = ${into}::uuid where venue = ${subject}::uuid`);
    },
  ],
];
