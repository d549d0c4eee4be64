// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Actor, can } from "#platform/access/actor.ts";
import { recordMany } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { now } from "#platform/time/time.ts";
import { clocks } from "../workflow.ts";

const inHours = (days: number) =>
  now()
    .add({ hours: days * 24 })
    .toString();

/** How long a confirmation holds, from now. */
const confirmBefore = () => sql`case when sign_up = 'none' then ${inHours(clocks.confirmed)}::timestamptz
  else ${inHours(clocks.confirmedWithSignUp)}::timestamptz end`;

/** A keeper said yes to their source: what waited comes into the calendar. Returns how many. */
export const publishImported = (db: Db, actor: Actor, organisation: string, ids: readonly string[]): Promise<number> =>
  moveMany(
    db,
    actor,
    organisation,
    ids,
    "activity.published",
    sql`status = 'in_review'`,
    sql`status = 'published', status_since = ${now().toString()}::timestamptz,
      confirmed_at = ${now().toString()}::timestamptz, confirm_before = ${confirmBefore()}`,
  );

/**
 * The calendar they come from was read, and its organisation stands behind it: they still hold. Only what needs it changes:
 * a confirmation of the last month is fresh enough. Returns how many.
 */
export const confirmImported = (db: Db, actor: Actor, organisation: string, ids: readonly string[]): Promise<number> =>
  moveMany(
    db,
    actor,
    organisation,
    ids,
    "activity.confirmed",
    sql`(status in ('needs_confirmation', 'stale', 'hidden')
      or status = 'published' and confirmed_at < ${now()
        .subtract({ hours: 24 * 20 })
        .toString()}::timestamptz)`,
    sql`status = 'published', confirmed_by = '', confirmed_at = ${now().toString()}::timestamptz, confirm_before = ${confirmBefore()},
      status_since = case when status = 'published' then status_since else ${now().toString()}::timestamptz end`,
    { by: "source" },
  );

/** The calendar they come from has been silent for long: does it still hold? Nobody is written to for each. */
export const doubtImported = (db: Db, actor: Actor, organisation: string, ids: readonly string[]): Promise<number> =>
  moveMany(
    db,
    actor,
    organisation,
    ids,
    "activity.needsConfirmation",
    sql`status = 'published'`,
    sql`status = 'needs_confirmation', status_since = ${now().toString()}::timestamptz`,
  );

/** Many series to another state: one statement for them, one for their dates, one fact each, one stamp. */
async function moveMany(
  db: Db,
  actor: Actor,
  organisation: string,
  ids: readonly string[],
  fact: string,
  from: SQL,
  to: SQL,
  payload: Record<string, unknown> = {},
): Promise<number> {
  if (!can(actor, "activity.editAny")) throw new Forbidden("imported activities");
  if (ids.length === 0) return 0;
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const moved = await rows<{ id: string }>(
      db,
      sql`update series set ${to} where ${from} and organisation = ${organisation}::uuid
        and id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid) returning id`,
    );
    if (moved.length === 0) return 0;
    const list = JSON.stringify(moved.map(({ id }) => id));
    await db.execute(sql`update occurrence set public = true from series s
      where s.id = occurrence.series and not occurrence.public and s.availability <> 'inactive'
      and s.id in (select jsonb_array_elements_text(${list}::jsonb)::uuid)`);
    await recordMany(
      db,
      actor,
      fact,
      moved.map(({ id }) => id),
      payload,
      organisation,
    );
    await changed(db, `organisation:${organisation}`);
    return moved.length;
  });
}
