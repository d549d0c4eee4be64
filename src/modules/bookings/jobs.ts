// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { tell } from "#modules/messages/index.ts";
import { system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { now, startOfDay, today } from "#platform/time/time.ts";
import { newLink } from "./links.ts";
import { letters } from "./messages/letters.ts";
import { paths } from "./paths.ts";
import { type Asked, asked } from "./requests.ts";
import type { Booking } from "./tables.ts";
import { momentOf } from "./tellings.ts";
import { nameOf } from "./words.ts";

export { expireOffers } from "./offers.ts";

const job = system("bookings.dayBefore");

/** The day before: who has the key hears when to open, who comes is reminded. Once per date. */
export async function tellDayBefore(db: Db): Promise<number> {
  const [from, to] = [startOfDay(today().add({ days: 1 })), startOfDay(today().add({ days: 2 }))];
  const found = await rows<{ id: string; request: string }>(
    db,
    sql`select id, request from booking where state = 'confirmed' and starts_at >= ${from.toString()}::timestamptz
      and starts_at < ${to.toString()}::timestamptz order by starts_at limit 2000`,
  );
  const of = new Map(
    (await asked(db, [...new Set(found.map(({ request }) => request))])).map((one) => [one.request.id, one]),
  );
  for (const { id, request } of found) {
    const one = of.get(request);
    const date = one?.dates.find((date) => date.id === id);
    if (one && date)
      await db.transaction(async (tx) => {
        const db = tx as unknown as Db;
        await tellKey(db, one, date);
        await remind(db, one, date);
      });
  }
  return found.length;
}

async function tellKey(db: Db, { request, lent }: Asked, date: Booking): Promise<void> {
  const { terms, room, venue } = lent;
  const phone = terms.keyPhone || room.contactPhone;
  if (!phone) return;
  const m = speak(letters, "nl");
  await tell(db, job, {
    to: { name: terms.keyName || room.contactName || venue.name, phone },
    kind: "bookings.keyTomorrow",
    label: m.keyLabel,
    subject: m.keySubject(nameOf(lent)),
    text: `${m.keyText(nameOf(lent))}\n${momentOf(date)}: ${request.title}`,
    about: request.id,
    organisation: venue.organisation,
    key: `bookings.keyTomorrow/${date.id}`,
    dueBy: date.startsAt,
  });
}

async function remind(db: Db, { request, lent }: Asked, date: Booking): Promise<void> {
  const { name, phone, email, language } = request;
  const m = speak(letters, language);
  await tell(db, job, {
    to: { name, phone, email, language },
    kind: "bookings.tomorrow",
    label: letters.remindLabel.nl,
    subject: m.remindSubject(nameOf(lent)),
    text: [`${m.remindText(nameOf(lent))}\n${momentOf(date, language)}`, lent.terms.keyHow && m.key(lent.terms.keyHow)]
      .filter(Boolean)
      .join("\n\n"),
    link: paths.asked(await newLink(db, request.together)),
    about: request.id,
    organisation: lent.venue.organisation,
    key: `bookings.tomorrow/${date.id}`,
    dueBy: date.startsAt,
  });
}

/** Who asked for a room is forgotten twelve months after the last date; blocks that are over as well. */
export async function forgetOldBookings(db: Db): Promise<void> {
  const before = now()
    .subtract({ hours: 365 * 24 })
    .toString();
  await db.execute(sql`delete from booking_request q where not exists
    (select from booking b where b.request = q.id and b.ends_at > ${before}::timestamptz) and q.created_at < ${before}::timestamptz
    and not is_held(q.person, ${today().toString()}::date)`);
  await db.execute(sql`delete from booking_link l where not exists
    (select from booking_request q where q.together = l.together)`);
  await db.execute(sql`delete from room_block where upper(during) < ${before}::timestamptz`);
}
