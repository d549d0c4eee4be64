// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { activityById, holdPastDates } from "#modules/activities/index.ts";
import { system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, startOfDay, today } from "#platform/time/time.ts";
import { guestBySeat } from "./find.ts";
import { aboutDate } from "./tell-sign-up.ts";
import { momentInWords, tellGuest } from "./telling.ts";
import { clocks } from "./workflow.ts";

const actor = system("signups.nightly");

/** Every night: what is over has been, and who came long ago is forgotten. Twice is once. */
export async function keepSignUps(db: Db): Promise<void> {
  await holdPastDates(db);
  await forgetGuests(db);
}

/**
 * Two years after the last date the contact details go (the programmes this product follows 8.3). Who left nothing but a first name is forgotten after
 * 30 days, and so is who was to be called first and never said yes; who said no, the next night. What stays says how often
 * somebody came, not who.
 */
export async function forgetGuests(db: Db): Promise<number> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const bare = today().subtract({ days: clocks.forgetNameAfterDays }).toString();
    const long = today().subtract({ years: clocks.forgetAfterYears }).toString();
    const found = await rows<{ id: string }>(
      db,
      sql`update participation set person = null, name = '', phone = '', email = '', channel = null, by_name = '', by_phone = '', call_who = 'self',
          needs = '{}', spoken = '', remark = '', buurt = '', reminder = false, introduce = false, share_phone = false
        where (name <> '' or by_name <> '') and not is_held(person, ${today().toString()}::date) and (last_on < ${long}::date
          or last_on < ${bare}::date and (state = 'interested' or phone = '' and email = '' and by_phone = '')
          or state = 'stopped' and relation is not null and not exists (select from seat s
            where s.participation = participation.id and (s.state <> 'cancelled' or s.attended is not null)))
        returning id`,
    );
    if (found.length === 0) return 0;
    const ids = sql.join(
      found.map(({ id }) => sql`${id}::uuid`),
      sql`, `,
    );
    await db.execute(sql`delete from participation_link where participation in (${ids})`);
    await db.execute(sql`update seat set companion = null, companion_name = '', companion_phone = ''
      where participation in (${ids}) or companion in (select id from seat where participation in (${ids}))`);
    await record(db, actor, "participation.forgotten", null, { count: found.length });
    return found.length;
  });
}

/** In the morning: who wanted to hear it the day before hears it now, by the own channel. Twice is once. */
export async function remindGuests(db: Db): Promise<void> {
  const [from, to] = [startOfDay(today().add({ days: 1 })), startOfDay(today().add({ days: 2 }))];
  const found = await rows<{ id: string }>(
    db,
    sql`select s.id from occurrence o join seat s on s.series = o.series and s.recurrence_id = o.recurrence_id
      join participation p on p.id = s.participation
      where o.starts_at >= ${from.toString()}::timestamptz and o.starts_at < ${to.toString()}::timestamptz
      and o.status <> 'cancelled' and s.state = 'signed_up' and p.reminder order by s.arrived`,
  );
  for (const { id } of found) {
    await db.transaction(async (tx) => {
      const db = tx as unknown as Db;
      const guest = await guestBySeat(db, id);
      if (guest) await remind(db, guest);
    });
  }
}

async function remind(db: Db, guest: NonNullable<Awaited<ReturnType<typeof guestBySeat>>>): Promise<void> {
  const activity = await activityById(db, guest.seat.series);
  const { moment, place, startsAt } = await aboutDate(db, activity, guest);
  if (Temporal.Instant.compare(startsAt, now()) < 0) return;
  await tellGuest(db, system("signups.reminders"), activity, guest, {
    kind: "reminder",
    subject: (m, title) => m.reminderSubject(title),
    text: (m, title, language) =>
      [m.reminderText(title, momentInWords(activity, moment, language)), m.where(place), m.reminderAsk].join("\n"),
    answers: (m) => [
      { code: "yes", label: m.reminderYes },
      { code: "no", label: m.reminderNo },
    ],
    more: { dueBy: startsAt },
  });
}
