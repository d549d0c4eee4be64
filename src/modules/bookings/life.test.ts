// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { archiveActivity, cancelDate, datesOf, findActivity, moveDate } from "#modules/activities/index.ts";
import { system, visitor } from "#platform/access/actor.ts";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { toLocal, withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { answerRequest } from "./answer.ts";
import { judgeDates } from "./dates.ts";
import { again, guest, type School, school, wanted, weekly } from "./fixtures/school.ts";
import { forgetOldBookings, tellDayBefore } from "./jobs.ts";
import { bookingFollowers } from "./reactions.ts";
import { askForRooms } from "./request.ts";
import { asked, countWaiting } from "./requests.ts";
import { readTimetable } from "./timetable.ts";

/** Sunday 22 November 2026. */
const clock = Temporal.Instant.from("2026-11-22T10:00:00Z");
const at = <T>(work: () => Promise<T>) => withClock(clock, work);
const allOf = ({ dates }: { dates: { id: string }[] }) => dates.map(({ id }) => id);

/** The club has its weekly volleybal and the school promised the gym for four dates. */
async function promised(db: Db) {
  const town = await school(db);
  const activity = await weekly(db, town.gijs, town.club, "2026-11-26T19:00", "FREQ=WEEKLY;COUNT=4");
  const dates = (await datesOf(db, activity.id)).map(({ recurrenceId, startsAt, endsAt }) => ({
    slot: { starts: toLocal(toInstant(startsAt)), ends: toLocal(toInstant(endsAt)) },
    recurrenceId: Temporal.PlainDateTime.from(recurrenceId.replace(" ", "T")),
  }));
  const input = { ...guest, organisation: town.club, series: activity.id };
  const { requests, secret } = await askForRooms(db, town.gijs, input, [{ lent: await town.lent(), dates }]);
  const [request] = await asked(db, [requests[0]!.id]);
  await answerRequest(db, town.noor, request!.request.number, allOf(request!), "confirm", "");
  return { ...town, activity, secret };
}

const react = async (db: Db, name: string, subject: string, payload: Record<string, unknown>) => {
  for (const [fact, reaction] of bookingFollowers)
    if (fact === name) await reaction(db, { name, subject, payload, actor: system("test") });
};
const states = async (db: Db, secret: string) => (await again(db, secret)).dates.map(({ state }) => state);

describe("a room for an activity", () => {
  test("stands with the activity once it is promised", () =>
    at(async () => {
      const { db } = await world();
      const { activity, gym, venue } = await promised(db);
      expect(await findActivity(db, visitor, activity.number)).toMatchObject({ venue: venue.id, room: gym.id });
    }));

  test("comes free for the date that does not go on, and for all when it stops", () =>
    at(async () => {
      const { db } = await world();
      const { activity, secret, gijs } = await promised(db);
      const date = Temporal.PlainDateTime.from("2026-12-03T19:00");
      await cancelDate(db, gijs, activity.number, date, "Toernooi");
      await react(db, "occurrence.cancelled", activity.id, { recurrenceId: date.toString() });
      expect(await states(db, secret)).toEqual(["confirmed", "cancelled", "confirmed", "confirmed"]);
      await archiveActivity(db, gijs, activity.number, "Genoeg");
      await react(db, "activity.archived", activity.id, {});
      expect(await states(db, secret)).toEqual(["cancelled", "cancelled", "cancelled", "cancelled"]);
    }));

  test("takes its room along to another time, as a question; to another day that is closed it lets go of it", () =>
    at(async () => {
      const { db } = await world();
      const { activity, secret, gijs } = await promised(db);
      const [second, third] = ["2026-12-03T19:00", "2026-12-10T19:00"].map((one) => Temporal.PlainDateTime.from(one));
      const move = async (date: Temporal.PlainDateTime, starts: Temporal.PlainDateTime) => {
        await moveDate(db, gijs, activity.number, date, { starts, minutes: null, venue: null, reason: "" });
        await react(db, "occurrence.moved", activity.id, { recurrenceId: date.toString(), to: starts.toString() });
      };
      await move(second!, second!.subtract({ hours: 1 }));
      await move(third!, third!.add({ days: 1 }));
      const { dates } = await again(db, secret);
      expect(dates.map(({ state }) => state)).toEqual(["confirmed", "requested", "cancelled", "confirmed"]);
      expect(toLocal(dates[1]!.startsAt)).toEqual(second!.subtract({ hours: 1 }));
    }));

  test("is not asked for by somebody who does not organise it", () =>
    at(async () => {
      const { db } = await world();
      const { activity, els, lent } = await promised(db);
      const dates = [wanted("2026-12-10T18:00/19:00")];
      const asking = askForRooms(db, els, { ...guest, series: activity.id }, [{ lent: await lent(), dates }]);
      await expect(asking).rejects.toThrow(Forbidden);
    }));
});

const told = (db: Db, kind: string) =>
  rows<{ phone: string; body: string }>(db, sql`select phone, body from delivery where kind = ${kind}`);

test("the day before, who has the key hears of it and who comes is reminded; twice is once", () =>
  at(async () => {
    const { db } = await world();
    const { ask, noor } = await school(db, { keyName: "Conciërge", keyPhone: "0343000099" });
    const one = await ask(["2026-11-26T19:00/21:00"]);
    await answerRequest(db, noor, one.request.number, allOf(one), "confirm", "");
    expect(await tellDayBefore(db)).toBe(0);
    for (let twice = 0; twice < 2; twice++)
      await withClock(Temporal.Instant.from("2026-11-25T09:00:00Z"), () => tellDayBefore(db));
    const [key, ...more] = await told(db, "bookings.keyTomorrow");
    expect([key?.phone, more.length]).toEqual(["0343000099", 0]);
    expect(key?.body).toContain("donderdag 26");
    expect(key?.body).not.toContain("Bep");
    expect(await told(db, "bookings.tomorrow")).toHaveLength(1);
  }));

test("who asked is forgotten a year after the last date, with the link", () =>
  at(async () => {
    const { db } = await world();
    const { ask } = await school(db);
    const one = await ask(["2026-11-26T19:00/21:00"]);
    await withClock(clock.add({ hours: 24 * 300 }), () => forgetOldBookings(db));
    expect((await again(db, one.secret)).request.name).toBe("Bep");
    await withClock(clock.add({ hours: 24 * 372 }), () => forgetOldBookings(db));
    await expect(again(db, one.secret)).rejects.toThrow();
    expect(await rows(db, sql`select 1 from booking_link`)).toEqual([]);
  }));

test("who waits is counted for who lends, and for nobody else", () =>
  at(async () => {
    const { db } = await world();
    const { ask, noor, gijs } = await school(db);
    await ask(["2026-11-26T19:00/21:00"]);
    expect([await countWaiting(db, noor), await countWaiting(db, gijs), await countWaiting(db, visitor)]).toEqual([
      1, 0, 0,
    ]);
  }));

test("who no longer works for the school does not answer for its gym", () =>
  at(async () => {
    const { db } = await world();
    const { gym, noor, school: id } = await school(db);
    const person = (noor as { person: string }).person;
    await db.execute(sql`update room_terms set approver = ${person}::uuid where room = ${gym.id}::uuid`);
    await react(db, "membership.ended", person, {});
    expect(await rows(db, sql`select 1 from room_terms where approver is not null`)).toHaveLength(1);
    await db.execute(sql`delete from membership where person = ${person}::uuid and organisation = ${id}::uuid`);
    await react(db, "membership.ended", person, {});
    expect(await rows(db, sql`select 1 from room_terms where approver is not null`)).toEqual([]);
  }));

const lessons = (...times: string[]) =>
  new TextEncoder().encode(
    [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//rooster//NL",
      ...times.flatMap((time, n) => [
        "BEGIN:VEVENT",
        `UID:les-${n}@rooster`,
        "DTSTAMP:20261101T100000Z",
        `DTSTART;TZID=Europe/Amsterdam:${time}`,
        "DURATION:PT1H",
        "RRULE:FREQ=WEEKLY;COUNT=3",
        "SUMMARY:Gym 4B",
        "END:VEVENT",
      ]),
      "END:VCALENDAR",
      "",
    ].join("\r\n"),
  );

describe("a timetable", () => {
  const first = (town: School, db: Db, text: string) =>
    town.lent().then(async (lent) => (await judgeDates(db, lent, [wanted(text)]))[0]!.fit);

  test("closes the room during its lessons; a new file comes in its place, one that is no calendar changes nothing", () =>
    at(async () => {
      const { db } = await world();
      const town = await school(db);
      const { gym, noor, gijs } = town;
      await expect(readTimetable(db, gijs, gym.id, lessons("20261126T190000"))).rejects.toThrow(Forbidden);
      expect(await readTimetable(db, noor, gym.id, lessons("20261126T190000"))).toEqual({ lessons: 3, refused: 0 });
      expect(await first(town, db, "2026-12-03T18:00/20:00")).toBe("closed");
      expect(await first(town, db, "2026-12-03T20:00/22:00")).toBe("free");
      expect(await readTimetable(db, noor, gym.id, lessons("20261126T200000"))).toEqual({ lessons: 3, refused: 0 });
      expect(await first(town, db, "2026-12-03T18:00/20:00")).toBe("free");
      const wrong = await readTimetable(db, noor, gym.id, new TextEncoder().encode("geen agenda"));
      expect(wrong).toHaveProperty("refusal");
      expect(await readTimetable(db, noor, gym.id, lessons("20241128T190000"))).toHaveProperty("refusal");
      expect(await first(town, db, "2026-12-03T20:00/22:00")).toBe("closed");
    }));
});
