// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { cancelDate } from "#modules/activities/index.ts";
import { today } from "#platform/time/time.ts";
import { type ApiWorld, apiWorld, type List, validator } from "./api-world.ts";

let at: ApiWorld;
beforeEach(async () => {
  at = await apiWorld();
});
const api: ApiWorld["api"] = (...asked) => at.api(...asked);

const examples = (): [path: string, address: string][] => [
  ["/activiteiten", "/activiteiten"],
  ["/activiteiten", "/activiteiten?aantal=1"],
  ["/activiteiten/{nummer}", `/activiteiten/${at.number}`],
  ["/activiteiten/{nummer}/data", `/activiteiten/${at.number}/data`],
  ["/locaties", "/locaties"],
  ["/locaties/{nummer}", `/locaties/${at.venue}`],
  ["/organisaties", "/organisaties?zoek=brug"],
  ["/organisaties/{slug}", "/organisaties/de-brug"],
  ["/buurten", "/buurten"],
];

describe("answers", () => {
  test("every answer is what the description says, and nothing more", async () => {
    await cancelDate(
      at.w.db,
      at.here.editor,
      at.number,
      today().add({ days: 7 }).toPlainDateTime("10:00"),
      "Ria is ziek",
    );
    const check = validator(at.document);
    for (const [path, address] of examples()) {
      const answer = await api(address);
      expect(answer.status, address).toBe(200);
      expect(answer.headers.get("content-type")).toBe("application/json");
      expect(answer.headers.get("api-version")).toBe("1.0.0");
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
      expect(check(path, 200, "application/json", await answer.json()), address).toEqual([]);
    }
    expect(new Set(examples().map(([path]) => path))).toEqual(new Set(Object.keys(at.document.paths)));
  });

  test("the checker notices a field that is not described", () => {
    expect(
      validator(at.document)("/buurten", 200, "application/json", { resultaten: [], volgendeCursor: null, naam: "x" }),
    ).not.toEqual([]);
  });

  test("no name of a person goes out, and the activity's own phone number does", async () => {
    const texts = await Promise.all(examples().map(async ([, address]) => (await api(address)).text()));
    for (const text of texts) expect(text).not.toContain("Zwaantje");
    expect(texts[0]).toContain("0343 – 00 00 01");
  });

  test("times are UTC, with the day in the Netherlands beside them", async () => {
    const [date] = (await at.list(`/activiteiten/${at.number}/data?aantal=1`)).resultaten;
    expect(date!.begin).toMatch(/T0[89]:00:00Z$/);
    expect(date!.datum).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test("drafts, hidden and thrown away activities are not found", async () => {
    const draft = await at.here.draft({ title: "Nog niet klaar" });
    expect((await api(`/activiteiten/${draft.number}`)).status).toBe(404);
    await at.w.db.execute(sql`update series set status = 'hidden' where number = ${at.number}`);
    expect((await api(`/activiteiten/${at.number}`)).status).toBe(404);
    expect((await api(`/activiteiten/${at.number}/data`)).status).toBe(404);
    expect(await at.titles("/activiteiten")).not.toContain("Koffieochtend in De Brug");
  });
});

describe("pages", () => {
  test("walking on by cursor or by Link gives every activity once, in the order of time", async () => {
    for (let n = 0; n < 9; n++) await at.here.publish({ title: `Extra ${n}`, priceCents: 100 * n });
    const whole = await at.titles("/activiteiten?aantal=100");
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
    const all = (await at.list(`/activiteiten/${at.number}/data?aantal=100`)).resultaten;
    const first = await at.list(`/activiteiten/${at.number}/data?aantal=3`);
    const second = await at.list(`/activiteiten/${at.number}/data?aantal=100&cursor=${first.volgendeCursor}`);
    expect([...first.resultaten, ...second.resultaten]).toEqual(all);
    expect(all.length).toBeGreaterThan(50);
  });

  test("short lists go on too", async () => {
    await at.w.db.execute(
      sql`insert into organisation (id, slug, name) select gen_random_uuid(), 'club-' || n, 'Club ' || lpad(n::text, 3, '0') from generate_series(1, 130) n`,
    );
    const first = await at.list("/organisaties?aantal=70");
    const second = await at.list(`/organisaties?aantal=70&cursor=${first.volgendeCursor}`);
    const slugs = [...first.resultaten, ...second.resultaten].map((one) => one.slug);
    expect(slugs).toHaveLength(131);
    expect(new Set(slugs).size).toBe(131);
    expect(second.volgendeCursor).toBeNull();
  });
});

test("no question, however strange, breaks it", { timeout: 60_000 }, async () => {
  const names = Object.values(at.document.paths).flatMap(({ get }) => (get!.parameters ?? []).map(({ name }) => name));
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
    `/activiteiten/${at.number}`,
    `/activiteiten/${at.number}/data`,
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
