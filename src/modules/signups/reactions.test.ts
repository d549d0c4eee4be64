// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  archiveActivity,
  cancelDate,
  changeActivity,
  changeFromDate,
  moveDate,
  placedDate,
  placedDates,
  plainActivity,
  restoreDate,
} from "#modules/activities/index.ts";
import { closeOrganisation } from "#modules/organisations/index.ts";
import { system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { coffee } from "./comers.test-data.ts";
import { forgetGuests, keepSignUps, remindGuests } from "./nightly.ts";

const mail = (name: string) => ({ email: `${name}@buurt.example`, phone: "", channel: "email" as const });
const kinds = (lines: { name: string; kind: string }[]) => lines.map(({ name, kind }) => `${name} ${kind.slice(8)}`);
const called = (db: Db, about: string, kind: string, result: string) =>
  record(db, system("test"), "delivery.done", null, { about, kind: `signups.${kind}`, channel: "phone", result });
const seatOf = async (db: Db, name: string): Promise<string> =>
  (
    await rows<{ id: string }>(
      db,
      sql`select s.id from seat s join participation p on p.id = s.participation where p.name = ${name}`,
    )
  )[0]!.id;

describe("a date that does not go on", () => {
  test("is told to everybody by the own channel: mail, a call; who left no number stands on the list of the host", async () => {
    const { come, told, here, db, activity, dates, w } = await coffee({ capacity: 3 });
    await come("Anna", mail("anna"));
    await come("Bep");
    await come("Cor", { phone: "", channel: null });
    await come("Dirk");
    await cancelDate(db, here.editor, activity.number, dates[0]!, "De zaal wordt geverfd.");
    await cancelDate(db, here.editor, activity.number, dates[0]!, "De zaal wordt geverfd.");
    const off = (await told()).filter(({ kind }) => kind === "signups.cancelled");
    expect(off.map(({ name, channel }) => `${name} ${channel}`)).toEqual(["Anna email", "Bep phone", "Dirk phone"]);
    expect(off[0]!.body).toMatch(/^Koffieochtend in De Brug op .* gaat niet door\. De zaal wordt geverfd\.\n/);
    expect(off[0]!.body).toContain("Vragen? Bel 0343");
    expect(off[0]!.body).not.toContain("Anna");
    const page = await w.get(`/beheer/activiteiten/${activity.number}/gasten/${dates[0]!.toString().slice(0, 16)}`, {
      as: here.editor,
    });
    const html = await page.text();
    expect(html).toContain("Kan niet bereikt worden");
    expect(html).toContain("Telefoon: wordt gebeld");
  });

  test("and goes on after all: who was not called yet is not called, who knows is told", async () => {
    const { come, told, here, db, activity, dates } = await coffee({ capacity: 3 });
    await come("Anna");
    await come("Bep");
    await cancelDate(db, here.editor, activity.number, dates[0]!, "Ziek.");
    await db.execute(sql`update delivery set state = 'done', done_at = now() where name = 'Bep'`);
    await restoreDate(db, here.editor, activity.number, dates[0]!);
    expect(kinds(await told())).toEqual(["Bep cancelled", "Bep restored"]);
    // and off once more is another event
    await cancelDate(db, here.editor, activity.number, dates[0]!, "Toch ziek.");
    expect(kinds(await told()).filter((one) => one.endsWith("cancelled"))).toHaveLength(3);
  });

  test("is moved: old and new moment, the place, and what to do", async () => {
    const { come, told, here, db, activity, dates } = await coffee({ capacity: 3 });
    await come("Anna", mail("anna"));
    const to = { starts: dates[0]!.add({ hours: 4 }), minutes: null, venue: null, reason: "" };
    await moveDate(db, here.editor, activity.number, dates[0]!, to);
    await moveDate(db, here.editor, activity.number, dates[0]!, to);
    const moved = (await told()).filter(({ kind }) => kind === "signups.moved");
    expect(moved).toHaveLength(1);
    expect(moved[0]!.body.replaceAll("\u00a0", " ")).toMatch(
      /Het was: .*10\.00 tot 12\.00 uur\.\nHet wordt: .*14\.00 tot 16\.00 uur\./,
    );
    expect(moved[0]!.body).toContain("Buurthuis De Brug");
    expect(moved[0]!.body).toContain("Uw plek blijft staan.");
  });
});

describe("a whole series that changes", () => {
  test("gets another time: the seats go along under the new key, everybody is told, nothing is withdrawn", async () => {
    const { come, told, seats, here, db, activity, dates, fresh } = await coffee({ capacity: 1 });
    await come("Anna");
    await come("Bep");
    const startsLocal = (await fresh()).startsLocal.withPlainTime("14:00");
    await changeActivity(db, here.editor, activity.number, { startsLocal });
    const becomes = dates[0]!.withPlainTime("14:00");
    expect((await seats()).map(({ recurrenceId }) => recurrenceId)).toEqual(
      Array(2).fill(becomes.toString().replace("T", " ")),
    );
    expect(await placedDate(db, activity.id, becomes)).toMatchObject({ taken: 1, status: "full" });
    expect(await placedDate(db, activity.id, dates[0]!)).toBeNull();
    expect(kinds(await told())).toEqual(["Anna moved", "Bep moved"]);
  });

  test("gets another day of the week: the date of that week is the new one", async () => {
    const { come, told, here, db, activity, dates, fresh } = await coffee({ capacity: 1 });
    await come("Anna");
    const before = await fresh();
    await changeActivity(db, here.editor, activity.number, { startsLocal: before.startsLocal.add({ days: 1 }) });
    expect(await placedDate(db, activity.id, dates[0]!.add({ days: 1 }))).toMatchObject({ taken: 1 });
    expect(kinds(await told())).toEqual(["Anna moved"]);
  });

  test("no longer has a date: that date is off, and who counted on it is told", async () => {
    const { come, told, here, db, activity, dates } = await coffee({ capacity: 1 });
    await come("Anna", { recurrenceId: dates[1]! });
    await changeActivity(db, here.editor, activity.number, { exdates: [dates[1]!] });
    expect(await placedDate(db, activity.id, dates[1]!)).toMatchObject({ status: "cancelled", taken: 1 });
    expect(kinds(await told())).toEqual(["Anna cancelled"]);
  });

  test("goes on as another series from a date on: the seats of those dates move along", async () => {
    const { come, told, here, db, activity, dates } = await coffee({ capacity: 2 });
    await come("Anna");
    await come("Bep", { recurrenceId: dates[1]! });
    const { number: _, ...rest } = activity;
    const input = Object.fromEntries(Object.keys(plainActivity).map((key) => [key, rest[key as keyof typeof rest]]));
    const after = await changeFromDate(db, here.editor, activity.number, dates[1]!, {
      ...(input as unknown as typeof plainActivity),
      startsLocal: dates[1]!.withPlainTime("15:00"),
    });
    const moved = await placedDate(db, after.id, dates[1]!.withPlainTime("15:00"));
    expect(moved).toMatchObject({ taken: 1, capacity: 2 });
    expect((await placedDates(db, activity.id)).map(({ taken }) => taken)).toEqual([1]);
    expect(kinds(await told())).toEqual(["Bep moved"]);
  });

  test("is at another place: everybody to come is told once", async () => {
    const { come, told, here, db, activity } = await coffee({ capacity: 2 });
    await come("Anna");
    await changeActivity(db, here.editor, activity.number, { venue: null, address: "Het park" });
    const [line] = await told();
    expect(line).toMatchObject({ kind: "signups.moved" });
    expect(line!.body).toContain("Waar: Het park.");
  });

  test("stops, or its organisation does: far dates with people in them stay as cancelled", async () => {
    const { come, told, here, db, activity, dates } = await coffee({ capacity: 2 });
    await come("Anna", { recurrenceId: dates[8]! });
    await archiveActivity(db, here.editor, activity.number, "Wij stoppen.");
    expect(await placedDate(db, activity.id, dates[8]!)).toMatchObject({ status: "cancelled", taken: 1 });
    expect(await placedDate(db, activity.id, dates[9]!)).toBeNull();
    expect(kinds(await told())).toEqual(["Anna stopped"]);
    expect((await told())[0]!.body).toContain("stopt.");
  });

  test("of an organisation that closes", async () => {
    const { come, told, here, db } = await coffee({ capacity: 2 });
    await come("Anna");
    await closeOrganisation(db, system("test"), here.organisation);
    expect(kinds(await told())).toEqual(["Anna stopped"]);
  });
});

describe("a call that was made", () => {
  const daughter = { relation: "mother" as const, byName: "Els", byPhone: "0612345678", knows: false };

  test("to ask her first: yes is a place, and no leaves nothing", async () => {
    const { come, seats, db } = await coffee({ capacity: 1 });
    await come("Oma", daughter);
    await come("Opa", { ...daughter, relation: "father" });
    await come("Tante", { ...daughter, relation: "other" });
    await called(db, await seatOf(db, "Oma"), "ask", "spoken");
    await called(db, await seatOf(db, "Opa"), "ask", "spoken");
    await called(db, await seatOf(db, "Tante"), "ask", "not_wanted");
    expect((await seats()).map(({ name, state, life }) => `${name} ${state} ${life}`)).toEqual([
      "Oma signed_up signed_up",
      "Opa waitlisted waitlisted",
      "Tante cancelled stopped",
    ]);
    expect(await forgetGuests(db)).toBe(1);
    expect(
      await rows(db, sql`select 1 from participation where name = 'Tante' or by_name = 'Els' and state = 'stopped'`),
    ).toEqual([]);
  });

  test("to somebody of whom nothing is known changes nothing", async () => {
    const { db } = await coffee();
    await called(db, "01a20152-3df3-702d-85dc-9f422ecf3a98", "after", "spoken");
    await record(db, system("test"), "delivery.done", null, { about: 7, kind: null });
  });
});

describe("the night and the morning", () => {
  test("what is over has been, also when it was moved or full", async () => {
    const { come, db, activity, dates } = await coffee({ capacity: 1 });
    await come("Anna");
    await withClock(now().add({ hours: 24 * 4 }), () => keepSignUps(db));
    expect((await placedDate(db, activity.id, dates[0]!))?.status).toBe("held");
    expect((await placedDate(db, activity.id, dates[1]!))?.status).toBe("planned");
  });

  test("the day before, who asked for it is reminded once", async () => {
    const { come, told, db } = await coffee({ capacity: 3 });
    await come("Anna", { reminder: true });
    await come("Bep");
    await remindGuests(db);
    expect(await told()).toEqual([]);
    const tomorrow = now().add({ hours: 24 });
    await withClock(tomorrow, () => remindGuests(db));
    await withClock(tomorrow, () => remindGuests(db));
    expect(kinds(await told())).toEqual(["Anna reminder"]);
  });

  test("and says no behind its link: the place goes to who waits, once; yes changes nothing", async () => {
    const { come, seats, db } = await coffee({ capacity: 1 });
    await come("Anna", { reminder: true, ...mail("anna") });
    await come("Bep");
    await withClock(now().add({ hours: 24 }), async () => {
      await remindGuests(db);
      const [asked] = await rows<{ id: string }>(db, sql`select id from delivery where kind = 'signups.reminder'`);
      const about = await seatOf(db, "Anna");
      const say = (code: string) =>
        record(db, system("test"), "answer.given", asked!.id, { about, kind: "signups.reminder", code });
      await say("yes");
      expect((await seats()).map(({ name, state }) => `${name} ${state}`)).toEqual([
        "Anna signed_up",
        "Bep waitlisted",
      ]);
      await say("no");
      await say("no");
      expect((await seats()).map(({ name, state }) => `${name} ${state}`)).toEqual(["Anna cancelled", "Bep signed_up"]);
    });
  });

  test("contact details go two years after the last date, a bare first name after thirty days; the counts stay", async () => {
    const { come, db, dates } = await coffee({ capacity: 5 });
    await come("Anna", { remark: "Ik hoor slecht" });
    await come("Bep", { phone: "", channel: null });
    await come("Oma", { relation: "mother", byName: "Els", byPhone: "0612345678", knows: false });
    const nightAfter = (years: number, days: number) =>
      withClock(dates[0]!.toPlainDate().add({ years, days }).toZonedDateTime("Europe/Amsterdam").toInstant(), () =>
        forgetGuests(db),
      );
    expect(await nightAfter(0, 30)).toBe(0);
    expect(await nightAfter(0, 31), "Bep, and Oma who never said yes").toBe(2);
    expect(await nightAfter(1, 300)).toBe(0);
    expect(await nightAfter(2, 1)).toBe(1);
    expect(await rows(db, sql`select distinct name, phone, remark from participation`)).toEqual([
      { name: "", phone: "", remark: "" },
    ]);
    expect(await rows(db, sql`select 1 from seat where state = 'signed_up'`)).toHaveLength(2);
    expect(await rows(db, sql`select 1 from participation_link`)).toEqual([]);
  });
});
