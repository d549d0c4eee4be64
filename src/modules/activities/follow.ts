// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Reaction } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { activityById } from "./activity/find.ts";
import { settle } from "./activity/write.ts";

/** What activities do when organisations and places change: their dates, search words and feed texts follow. */
export const followers: readonly [fact: string, reaction: Reaction][] = [
  ["organisation.merged", (db, { subject, payload }) => moveTo(db, sql`organisation`, subject, payload.into)],
  ["organisation.changed", (db, { subject }) => again(db, sql`organisation = ${subject}::uuid`)],
  ["organisation.closed", (db, { subject }) => close(db, subject)],
  ["venue.merged", (db, { subject, payload }) => moveTo(db, sql`venue`, subject, payload.into)],
  ["venue.changed", (db, { subject }) => follow(db, subject)],
  ["room.removed", (db, { subject }) => forget(db, subject)],
];

async function moveTo(db: Db, column: ReturnType<typeof sql>, from: unknown, into: unknown): Promise<void> {
  if (typeof from !== "string" || typeof into !== "string") return;
  const found = await rows<{ id: string }>(
    db,
    sql`update series set ${column} = ${into}::uuid, changed_at = now() where ${column} = ${from}::uuid returning id`,
  );
  await db.execute(sql`update override set venue = ${into}::uuid where venue = ${from}::uuid`);
  await settleAll(db, found);
}

async function follow(db: Db, venue: string | null): Promise<void> {
  await db.execute(
    sql`update series set area = v.area from venue v where v.id = ${venue}::uuid and series.venue = v.id`,
  );
  await again(db, sql`venue = ${venue}::uuid`);
}

const again = async (db: Db, where: ReturnType<typeof sql>): Promise<void> =>
  settleAll(
    db,
    await rows<{ id: string }>(db, sql`select id from series where ${where} and status not in ('draft', 'archived')`),
  );

/** A closed organisation organises nothing any more. */
async function close(db: Db, organisation: string | null): Promise<void> {
  const found = await rows<{ id: string }>(
    db,
    sql`update series set status = 'archived', status_since = now(), changed_at = now()
    where organisation = ${organisation}::uuid and status <> 'archived' returning id`,
  );
  await settleAll(db, found);
  await db.execute(
    sql`update occurrence set public = false where organisation = ${organisation}::uuid and starts_at >= now()`,
  );
}

const forget = async (db: Db, room: unknown): Promise<void> => {
  if (typeof room === "string") await db.execute(sql`update series set room = null where room = ${room}::uuid`);
};

async function settleAll(db: Db, found: readonly { id: string }[]): Promise<void> {
  for (const { id } of found) await settle(db, await activityById(db, id));
}
