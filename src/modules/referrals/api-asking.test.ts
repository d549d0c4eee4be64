// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type AddressInfo, createServer } from "node:net";
import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { SignJWT } from "jose";
import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";
import {
  type Asks,
  asking,
  codesOf,
  count,
  practice,
  proof,
  referral,
  tokenOf,
  tokenUrl,
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

describe("who may ask", () => {
  const askFor = (assertion: string, more: Record<string, string> = {}) =>
    his.form("/fhir/token", {
      grant_type: "client_credentials",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: assertion,
      scope: "system/ServiceRequest.c system/Task.rus",
      ...more,
    });

  test("a practice that signs with its key gets a token for an hour, which works", async () => {
    const answer = await askFor(await proof());
    expect(answer.status).toBe(200);
    const { access_token, token_type, expires_in } = (await answer.json()) as {
      access_token: string;
      token_type: string;
      expires_in: number;
    };
    expect([token_type, expires_in, answer.headers.get("cache-control")]).toEqual(["bearer", 3600, "no-store"]);
    expect((await asking(w, access_token).get("/fhir/R4/Task")).status).toBe(200);
    const [kept] = await behindWall(w.db, system("test"), (db) =>
      rows<{ hash: Buffer }>(db, sql`select hash from practice_token order by expires_at desc limit 1`),
    );
    expect(Buffer.from(kept!.hash).toString()).not.toContain(access_token);
  });

  test("a proof is used once", async () => {
    const signed = await proof();
    expect((await askFor(signed)).status).toBe(200);
    expect((await askFor(signed)).status).toBe(401);
  });

  test("all else is the same refusal", async () => {
    const at = Math.trunc(now().epochMilliseconds / 1000);
    const { generateKeyPair } = await import("jose");
    const other = (await generateKeyPair("ES384")).privateKey;
    const wrong = [
      await proof({ iss: "nobody-here", sub: "nobody-here" }),
      await proof({ sub: "nobody-here" }),
      await proof({ aud: "https://elsewhere.example/token" }),
      await proof({ exp: at - 60 }),
      await proof({ exp: at + 3600 }),
      await proof({ jti: undefined }),
      await proof({ exp: undefined }),
      await proof({}, { key: other }),
      await new SignJWT({ iss: "de-brug-his", sub: "de-brug-his", aud: tokenUrl, exp: at + 60, jti: "x" })
        .setProtectedHeader({ alg: "HS256" })
        .sign(new TextEncoder().encode("x".repeat(32))),
      "x.y.z",
      "",
    ];
    const answers = await Promise.all(wrong.map((one) => askFor(one)));
    expect(answers.map(({ status }) => status)).toEqual(wrong.map(() => 401));
    expect(new Set(await Promise.all(answers.map((one) => one.text())))).toEqual(
      new Set(['{"error":"invalid_client"}']),
    );
  });

  test("what is asked in another way, or for more, is refused", async () => {
    expect((await askFor(await proof(), { grant_type: "password" })).status).toBe(400);
    expect((await askFor(await proof(), { scope: "system/Observation.rs" })).status).toBe(400);
  });

  test("who asks for less gets less, and what is not in it is forbidden", async () => {
    const narrow = async (scope: string) => {
      const given = (await (await askFor(await proof(), { scope })).json()) as { access_token: string; scope: string };
      const asked = asking(w, given.access_token);
      const sent = await asked.send("/fhir/R4/ServiceRequest", referral());
      return [given.scope, sent.status, (await asked.get("/fhir/R4/Task")).status];
    };
    expect(await narrow("system/ServiceRequest.c")).toEqual(["system/ServiceRequest.c", 201, 403]);
    expect(await narrow("system/Task.read")).toEqual(["system/Task.rs", 403, 200]);
    expect(await narrow("system/*.*")).toEqual(["system/ServiceRequest.c system/Task.rus", 200, 200]);
    const { access_token } = (await (await askFor(await proof(), { scope: "system/Task.r" })).json()) as {
      access_token: string;
    };
    expect((await asking(w, `sfc${access_token.slice(1)}`).get("/fhir/R4/Task")).status).toBe(401);
    const answer = await asking(w, access_token).send("/fhir/R4/ServiceRequest", referral());
    expect([answer.status, await codesOf(answer)]).toEqual([403, ["scope"]]);
  });

  test("without a token, with a wrong one or one that ran out nobody comes in", async () => {
    const old = await tokenOf(w.db, own);
    await behindWall(w.db, system("test"), (db) =>
      db.execute(sql`update practice_token set expires_at = now() - interval '1 second'`),
    );
    for (const token of [null, "x", "A".repeat(43), old]) {
      const answer = await asking(w, token).send("/fhir/R4/ServiceRequest", referral());
      expect([answer.status, answer.headers.get("www-authenticate"), await codesOf(answer)]).toEqual([
        401,
        "Bearer",
        ["sign-in"],
      ]);
    }
    expect(await count(w.db, "signal")).toBe(0);
  });

  test("a practice that stopped is known no more", async () => {
    await behindWall(w.db, system("test"), (db) => db.execute(sql`update practice set closed_at = now()`));
    expect((await his.get("/fhir/R4/Task")).status).toBe(401);
    expect((await askFor(await proof())).status).toBe(401);
  });
});

describe("the rest of the endpoint", () => {
  test("says what it can, to anybody", async () => {
    const nobody = asking(w, null);
    for (const root of ["/fhir/R4", "/fhir"]) {
      const capability = (await (await nobody.get(`${root}/metadata`)).json()) as JsonObject;
      expect(capability).toMatchObject({ resourceType: "CapabilityStatement", fhirVersion: "4.0.1" });
      const smart = (await (await nobody.get(`${root}/.well-known/smart-configuration`)).json()) as JsonObject;
      expect(smart.token_endpoint).toBe(tokenUrl);
    }
  });

  test.each([
    ["GET", "/fhir/R4/ServiceRequest"],
    ["GET", "/fhir/R4/ServiceRequest/1"],
    ["GET", "/fhir/R4/Patient/1"],
    ["GET", "/fhir/R4/Task/1/_history"],
    ["GET", "/fhir/R4/"],
    ["GET", "/fhir/token"],
    ["POST", "/fhir/R4/Task"],
    ["POST", "/fhir/R4/Task/_search"],
    ["POST", "/fhir/R4/Patient"],
    ["PUT", "/fhir/R4/ServiceRequest/1"],
    ["PATCH", "/fhir/R4/Task/1"],
    ["DELETE", "/fhir/R4/Task/1"],
    ["OPTIONS", "/fhir/R4/Task/1"],
  ])("%s %s is not done here", async (method, path) => {
    const answer = await his.ask(path, { method });
    expect([answer.status, await codesOf(answer)]).toEqual([405, ["not-supported"]]);
    expect(answer.headers.get("allow")).toMatch(/GET|POST/);
  });

  test("without a free connection it says to come back in a moment, also before anything was read", async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((ready) => silent.listen(0, "127.0.0.1", ready));
    const { port } = silent.address() as AddressInfo;
    const pool = new pg.Pool({ host: "127.0.0.1", port, max: 1, connectionTimeoutMillis: 50 });
    pool.on("error", () => undefined);
    const full = asking({ services: w.services, db: drizzle(pool) as unknown as Db }, `sfc.${"x".repeat(43)}`);
    const answers = await Promise.all([
      full.send("/fhir/R4/ServiceRequest", referral()),
      full.send("/fhir/R4/ServiceRequest", referral()),
      full.put("/fhir/R4/Task/019ab0f2-1111-7000-8000-000000000000", { resourceType: "Task" }),
    ]);
    for (const answer of answers) {
      expect([answer.status, await codesOf(answer)]).toEqual([503, ["busy"]]);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    }
    await pool.end();
    silent.close();
  });

  test("asked too often it says when to come back", async () => {
    const from = { "x-forwarded-for": "198.51.100.7" };
    const nobody = asking(w, null);
    let answer = await nobody.get("/fhir/R4/metadata", from);
    for (let n = 0; n < 400 && answer.status !== 429; n++) answer = await nobody.get("/fhir/R4/metadata", from);
    expect([answer.status, await codesOf(answer)]).toEqual([429, ["too-often"]]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
