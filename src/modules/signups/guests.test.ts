// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now, withClock } from "#platform/time/time.ts";
import { colleague, memberOf, organisation, person } from "#test/people.ts";
import { type Coffee, coffee } from "./comers.test-data.ts";
import { openLink } from "./find.ts";

let c: Coffee;
let list: string;
beforeEach(async () => {
  c = await coffee({ capacity: 3 });
  list = `/beheer/activiteiten/${c.activity.number}/gasten/${c.dates[0]!.toString().slice(0, 16)}`;
});

/** A moment after the first date. */
const afterwards = <T>(deed: () => Promise<T>): Promise<T> => withClock(now().add({ hours: 24 * 3 }), deed);
const seatOf = async (name: string): Promise<string> =>
  (
    await rows<{ id: string }>(
      c.db,
      sql`select s.id from seat s join participation p on p.id = s.participation where p.name = ${name}`,
    )
  )[0]!.id;
const pages = () => [
  list,
  `${list}/afdrukken`,
  `${list}/csv`,
  `${list}/nieuw`,
  `${list}/aanwezigheid`,
  `${list}/samen`,
  `/beheer/activiteiten/${c.activity.number}/gasten`,
];

describe("the list of guests", () => {
  test("shows who receives them first name and initial, what is needed and the waiting list, and no number", async () => {
    await c.come("Anna de Vries", { needs: ["door", "hearing"], firstTime: true, remark: "Ik kom met de bus" });
    await c.come("Bep");
    await c.come("Cor");
    await c.come("Dirk", { phone: "0343000077" });
    const html = await (await c.w.get(list, { as: c.here.editor })).text();
    for (const part of [
      "Anna V.",
      "Iemand bij de deur",
      "Hoort slecht",
      "Eerste keer",
      "Wachtlijst",
      "Ik kom met de bus",
    ])
      expect(html).toContain(part);
    expect(html).not.toMatch(/de Vries|0343000010|0343.{1,12}77/);
    expect(html).toContain("3 gasten op 3 plekken, 1 op de wachtlijst.");
  });

  test("is not there for a visitor, somebody without a duty, and another organisation; keepers see it", async () => {
    await c.come("Anna");
    const other = await memberOf(c.db, await organisation(c.db));
    const nobody = await person(c.db, "truus");
    const keeper = await colleague(c.db);
    for (const path of pages()) {
      expect((await c.w.get(path)).status, path).toBe(303);
      expect((await c.w.get(path, { as: nobody })).status, path).toBe(403);
      expect((await c.w.get(path, { as: other })).status, path).toBe(404);
      expect((await c.w.get(path, { as: keeper })).status, path).toBe(200);
      expect((await c.w.get(path, { as: c.here.editor })).status, path).toBe(200);
    }
    const seat = await seatOf("Anna");
    for (const path of [
      `${list}/nieuw`,
      `${list}/aanwezigheid`,
      `${list}/samen`,
      `${list}/${seat}/afmelding`,
      `${list}/${seat}/rol`,
    ])
      expect((await c.w.post(path, { naam: "X" }, { as: other })).status, path).toBe(404);
    expect((await c.seats())[0]).toMatchObject({ state: "signed_up" });
  });

  test("that somebody looked is a fact", async () => {
    await c.w.get(list, { as: c.here.editor });
    await c.w.get(`${list}/csv`, { as: c.here.editor });
    const looked = await rows(
      c.db,
      sql`select payload->>'how' as how from event where name = 'participation.listed' order by at`,
    );
    expect(looked.map((one) => (one as { how: string }).how).sort()).toEqual(["csv", "page"]);
  });

  test("as CSV is safe to open in a spreadsheet", async () => {
    await c.come("=HYPERLINK(1)", { remark: '+1;"x"' });
    const csv = await (await c.w.get(`${list}/csv`, { as: c.here.editor })).text();
    expect(csv).toContain("'=HYPERLINK(1)");
    expect(csv).not.toMatch(/(^|;)=/m);
  });

  test("takes somebody who calls, also on the waiting list, and says when a number is missing", async () => {
    const add = (form: Record<string, string>) => c.w.post(`${list}/nieuw`, form, { as: c.here.editor });
    for (const naam of ["Anna", "Bep", "Cor"]) expect((await add({ naam })).status).toBe(303);
    const full = await add({ naam: "Dirk" });
    expect(full.status).toBe(422);
    expect(await full.text()).toContain("Vul een telefoonnummer in voor de wachtlijst.");
    const once = newId();
    for (let n = 0; n < 2; n++)
      expect((await add({ naam: "Dirk", telefoon: "+31 6 12345678", nodig: "lift", _once: once })).status).toBe(303);
    expect((await c.seats()).map(({ name, state }) => `${name} ${state}`).slice(3)).toEqual(["Dirk waitlisted"]);
    expect((await add({ naam: "", telefoon: "12" })).status).toBe(422);
    // who goes back in the browser and types the next caller over the last one is heard
    await add({ naam: "Els", telefoon: "0612345679", _once: once });
    expect((await c.seats()).map(({ name }) => name)).toContain("Els");
  });

  test("takes somebody off who calls", async () => {
    for (const name of ["Anna", "Bep", "Cor", "Dirk"]) await c.come(name);
    const off = `${list}/${await seatOf("Anna")}/afmelding`;
    expect(await (await c.w.get(off, { as: c.here.editor })).text()).toContain("Wilt u Anna afmelden?");
    for (let n = 0; n < 2; n++) expect((await c.w.post(off, {}, { as: c.here.editor })).status).toBe(303);
    const nobody = await c.w.post(`${list}/${crypto.randomUUID()}/afmelding`, {}, { as: c.here.editor });
    expect(nobody.status).toBe(404);
    expect((await c.seats()).map(({ state }) => state)).toEqual(["cancelled", "signed_up", "signed_up", "signed_up"]);
  });
});

describe("who was there", () => {
  const tick = (ticked: Record<string, string>) =>
    afterwards(() => c.w.post(`${list}/aanwezigheid`, ticked, { as: c.here.editor }));

  test("cannot be said before it begins", async () => {
    await c.come("Anna");
    await c.w.post(`${list}/aanwezigheid`, { [`gast-${await seatOf("Anna")}`]: "came" }, { as: c.here.editor });
    expect((await c.seats())[0]!.attended).toBeNull();
  });

  test("leads to a friendly call: after a first time, and for who did not come; never a reproach, never a mail", async () => {
    await c.come("Anna");
    await c.come("Bep");
    await c.come("Cor", { phone: "", email: "cor@buurt.example", channel: "email" });
    const [anna, bep, cor] = [await seatOf("Anna"), await seatOf("Bep"), await seatOf("Cor")];
    const before = (await c.told()).length;
    await tick({ [`gast-${anna}`]: "came", [`gast-${bep}`]: "missed", [`gast-${cor}`]: "missed" });
    await tick({ [`gast-${anna}`]: "came", [`gast-${bep}`]: "missed" });
    const calls = (await c.told()).slice(before);
    expect(calls.map(({ name, kind, channel }) => `${name} ${kind} ${channel}`)).toEqual([
      "Anna signups.after phone",
      "Bep signups.missed phone",
    ]);
    expect(calls.map(({ body }) => body).join()).not.toMatch(/niet gekomen|helaas|jammer|gemist|eenzaam/i);
    expect((await c.seats()).map(({ life }) => life)).toEqual(["first_time", "missed", "missed"]);
    const due = await rows(
      c.db,
      sql`select 1 from delivery where kind = 'signups.after' and due_by between now() + interval '9 days' and now() + interval '11 days'`,
    );
    expect(due).toHaveLength(1);
  });

  test("can be put right: the call that is not needed is taken back", async () => {
    await c.come("Anna");
    const seat = await seatOf("Anna");
    await tick({ [`gast-${seat}`]: "missed" });
    await tick({ [`gast-${seat}`]: "came" });
    expect((await c.told()).map(({ kind }) => kind)).toEqual(["signups.after"]);
    expect((await c.seats())[0]).toMatchObject({ attended: "came", life: "first_time" });
  });

  test("goes on from first time to called, returning, regular and, by hand, contributing", async () => {
    for (const date of c.dates.slice(0, 3)) await c.come("Anna", { recurrenceId: date });
    const lives = [];
    const seats = await rows<{ id: string }>(c.db, sql`select id from seat order by recurrence_id`);
    for (const [index, { id }] of seats.entries()) {
      const address = `/beheer/activiteiten/${c.activity.number}/gasten/${c.dates[index]!.toString().slice(0, 16)}/aanwezigheid`;
      await withClock(now().add({ hours: 24 * (3 + 7 * index) }), () =>
        c.w.post(address, { [`gast-${id}`]: "came" }, { as: c.here.editor }),
      );
      lives.push((await c.seats())[0]!.life);
      if (index > 0) continue;
      const done = { about: id, kind: "signups.after", channel: "phone", result: "not_wanted" };
      await record(c.db, system("test"), "delivery.done", null, done);
      lives.push((await c.seats())[0]!.life);
    }
    expect(lives).toEqual(["first_time", "called_after", "returning", "regular"]);
    expect(await rows(c.db, sql`select 1 from participation where no_calls`)).toHaveLength(1);
    const role = `/beheer/activiteiten/${c.activity.number}/gasten/${c.dates[2]!.toString().slice(0, 16)}/${seats[2]!.id}/rol`;
    await c.w.post(role, {}, { as: c.here.editor });
    expect((await c.seats())[0]!.life).toBe("contributing");
  });
});

describe("going together", () => {
  const bring = (form: Record<string, string>) => c.w.post(`${list}/samen`, form, { as: c.here.editor });

  test("is arranged by a colleague, only with who agreed; both are told, the number only with consent", async () => {
    const anna = await c.come("Anna de Vries", { needs: ["company"], buurt: "De Horden" });
    await c.come("Bep Bos", { introduce: true, sharePhone: true, phone: "0343000055", email: "", channel: "phone" });
    await c.come("Cor");
    const page = await (await c.w.get(`${list}/samen`, { as: c.here.editor })).text();
    expect(page).toContain("Woont in De Horden.");
    expect(page).toContain("Bep B.");
    expect(page).not.toContain("Cor");
    const [a, b, cor] = [await seatOf("Anna de Vries"), await seatOf("Bep Bos"), await seatOf("Cor")];
    expect((await bring({ gast: a, [`met-${a}`]: cor })).status).toBe(409);
    expect((await bring({ gast: a })).status).toBe(422);
    expect((await bring({ gast: a, [`met-${a}`]: b })).status).toBe(303);
    const told = (await c.told()).filter(({ kind }) => kind === "signups.together");
    expect(told.map(({ name, body }) => [name, /Dat is .*/.exec(body.replaceAll("\u00a0", " "))?.[0]])).toEqual([
      ["Anna de Vries", "Dat is Bep. Telefoon: 0343 – 00 00 55."],
      ["Bep Bos", "Dat is Anna."],
    ]);
    expect((await c.seats()).map(({ life }) => life)).toEqual(["accompanied", "accompanied", "signed_up"]);
    const mine = await (await c.w.get(`/meedoen/${anna.token}`)).text();
    expect(mine).toContain("Bep, 0343");
    expect((await openLink(c.db, anna.token)).seats[0]!.companion).toBe(b);
  });

  test("with a volunteer; a mail says no name, the own page does", async () => {
    const { token } = await c.come("Anna", {
      needs: ["company"],
      phone: "",
      email: "anna@buurt.example",
      channel: "email",
    });
    const seat = await seatOf("Anna");
    const form = { gast: seat, deed: "volunteer", [`naam-${seat}`]: "Samira", [`telefoon-${seat}`]: "06 12345678" };
    expect((await bring({ ...form, [`naam-${seat}`]: "" })).status).toBe(422);
    expect((await bring(form)).status).toBe(303);
    const [mail] = (await c.told()).filter(({ kind }) => kind === "signups.together");
    expect(mail!.body).not.toContain("Samira");
    expect(mail!.link).toMatch(/^\/meedoen\//);
    expect((await (await c.w.get(`/meedoen/${token}`)).text()).replaceAll("\u00a0", " ")).toContain(
      "Samira, 06 12 34 56 78",
    );
  });
});
