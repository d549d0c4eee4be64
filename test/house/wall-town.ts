// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// One row in every table behind the wall, about one resident, and people who have nothing to do with it.

import { is, sql } from "drizzle-orm";
import { PgTable } from "drizzle-orm/pg-core";
import { town as plantTown, type Somebody, somebody, withDuty, worker } from "#modules/teams/teams.test-data.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";

/** The rooms behind the wall, with their tables. */
export const walled: Record<string, readonly string[]> = {
  signals: ["signal", "signal_index", "signal_attempt", "signal_feedback", "do_not_approach", "partner_address"],
  referrals: ["practice", "referral", "referral_feedback", "practice_token", "practice_assertion"],
  cases: [
    ...[
      "case_file",
      "case_signal",
      "case_access",
      "case_attempt",
      "conversation",
      "note",
      "plan",
      "goal",
      "case_match",
    ],
    ...["visit", "case_task", "case_handover", "emergency_access"],
  ],
  measurements: ["measurement"],
  safety: ["safety_report", "safety_access"],
};
export const tables: readonly string[] = Object.values(walled).flat();

/** The same tables as the rooms define them. */
export async function roomTables(): Promise<PgTable[]> {
  const rooms = await Promise.all([
    import("#modules/signals/tables.ts"),
    import("#modules/referrals/tables.ts"),
    import("#modules/cases/tables.ts"),
    import("#modules/measurements/tables.ts"),
    import("#modules/safety/tables.ts"),
  ]);
  return rooms.flatMap((room) => Object.values(room).filter((one) => is(one, PgTable)));
}

export interface Ids {
  signal: string;
  case: string;
  practice: string;
  otherPractice: string;
  report: string;
}
/** Somebody, or a practice, who asks. */
export interface Asker {
  actor: Actor;
  practice?: string;
}

const asAll = system("test");

/** Somebody excluded is in the team, and even has relations of before. */
export async function plant(db: Db) {
  const t = await plantTown(db);
  const mate = await worker(db, t.north, "Mo", "coach");
  const excluded = await worker(db, t.north, "Eef", "coach");
  const ids: Ids = { signal: newId(), case: newId(), practice: newId(), otherPractice: newId(), report: newId() };
  await behindWall(db, asAll, (db) => insertAll(db, ids, { ...t, excluded }));
  const strangers: Record<string, Asker> = {
    visitor: { actor: { kind: "visitor" } },
    "another resident": { actor: await somebody(db, "Bep") },
    keeper: { actor: await withDuty(db, "Kees", "keeper") },
    admin: { actor: await withDuty(db, "Ada", "admin") },
    technician: { actor: await withDuty(db, "Tom", "technician") },
    "privacy officer": { actor: await withDuty(db, "Pien", "privacy_officer") },
    "coordinator of another team": { actor: t.sjoerd },
    "volunteer of the team": { actor: t.lies },
    "coach who may not meet her": { actor: excluded },
    "lead without a second factor": { actor: { ...t.daan, weak: true } as Actor },
    "the desk in her name": {
      actor: {
        ...(await withDuty(db, "Dirk", "keeper")),
        behalf: { person: t.resident.person, as: "desk", scopes: [] },
      },
    },
    "another practice": { actor: { kind: "visitor" }, practice: ids.otherPractice },
  };
  return { ...t, mate, excluded, ids, strangers };
}

interface People {
  north: { id: string };
  south: { id: string };
  daan: Somebody;
  resident: Somebody;
  excluded: Somebody;
}

/** Each insert names only what it must; ids that others point to come from `ids`. */
async function insertAll(db: Db, ids: Ids, { north, south, daan, resident, excluded }: People): Promise<void> {
  const [plan, match] = [newId(), newId()];
  const [me, her] = [daan.person, resident.person];
  const organisation = newId();
  const bytes = sql`'\\x00'::bytea`;
  const deeds = [
    sql`insert into organisation (id, slug, name) values (${organisation}, 'zorg', 'Thuiszorg')`,
    sql`insert into partner_address (id, code, organisation, made_at) values (${newId()}, 'abcd1234', ${organisation}, now())`,
    sql`insert into signal (id, kind, entry_type, channel, status, team, owner, person, next_step, next_due, received_at, about, reporter)
      values (${ids.signal}, 'report', 'A', 'web', 'assigned', ${north.id}, ${me}, ${her}, 'attempt', now(), now(), ${bytes}, ${bytes})`,
    sql`insert into signal_index (signal, kind, value) values (${ids.signal}, 'phone', ${bytes})`,
    sql`insert into signal_attempt (id, signal, kind, reached, on_date, day_part, at) values (${newId()}, ${ids.signal}, 'phone', false, current_date, 'morning', now())`,
    sql`insert into signal_feedback (id, signal, word, status, due) values (${newId()}, ${ids.signal}, 'received', 'waiting', now())`,
    sql`insert into do_not_approach (value, since) values (${bytes}, current_date)`,
    sql`insert into practice (id, name, kind, made_at) values (${ids.practice}, 'De Brink', 'huisarts', now()), (${ids.otherPractice}, 'Zuid', 'huisarts', now())`,
    sql`insert into referral (id, reference_no, signal, practice, channel, reasons, referrer_role, consent_how, consent_on, consent_scope,
        received_at, contact_due, escalate_on, task_status, modified_at)
      values (${newId()}, 'R-ABCD-EFGH', ${ids.signal}, ${ids.practice}, 'web', '{company}', 'gp', 'oral', current_date, '{contact_only}',
        now(), current_date, current_date, 'requested', now())`,
    sql`insert into referral_feedback (id, referral, moment, sentence, channel, status, due)
      select ${newId()}, r.id, 'contact', 'contact', 'link', 'waiting', now() from referral r`,
    sql`insert into practice_token (hash, practice, expires_at) values (${bytes}, ${ids.practice}, now() + interval '1 hour')`,
    sql`insert into practice_assertion (practice, jti_hash, expires_at) values (${ids.practice}, ${bytes}, now())`,
    sql`insert into case_file (id, person, team, lead, status, opened_at) values (${ids.case}, ${her}, ${north.id}, ${me}, 'active', now())`,
    sql`insert into case_signal (case_id, signal) values (${ids.case}, ${ids.signal})`,
    sql`select grant_access(${ids.case}, ${me}, 'lead', 'conversation', null, ${me}, null)`,
    sql`select grant_access(${ids.case}, ${excluded.person}, 'worker', 'conversation', null, ${me}, null)`,
    sql`insert into case_attempt (id, case_id, kind, reached, on_date, day_part, at) values (${newId()}, ${ids.case}, 'phone', true, current_date, 'morning', now())`,
    sql`insert into conversation (id, case_id, on_date, text, at) values (${newId()}, ${ids.case}, current_date, ${bytes}, now())`,
    sql`insert into note (id, case_id, kind, visible_to, text, at) values (${newId()}, ${ids.case}, 'note', 'team', ${bytes}, now())`,
    sql`insert into plan (id, case_id, version, wish, contribution, lack, at) values (${plan}, ${ids.case}, 1, ${bytes}, ${bytes}, 'network', now())`,
    sql`insert into goal (id, plan, place, text, element) values (${newId()}, ${plan}, 1, ${bytes}, 'meeting')`,
    sql`insert into case_match (id, case_id, kind, status, at) values (${match}, ${ids.case}, 'self', 'proposed', now())`,
    sql`insert into visit (id, client_uuid, case_id, match, visitor, planned_from, planned_until, form, status, at)
      values (${newId()}, ${newId()}, ${ids.case}, ${match}, ${me}, now(), now() + interval '1 hour', 'walk', 'planned', now())`,
    sql`insert into case_task (id, case_id, kind, is_next, owner, due, made_at) values (${newId()}, ${ids.case}, 'call', true, ${me}, current_date, now())`,
    sql`insert into case_handover (id, case_id, from_team, to_team, resident_agreed_on, asked_at)
      values (${newId()}, ${ids.case}, ${north.id}, ${south.id}, current_date, now())`,
    sql`insert into emergency_access (id, case_id, account, reason, explanation, started_at, ends_at)
      values (${newId()}, ${ids.case}, ${me}, 'resident_asks', ${bytes}, now(), now() + interval '1 day')`,
    sql`insert into measurement (id, series, case_id, person, team, instrument, instrument_version, scoring_version, moment, items, on_date, at)
      values (${newId()}, ${newId()}, ${ids.case}, ${her}, ${north.id}, 'djg6', '1', '1', 'start', ${bytes}, current_date, now())`,
    sql`insert into safety_report (id, signal, case_id, person, team, kind, severity, text, by, at, due)
      values (${ids.report}, ${ids.signal}, ${ids.case}, ${her}, ${north.id}, 'neglect', 'today', ${bytes}, ${me}, now(), now())`,
    sql`insert into safety_access (report, account) values (${ids.report}, ${me}), (${ids.report}, ${excluded.person})`,
    // it stands on a list afterwards, and without the trigger that ends her relations: only the veto is in the way
    sql`insert into exclusion (id, person, account, reason, since) values (${newId()}, ${her}, ${excluded.person}, 'family', now())`,
    sql`update case_access set valid_to = null where account = ${excluded.person}`,
    sql`insert into safety_access (report, account) values (${ids.report}, ${excluded.person}) on conflict do nothing`,
  ];
  for (const deed of deeds) await db.execute(deed);
  for (const table of tables) {
    const [count] = await rows<{ n: number }>(db, sql`select count(*)::int as n from ${sql.identifier(table)}`);
    if (count!.n === 0) throw new Error(`nothing was planted in ${table}`);
  }
}
