// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { SignJWT } from "jose";
import { beforeEach, describe, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { rows } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { ownDatabase, type World, world } from "#test/world.ts";
import {
  type Asks,
  asking,
  codesOf,
  deBrug,
  practice,
  proof,
  referral,
  site,
  tokenOf,
  tokenUrl,
  transaction,
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

const requestOf = (message: JsonObject) =>
  message as JsonObject & { contained: JsonObject[]; identifier: JsonObject[] };
const taskPath = (answer: Response) => new URL(answer.headers.get("location")!).pathname;
const count = async (table: string) =>
  behindWall(w.db, system("test"), async (db) => {
    const [found] = await rows<{ n: number }>(db, sql`select count(*)::int as n from ${sql.identifier(table)}`);
    return found!.n;
  });
const stranger = async () => {
  const other = await practice(w.db, { clientId: "de-wilg-his", identifierSystem: "https://de-wilg.example/nummers" });
  return asking(w, await tokenOf(w.db, other));
};

describe("a referral of a system", () => {
  test("becomes one signal and one Task, which is where the answer points", async () => {
    const sent = await his.send("/fhir/R4/ServiceRequest", referral());
    expect([sent.status, await codesOf(sent)]).toEqual([201, ["received"]]);
    expect(sent.headers.get("content-type")).toContain("application/fhir+json");
    expect(await count("signal")).toBe(1);
    const task = await his.get(taskPath(sent));
    expect(await task.json()).toMatchObject({
      resourceType: "Task",
      status: "requested",
      intent: "order",
      focus: { identifier: { system: deBrug, value: "R-118" } },
    });
    expect(task.headers.get("etag")).toBe('W/"1"');
  });

  test("also as a transaction, answered in the order of its entries", async () => {
    const bundle = transaction() as JsonObject & { entry: JsonObject[] };
    const observation = { resourceType: "Observation", status: "final", code: { text: "CANARY" } };
    bundle.entry.splice(1, 0, { resource: observation, request: { method: "POST", url: "Observation" } });
    const sent = await his.send("/fhir/R4", bundle);
    expect(sent.status).toBe(201);
    const { type, entry } = (await sent.json()) as {
      type: string;
      entry: { response: { status: string; location?: string; outcome?: JsonObject } }[];
    };
    expect(type).toBe("transaction-response");
    expect(entry.map(({ response }) => response.status)).toEqual([
      "200 OK",
      "200 OK",
      "200 OK",
      "201 Created",
      "200 OK",
      "201 Created",
    ]);
    expect(JSON.stringify(entry[1])).toContain('"dropped"');
    expect(JSON.stringify(entry[3])).toContain('"stripped"');
    expect(entry[3]!.response.location).toBe(sent.headers.get("location"));
    expect((await his.send("/fhir/", transaction())).status).toBe(200);
  });

  test("twice is once; the same number with another body is a conflict", async () => {
    const first = await his.send("/fhir/R4/ServiceRequest", referral());
    const again = await his.send("/fhir/R4/ServiceRequest", referral());
    expect([again.status, again.headers.get("content-location")]).toEqual([200, first.headers.get("location")]);
    expect(await codesOf(again)).toEqual(["same"]);
    const other = requestOf(referral());
    (other.contained[0]!.name as JsonObject[])[0]!.family = "Ander";
    const refused = await his.send("/fhir/R4/ServiceRequest", other);
    expect([refused.status, await codesOf(refused)]).toEqual([409, ["other-body"]]);
    expect(await count("signal")).toBe(1);
  });

  test("keeps what was agreed to and no more: no number, narrative or extension stands anywhere", async () => {
    const message = requestOf(referral());
    const patient = message.contained[0]!;
    patient.identifier = [
      { system: "http://fhir.nl/fhir/NamingSystem/bsn", value: "111222333" },
      { value: "CANARY-id" },
    ];
    patient.text = { status: "generated", div: '<div xmlns="http://www.w3.org/1999/xhtml">CANARY-div</div>' };
    patient.extension = [{ url: "http://x.example/CANARY-extension", valueString: "CANARY" }];
    patient.gender = "female";
    message.note = [{ text: "CANARY-note 111222333" }];
    message.reasonReference = [{ reference: "Condition/CANARY" }];
    const sent = await his.send("/fhir/R4/ServiceRequest", message);
    expect([sent.status, await codesOf(sent)]).toEqual([201, ["stripped", "bsn-removed", "received"]]);
    const kept = await behindWall(w.db, system("test"), async (db) => {
      const [row] = await rows<{ id: string; signal: string; raw: Buffer; sealed: Buffer }>(
        db,
        sql`select id, signal, raw, sealed from referral`,
      );
      const { vault } = await import("#platform/keys/vault.ts");
      const { rawPlace, sealedPlace } = await import("./text.ts");
      const raw = await vault().open(row!.signal, rawPlace(row!.id), row!.raw);
      const sealed = await vault().open(row!.signal, sealedPlace(row!.id), row!.sealed);
      const [plain] = await rows<{ all: string }>(
        db,
        sql`select (select json_agg(r) from referral r)::text || (select json_agg(s) from signal s)::text || (select json_agg(e) from event e)::text as all`,
      );
      return { raw: raw!, sealed: sealed!, plain: plain!.all };
    });
    for (const text of Object.values(kept)) expect(text).not.toMatch(/CANARY|111222333|1944-05|female/);
    expect(kept.raw).toContain("van Es");
    expect(kept.plain).not.toContain("van Es");
  });

  test("of somebody who agreed to name and number only holds no reason and no message", async () => {
    const message = requestOf(referral());
    (message.contained[2]!.category as JsonObject[]).splice(0, 2, {
      coding: [{ system: `${site}/fhir/CodeSystem/welzijnsrecept`, code: "alleen-contact" }],
    });
    expect((await his.send("/fhir/R4/ServiceRequest", message)).status).toBe(201);
    const [row] = await behindWall(w.db, system("test"), (db) =>
      rows<JsonObject>(db, sql`select reasons, raw, consent_scope from referral`),
    );
    expect(row).toEqual({ reasons: ["not_told"], raw: null, consent_scope: ["contact_only"] });
  });

  test("two at once are one", async () => {
    const database = await ownDatabase();
    const mine = { services: w.services, db: database.db };
    const system = asking(mine, await tokenOf(database.db, await practice(database.db)));
    const answers = await Promise.all([1, 2, 3, 4].map(() => system.send("/fhir/R4/ServiceRequest", referral())));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 201]);
    const signals = await behindWall(database.db, { kind: "system", job: "test" }, (db) =>
      rows(db, sql`select id from signal`),
    );
    expect(signals).toHaveLength(1);
  });
});

describe("a message that does not fit is refused without a word of it", () => {
  type Change = (message: ReturnType<typeof requestOf>) => unknown;
  const coded = (code: string, system = `${site}/fhir/CodeSystem/welzijnsrecept`) => ({ coding: [{ system, code }] });
  const cases: [string, number, string, Change][] = [
    ["no status", 422, "required", (m) => delete m.status],
    [
      "a draft",
      422,
      "value",
      (m) => {
        m.status = "draft";
      },
    ],
    [
      "a status that FHIR has not",
      422,
      "code",
      (m) => {
        m.status = "CANARY";
      },
    ],
    [
      "a plan",
      422,
      "value",
      (m) => {
        m.intent = "plan";
      },
    ],
    [
      "not to be done",
      422,
      "modifier",
      (m) => {
        m.doNotPerform = true;
      },
    ],
    [
      "an element that FHIR has not",
      422,
      "unknown-element",
      (m) => {
        m.CANARY = 1;
      },
    ],
    [
      "a modifier extension",
      422,
      "modifier",
      (m) => {
        m.modifierExtension = [{ url: "http://x.example/CANARY", valueBoolean: true }];
      },
    ],
    ["no identifier", 422, "identifier", (m) => delete (m as JsonObject).identifier],
    [
      "two identifiers",
      422,
      "identifier",
      (m) => {
        m.identifier.push({ system: deBrug, value: "CANARY" });
      },
    ],
    [
      "an identifier of somebody else",
      422,
      "identifier-system",
      (m) => {
        m.identifier[0]!.system = "https://CANARY.example";
      },
    ],
    [
      "a BSN for an identifier",
      422,
      "required",
      (m) => {
        m.identifier[0]!.value = "111222333";
      },
    ],
    [
      "another code",
      422,
      "product-code",
      (m) => {
        m.code = coded("CANARY");
      },
    ],
    ["no reason", 422, "reason-code", (m) => delete m.reasonCode],
    [
      "four reasons",
      422,
      "reason-code",
      (m) => {
        m.reasonCode = ["rouw", "zingeving", "anders", "nieuw-in-de-buurt"].map((code) => coded(code));
      },
    ],
    [
      "a diagnosis for a reason",
      422,
      "reason-code",
      (m) => {
        m.reasonCode = [coded("Z68", "http://hl7.org/fhir/sid/icpc-1-nl")];
      },
    ],
    [
      "based on another request",
      422,
      "based-on",
      (m) => {
        m.basedOn = [{ reference: "ServiceRequest/CANARY" }];
      },
    ],
    [
      "a group",
      422,
      "group",
      (m) => {
        m.subject = { reference: "Group/CANARY" };
      },
    ],
    [
      "a patient outside the message",
      422,
      "patient",
      (m) => {
        m.subject = { reference: "Patient/CANARY" };
      },
    ],
    [
      "a patient elsewhere on the net",
      422,
      "patient",
      (m) => {
        m.subject = { reference: "http://127.0.0.1:1/Patient/CANARY" };
      },
    ],
    [
      "a practitioner for a patient",
      422,
      "reference",
      (m) => {
        m.subject = { reference: "Practitioner/CANARY" };
      },
    ],
    ["no consent", 422, "consent", (m) => delete m.supportingInfo],
    [
      "a consent that ended",
      422,
      "consent-status",
      (m) => {
        m.contained[2]!.status = "inactive";
      },
    ],
    [
      "a consent that says no",
      422,
      "consent-status",
      (m) => {
        m.contained[2]!.provision = { type: "deny" };
      },
    ],
    [
      "a consent of tomorrow",
      422,
      "future",
      (m) => {
        m.contained[2]!.dateTime = now().add({ hours: 48 }).toString({ smallestUnit: "second" });
      },
    ],
    [
      "a consent of somebody else",
      422,
      "consent-patient",
      (m) => {
        m.contained[2]!.patient = { reference: "#CANARY" };
      },
    ],
    [
      "a day that is not there",
      422,
      "value",
      (m) => {
        m.authoredOn = "2025-02-30";
      },
    ],
    [
      "written tomorrow",
      422,
      "future",
      (m) => {
        m.authoredOn = now().add({ hours: 48 }).toString({ smallestUnit: "second" });
      },
    ],
    [
      "somebody who died",
      422,
      "deceased",
      (m) => {
        m.contained[0]!.deceasedDateTime = "2024";
      },
    ],
    [
      "two answers to one question",
      422,
      "choice",
      (m) => {
        Object.assign(m.contained[0]!, { deceasedBoolean: false, deceasedDateTime: "2024" });
      },
    ],
    ["no name", 422, "patient", (m) => delete m.contained[0]!.name],
    ["no phone", 422, "phone", (m) => delete m.contained[0]!.telecom],
    [
      "a name that went away",
      422,
      "required",
      (m) => {
        (m.contained[0]!.name as JsonObject[])[0]!.period = { end: "2020-01-01" };
      },
    ],
    [
      "an empty list",
      422,
      "value",
      (m) => {
        m.category = [];
      },
    ],
    [
      "a long id",
      422,
      "length",
      (m) => {
        m.id = "CANARY-".repeat(10);
      },
    ],
    [
      "script in a narrative",
      422,
      "script",
      (m) => {
        m.text = { status: "generated", div: "<div onclick='CANARY()'>x</div>" };
      },
    ],
    [
      "steering signs in a name",
      422,
      "value",
      (m) => {
        (m.contained[0]!.name as JsonObject[])[0]!.family = "CANARY\u202e";
      },
    ],
    [
      "a type of STU3",
      422,
      "r4-only",
      (m) => {
        m.resourceType = "ReferralRequest";
      },
    ],
    [
      "a requester of another practice",
      403,
      "unknown-practice",
      (m) => {
        (m.contained[1]!.identifier as JsonObject[])[0]!.system = "https://CANARY.example";
      },
    ],
  ];
  test.each(cases)("%s", async (_, status, code, change) => {
    const message = requestOf(referral());
    change(message);
    const answer = await his.send("/fhir/R4/ServiceRequest", message);
    const text = await answer.clone().text();
    expect([answer.status, (await codesOf(answer))[0]]).toEqual([status, code]);
    expect(text).not.toMatch(/CANARY|diagnostics/);
    expect(await count("signal")).toBe(0);
  });

  test.each([
    ["a batch", 422, "bundle-type", { type: "batch" }],
    [
      "an update",
      422,
      "bundle-method",
      { entry: [{ resource: { resourceType: "Patient" }, request: { method: "PUT", url: "Patient/1" } }] },
    ],
    ["nothing in it", 422, "required", { entry: [] }],
    [
      "no referral in it",
      422,
      "service-request",
      { entry: [{ resource: { resourceType: "Patient" }, request: { method: "POST", url: "Patient" } }] },
    ],
    [
      "a group in it",
      422,
      "group",
      { entry: [{ resource: { resourceType: "Group" }, request: { method: "POST", url: "Group" } }] },
    ],
    [
      "a type of STU3 in it",
      422,
      "r4-only",
      {
        entry: [
          { resource: { resourceType: "ProcedureRequest" }, request: { method: "POST", url: "ProcedureRequest" } },
        ],
      },
    ],
  ])("a transaction with %s", async (_, status, code, change) => {
    const answer = await his.send("/fhir/R4", { ...transaction(), ...change });
    expect([answer.status, (await codesOf(answer))[0]]).toEqual([status, code]);
  });

  test.each([
    ["no JSON", 400, "not-json", "CANARY", {}],
    ["a key twice", 400, "duplicate-key", '{"resourceType":"ServiceRequest","resourceType":"ServiceRequest"}', {}],
    ["very deep", 400, "too-deep", `${'{"a":'.repeat(200)}1${"}".repeat(200)}`, {}],
    ["XML", 415, "media-type", "<ServiceRequest/>", { "content-type": "application/fhir+xml" }],
    ["another version", 415, "media-type", "{}", { "content-type": "application/fhir+json; fhirVersion=3.0" }],
    ["XML wanted back", 406, "not-json-out", "{}", { accept: "application/fhir+xml" }],
    ["far too large", 413, "too-large", JSON.stringify({ x: "CANARY".repeat(50_000) }), {}],
  ])("a body that is %s", async (_, status, code, body, headers) => {
    const answer = await his.send("/fhir/R4/ServiceRequest", body, headers as Record<string, string>);
    const text = await answer.clone().text();
    expect([answer.status, await codesOf(answer)]).toEqual([status, [code]]);
    expect(text).not.toContain("CANARY");
  });
});

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
    expect(await count("signal")).toBe(0);
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

  test("asked too often it says when to come back", async () => {
    const from = { "x-forwarded-for": "198.51.100.7" };
    const nobody = asking(w, null);
    let answer = await nobody.get("/fhir/R4/metadata", from);
    for (let n = 0; n < 400 && answer.status !== 429; n++) answer = await nobody.get("/fhir/R4/metadata", from);
    expect([answer.status, await codesOf(answer)]).toEqual([429, ["too-often"]]);
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
  });
});
