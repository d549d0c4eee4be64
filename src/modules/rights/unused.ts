// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { tell } from "#modules/messages/index.ts";
import { personsById } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { record, recordMany } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ruleOf } from "#platform/retention/rules.ts";
import { now, today, toLocal, zone } from "#platform/time/time.ts";
import { formatDate } from "#ui/show/format.ts";
import { type ErasureReason, eraseNow } from "./erase.ts";
import { tellingTexts } from "./messages/tellings.ts";
import { paths } from "./paths.ts";
import { warnings } from "./tables.ts";
import { recipientOf } from "./telling.ts";
import { clocks } from "./workflow.ts";

const actor = system("retention.nightly");
const batch = 5_000;

/** The moment that lies the period of a rule before now. */
const ago = (rule: string): Temporal.Instant =>
  now()
    .toZonedDateTimeISO(zone)
    .subtract(Temporal.Duration.from(ruleOf(rule).after!))
    .toInstant();

const at = (moment: Temporal.Instant): SQL => sql`${moment.toString()}::timestamptz`;

/** Did she sign in once? Then it is her account; else somebody wrote her down. */
const hasAccount = sql`exists (select from event e where e.actor = p.id and e.name = 'session.started')`;
const hasDuty = sql`(exists (select from site_role r where r.person = p.id)
  or exists (select from membership m where m.person = p.id)
  or exists (select from team_member t where t.person = p.id and (t.until is null or t.until >= ${sql.raw("current_date")}))
  or exists (select from person o where o.responsible = p.id and o.closed_at is null))`;
const free = () =>
  sql`not is_held(p.id, ${today().toString()}::date) and p.closed_at is null and p.merged_into is null`;

/**
 * What somebody did, or what was done in her name, is activity: the date of it is kept with the person, so that she is not
 * looked at again every night. In batches; gives how many.
 */
export async function keepActivity(db: Db): Promise<number> {
  const before = at(ago("person.account_warning"));
  let number = 0;
  for (let done = batch; done === batch; number += done) {
    const moved = await rows(
      db,
      sql`update person set active_at = late.at from (
          select p.id, greatest(a.at, b.at, c.at) as at from person p
          left join lateral (select max(e.at) as at from event e where e.actor = p.id and e.at >= ${before}) a on true
          left join lateral (select max(e.at) as at from event e where e.on_behalf_of = p.id and e.at >= ${before}) b on true
          left join lateral (select max(e.at) as at from event e where e.subject = p.id and e.name = 'person.changed' and e.at >= ${before}) c on true
          where p.active_at < ${before} and p.closed_at is null and coalesce(a.at, b.at, c.at) is not null
          limit ${sql.raw(String(batch))}) late
        where person.id = late.id returning person.id`,
    );
    done = moved.length;
  }
  await db.execute(
    sql`delete from retention_warning w using person p where p.id = w.person and p.active_at > w.warned_at`,
  );
  await db.execute(sql`delete from retention_review v using person p where p.id = v.person and v.decided_at is null
    and p.active_at > v.asked_at`);
  return number;
}

/** Tells who did not use the own account for a year that it goes. Some each night; gives their ids. */
export async function warnUnused(db: Db): Promise<string[]> {
  const found = await rows<{ id: string }>(
    db,
    sql`select p.id from person p where p.active_at < ${at(ago("person.account_warning"))} and ${free()} and p.deceased_on is null
      and ${hasAccount} and not ${hasDuty} and not exists (select from retention_warning w where w.person = p.id)
      order by p.active_at limit ${sql.raw(String(clocks.mostWarned))}`,
  );
  const known = await personsById(
    db,
    found.map(({ id }) => id),
  );
  for (const person of known.values()) {
    await db.transaction(async (tx) => {
      const db = tx as unknown as Db;
      const m = speak(tellingTexts, person.language);
      const until = toLocal(now()).toPlainDate().add(difference());
      await db.insert(warnings).values({ person: person.id, warnedAt: now() }).onConflictDoNothing();
      await tell(db, actor, {
        to: recipientOf(person),
        kind: "rights.unused",
        label: speak(tellingTexts, "nl").warnLabel,
        subject: m.warnSubject,
        text: m.warn(formatDate(until, person.language)),
        link: "/inloggen",
        about: person.id,
        key: `rights.unused:${person.id}:${today().year}`,
      });
      await record(db, actor, "retention.warned", person.id);
    });
  }
  return [...known.keys()];
}

/** Between the warning and the end. */
function difference(): Temporal.Duration {
  const [first, last] = ["person.account_warning", "person.account_unused"].map((id) => ago(id));
  const days = Math.round((first!.epochMilliseconds - last!.epochMilliseconds) / 86_400_000);
  return Temporal.Duration.from({ days: Math.max(days, clocks.warnedAtLeastDays) });
}

/** Erases accounts that were not used after the warning; who stopped; gives their ids. A fault at one leaves the others. */
export const eraseUnused = (db: Db): Promise<string[]> =>
  eraseSome(
    db,
    "unused",
    sql`select p.id from person p join retention_warning w on w.person = p.id
      where p.active_at < ${at(ago("person.account_unused"))} and ${free()} and not ${hasDuty}
        and w.warned_at < ${at(now().subtract({ hours: 24 * clocks.warnedAtLeastDays }))}
      order by p.active_at limit ${sql.raw(String(clocks.mostErased))}`,
  );

export const eraseClosed = (db: Db): Promise<string[]> =>
  eraseSome(
    db,
    "closed",
    sql`select p.id from person p where p.closed_at < ${at(ago("person.closed"))}
      and not is_held(p.id, ${today().toString()}::date)
      and not exists (select from site_role r where r.person = p.id and r.role in ('admin', 'privacy_officer'))
      and not exists (select from person o where o.responsible = p.id and o.closed_at is null)
      order by p.closed_at limit ${sql.raw(String(clocks.mostErased))}`,
  );

async function eraseSome(db: Db, why: ErasureReason, query: SQL): Promise<string[]> {
  const found = await rows<{ id: string }>(db, query);
  for (const { id } of found) await eraseNow(db, actor, id, why);
  return found.map(({ id }) => id);
}

/**
 * Asks the worker to look at who has no account, or has one and a duty too, and of whom nothing was heard: in sets, so that it
 * does not matter how many there are. Gives their ids.
 */
export async function reviewUnused(db: Db): Promise<string[]> {
  const asked: string[] = [];
  for (let done = batch; done === batch; ) {
    const added = await db.transaction((tx) => askSome(tx as unknown as Db));
    done = added.length;
    asked.push(...added);
  }
  await escalate(db);
  return asked;
}

async function askSome(db: Db): Promise<string[]> {
  const unused = await rows<{ id: string; worker: string | null; kind: string }>(
    db,
    sql`select p.id, p.responsible as worker, case when ${hasDuty} then 'duty' else 'unused' end as kind from person p
      where p.active_at < ${at(ago("person.without_account"))} and ${free()} and (not ${hasAccount} or ${hasDuty})
        and not exists (select from retention_review v where v.person = p.id and (v.decided_at is null
          or v.decided_at > ${at(ago("person.without_account"))}))
      limit ${sql.raw(String(batch))}`,
  );
  if (unused.length === 0) return [];
  const list = unused.map((one) => ({ ...one, review: newId() }));
  await db.execute(sql`insert into retention_review (id, person, worker, kind, asked_at)
    select t.review, t.id, t.worker, t.kind, ${at(now())}
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as t(review uuid, id uuid, worker uuid, kind text)`);
  await recordMany(
    db,
    actor,
    "retention.asked",
    list.map(({ review }) => review),
  );
  await tellWorkers(db, [...new Set(list.flatMap(({ worker }) => worker ?? []))]);
  return unused.map(({ id }) => id);
}

/** One message a worker, however many people there are to look at. */
async function tellWorkers(db: Db, workers: string[]): Promise<void> {
  for (const person of (await personsById(db, workers)).values()) {
    const m = speak(tellingTexts, person.language);
    await tell(db, actor, {
      to: recipientOf(person),
      kind: "rights.review",
      label: speak(tellingTexts, "nl").reviewLabel,
      subject: m.reviewSubject,
      text: m.review,
      link: paths.reviews,
      about: person.id,
      key: `rights.review:${person.id}:${today().toString()}`,
    });
  }
}

/** Twenty working days without an answer: the privacy officer sees it. */
async function escalate(db: Db): Promise<void> {
  const since = workingDaysBefore(today(), clocks.escalateAfterWorkingDays);
  const late = await rows<{ id: string }>(
    db,
    sql`update retention_review set escalated_at = ${at(now())} where decided_at is null and escalated_at is null
      and asked_at < ${since.toString()}::date returning id`,
  );
  await recordMany(
    db,
    actor,
    "retention.escalated",
    late.map(({ id }) => id),
  );
}

/** Monday to Friday. */
export function workingDaysBefore(day: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let before = day;
  for (let left = days; left > 0; ) {
    before = before.subtract({ days: 1 });
    if (before.dayOfWeek <= 5) left--;
  }
  return before;
}
