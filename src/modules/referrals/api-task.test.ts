// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { rows } from "#platform/db/db.ts";
import { type World, world } from "#test/world.ts";
import {
  type Asks,
  asking,
  codesOf,
  practice,
  referral,
  requestOf,
  taskPath,
  tokenOf,
} from "./fhir/practice.test-data.ts";
import type { JsonObject } from "./fhir/read-json.ts";
import type { Practice } from "./tables.ts";

let w: World;
let own: Practice;
let his: Asks;
beforeEach(async () => {
  w = await world();
  own = await practice(w.db);
  his = asking(w, await tokenOf(w.db, own));
});

const stranger = async () => {
  const other = await practice(w.db, { clientId: "de-wilg-his", identifierSystem: "https://de-wilg.example/nummers" });
  return asking(w, await tokenOf(w.db, other));
};

describe("a Task", () => {
  test("of another practice, an unknown one and an impossible one are the same nothing", async () => {
    const path = taskPath(await his.send("/fhir/R4/ServiceRequest", referral()));
    const other = await stranger();
    const answers = [
      await other.get(path),
      await other.get("/fhir/R4/Task/019ab0f2-1111-7000-8000-000000000000"),
      await other.get("/fhir/R4/Task/x"),
      await other.put(path, { resourceType: "Task" }, { "if-match": 'W/"1"' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(new Set(await Promise.all(answers.map((one) => one.text()))).size).toBe(1);
    expect(await (await other.get("/fhir/R4/Task")).json()).not.toHaveProperty("entry");
  });

  test("that is known already is not sent again", async () => {
    const path = taskPath(await his.send("/fhir/R4/ServiceRequest", referral()));
    const answer = await his.get(path, { "if-none-match": 'W/"1"' });
    expect([answer.status, await answer.text()]).toEqual([304, ""]);
    expect((await his.get(path, { "if-none-match": 'W/"9"' })).status).toBe(200);
  });

  test("is found by when it changed, in pages, without one twice", async () => {
    for (const n of [1, 2, 3]) {
      const message = requestOf(referral());
      message.identifier[0]!.value = `R-${n}`;
      expect((await his.send("/fhir/R4/ServiceRequest", message)).status).toBe(201);
    }
    type Found = { entry?: { resource: JsonObject }[]; link: { relation: string; url: string }[] };
    const ask = async (path: string) => (await (await his.get(path)).json()) as Found;
    const numbers = ({ entry = [] }: Found) =>
      entry.map(({ resource }) => (resource.focus as { identifier: { value: string } }).identifier.value);
    const first = await ask("/fhir/R4/Task?_lastUpdated=gt2025-01-01&_count=2");
    expect(numbers(first)).toEqual(["R-1", "R-2"]);
    const next = new URL(first.link.find(({ relation }) => relation === "next")!.url);
    const second = await ask(next.pathname + next.search);
    expect(numbers(second)).toEqual(["R-3"]);
    expect(second.link.map(({ relation }) => relation)).toEqual(["self"]);
    const last = (second.entry![0]!.resource.meta as { lastUpdated: string }).lastUpdated;
    expect(numbers(await ask(`/fhir/R4/Task?_lastUpdated=gt${encodeURIComponent(last)}`))).toEqual([]);
    expect(numbers(await ask(`/fhir/R4/Task?_lastUpdated=ge${encodeURIComponent(last)}`))).toEqual(["R-3"]);
    for (const query of ["patient=1", "_lastUpdated=2025", "_lastUpdated=gtCANARY", "_count=0", "_cursor=x"]) {
      const refused = await his.get(`/fhir/R4/Task?${query}`);
      expect([query, refused.status, await codesOf(refused)]).toEqual([query, 422, ["parameter"]]);
    }
  });

  test("is taken back by who knows how it stands, and by nobody else", async () => {
    const path = taskPath(await his.send("/fhir/R4/ServiceRequest", referral()));
    const task = (await (await his.get(path)).json()) as JsonObject;
    const cancelled = { ...task, status: "cancelled" };
    for (const headers of [{}, { "if-match": 'W/"7"' }, { "if-match": "*" }]) {
      const stale = await his.put(path, cancelled, headers as Record<string, string>);
      expect([stale.status, await codesOf(stale)]).toEqual([412, ["stale"]]);
    }
    const wrong = await his.put(path, { ...task, status: "completed" }, { "if-match": 'W/"1"' });
    expect([wrong.status, await codesOf(wrong)]).toEqual([422, ["task-change"]]);
    const done = await his.put(path, cancelled, { "if-match": 'W/"1"' });
    expect([done.status, done.headers.get("etag"), ((await done.json()) as JsonObject).status]).toEqual([
      200,
      'W/"2"',
      "cancelled",
    ]);
    expect((await his.put(path, cancelled, { "if-match": 'W/"1"' })).status).toBe(200);
  });

  test("that was about the wrong person is erased and confirmed", async () => {
    const path = taskPath(await his.send("/fhir/R4/ServiceRequest", referral()));
    const task = (await (await his.get(path)).json()) as JsonObject;
    const done = await his.put(path, { ...task, status: "entered-in-error" }, { "if-match": 'W/"1"' });
    expect([done.status, ((await done.json()) as JsonObject).status]).toEqual([200, "entered-in-error"]);
    const [row] = await behindWall(w.db, system("test"), (db) =>
      rows<JsonObject>(db, sql`select sealed, raw from referral`),
    );
    expect(row).toEqual({ sealed: null, raw: null });
  });
});
