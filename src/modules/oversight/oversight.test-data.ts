// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { town as peopleTown } from "#modules/people/known.test-data.ts";
import { type Somebody, withDuty } from "#modules/teams/teams.test-data.ts";
import { type Look, look } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { asOwner } from "#test/owner.ts";

/** The town of the people room, with a second officer; what stood in the log so far was long ago. */
export async function town(db: Db) {
  const found = await peopleTown(db);
  const second = await withDuty(db, "Omar", "privacy_officer");
  await db.execute(sql`update team_member set since = since - 30`);
  await move(db, "true", "interval '400 days'");
  return { ...found, second };
}

export const lookAs = (db: Db, actor: Somebody, person: string | null, given: Partial<Look> = {}) =>
  look(db, actor, { kind: "read", person, fields: ["name", "phone"], purpose: "contact", ...given });

/** Puts rows of the log earlier: what only a superuser can do. */
export async function move(db: Db, which: string, by: string): Promise<void> {
  await asOwner(db, async (db) => {
    await db.execute(sql`set constraints audit_log_seal immediate`);
    await db.execute(sql`alter table audit_log disable trigger user`);
    await db.execute(sql.raw(`update audit_log set at = at - ${by} where ${which}`));
    await db.execute(sql`alter table audit_log enable trigger user`);
    await db.execute(sql`set constraints audit_log_seal deferred`);
  });
}

/** All looks of today were yesterday, at this time on the Dutch clock. */
export async function yesterdayAt(db: Db, time: string): Promise<void> {
  const at = today()
    .subtract({ days: 1 })
    .toPlainDateTime(Temporal.PlainTime.from(time))
    .toZonedDateTime("Europe/Amsterdam");
  await move(db, "at > now() - interval '2 days'", `(at - '${at.toInstant().toString()}'::timestamptz)`);
}

export async function items(db: Db): Promise<string[]> {
  const found = await rows<{ item: string }>(
    db,
    sql`select r.rule || ': ' || coalesce(p.id::text, '-') || ' ' || coalesce(s.person::text, '-') as item from log_review r
      left join person p on p.id = r.account left join audit_subject s on s.pseudonym = r.subject_pseudonym order by r.number`,
  );
  return found.map(({ item }) => item);
}
