// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import { colleague } from "#test/people.ts";
import { type Form, type World, world } from "#test/world.ts";
import { datesOf } from "../../activity/dates.ts";
import { submitActivity } from "../../activity/life.ts";
import { makeConfirmLink } from "../../confirm-link.ts";
import type { Series } from "../../tables.ts";
import { coffeeDraft, type DeskTown, deskTown, filledIn } from "./desk-town.test-data.ts";

let w: World;
let town: DeskTown;
beforeEach(async () => {
  w = await world();
  town = await deskTown(w.db);
});

const draft = () => coffeeDraft(w.db, town.editor, town.organisation);
const published = async () => submitActivity(w.db, town.editor, (await draft()).number);
const at = (activity: Series, page = "") => `/beheer/activiteiten/${activity.number}${page}`;
const look = async (path: string, as: Actor) => (await w.get(path, { as })).text();
const send = (path: string, form: Form = {}, as = town.editor) => w.post(path, form, { as });
const stateOf = async ({ id }: Series) =>
  (await rows<{ status: string }>(w.db, sql`select status from series where id = ${id}`))[0]!.status;
const firstDate = async (activity: Series) => (await datesOf(w.db, activity.id, 1))[0]!;
const dateAt = async (activity: Series) =>
  at(activity, `/data/${(await firstDate(activity)).recurrenceId.replace(" ", "T").slice(0, 16)}`);

describe("who may enter", () => {
  const pages = ["", "/wijzigen", "/voorbeeld", "/hier-staat-het-nu", "/data", "/archief"];
  test.each(pages)("a draft is not there for a stranger: %s", async (page) => {
    const activity = await draft();
    expect((await w.get(at(activity, page), { as: town.stranger })).status).toBe(404);
    expect((await w.get(at(activity, page))).status).toBe(303);
  });
  test.each(pages)("what is in the calendar is not theirs: %s", async (page) => {
    expect((await w.get(at(await published(), page), { as: town.stranger })).status).toBe(403);
  });
  test("a stranger changes nothing", async () => {
    const activity = await published();
    const date = await dateAt(activity);
    const deeds: [string, Form][] = [
      [at(activity, "/wijzigen"), filledIn(town)],
      [at(activity, "/publicatie"), {}],
      [at(activity, "/bevestiging"), {}],
      [at(activity, "/archief"), { reason: "Zomaar" }],
      [date, { deed: "cancel", reason: "Zomaar" }],
      [`${date}/vanaf`, filledIn(town)],
    ];
    for (const [path, form] of deeds) expect((await send(path, form, town.stranger)).status, path).toBe(403);
    expect(await stateOf(activity)).toBe("published");
  });
  test("only a keeper reviews and edits search words", async () => {
    for (const path of ["/beheer/controle", "/beheer/zoekwoorden"]) {
      expect((await w.get(path, { as: town.editor })).status).toBe(403);
      expect((await w.get(path, { as: town.keeper })).status).toBe(200);
    }
  });
});

describe("from draft to calendar", () => {
  test("the preview shows card, page, paper and the next five dates in words", async () => {
    const page = await look(at(await draft(), "/voorbeeld"), town.editor);
    for (const words of ["In de lijst", "Op de eigen pagina", "Op papier", "Zet in de kalender"])
      expect(page).toContain(words);
    expect(page.match(/<li>[a-z]+\s\d+\s[a-z]+\s20\d\d/g)).toHaveLength(5);
  });
  test("a trusted organisation publishes at once and sees where it stands now", async () => {
    const activity = await draft();
    const answer = await send(at(activity, "/publicatie"));
    expect(answer.headers.get("location")).toBe(at(activity, "/hier-staat-het-nu"));
    await send(at(activity, "/publicatie"));
    expect(await stateOf(activity)).toBe("published");
    const page = await look(at(activity, "/hier-staat-het-nu"), town.editor);
    for (const link of [
      "/activiteiten/",
      "/organisaties/de-brug",
      "/buurtkrant",
      "agenda.ics",
      "/activiteiten.atom",
      "iframe",
    ])
      expect(page).toContain(link);
  });
  test("another organisation hears what happens next; the keeper sends back with a reason, then approves", async () => {
    const activity = await coffeeDraft(w.db, town.stranger, town.otherOrganisation);
    expect(await look(at(activity, "/voorbeeld"), town.stranger)).toContain("Vraag om controle");
    await send(at(activity, "/publicatie"), {}, town.stranger);
    expect(await look(at(activity, "/hier-staat-het-nu"), town.stranger)).toContain("binnen 2 werkdagen");
    expect(await look("/beheer/controle", town.keeper)).toContain(activity.title);
    const one = `/beheer/controle/${activity.number}`;
    const empty = await send(one, { answer: "send_back", reason: "" }, town.keeper);
    expect(empty.status).toBe(422);
    expect(await empty.text()).toContain('href="#reason"');
    await send(one, { answer: "send_back", reason: "Welke ingang nemen mensen?" }, town.keeper);
    expect(await look(at(activity, "/voorbeeld"), town.stranger)).toContain("Welke ingang nemen mensen?");
    await send(at(activity, "/publicatie"), {}, town.stranger);
    await send(one, { answer: "approve" }, town.keeper);
    expect(await stateOf(activity)).toBe("published");
  });
  test("changing keeps what is not touched, also a rule that the form cannot show", async () => {
    const activity = await published();
    await w.db.execute(sql`update series set rrule = 'FREQ=MONTHLY;BYDAY=1MO,3MO' where id = ${activity.id}`);
    const page = await look(at(activity, "/wijzigen"), town.editor);
    expect(page).toContain('value="keep" checked');
    const answer = await send(at(activity, "/wijzigen"), {
      ...filledIn(town),
      every: "keep",
      title: "Koffie op maandag",
    });
    expect(answer.status).toBe(303);
    const [after] = await rows(w.db, sql`select title, rrule from series where id = ${activity.id}`);
    expect(after).toEqual({ title: "Koffie op maandag", rrule: "FREQ=MONTHLY;BYDAY=1MO,3MO" });
  });
  test("another time of day: what was cancelled stays cancelled, what has been stays as it was", async () => {
    const activity = await published();
    const past = today().subtract({ days: 4 }).toPlainDateTime("10:00");
    await w.db.execute(sql`update series set starts_local = ${past.toString()}::timestamp where id = ${activity.id}`);
    const form = { ...filledIn(town), firstDate: past.toPlainDate().toString() };
    await send(at(activity, "/wijzigen"), form);
    await send(await dateAt(activity), { deed: "cancel", reason: "De zaal wordt geverfd" });
    const gone = () =>
      rows(w.db, sql`select starts_at from occurrence where series = ${activity.id} and starts_at < now()`);
    const before = await gone();
    expect(before).toHaveLength(1);
    await send(at(activity, "/wijzigen"), { ...form, begins: "10:30", ends: "12:30" });
    expect(await firstDate(activity)).toMatchObject({ status: "cancelled", reason: "De zaal wordt geverfd" });
    expect(await gone()).toEqual(before);
  });
  test("a copy starts with everything filled in", async () => {
    expect(await look(`/beheer/activiteiten/nieuw?kopie=${(await published()).number}`, town.editor)).toContain(
      'value="Koffieochtend in De Brug"',
    );
  });
});

describe("one date", () => {
  test("does not go on, with a reason, and goes on after all", async () => {
    const activity = await published();
    const date = await dateAt(activity);
    expect((await send(date, { deed: "cancel", reason: "" })).status).toBe(422);
    expect((await send(date, { deed: "cancel", reason: "De zaal wordt geverfd" })).status).toBe(303);
    expect(await look(at(activity, "/data"), town.editor)).toContain("De zaal wordt geverfd");
    await send(date, { deed: "restore" });
    expect(await firstDate(activity)).toMatchObject({ status: "planned", reason: "" });
  });
  test("moves to another time; a time that has been is refused at the field", async () => {
    const activity = await published();
    const date = await dateAt(activity);
    const to = { deed: "move", toDate: today().add({ days: 4 }).toString(), toBegins: "14:00", toEnds: "15:30" };
    const wrong: [Form, string][] = [
      [{ toDate: today().subtract({ days: 2 }).toString() }, "toDate"],
      [{ toDate: "9999-01-01" }, "toDate"],
      [{ toEnds: "13:00" }, "toEnds"],
      [{ toVenue: "x" }, "toVenue"],
    ];
    for (const [form, field] of wrong) {
      const answer = await send(date, { ...to, ...form });
      expect(answer.status, field).toBe(422);
      expect(await answer.text()).toContain(`id="${field}-error"`);
    }
    expect((await send(date, to)).status).toBe(303);
    const moved = (await datesOf(w.db, activity.id, 3)).find(({ status }) => status === "moved");
    expect(moved).toBeDefined();
  });
  test("is not there when the rule does not know it", async () => {
    const activity = await published();
    for (const key of ["2026-01-01T10:00", "soep", "9999-99-99T10:00", "%00"])
      expect((await w.get(at(activity, `/data/${key}`), { as: town.editor })).status, key).toBe(404);
  });
  test("from here on everything changes: the old series ends, one new one follows, also when pressed twice", async () => {
    const activity = await published();
    const third = (await datesOf(w.db, activity.id, 3))[2]!.recurrenceId.replace(" ", "T").slice(0, 16);
    const form = {
      ...filledIn(town),
      firstDate: third.slice(0, 10),
      begins: "14:00",
      ends: "16:00",
      _once: crypto.randomUUID(),
    };
    const path = at(activity, `/data/${third}/vanaf`);
    expect((await w.get(path, { as: town.editor })).status).toBe(200);
    const first = await send(path, form);
    expect(first.status).toBe(303);
    expect((await send(path, form)).headers.get("location")).toBe(first.headers.get("location"));
    expect(await datesOf(w.db, activity.id)).toHaveLength(2);
    expect(await rows(w.db, sql`select 1 from series`)).toHaveLength(2);
  });
});

describe("holidays, confirming and stopping", () => {
  test("a date on a holiday is asked about until somebody answers", async () => {
    const activity = await published();
    const { recurrenceId } = await firstDate(activity);
    await w.db.execute(sql`insert into event (id, name, subject, actor_kind, payload)
      values (${crypto.randomUUID()}, 'occurrence.holidayAsked', ${activity.id}, 'system', ${JSON.stringify({ recurrenceId })}::jsonb)`);
    expect(await look("/beheer", town.editor)).toContain("Feestdagen: gaat het door?");
    expect(await look(at(activity), town.editor)).toContain("Ja, het gaat door");
    expect((await send(await dateAt(activity), { deed: "goes_on", reason: "een feestdag" })).status).toBe(303);
    expect(await look(at(activity), town.editor)).not.toContain("Ja, het gaat door");
  });
  test("somebody with the link confirms by pressing, never by opening", async () => {
    const activity = await published();
    await w.db.execute(sql`update series set status = 'needs_confirmation' where id = ${activity.id}`);
    const link = `/klopt-nog/${await makeConfirmLink(w.db, activity.id)}`;
    const page = await (await w.get(link)).text();
    expect(page).toContain("Ja, dit klopt nog");
    expect(await stateOf(activity)).toBe("needs_confirmation");
    expect((await w.post(link, {})).status).toBe(303);
    expect(await stateOf(activity)).toBe("published");
    const after = await (await w.get(link)).text();
    expect(after).toContain("Dank u. Dit is bevestigd.");
    expect(after).not.toContain('<button class="nl-button nl-button--primary"');
  });
  test("a link that was used or is too old answers calmly and does nothing", async () => {
    const activity = await published();
    const link = `/klopt-nog/${await makeConfirmLink(w.db, activity.id)}`;
    await w.post(link, {});
    const [before] = await rows(w.db, sql`select confirmed_at from series where id = ${activity.id}`);
    await w.post(link, {});
    expect(await rows(w.db, sql`select confirmed_at from series where id = ${activity.id}`)).toEqual([before]);
    await w.db.execute(sql`update confirm_link set expires_at = now() - interval '1 day'`);
    for (const path of [link, "/klopt-nog/soep"]) {
      const answer = await w.get(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("Deze link werkt niet meer");
      expect((await w.post(path, {})).status).toBe(404);
    }
  });
  test("the desk puts first what waits for an answer", async () => {
    const activity = await published();
    await w.db.execute(sql`update series set status = 'stale' where id = ${activity.id}`);
    expect(await look("/beheer", town.editor)).toContain("Bij 1 activiteit vragen wij u");
    expect((await send(at(activity, "/bevestiging"))).status).toBe(303);
    expect(await look("/beheer", town.editor)).toContain("Al uw activiteiten zijn bevestigd.");
  });
  test("the desk of the panel, who works for no organisation, has its own work and nothing about activities", async () => {
    const desk = await look("/beheer", await colleague(w.db, "panel", "sanne"));
    expect(desk).toContain("/beheer/hiaten");
    expect(desk).not.toContain("U werkt nog niet voor een organisatie");
    expect(desk).not.toContain("zijn bevestigd");
  });
  test("stopping asks for a reason", async () => {
    const activity = await published();
    expect((await send(at(activity, "/archief"), { reason: " " })).status).toBe(422);
    expect((await send(at(activity, "/archief"), { reason: "Ria verhuist" })).status).toBe(303);
    expect(await stateOf(activity)).toBe("archived");
    expect((await send(at(activity, "/wijzigen"), filledIn(town))).status).toBe(409);
  });
});

describe("search words", () => {
  test("two words or more make a row; one is refused; an empty row goes away", async () => {
    const put = (form: Form) => send("/beheer/zoekwoorden", form, town.keeper);
    expect((await put({ words: "koffie" })).status).toBe(422);
    expect((await put({ words: "" })).status).toBe(422);
    expect((await put({ words: "zzkoffie, zzinloop" })).status).toBe(303);
    expect(await look("/beheer/zoekwoorden", town.keeper)).toContain("zzinloop, zzkoffie");
    expect((await put({ before: "zzkoffie", words: "" })).status).toBe(303);
    expect(await look("/beheer/zoekwoorden", town.keeper)).not.toContain("zzinloop");
  });
});
