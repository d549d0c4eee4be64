// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import "#app/accounts-post.ts";
import { looksAt } from "#modules/oversight/index.ts";
import { exclude } from "#modules/teams/index.ts";
import { type Somebody, withDuty } from "#modules/teams/teams.test-data.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { rows } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { plant } from "#test/house/wall-town.ts";
import { type World, world } from "#test/world.ts";
import { emergencyFigures, findEmergency, judgeEmergency, remindEmergencies, waitingEmergencies } from "./review.ts";
import { emergencyCard, openWholeFile, useEmergency } from "./use.ts";

let w: World;
let t: Awaited<ReturnType<typeof plant>>;
let officer: Somebody;
let number: number;

const given = { reason: "police_or_112", explanation: "Mevrouw belt en zegt dat zij gevallen is." } as const;
const all = <T>(question: ReturnType<typeof sql>) => behindWall(w.db, system("test"), (db) => rows<T>(db, question));
const later = (hours: number) => now().add({ hours });
const reads = (who: Somebody) =>
  behindWall(w.db, who, async (db) => (await rows(db, sql`select id from conversation`)).length);
const press = (who: Somebody = t.mate) => useEmergency(w.db, who, number, given);

beforeEach(async () => {
  w = await world();
  t = await plant(w.db);
  officer = await withDuty(w.db, "Petra", "privacy_officer");
  number = (await all<{ number: number }>(sql`select number::int as number from case_file`))[0]!.number;
  await all(sql`delete from emergency_access`);
});

describe("the emergency button", () => {
  test("opens a card for a day: address, phone, whom to call, what not to do, and not the file", async () => {
    await press();
    const card = await emergencyCard(w.db, t.mate, number);
    expect(card.person).toMatchObject({ givenName: "Annie", address: { street: "Lindelaan" } });
    expect(card.endsAt.since(now(), { largestUnit: "hour" }).hours).toBe(23);
    expect(await reads(t.mate)).toBe(0);
    await expect(withClock(later(25), () => emergencyCard(w.db, t.mate, number))).rejects.toThrow(NotFound);
    await press();
    expect(await all(sql`select id from emergency_access`), "twice is once").toHaveLength(1);
  });

  test("opens the whole file by a second press, to read only, for four hours, and again within the day", async () => {
    await expect(openWholeFile(w.db, t.mate, number)).rejects.toThrow(NotFound);
    await press();
    await openWholeFile(w.db, t.mate, number);
    expect(await reads(t.mate)).toBe(1);
    const write = behindWall(w.db, t.mate, (db) => rows(db, sql`update case_task set due = due + 1 returning id`));
    expect(await write).toEqual([]);
    const until = () =>
      all<{ until: string }>(
        sql`select valid_to::text as until from case_access where kind = 'emergency' order by valid_to`,
      );
    expect(await until()).toHaveLength(1);
    await openWholeFile(w.db, t.mate, number);
    expect(await until(), "twice is once").toHaveLength(1);
    await withClock(later(5), () => openWholeFile(w.db, t.mate, number));
    expect(await until()).toHaveLength(2);
    await withClock(later(22), () => openWholeFile(w.db, t.mate, number));
    const [end] = await all<{ n: number }>(
      sql`select count(*)::int as n from case_access a join emergency_access e on a.valid_to > e.ends_at where a.kind = 'emergency'`,
    );
    expect(end, "never longer than the card").toEqual({ n: 0 });
  });

  test("tells the lead and the privacy officers at once, without a name, a number or a reason", async () => {
    await press();
    const told = await all<{ person: string; body: string; subject: string }>(
      sql`select person, body, subject from delivery where kind = 'cases.emergency'`,
    );
    const officers = (
      await all<{ person: string }>(sql`select person from site_role where role = 'privacy_officer'`)
    ).map(({ person }) => person);
    expect(told.map(({ person }) => person).sort()).toEqual([t.daan.person, ...officers].sort());
    expect(JSON.stringify(told.map(({ body, subject }) => [body, subject]))).not.toMatch(
      /Annie|Boer|Mo|gevallen|Lindelaan|\d/,
    );
  });

  test("stands out in the log, and the resident reads who looked and why", async () => {
    await press();
    await emergencyCard(w.db, t.mate, number);
    await openWholeFile(w.db, t.mate, number);
    const flagged = await all<{ kind: string }>(
      sql`select kind from audit_log where emergency and account = ${t.mate.person} order by at`,
    );
    expect(flagged.map(({ kind }) => kind)).toEqual([
      "emergency_access.started",
      "look.read",
      "emergency_access.opened",
    ]);
    const [line] = await looksAt(w.db, t.resident.person);
    expect(line).toMatchObject({ purpose: "emergency", who: { name: "Mo" } });
    const text = await all<{ bytes: string }>(sql`select encode(explanation, 'escape') as bytes from emergency_access`);
    expect(JSON.stringify(text)).not.toContain("gevallen");
  });

  test("is not there for others: another team, a volunteer, somebody on the list, a closed or unknown file", async () => {
    await expect(press(t.sjoerd)).rejects.toThrow(NotFound);
    await expect(press(t.lies)).rejects.toThrow(Forbidden);
    await expect(press(officer)).rejects.toThrow(Forbidden);
    await expect(press(t.excluded)).rejects.toThrow(NotFound);
    await expect(useEmergency(w.db, t.mate, 999_999, given)).rejects.toThrow(NotFound);
    await expect(press({ ...t.mate, weak: true } as Somebody)).rejects.toThrow(Forbidden);
    await expect(press(t.daan)).rejects.toThrow(Conflict);
    await all(sql`update case_file set secrecy = 'restricted'`);
    await expect(press()).rejects.toThrow(NotFound);
    await all(
      sql`update case_file set secrecy = 'normal', status = 'closed', closed_at = now(), close_reason = 'moved'`,
    );
    await expect(press()).rejects.toThrow(NotFound);
  });

  test("shuts in the moment somebody comes to stand on the list of the resident", async () => {
    await press();
    await openWholeFile(w.db, t.mate, number);
    await exclude(w.db, system("test"), t.resident.person, { account: t.mate.person, reason: "wish" });
    expect(await reads(t.mate)).toBe(0);
    await expect(emergencyCard(w.db, t.mate, number)).rejects.toThrow(NotFound);
  });
});

describe("looking at it again", () => {
  const use = async () => (await waitingEmergencies(w.db, officer))[0]!.use.number;

  test("is done by somebody else, within five working days; once", async () => {
    await press();
    const found = await findEmergency(w.db, officer, await use());
    expect(found).toMatchObject({
      who: "Mo",
      caseNumber: number,
      explanation: given.explanation,
      late: false,
      mayJudge: true,
    });
    expect(JSON.stringify(found)).not.toContain("Annie");
    for (const other of [t.mate, t.fatima, t.strangers.keeper!.actor as Somebody])
      await expect(waitingEmergencies(w.db, other)).rejects.toThrow(Forbidden);
    const late = await withClock(later(24 * 9), () => waitingEmergencies(w.db, officer));
    expect(late[0]?.late).toBe(true);
    const which = await use();
    await judgeEmergency(w.db, officer, which, "right");
    await judgeEmergency(w.db, officer, which, "right");
    await expect(judgeEmergency(w.db, officer, which, "wrong")).rejects.toThrow(Conflict);
    expect(await waitingEmergencies(w.db, officer)).toEqual([]);
    const month = { from: today().with({ day: 1 }), to: today().with({ day: 1 }).add({ months: 1 }) };
    expect(await emergencyFigures(w.db, officer, month)).toEqual({ used: 1, files: 0, waiting: 0, wrong: 0 });
  });

  test("nobody judges herself", async () => {
    await press();
    const both = { ...t.mate, siteRoles: ["privacy_officer"] } as Somebody;
    const which = await use();
    expect((await findEmergency(w.db, both, which)).mayJudge).toBe(false);
    await expect(judgeEmergency(w.db, both, which, "right")).rejects.toThrow(Forbidden);
  });

  test("is asked for again, and after ten working days the button is shut for who used it", async () => {
    await press();
    const which = await use();
    await withClock(later(24 * 9), () => remindEmergencies(w.db));
    await withClock(later(24 * 10), () => remindEmergencies(w.db));
    const asked = await all(
      sql`select id from delivery where kind = 'cases.emergency' and key like '%toldLate%' and person = ${officer.person}`,
    );
    expect(asked).toHaveLength(1);
    const again = () => withClock(later(24 * 20), () => press());
    await expect(again()).rejects.toThrow(/nog niet beoordeeld/);
    await judgeEmergency(w.db, officer, which, "unclear");
    await again();
  });
});
