// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { addPerson, findPerson } from "#modules/people/index.ts";
import { exclude } from "#modules/teams/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { colleague, person } from "#test/people.ts";
import { type World, world } from "#test/world.ts";
import { paths } from "./paths.ts";

let w: World;
let truus: Actor & { person: string };
beforeEach(async () => {
  w = await world();
  truus = await person(w.db, "truus");
});

const schema = JSON.parse(
  readFileSync(new URL("../../../docs/api/eigen-gegevens.schema.json", import.meta.url), "utf8"),
) as object;
const number = async (id: string) => (await findPerson(w.db, id)).number;
const fileLinks = async () =>
  [
    ...(await (await w.get(paths.export, { as: truus })).text()).matchAll(/\/mijn\/gegevens\/uitvoer\/[0-9a-f-]{36}/g),
  ].map(([link]) => link);

describe("own data", () => {
  test("is one page with everything, in plain words", async () => {
    const page = await (await w.get(paths.all, { as: truus })).text();
    expect(page).toContain("Alles wat wij van u weten");
    for (const part of ["Truus", "van Es", "truus@soepsteen.example"]) expect(page).toContain(part);
    expect((await w.get(paths.all)).status).toBe(303);
  });

  test("is not shown while something is done in the name of another", async () => {
    const other = await person(w.db, "ahmed");
    const behalf = { person: other.person, as: "representative" as const, scopes: ["details" as const] };
    const acting = { ...truus, behalf } as Actor;
    for (const path of [paths.all, paths.export, paths.erase, paths.ask])
      expect((await w.get(path, { as: acting })).status, path).toBe(409);
    expect((await w.post(paths.erase, {}, { as: acting })).status).toBe(409);
    expect((await findPerson(w.db, truus.person)).givenName).toBe("Truus");
  });

  test("is taken along as JSON of the published schema, once, by oneself, within a day", async () => {
    expect((await w.post(paths.export, { kind: "json" }, { as: truus })).status).toBe(303);
    const [link] = await fileLinks();
    const ahmed = await person(w.db, "ahmed");
    expect((await w.get(link!, { as: ahmed })).status).toBe(404);
    expect((await w.get(link!)).status).toBe(303);
    const late = now().add({ hours: 25 });
    expect((await withClock(late, () => w.get(link!, { as: truus }))).status).toBe(409);
    const file = await w.get(link!, { as: truus });
    expect(file.headers.get("content-disposition")).toContain("mijn-gegevens.json");
    expect(file.headers.get("cache-control")).toBe("no-store");
    const told = (await file.json()) as { onderdelen: { code: string; regels: object[] }[] };
    const valid = new Ajv({ strict: false }).compile(schema);
    expect(valid(told), JSON.stringify(valid.errors)).toBe(true);
    expect(told.onderdelen.find(({ code }) => code === "person")?.regels[0]).toMatchObject({ givenName: "Truus" });
    expect((await w.get(link!, { as: truus })).status).toBe(409);
    expect(await fileLinks()).toEqual([]);
    expect((await w.get(paths.file("nonsense"), { as: truus })).status).toBe(404);
  });

  test("is taken along as a tagged PDF", async () => {
    await w.post(paths.export, { kind: "pdf" }, { as: truus });
    const [link] = await fileLinks();
    const file = Buffer.from(await (await w.get(link!, { as: truus })).arrayBuffer());
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
    expect(file.includes("/MarkInfo")).toBe(true);
    const kept = await rows<{ sealed: unknown }>(w.db, sql`select sealed from export_file`);
    expect(kept).toEqual([{ sealed: null }]);
  });

  test("is erased by a second press, and whoever was there is signed out", async () => {
    const sure = await (await w.get(paths.erase, { as: truus })).text();
    expect(sure).toContain("Al uw gegevens wissen?");
    expect(sure).toContain("Wat blijft er?");
    const erased = await w.post(paths.erase, {}, { as: truus });
    expect([erased.status, erased.headers.get("location")]).toEqual([303, paths.erased]);
    expect(erased.headers.get("clear-site-data")).toContain("cookies");
    expect((await w.get(paths.erased)).status).toBe(200);
    expect(await rows(w.db, sql`select from person where id = ${truus.person}`)).toEqual([]);
    // pressed twice: she is not there any more
    expect((await w.post(paths.erase, {}, { as: truus })).status).toBe(404);
  });

  test("of a worker of others says what to do first", async () => {
    await addPerson(w.db, system("test"), { givenName: "Nel", responsible: truus.person });
    const page = await (await w.get(paths.erase, { as: truus })).text();
    expect(page).toContain("Dit kan nu niet");
    expect(page).not.toContain("Ja, wis al mijn gegevens");
    expect((await w.post(paths.erase, {}, { as: truus })).status).toBe(409);
  });

  test("can be asked about; the question and its answer are on the page", async () => {
    const empty = await w.post(paths.ask, { kind: "correction", asked: "" }, { as: truus });
    expect(empty.status).toBe(422);
    await w.post(paths.ask, { kind: "correction", asked: "Mijn geboortejaar is 1941" }, { as: truus });
    const page = await (await w.get(paths.ask, { as: truus })).text();
    expect(page).toContain("Mijn geboortejaar is 1941");
    expect(page).toContain("wij kijken ernaar");
  });
});

describe("the rights desk", () => {
  let officer: Actor & { person: string };
  const ask = async (fields: Record<string, string> = {}) =>
    w.post(
      paths.add,
      {
        who: String(await number(truus.person)),
        kind: "access",
        channel: "phone",
        asked: "Wat weet u van mij?",
        receivedOn: now().toZonedDateTimeISO("Europe/Amsterdam").toPlainDate().toString(),
        assisted: "family",
        ...fields,
      },
      { as: officer },
    );
  beforeEach(async () => {
    officer = await colleague(w.db, "privacy_officer", "sanne");
  });

  test("writes down who asks, makes sure who it is, answers, prints and is done", async () => {
    const added = await ask();
    const path = added.headers.get("location")!;
    expect(await (await w.get(path, { as: officer })).text()).toContain("Wat weet u van mij?");
    const decision = { decision: "grant", answer: "" };
    expect((await w.post(`${path}/besluit`, decision, { as: officer })).status).toBe(409);
    expect((await w.get(`${path}/gegevens`, { as: officer })).status).toBe(409);
    expect((await w.post(`${path}/identiteit`, { how: "account" }, { as: officer })).status).toBe(422);
    await w.post(`${path}/identiteit`, { how: "called_back" }, { as: officer });
    expect((await w.post(`${path}/besluit`, decision, { as: officer })).status).toBe(303);
    expect(await (await w.get(`${path}/gegevens`, { as: officer })).text()).toContain("van Es");
    const letter = await w.get(`${path}/pdf`, { as: officer });
    expect(letter.headers.get("content-type")).toBe("application/pdf");
    await w.post(`${path}/afronding`, {}, { as: officer });
    expect(await (await w.get(path, { as: officer })).text()).toContain("Dit is klaar.");
    // she sees that it was asked, and that somebody looked
    const own = await (await w.get(paths.all, { as: truus })).text();
    expect(own).toContain("Uw vragen over uw gegevens");
  });

  test("finds nobody by part of a number, and says when there are several", async () => {
    expect((await ask({ who: "0343" })).status).toBe(422);
    await addPerson(w.db, system("test"), { givenName: "Cor", email: "truus@soepsteen.example" });
    const several = await ask({ who: "truus@soepsteen.example" });
    expect(several.status).toBe(422);
    expect(await several.text()).toContain("Op dit nummer of adres zijn er meer mensen");
    expect((await ask({ who: String(await number(officer.person)) })).status).toBe(422);
  });

  test("leaves out what is of another, after a second look by somebody else", async () => {
    const path = (await ask()).headers.get("location")!;
    await w.post(`${path}/identiteit`, { how: "known" }, { as: officer });
    await w.post(`${path}/besluit`, { decision: "grant" }, { as: officer });
    await w.post(`${path}/weglaten`, { field: "person/contactPerson", reason: "other_person" }, { as: officer });
    expect((await w.get(`${path}/pdf`, { as: officer })).status).toBe(409);
    const second = await colleague(w.db, "privacy_officer", "joost");
    expect((await w.post(`${path}/tweede-blik`, {}, { as: officer })).status).toBe(409);
    expect((await w.post(`${path}/tweede-blik`, {}, { as: second })).status).toBe(303);
    expect((await w.get(`${path}/pdf`, { as: officer })).status).toBe(200);
  });

  test("says no with a reason and tells it; takes more time once", async () => {
    const path = (await ask({ kind: "erasure" })).headers.get("location")!;
    expect((await w.post(`${path}/besluit`, { decision: "law", answer: "" }, { as: officer })).status).toBe(422);
    await w.post(`${path}/verlenging`, {}, { as: officer });
    await w.post(`${path}/verlenging`, {}, { as: officer });
    await w.post(`${path}/besluit`, { decision: "law", answer: "De subsidie vraagt het." }, { as: officer });
    const told = await rows<{ kind: string }>(w.db, sql`select kind from delivery where kind = 'rights.answered'`);
    expect(told).toHaveLength(2);
    const own = await (await w.get(paths.ask, { as: truus })).text();
    expect(own).toContain("De subsidie vraagt het.");
  });

  test("erases who asked for it, and keeps that it was done without of whom", async () => {
    const path = (await ask({ kind: "erasure", channel: "letter" })).headers.get("location")!;
    await w.post(`${path}/identiteit`, { how: "passport" }, { as: officer });
    await w.post(`${path}/besluit`, { decision: "grant" }, { as: officer });
    expect(await (await w.get(`${path}/wissen`, { as: officer })).text()).toContain("kan niet terug");
    for (const _ of [1, 2]) expect((await w.post(`${path}/wissen`, {}, { as: officer })).status).toBe(303);
    expect(await rows(w.db, sql`select from person where id = ${truus.person}`)).toEqual([]);
    const page = await (await w.get(path, { as: officer })).text();
    expect(page).toContain("De persoon is gewist.");
    expect(page).not.toContain("Wat weet u van mij?");
  });

  test("shields who asks for it", async () => {
    const path = (await ask({ kind: "restriction" })).headers.get("location")!;
    await w.post(`${path}/identiteit`, { how: "known" }, { as: officer });
    await w.post(`${path}/besluit`, { decision: "grant" }, { as: officer });
    await w.post(`${path}/afronding`, {}, { as: officer });
    expect((await findPerson(w.db, truus.person)).frozenAt).not.toBeNull();
  });

  test("is closed for everybody else, and nobody handles the own question", async () => {
    const path = (await ask()).headers.get("location")!;
    const keeper = await colleague(w.db, "keeper", "joost");
    const admin = await colleague(w.db, "admin", "marieke");
    for (const url of [paths.desk, paths.retention, path, `${path}/gegevens`, `${path}/pdf`]) {
      expect((await w.get(url, { as: truus })).status, url).toBe(403);
      for (const other of [keeper, admin]) expect((await w.get(url, { as: other })).status, url).toBe(403);
    }
    await w.post(paths.ask, { kind: "objection", asked: "Niet meer mailen" }, { as: officer });
    const [own] = await rows<{ number: number }>(
      w.db,
      sql`select number from rights_request where person = ${officer.person}`,
    );
    expect((await w.get(paths.request(own!.number), { as: officer })).status).toBe(404);
    expect((await w.post(paths.decision(own!.number), { decision: "grant" }, { as: officer })).status).toBe(404);
  });

  test("does not open somebody for an officer whom she does not want to meet", async () => {
    const path = (await ask()).headers.get("location")!;
    await w.post(`${path}/identiteit`, { how: "known" }, { as: officer });
    await exclude(w.db, system("test"), truus.person, { account: officer.person, reason: "neighbour" });
    expect((await w.get(`${path}/gegevens`, { as: officer })).status).toBe(404);
    expect((await w.get(`${path}/pdf`, { as: officer })).status).toBe(404);
  });
});
