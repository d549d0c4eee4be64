// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { archiveActivity } from "#modules/activities/index.ts";
import { today } from "#platform/time/time.ts";
import { type ApiWorld, apiWorld } from "./api-world.ts";

const folder = fileURLToPath(new URL("../../../shared/data/hsds/schema/", import.meta.url));
const here = existsSync(folder);
if (!here) console.warn(`HSDS: the official schemas are not at ${folder}; answers are not held against them.`);

/** The official schemas refer to each other by the name of the file. */
function officialSchemas(): (name: string) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat("uuid", /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);
  ajv.addFormat("uri", { validate: (text: string) => URL.canParse(text) });
  ajv.addFormat("email", /^[^@\s]+@[^@\s]+$/);
  ajv.addFormat("date-time", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
  for (const file of readdirSync(folder).filter((name) => name !== "openapi.json" && name.endsWith(".json"))) {
    const { $id: _, ...schema } = JSON.parse(readFileSync(folder + file, "utf8"));
    ajv.addSchema(schema, file);
  }
  return (name) => ajv.getSchema(`${name}.json`)!;
}

let at: ApiWorld;
beforeEach(async () => {
  at = await apiWorld();
});
type Item = Record<string, unknown> & { id: string };
interface List {
  total_items: number;
  total_pages: number;
  contents: Item[];
}
const ask = (path: string) => at.w.get(`/hsds${path}`);
const read = async <T = List>(path: string): Promise<T> => (await (await ask(path)).json()) as T;

const lists: [path: string, schema: string][] = [
  ["/organizations", "organization"],
  ["/services", "service"],
  ["/service_at_locations", "service_at_location"],
  ["/locations", "location"],
  ["/taxonomies", "taxonomy"],
  ["/taxonomy_terms", "taxonomy_term"],
];

describe("Open Referral (HSDS 3.0)", () => {
  test.runIf(here)("every answer is valid against the official schemas, in lists and alone", async () => {
    const schema = officialSchemas();
    await at.here.publish({ title: "Online praten", venue: null, onlineUrl: "https://praat.example/kamer" });
    await at.here.publish({ title: "Bingo", rrule: "FREQ=MONTHLY;BYDAY=2TU;COUNT=12", priceCents: 350 });
    await at.here.publish({ title: "Elke werkdag koffie", rrule: "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR" });
    for (const [path, name] of lists) {
      const { contents, total_items } = await read(path);
      expect(contents.length, path).toBeGreaterThan(0);
      expect(total_items, path).toBeGreaterThanOrEqual(contents.length);
      const check = schema(name);
      expect(check({ id: 1, name: 5 }), `${name} refuses nonsense`).toBe(false);
      for (const item of contents) {
        expect(check(item) ? [] : check.errors, `${path} ${item.id}`).toEqual([]);
        expect(await read(`${path}/${item.id}`), path).toEqual(item);
      }
    }
  });

  test("a repeating activity is a service with its rule and its sentence; a single one is not", async () => {
    const { contents } = await read("/services");
    const coffee = contents.find(({ name }) => name !== "Wandelen")!;
    expect(contents.map(({ name }) => name)).not.toContain("Concert");
    expect(coffee.status).toBe("active");
    const [schedule] = coffee.schedules as Record<string, unknown>[];
    expect(schedule).toMatchObject({ freq: "WEEKLY", interval: 1, timezone: 1, opens_at: "10:00:00" });
    expect(schedule!.description).toMatch(/^Elke week op /);
    expect(String(schedule!.notes)).toContain("Europe/Amsterdam");
    expect(coffee.assured_date).toBe(today().toString());
  });

  test("the last day is the day in the Netherlands, also when the rule says it in UTC", async () => {
    const monday = "FREQ=WEEKLY;UNTIL=20270630T220000Z"; // midnight of 1 July
    await at.here.publish({ title: "Tot juli", rrule: monday });
    const { contents } = await read("/services");
    const [schedule] = contents.find(({ name }) => name === "Tot juli")!.schedules as Record<string, unknown>[];
    expect(schedule).toMatchObject({ until: "2027-07-01", valid_to: "2027-07-01" });
  });

  test("what stopped is defunct, what is hidden is closed, what is stale says so, and a draft is not there", async () => {
    const count = (await read("/services")).total_items;
    await at.here.draft({ title: "Nog geheim" });
    const stopped = await at.here.publish({ title: "Stopt" });
    await archiveActivity(at.w.db, at.here.editor, stopped.number, "klaar");
    const stale = await at.here.publish({ title: "Oud" });
    const hidden = await at.here.publish({ title: "Verborgen" });
    await at.w.db.execute(sql`update series set status = 'stale' where id = ${stale.id}`);
    await at.w.db.execute(sql`update series set status = 'hidden' where id = ${hidden.id}`);
    const { contents, total_items } = await read("/services");
    expect(total_items).toBe(count + 3);
    const of = (name: string) => contents.find((one) => one.name === name)!;
    expect(of("Stopt").status).toBe("defunct");
    expect(of("Stopt").phones).toBeUndefined(); // nobody is called about what is over
    expect(of("Verborgen").status).toBe("temporarily closed");
    expect(of("Oud")).toMatchObject({ status: "active", alert: expect.stringContaining("Lang niet bevestigd") });
  });

  test("pages: every item once, also beyond the end and with a strange question", async () => {
    const all = (await read("/taxonomy_terms?per_page=100")).contents.map(({ id }) => id);
    const seen: string[] = [];
    for (let page = 1; page <= 4; page++) {
      const answer = await read(`/taxonomy_terms?per_page=7&page=${page}`);
      expect(answer.total_pages).toBe(3);
      seen.push(...answer.contents.map(({ id }) => id));
    }
    expect(seen).toEqual(all);
    for (const wrong of [
      "?page=0",
      "?per_page=1000",
      "?page=x",
      "?zoek=ja",
      "?organization_id=1",
      "?page=1&per_page=-1",
    ])
      expect((await ask(`/services${wrong}`)).status, wrong).toBe(400);
    for (const gone of ["/services/1", `/services/${"0".repeat(8)}-0000-7000-8000-000000000000`, "/iets"])
      expect((await ask(gone)).status, gone).toBe(404);
  });

  test("only of one organisation, and only what changed since", async () => {
    const [first] = (await read("/organizations")).contents;
    expect((await read(`/services?organization_id=${first!.id}`)).total_items).toBeGreaterThan(0);
    const tomorrow = today().add({ days: 1 }).toString();
    expect((await read(`/services?modified_after=${tomorrow}`)).total_items).toBe(0);
  });

  test("may be read from anywhere, and only read", async () => {
    const answer = await ask("/services");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect((await at.w.post("/hsds/services", {})).status).toBe(405);
    expect(await read<{ version: string }>("")).toMatchObject({ version: "3.0" });
  });
});
