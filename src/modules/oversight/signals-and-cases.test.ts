// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { somebody } from "#modules/teams/teams.test-data.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look } from "#platform/audit/look.ts";
import { noteRefusal } from "#platform/audit/refused.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { plant } from "#test/house/wall-town.ts";
import { asOwner } from "#test/owner.ts";
import { world } from "#test/world.ts";
import { looksAt } from "./looks.ts";
import { lookInWords } from "./looks-words.ts";
import { makeReviews } from "./nightly.ts";
import { items, yesterdayAt } from "./oversight.test-data.ts";

let db: Db;
let t: Awaited<ReturnType<typeof plant>>;

const all = <T>(question: ReturnType<typeof sql>) => behindWall(db, system("test"), (db) => rows<T>(db, question));
const numberOf = async (table: string) =>
  (await all<{ number: string }>(sql`select number::text as number from ${sql.identifier(table)} limit 1`))[0]!.number;
const night = async () => {
  await yesterdayAt(db, "10:00");
  await makeReviews(db);
  return (await items(db)).filter((item) => !item.startsWith("random"));
};
const read = (actor: Actor, purpose: "conversation" | "emergency" | "triage", object = "case") =>
  look(db, actor, {
    kind: "read",
    person: t.resident.person,
    fields: ["conversations", "plan"],
    purpose,
    object,
    row: object === "case" ? t.ids.case : t.ids.signal,
  });
const refused = async (actor: Actor, pattern: string, table: string) =>
  noteRefusal(db, actor, { pattern, status: 404, number: await numberOf(table) });

beforeEach(async () => {
  db = (await world()).db;
  t = await plant(db);
  await db.execute(sql`update team_member set since = since - 30`);
  await all(sql`update case_access set valid_from = valid_from - interval '30 days'`);
  await all(sql`update case_file set opened_at = opened_at - interval '30 days'`);
});

describe("every night what stands out around signals and cases becomes an item", () => {
  test("work with a relation does not, nor a look at a signal of the own team", async () => {
    await read(t.daan, "conversation");
    await read(t.fatima, "triage", "signal");
    expect((await night()).filter((item) => !item.startsWith("neighbour"))).toEqual([]);
  });

  test("reading without any relation, and with the emergency button", async () => {
    await read(t.sjoerd, "conversation");
    await read(t.mate, "emergency");
    expect(await night()).toEqual(
      expect.arrayContaining([
        `no_relation: ${t.sjoerd.person} ${t.resident.person}`,
        `emergency: ${t.mate.person} ${t.resident.person}`,
      ]),
    );
  });

  test("reading after the case was closed", async () => {
    await all(
      sql`update case_file set status = 'closed', close_reason = 'moved', closed_at = now() - interval '5 days'`,
    );
    await read(t.daan, "conversation");
    expect(await night()).toContain(`after_closing: ${t.daan.person} ${t.resident.person}`);
  });

  test("a neighbour who was refused at a signal or a case, also before anybody knows who it is about; a stranger does not", async () => {
    const address = { street: "Lindelaan", houseNumber: "9", postcode: "3961AB", city: "Demodam" };
    const neighbour = await somebody(db, "Nel", { familyName: "Vos", address });
    const far = await somebody(db, "Ver");
    const key = vault().blind("postcode", "3961AB");
    await all(sql`update signal set person = null`);
    await all(sql`insert into signal_index (signal, kind, value) select id, 'postcode', ${key} from signal`);
    await refused(neighbour, "/signalen/:number{[0-9]+}", "signal");
    await refused(neighbour, "/trajecten/:number{[0-9]+}/plan", "case_file");
    await refused(far, "/signalen/:number{[0-9]+}", "signal");
    const found = await night();
    expect(found).toContain(`neighbour_refused: ${neighbour.person} -`);
    expect(found).toContain(`neighbour_refused: ${neighbour.person} ${t.resident.person}`);
    expect(found.join()).not.toContain(far.person);
  });

  test("somebody of the same buurt who was refused", async () => {
    const near = await somebody(db, "Bert", { area: t.areas.north });
    await refused(near, "/trajecten/:number", "case_file");
    expect(await night()).toEqual([`neighbour_refused: ${near.person} ${t.resident.person}`]);
  });
});

describe("the resident", () => {
  test("reads who looked at a signal before anybody knew that it was about her, and why", async () => {
    const before = { kind: "read", person: null, fields: ["name", "signal"], purpose: "triage" } as const;
    await look(db, t.fatima, { ...before, object: "signal", row: t.ids.signal });
    const [line] = await looksAt(db, t.resident.person);
    expect(lookInWords(line!, "nl")).toMatchObject({
      who: expect.stringContaining("Fatima"),
      what: "Bekeken: uw naam en wat iemand over u meldde",
      why: "Omdat er een signaal over u kwam.",
    });
    expect(await looksAt(db, t.lies.person)).toEqual([]);
  });

  test("reads of her own lead that she works with her, not that it was a door", async () => {
    const [access] = await asOwner(db, (db) =>
      rows<{ id: string }>(db, sql`select id from case_access where account = ${t.daan.person}`),
    );
    await look(db, t.daan, {
      kind: "read",
      person: t.resident.person,
      fields: ["case", "plan", "notes"],
      purpose: "conversation",
      access: access!.id,
      object: "case",
      row: t.ids.case,
    });
    const [line] = await looksAt(db, t.resident.person);
    expect(line!.relation).toBe("case");
    expect(lookInWords(line!, "nl").why).toBe("Om met u te praten en te plannen.");
  });

  test("does not read in the log that there is a report about her safety", async () => {
    await look(db, t.fatima, {
      kind: "read",
      person: t.resident.person,
      fields: ["safety_report"],
      purpose: "protection",
    });
    const [line] = await looksAt(db, t.resident.person);
    expect(JSON.stringify(lookInWords(line!, "nl"))).not.toMatch(/veilig|zorgmelding|geweld|safety/i);
  });
});
