// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import type { Actor } from "#platform/access/actor.ts";
import { withClock } from "#platform/time/time.ts";
import { colleague } from "#test/people.ts";
import { type Form, type World, world } from "#test/world.ts";
import { answerRequest } from "./answer.ts";
import { again, type School, school } from "./fixtures/school.ts";
import { paths } from "./paths.ts";

/** Sunday 22 November 2026. */
const clock = Temporal.Instant.from("2026-11-22T10:00:00Z");
const at = <T>(work: () => Promise<T>) => withClock(clock, work);
const thursday = "2026-11-26T19:00/21:00";

async function town(more?: Parameters<typeof school>[1]) {
  const w = await world();
  const here = await school(w.db, more);
  return { ...w, ...here, room: await here.lent() };
}
const html = async (answer: Response | Promise<Response>) => (await answer).text();
const where = (answer: Response) => answer.headers.get("location") ?? "";

describe("the list of rooms", () => {
  test("shows what is lent, by day, part of the day and number of people", () =>
    at(async () => {
      const { get } = await town();
      expect(await html(get("/ruimtes"))).toContain("Op donderdag: 18.00");
      for (const fits of ["?dag=4&dagdeel=avond", "?mensen=40", "?dag=6&dagdeel=ochtend"])
        expect(await html(get(`/ruimtes${fits}`)), fits).toContain("Gymzaal");
      for (const not of ["?dag=1", "?dag=4&dagdeel=ochtend", "?mensen=41", "?wens=gratis", "?wens=keuken"])
        expect(await html(get(`/ruimtes${not}`)), not).not.toContain("Gymzaal");
      for (const odd of ["?dag=x", "?mensen=-1", "?buurt=%00", "?activiteit=99999999999"])
        expect((await get(`/ruimtes${odd}`)).status, odd).toBe(200);
    }));

  test("and the page of a room say when it is taken, not by whom; a paused room is gone", () =>
    at(async () => {
      const { get, db, ask, noor, room } = await town();
      const one = await ask([thursday], { title: "Geheim feest" });
      await answerRequest(db, noor, one.request.number, [one.dates[0]!.id], "confirm", "");
      const page = await html(get(paths.room(room)));
      expect(page).toContain("19.00\u00a0tot\u00a021.00\u00a0uur: bezet");
      expect(page).not.toContain("Geheim feest");
      const open = await html(get(paths.calendar(room)));
      expect(open).toContain("SUMMARY:Bezet");
      expect(open).not.toContain("Geheim");
      expect(open.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
      const secret = await get(paths.secretCalendar(room, room.terms.calendarSecret));
      expect(await secret.text()).toContain("SUMMARY:Geheim feest");
      expect((await get(paths.secretCalendar(room, "x".repeat(43)))).status).toBe(404);
      await db.execute("update room_terms set active = false");
      expect((await get(paths.room(room))).status).toBe(404);
      expect((await get(paths.room(room), { as: noor })).status).toBe(200);
    }));

  test("is old when the secret is renewed", () =>
    at(async () => {
      const { get, post, noor, gijs, room, lent } = await town();
      expect((await post(paths.renew(room.room.id), {}, { as: gijs })).status).toBe(403);
      await post(paths.renew(room.room.id), {}, { as: noor });
      expect((await get(paths.secretCalendar(room, room.terms.calendarSecret))).status).toBe(404);
      const { terms } = await lent();
      expect((await get(paths.secretCalendar(room, terms.calendarSecret))).status).toBe(200);
    }));
});

/** Answers the questions up to the last page; gives its address. */
async function fillIn({ post, room }: World & { room: Awaited<ReturnType<School["lent"]>> }, when: Form, as?: Actor) {
  const begun = await post(paths.ask(room), { title: "Volleybal", people: "12" }, { as });
  const dates = where(await post(where(begun), { weekday: "4", begins: "19.00", ends: "21", ...when }, { as }));
  const who = await post(dates, { taken: "wait" }, { as });
  const check = await post(where(who), { name: "Bep", phone: "06 12 34 56 78" }, { as });
  return where(check);
}

describe("asking without an account", () => {
  test("goes question by question, keeps what was typed, and a double tap asks once", () =>
    at(async () => {
      const w = await town();
      const { get, post, room, db } = w;
      const wrong = await post(paths.ask(room), { title: "", people: "veel" });
      expect([wrong.status, (await wrong.text()).includes("Fout:")]).toEqual([422, true]);
      expect((await post(paths.ask(room), { title: "Feest", people: "41" })).status).toBe(422);
      const check = await fillIn(w, { every: "week", times: "3" });
      expect(await html(get(check))).toContain("donderdag 10\u00a0december\u00a02026");
      const once = { _once: "abcdef0123456789" };
      const [first, second] = [await post(check, once), await post(check, once)];
      expect(where(second)).toBe(where(first));
      const count = (await db.execute("select 1 from booking_request")) as unknown as { rows: unknown[] };
      expect(count.rows).toHaveLength(1);
      expect(await html(get(where(first)))).toMatch(/gevraagd.*Wat gebeurt er nu\?.*U hoort het van ons/s);
    }));

  test("sent again from a second look is the same request; other words are heard", () =>
    at(async () => {
      const w = await town();
      const { get, post, db } = w;
      const check = await fillIn(w, { every: "once" });
      const first = where(await post(check, {}));
      expect((await get(check)).status).toBe(200);
      expect([where(await post(check, { _once: "abcdef0123456789" })), where(await post(check, {}))]).toEqual([
        first,
        first,
      ]);
      await post(check.replace("/controle", "/wie"), { name: "Bep", phone: "06 12 34 56 79" });
      expect(where(await post(check, {}))).not.toBe(first);
      const count = (await db.execute("select 1 from booking_request")) as unknown as { rows: unknown[] };
      expect(count.rows).toHaveLength(2);
    }));

  test("and taking it back says which date: nothing chosen is never told as cancelled", () =>
    at(async () => {
      const { get, post, ask } = await town();
      const { secret, dates } = await ask([thursday]);
      for (const form of [{}, { "dates[]": "" }, { "dates[]": crypto.randomUUID() }]) {
        const none = await post(paths.withdraw(secret), form as Form);
        expect([none.status, (await none.text()).includes("Kies een datum uit de lijst.")]).toEqual([422, true]);
      }
      expect(await html(get(paths.asked(secret)))).toContain("gevraagd");
      const done = { "dates[]": dates[0]!.id };
      for (const answer of [await post(paths.withdraw(secret), done), await post(paths.withdraw(secret), done)])
        expect(where(answer)).toContain("gedaan=afgezegd");
    }));

  test("of a taken time gets 409 with alternatives, and may wait for it", () =>
    at(async () => {
      const w = await town();
      const { get, post, room, db, ask, noor } = w;
      const one = await ask([thursday]);
      await answerRequest(db, noor, one.request.number, [one.dates[0]!.id], "confirm", "");
      const begun = await post(paths.ask(room), { title: "Badminton", people: "8" });
      const when = { weekday: "4", begins: "20.00", ends: "21.30", every: "once", from: "2026-11-26" };
      const taken = await get(where(await post(where(begun), when)));
      expect(taken.status).toBe(409);
      const page = await taken.text();
      expect(page).toContain("Deze ruimte is dan al bezet");
      expect(page.match(/Kies deze tijd/g)).toHaveLength(3);
      expect(await fillIn(w, when)).toMatch(/controle$/);
    }));

  test("somebody else's draft and an invented link do not exist", () =>
    at(async () => {
      const w = await town();
      const check = await fillIn(w, { every: "once" }, w.gijs);
      expect((await w.get(check, { as: w.gijs })).status).toBe(200);
      for (const path of [check, paths.askWhen(w.room, "x".repeat(24)), paths.asked("y".repeat(43)), paths.asked("1")])
        expect((await w.get(path)).status, path).toBe(404);
    }));

  test("of a room for organisations asks a visitor to sign in, and refuses who has none", () =>
    at(async () => {
      const { get, db, room, gijs } = await town({ whoMay: "organisations" });
      expect(where(await get(paths.ask(room)))).toMatch(/^\/inloggen/);
      expect((await get(paths.ask(room), { as: gijs })).status).toBe(200);
      const nobody: Actor = { ...((await colleague(db, "panel")) as Actor & { kind: "person" }), siteRoles: [] };
      expect((await get(paths.ask(room), { as: nobody })).status).toBe(403);
    }));
});

describe("a timetable", () => {
  test("that cannot be read, or is of last year, is refused with the reason", () =>
    at(async () => {
      const { post, noor, room } = await town();
      const old = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20240105T100000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\n";
      for (const [text, reason] of [
        ["geen agenda", "geen agenda"],
        [`BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${old}END:VCALENDAR\r\n`, "geen les die nog komt"],
      ] as const) {
        const file = new File([text], "rooster.ics");
        const refused = await post(paths.timetable(room.room.id), { file }, { as: noor });
        expect(refused.status).toBe(422);
        const page = await refused.text();
        expect(page).toContain(reason);
        expect(page).not.toContain("Kijk dit nog eens na.");
      }
    }));
});

describe("in the night in which the clock goes forward", () => {
  const [begins, ends] = ["2.30", "3.10"];

  test("a time that goes backwards is refused in words", () =>
    at(async () => {
      const { get, post, db, ask, noor, room } = await town();
      await db.execute("delete from room_opening where weekday = 6");
      await db.execute("update room_opening set weekday = 7, opens = '00:00', closes = '23:59'");
      await db.execute("update room_terms set closed_public_holidays = false, min_minutes = 15");
      const begun = where(await post(paths.ask(room), { title: "Nachtwake", people: "12" }));
      const when = { weekday: "7", begins, ends, every: "once", from: "2027-03-28" };
      expect(await html(get(where(await post(begun, when))))).toContain("te kort");
      const one = await ask(["2027-02-07T19:00/21:00"]);
      const day = "2027-03-28";
      const proposal = { date: one.dates[0]!.id, day, begins, ends, reason: "" };
      expect((await post(paths.proposal(one.request.number), proposal, { as: noor })).status).toBe(422);
      for (const [fromTime, toTime] of [
        [begins, ends],
        ["2.00", "3.00"],
      ]) {
        const block = { fromDay: day, fromTime, toDay: day, toTime, kind: "closed" } as Form;
        expect((await post(paths.blocks(room.room.id), block, { as: noor })).status).toBe(422);
      }
    }));
});

describe("the desk", () => {
  test("is for who lends: strangers get 404, who asked 403, the keeper of the site may", () =>
    at(async () => {
      const { get, post, db, ask, noor, gijs, els, club } = await town();
      const { request } = await ask([thursday], { organisation: club }, gijs);
      const keeper = await colleague(db);
      const path = paths.request(request.number);
      const seen = async (as: Actor) => (await get(path, { as })).status;
      expect([await seen(noor), await seen(gijs), await seen(els), await seen(keeper)]).toEqual([200, 200, 404, 200]);
      expect((await get(path)).status).toBe(303);
      const yes = { which: "all", say: "confirm" };
      expect((await post(paths.answer(request.number), yes, { as: els })).status).toBe(404);
      expect((await post(paths.answer(request.number), yes, { as: gijs })).status).toBe(403);
      expect(await html(get(paths.desk, { as: els }))).not.toContain("Volleybal");
      expect(await html(get(paths.deskCsv, { as: els }))).not.toContain("Volleybal");
      expect(await html(get(paths.deskCsv, { as: noor }))).toContain("Volleybal");
      for (const page of [paths.keySheet(request.number), paths.proposal(request.number)])
        expect((await get(page, { as: gijs })).status, page).toBe(403);
    }));

  test("wants a reason with a no, answers once, and says 409 with what is free when the time is gone", () =>
    at(async () => {
      const { post, ask, noor, db } = await town();
      const [one, two] = [await ask([thursday]), await ask([thursday])];
      const answer = (number: number, form: Form) => post(paths.answer(number), form, { as: noor });
      expect((await answer(one.request.number, { which: "all", say: "refuse" })).status).toBe(422);
      expect((await answer(one.request.number, {})).status).toBe(422);
      for (let twice = 0; twice < 2; twice++)
        expect((await answer(one.request.number, { which: "all", say: "confirm" })).status).toBe(303);
      const taken = await answer(two.request.number, { which: "all", say: "confirm" });
      expect(taken.status).toBe(409);
      const page = await taken.text();
      expect(page).toContain("Deze ruimte is dan al bezet");
      expect(page).toContain("Dit is wel vrij:");
      expect((await again(db, two.secret)).dates[0]!.state).toBe("requested");
    }));

  test("keeps the alarm on the key sheet only", () =>
    at(async () => {
      const { get, ask, noor, room, db } = await town({ alarmNote: "Kastje links", keyPhone: "0343000099" });
      const one = await ask([thursday]);
      await answerRequest(db, noor, one.request.number, [one.dates[0]!.id], "confirm", "");
      expect(await html(get(paths.keySheet(one.request.number), { as: noor }))).toContain("Kastje links");
      expect(await html(get(paths.room(room)))).not.toMatch(/Kastje|00 00 99/);
      const own = await html(get(paths.asked(one.secret)));
      expect(own).toContain("Bij de conciërge.");
      expect(own).not.toContain("Kastje");
    }));

  test("closes the room over a promised date only after naming it", () =>
    at(async () => {
      const { get, post, ask, noor, room, db } = await town();
      const one = await ask([thursday]);
      await answerRequest(db, noor, one.request.number, [one.dates[0]!.id], "confirm", "");
      const path = paths.blocks(room.room.id);
      const form = { fromDay: "2026-11-26", fromTime: "8", toDay: "2026-11-27", toTime: "8", kind: "maintenance" };
      expect((await post(path, { ...form, toDay: "2026-11-25" }, { as: noor })).status).toBe(422);
      const warned = await post(path, form, { as: noor });
      expect([warned.status, (await warned.text()).includes("Volleybal")]).toEqual([409, true]);
      expect((await post(path, { ...form, sure: "ja" }, { as: noor })).status).toBe(303);
      expect(await html(get(path, { as: noor }))).toContain("donderdag 26\u00a0november\u00a02026");
    }));

  test("sets conditions and times, with faults at the fields; who only stands in does not", () =>
    at(async () => {
      const { post, get, noor, els, room, db } = await town();
      const { id } = room.room;
      const person = (els as { person: string }).person;
      await db.execute(`update room_terms set substitute = '${person}'`);
      expect((await get(paths.manage(id), { as: els })).status).toBe(200);
      expect((await get(paths.terms(id), { as: els })).status).toBe(403);
      const wrong = await post(paths.openings(id), { opens4x1: "22.00", closes4x1: "18.00" }, { as: noor });
      expect([wrong.status, (await wrong.text()).includes("Fout:")]).toEqual([422, true]);
      expect((await post(paths.openings(id), { opens2x1: "9", closes2x1: "17" }, { as: noor })).status).toBe(303);
      expect(await html(get(paths.room(room)))).toContain("Op dinsdag: 9.00");
      expect((await post(paths.terms(id), { minMinutes: "60", maxMinutes: "30" }, { as: noor })).status).toBe(422);
    }));
});
