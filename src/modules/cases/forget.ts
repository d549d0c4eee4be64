// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { standInFor } from "#modules/teams/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, toDate, today } from "#platform/time/time.ts";
import { clocks } from "./codes.ts";
import { destroyEmergencyKeys } from "./emergency/forget.ts";
import { keptUntil } from "./keeping.ts";
import { type CaseFile, caseFiles, caseTasks } from "./tables.ts";
import { addTask } from "./tasks.ts";
import { tellCase } from "./tell.ts";

const actor = system("cases.retention");

/**
 * What is kept no longer: reports of visits half a year after closing; a closed case when its time is over, two weeks after who
 * led it had a notice. Whoever is held (rights) is left alone. Gives how many cases went.
 */
export async function forgetCases(db: Db): Promise<number> {
  await behindWall(db, actor, (db) => emptyReports(db));
  const closed = await behindWall(db, actor, (db) => oldCases(db));
  let gone = 0;
  for (const { id } of closed) if (await behindWall(db, actor, (db) => noticeOrForget(db, actor, id))) gone += 1;
  return gone;
}

const notHeld = (
  person: ReturnType<typeof sql>,
) => sql`not exists (select from legal_hold h join person same on same.id = h.person
  where coalesce(same.merged_into, same.id) = (select coalesce(merged_into, id) from person where id = ${person})
    and h.lifted_at is null and h.until >= ${today().toString()}::date)`;

/** By the calendar: whole months back from today. */
const monthsAgo = (months: number): string => today().subtract({ months }).toString();

const emptyReports = (db: Db) =>
  db.execute(sql`update visit set report = null from case_file f where f.id = visit.case_id and visit.report is not null
    and f.closed_at < ${monthsAgo(clocks.reportMonths)}::date and ${notHeld(sql`f.person`)}`);

/** Closed long enough to be looked at: the shortest keeping less the notice. */
const oldCases = (db: Db): Promise<{ id: string }[]> => {
  const from = now().subtract({ hours: 24 * (clocks.keepWeeksNoHelp * 7 - clocks.noticeDays - 1) });
  return rows<{ id: string }>(
    db,
    sql`select f.id from case_file f where f.closed_at < ${toDate(from).toISOString()}::timestamptz
      and (f.close_reason = 'withdrawn' or f.closed_at < ${monthsAgo(clocks.keepYears * 12 - 1)}::date)
      and ${notHeld(sql`f.person`)} order by f.number`,
  );
};

async function noticeOrForget(db: Db, actor: Actor, id: string): Promise<boolean> {
  const [file] = await db.select().from(caseFiles).where(eq(caseFiles.id, id)).for("update");
  const until = file ? await keptUntil(db, file) : null;
  if (!file || !until) return false;
  const noticed = await noticedOn(db, id);
  const notice = until.subtract({ days: clocks.noticeDays });
  if (noticed === null) {
    if (Temporal.PlainDate.compare(notice, today()) <= 0) await giveNotice(db, file, until);
    return false;
  }
  const goes = later(until, noticed.add({ days: clocks.noticeDays }));
  if (Temporal.PlainDate.compare(goes, today()) > 0) return false;
  await forgetCase(db, actor, file);
  return true;
}

const later = (a: Temporal.PlainDate, b: Temporal.PlainDate) => (Temporal.PlainDate.compare(a, b) > 0 ? a : b);

/** The day of the notice that belongs to this closing; null when there was none. */
async function noticedOn(db: Db, id: string): Promise<Temporal.PlainDate | null> {
  const [found] = await rows<{ day: string }>(
    db,
    sql`select (t.made_at at time zone 'Europe/Amsterdam')::date::text as day from case_task t join case_file f on f.id = t.case_id
      where t.case_id = ${id} and t.kind = 'erase_notice' and t.made_at >= f.closed_at order by t.made_at limit 1`,
  );
  return found ? Temporal.PlainDate.from(found.day) : null;
}

async function giveNotice(db: Db, file: CaseFile, until: Temporal.PlainDate): Promise<void> {
  const owner = file.lead ?? (await standInFor(db, file.team));
  const due = later(until, today().add({ days: clocks.noticeDays }));
  await addTask(db, file, { kind: "erase_notice", due, once: true, ...(owner && { owner }) });
}

/** The row and all that hangs on it; the fact with the ids of its signals lets those follow. */
async function forgetCase(db: Db, actor: Actor, file: CaseFile): Promise<void> {
  await tellCase(db, actor, "case.forgotten", file, { rule: "case.closed" });
  await db.delete(caseTasks).where(eq(caseTasks.caseId, file.id));
  await destroyEmergencyKeys(db, [file.id]);
  await db.delete(caseFiles).where(eq(caseFiles.id, file.id));
}
