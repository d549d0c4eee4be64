// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { Ajv2020 } from "ajv/dist/2020.js";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { type Neighbourhood, neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { cancelDate } from "#modules/activities/index.ts";
import { rows } from "#platform/db/db.ts";
import { now, today } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";

interface Parameter {
  name: string;
  in: "query" | "path";
  required: boolean;
  schema: Record<string, unknown>;
}
interface Described {
  operationId: string;
  parameters?: Parameter[];
  responses: Record<string, { content?: Record<string, unknown>; headers?: object }>;
}
interface Document {
  openapi: string;
  info: { version: string; contact: Record<string, string>; license: object };
  servers: { url: string }[];
  paths: Record<string, Record<string, Described>>;
}

let w: World;
let here: Neighbourhood;
let number: number;
let venue: number;
let document: Document;

beforeEach(async () => {
  w = await world();
  here = await neighbourhood(w.db);
  ({ number } = await here.publish());
  await here.publish({ title: "Wandelen", category: "walk", priceCents: 250, venue: null, address: "Het park" });
  await here.publish({
    title: "Concert",
    category: "music",
    rrule: null,
    startsLocal: today().add({ days: 3 }).toPlainDateTime("20:00"),
  });
  venue = (await rows<{ number: number }>(w.db, sql`select number::int as number from venue`))[0]!.number;
  document = (await (await w.get("/api/v1/openapi.json")).json()) as Document;
});

const api = (path: string, headers: Record<string, string> = {}) => w.get(`/api/v1${path}`, { headers });
interface List {
  resultaten: Record<string, unknown>[];
  volgendeCursor: string | null;
}
const list = async (path: string): Promise<List> => (await (await api(path)).json()) as List;
const titles = async (path: string) => (await list(path)).resultaten.map((one) => one.titel);

/** The checker of an answer: what is not described is not allowed either. */
function validator() {
  const closed = JSON.parse(JSON.stringify(document), (key, value) =>
    value?.type === "object" && value.properties && key !== "properties"
      ? { ...value, additionalProperties: false }
      : value,
  );
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addFormat("date-time", /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/);
  ajv.addFormat("uri", (text) => URL.canParse(text));
  ajv.addSchema({ ...closed, $id: "api" });
  return (path: string, status: number, type: string, body: unknown) => {
    const at = ["paths", path, "get", "responses", String(status), "content", type, "schema"];
    const pointer = at.map((part) => part.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
    const check = ajv.compile({ $ref: `api#/${encodeURI(pointer)}` });
    return check(body) ? [] : check.errors;
  };
}

const examples = (): [path: string, address: string][] => [
  ["/activiteiten", "/activiteiten"],
  ["/activiteiten", "/activiteiten?aantal=1"],
  ["/activiteiten/{nummer}", `/activiteiten/${number}`],
  ["/activiteiten/{nummer}/data", `/activiteiten/${number}/data`],
  ["/locaties", "/locaties"],
  ["/locaties/{nummer}", `/locaties/${venue}`],
  ["/organisaties", "/organisaties?zoek=brug"],
  ["/organisaties/{slug}", "/organisaties/de-brug"],
  ["/buurten", "/buurten"],
];

describe("answers", () => {
  test("every answer is what the description says, and nothing more", async () => {
    await cancelDate(w.db, here.editor, number, today().add({ days: 7 }).toPlainDateTime("10:00"), "Ria is ziek");
    const check = validator();
    for (const [path, address] of examples()) {
      const answer = await api(address);
      expect(answer.status, address).toBe(200);
      expect(answer.headers.get("content-type")).toBe("application/json");
      expect(answer.headers.get("api-version")).toBe("1.0.0");
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(check(path, 200, "application/json", await answer.json()), address).toEqual([]);
    }
    expect(new Set(examples().map(([path]) => path))).toEqual(new Set(Object.keys(document.paths)));
  });

  test("the checker notices a field that is not described", () => {
    expect(
      validator()("/buurten", 200, "application/json", { resultaten: [], volgendeCursor: null, naam: "x" }),
    ).not.toEqual([]);
  });

  test("no name of a person goes out, and the activity's own phone number does", async () => {
    const texts = await Promise.all(examples().map(async ([, address]) => (await api(address)).text()));
    for (const text of texts) expect(text).not.toContain("Zwaantje");
    expect(texts[0]).toContain("0343 – 00 00 01");
  });

  test("times are UTC, with the day in the Netherlands beside them", async () => {
    const [date] = (await list(`/activiteiten/${number}/data?aantal=1`)).resultaten;
    expect(date!.begin).toMatch(/T0[89]:00:00Z$/);
    expect(date!.datum).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test("drafts, hidden and thrown away activities are not found", async () => {
    const draft = await here.draft({ title: "Nog niet klaar" });
    expect((await api(`/activiteiten/${draft.number}`)).status).toBe(404);
    await w.db.execute(sql`update series set status = 'hidden' where number = ${number}`);
    expect((await api(`/activiteiten/${number}`)).status).toBe(404);
    expect((await api(`/activiteiten/${number}/data`)).status).toBe(404);
    expect(await titles("/activiteiten")).not.toContain("Koffieochtend in De Brug");
  });
});

describe("filters", () => {
  test("each narrows the list", async () => {
    const coffee = "Koffieochtend in De Brug";
    const cases: [string, unknown[]][] = [
      ["soort=wandelen", ["Wandelen"]],
      ["buurtCode=BU99990101", [coffee, "Concert"]],
      ["buurtCode=WK999901&soort=muziek", ["Concert"]],
      ["organisatie=de-brug&soort=koffie", [coffee]],
      [`plek=${venue}`, [coffee, "Concert"]],
      ["prijsMax=0", [coffee, "Concert"]],
      ["prijsMax=2.5&soort=wandelen", ["Wandelen"]],
      ["toegankelijk=true", [coffee, "Concert"]],
      ["zoek=wandel", ["Wandelen"]],
      [`startTot=${now().toString()}`, []],
      [`startVanaf=${today().add({ days: 3 })}&startTot=${today().add({ days: 4 })}`, ["Concert"]],
    ];
    for (const [query, expected] of cases)
      expect((await titles(`/activiteiten?${query}`)).toSorted(), query).toEqual(expected.toSorted());
  });

  test("a wrong value is a 400 that names the parameter", async () => {
    const cases: [string, string][] = [
      ["/activiteiten?buurtcode=BU99990101", "buurtcode"],
      ["/activiteiten?buurtCode=Oost", "buurtCode"],
      ["/activiteiten?buurtCode=BU00000000", "buurtCode"],
      ["/activiteiten?soort=vliegen", "soort"],
      ["/activiteiten?organisatie=niemand", "organisatie"],
      ["/activiteiten?plek=999999", "plek"],
      ["/activiteiten?aantal=101", "aantal"],
      ["/activiteiten?aantal=1&aantal=2", "aantal"],
      ["/activiteiten?startVanaf=morgen", "startVanaf"],
      ["/activiteiten?startVanaf=9999-01-01", "startVanaf"],
      ["/activiteiten?startVanaf=1900-01-01T00:00:00Z", "startVanaf"],
      ["/activiteiten?startVanaf=2026-02-02&startTot=2026-02-01", "startTot"],
      ["/activiteiten?prijsMax=-1", "prijsMax"],
      ["/activiteiten?toegankelijk=ja", "toegankelijk"],
      ["/activiteiten?cursor=xyz", "cursor"],
      [`/activiteiten?zoek=${"a".repeat(101)}`, "zoek"],
      ["/organisaties?zoek=%00", "zoek"],
      ["/buurten?cursor=WyItMSJd", "cursor"],
      ["/locaties?buurtCode=BU00000000", "buurtCode"],
    ];
    const check = validator();
    for (const [address, name] of cases) {
      const answer = await api(address);
      expect(answer.status, address).toBe(400);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      const body = (await answer.json()) as { errors: { location: { name: string } }[] };
      expect(body.errors[0]!.location.name, address).toBe(name);
      const path = address.replace(/\?.*/, "");
      expect(check(path, 400, "application/problem+json", body)).toEqual([]);
    }
  });

  test("what is not there is a 404 with a problem", async () => {
    for (const address of [
      "/activiteiten/999999",
      "/activiteiten/x",
      "/locaties/0",
      "/organisaties/niemand",
      "/organisaties/7",
      "/niets",
      "/activiteiten/",
      "/openapi.json/",
    ]) {
      const answer = await api(address);
      expect(answer.status, address).toBe(404);
      expect(answer.headers.get("content-type"), address).toBe("application/problem+json");
      expect(answer.headers.get("api-version"), address).toBe("1.0.0");
    }
  });

  test("it is only for reading, as JSON, from everywhere", async () => {
    const posted = await w.app.request(new URL("/api/v1/activiteiten", "http://soepsteen.example"), { method: "POST" });
    expect(posted.status).toBe(405);
    expect(posted.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect((await api("/activiteiten", { accept: "text/csv" })).status).toBe(406);
    expect((await api("/activiteiten", { accept: "text/html,*/*;q=0.8" })).status).toBe(200);
    const asked = await w.app.request(new URL("/api/v1/buurten", "http://soepsteen.example"), { method: "OPTIONS" });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-methods")).toContain("GET");
  });
});

describe("pages", () => {
  test("walking on by cursor or by Link gives every activity once, in the order of time", async () => {
    for (let n = 0; n < 9; n++) await here.publish({ title: `Extra ${n}`, priceCents: 100 * n });
    const whole = await titles("/activiteiten?aantal=100");
    const found: unknown[] = [];
    let address: string | null = "/activiteiten?aantal=5";
    for (let step = 0; address && step < 20; step++) {
      const answer: Response = await api(address);
      const body = (await answer.json()) as List;
      found.push(...body.resultaten.map((one) => one.titel));
      const link = /^<http:\/\/soepsteen\.example\/api\/v1(.+)>; rel="next"$/.exec(answer.headers.get("link") ?? "");
      expect(link !== null).toBe(body.volgendeCursor !== null);
      if (link) expect(new URL(link[1]!, "http://x").searchParams.get("cursor")).toBe(body.volgendeCursor);
      address = link?.[1] ?? null;
    }
    expect(found).toEqual(whole);
    expect(whole).toHaveLength(12);
  });

  test("the dates of an activity go on in the same way", async () => {
    const all = (await list(`/activiteiten/${number}/data?aantal=100`)).resultaten;
    const first = await list(`/activiteiten/${number}/data?aantal=3`);
    const second = await list(`/activiteiten/${number}/data?aantal=100&cursor=${first.volgendeCursor}`);
    expect([...first.resultaten, ...second.resultaten]).toEqual(all);
    expect(all.length).toBeGreaterThan(50);
  });

  test("short lists go on too", async () => {
    await w.db.execute(
      sql`insert into organisation (id, slug, name) select gen_random_uuid(), 'club-' || n, 'Club ' || lpad(n::text, 3, '0') from generate_series(1, 130) n`,
    );
    const first = await list("/organisaties?aantal=70");
    const second = await list(`/organisaties?aantal=70&cursor=${first.volgendeCursor}`);
    const slugs = [...first.resultaten, ...second.resultaten].map((one) => one.slug);
    expect(slugs).toHaveLength(131);
    expect(new Set(slugs).size).toBe(131);
    expect(second.volgendeCursor).toBeNull();
  });
});

test("no question, however strange, breaks it", { timeout: 60_000 }, async () => {
  const names = Object.values(document.paths).flatMap(({ get }) => (get!.parameters ?? []).map(({ name }) => name));
  const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 120 }),
    fc.constantFrom(
      "",
      "0",
      "-1",
      "1e309",
      "NaN",
      "null",
      "' or 1=1 --",
      "\u0000",
      "%",
      "<script>",
      "2026-02-30",
      "2026-13-01T00:00:00Z",
      "2026-01-01T24:00:00Z",
      "2099-12-31T23:59:59+23:59",
      "BU99990101",
      "GM0000",
    ),
    fc.json({ maxDepth: 2 }).map((text) => Buffer.from(text).toString("base64url")),
    fc.constantFrom(
      cursor(["2026-01-01T00:00:00Z", 1e15, "2026-01-01T00:00:00Z"]),
      cursor(["2026-02-31T00:00:00Z", 1, "x"]),
      cursor([1e6]),
    ),
  );
  const bases = [
    "/activiteiten",
    `/activiteiten/${number}`,
    `/activiteiten/${number}/data`,
    "/locaties",
    "/organisaties",
    "/buurten",
  ];
  const query = fc.array(fc.tuple(fc.constantFrom(...names, "x", "__proto__"), value), { maxLength: 4 });
  const path = fc.oneof(
    fc.constantFrom(...bases),
    fc
      .tuple(fc.constantFrom("/activiteiten/", "/locaties/", "/organisaties/"), value)
      .map(([base, one]) => base + encodeURIComponent(one.toWellFormed())),
  );
  await fc.assert(
    fc.asyncProperty(path, query, async (base, pairs) => {
      const text = new URLSearchParams(pairs.map(([key, one]) => [key, one.toWellFormed()])).toString();
      const { status } = await api(text ? `${base}?${text}` : base);
      expect([200, 400, 404]).toContain(status);
    }),
    { numRuns: 400 },
  );
});

describe("the rules of the Dutch government for APIs", () => {
  test("addresses are plural Dutch nouns in kebab-case, parameters camelCase, nothing ends with a slash", () => {
    for (const path of Object.keys(document.paths)) {
      expect(path).toMatch(/^(\/([a-z]+(-[a-z]+)*|\{[a-z][A-Za-z]*\}))+$/);
      for (const segment of path.split("/").filter((part) => part && !part.startsWith("{")))
        expect(segment).toMatch(/(en|s|data)$/);
    }
    for (const path of Object.values(document.paths))
      for (const { name } of path.get!.parameters ?? []) expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
    expect(document.servers).toEqual([{ url: "http://soepsteen.example/api/v1" }]);
  });

  test("fields are camelCase", () => {
    const properties: string[] = [];
    JSON.stringify(document, (key, value) => {
      if (key === "properties") properties.push(...Object.keys(value as object));
      return value;
    });
    expect(properties.length).toBeGreaterThan(50);
    for (const name of properties) expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
  });

  test("only safe methods, with a name, a version in every answer and problems as problem+json", () => {
    const ids = new Set<string>();
    for (const path of Object.values(document.paths)) {
      expect(Object.keys(path)).toEqual(["get"]);
      ids.add(path.get!.operationId);
      for (const [status, response] of Object.entries(path.get!.responses)) {
        expect(response.headers).toHaveProperty("API-Version");
        const type = status === "200" ? "application/json" : "application/problem+json";
        expect(Object.keys(response.content!)).toEqual([type]);
      }
    }
    expect(ids.size).toBe(Object.keys(document.paths).length);
  });

  test("the description is OpenAPI 3.1 with a semantic version, a contact and a licence", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(document.info.contact).sort()).toEqual(["email", "name", "url"]);
    expect(document.info.license).toHaveProperty("name");
  });

  test("path parameters are required, others are not", () => {
    for (const path of Object.values(document.paths))
      for (const parameter of path.get!.parameters ?? [])
        expect(parameter.required === true, parameter.name).toBe(parameter.in === "path");
  });

  test("the description kept in docs/api is the one that is served", async () => {
    const text = JSON.stringify(document, null, 2).replaceAll("http://soepsteen.example", "https://buurt.example");
    await expect(`${text}\n`).toMatchFileSnapshot("../../docs/api/openapi.json");
  });
});
