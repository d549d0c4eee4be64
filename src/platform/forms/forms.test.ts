// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { rows } from "#platform/db/db.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { world } from "#test/world.ts";
import { dropDraft, findDraft, keepDraft, startDraft } from "./drafts.ts";
import * as fields from "./fields.ts";
import { newOnceId, once } from "./once.ts";
import { check, clean } from "./read-form.ts";

const read = <T>(schema: z.ZodType<T>, value: unknown) => schema.safeParse(value);

describe("fields accept every notation", () => {
  test.each([
    ["0343 – 12 34 56", "0343123456"],
    ["+31 6 12345678", "0612345678"],
    ["0031(0)343-123456", "0343123456"],
    ["0800 1205 ", "08001205"],
    ["14 0343", "140343"],
  ])("phone %s", (typed, kept) => expect(read(fields.phone("x"), typed).data).toBe(kept));
  test.each(["", "abc", "112233", "06 12 34 56 7", "1".repeat(60)])("phone %j is asked again", (typed) =>
    expect(read(fields.phone("x"), typed).success).toBe(false),
  );

  test.each([
    ["€ 2,50", 250],
    ["2.5", 250],
    ["4", 400],
    ["4,-", 400],
    ["", 0],
  ])("money %s", (typed, cents) => expect(read(fields.money(100_000, "x"), typed).data).toBe(cents));
  test.each(["-1", "2,555", "1e3", "NaN", "1000000000"])("money %s is asked again", (typed) =>
    expect(read(fields.money(100_000, "x"), typed).success).toBe(false),
  );

  test.each([
    ["10:00", "10:00:00"],
    ["10.30", "10:30:00"],
    ["9", "09:00:00"],
    ["14.00 uur", "14:00:00"],
  ])("time %s", (typed, kept) => expect(read(fields.time("x"), typed).data?.toString()).toBe(kept));
  test.each(["24:00", "10:60", "half elf", ""])("time %j is asked again", (typed) =>
    expect(read(fields.time("x"), typed).success).toBe(false),
  );

  test.each(["1900-01-01", "9999-12-31", "2026-02-31", "0000-00-00", "morgen"])("date %s is asked again", (typed) =>
    expect(read(fields.date("x"), typed).success).toBe(false),
  );

  test.each([
    ["buurt.example", "https://buurt.example"],
    ["http://a.example/x", "http://a.example/x"],
    ["", ""],
  ])("address %s", (typed, kept) => expect(read(fields.optionalUrl(300, "x"), typed).data).toBe(kept));
  test.each([
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "data:text/html,x",
    "ftp://a.example",
    "http://localhost",
    "https://ria:x@a.example",
  ])("address %s is refused", (typed) => expect(read(fields.optionalUrl(300, "x"), typed).success).toBe(false));
  test("postcode", () => {
    expect(read(fields.optionalPostcode("x"), "9990 ab").data).toBe("9990AB");
    expect(read(fields.optionalPostcode("x"), "0123AB").success).toBe(false);
  });
});

describe("a form", () => {
  test("a fault is a value: what was typed comes back with the key of a sentence", () => {
    const result = check({ name: "x" }, {}, z.object({ name: fields.text(60, "nameMissing", "nameLong", 2) }));
    expect(result).toMatchObject({ ok: false, errors: { name: "nameMissing" }, typed: { name: "x" } });
  });

  test("what a database cannot hold is taken out, whatever is sent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const kept = clean(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: that is the question
        expect(kept).not.toMatch(/[\u0000-\u0008\u202e]/);
        expect(kept.isWellFormed()).toBe(true);
      }),
    );
  });

  test("twice is once, also when both come at the same moment", async () => {
    const { db } = await world();
    const id = newOnceId();
    let deeds = 0;
    const deed = async () => {
      deeds++;
      return "/klaar-1";
    };
    expect(await Promise.all([once(db, id, deed), once(db, id, deed)])).toEqual(["/klaar-1", "/klaar-1"]);
    expect(await once(db, id, deed)).toBe("/klaar-1");
    expect(deeds).toBe(1);
  });

  test("a deed that fails may be tried again with the same form", async () => {
    const { db } = await world();
    const id = newOnceId();
    await expect(once(db, id, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await once(db, id, async () => "/gelukt")).toBe("/gelukt");
  });
});

describe("a draft", () => {
  test("grows by step and is found by its id, by its owner and kind only", async () => {
    const { db } = await world();
    const id = await startDraft(db, "plan", null, { wat: "soep" });
    await keepDraft(db, id, { waar: "De Brug" });
    expect(await findDraft(db, id, "plan", null)).toEqual({ wat: "soep", waar: "De Brug" });
    await expect(findDraft(db, id, "other", null)).rejects.toThrow();
    await expect(findDraft(db, id, "plan", "01a20152-3df3-702d-85dc-9f422ecf3a98")).rejects.toThrow();
    await dropDraft(db, id);
    await expect(findDraft(db, id, "plan", null)).rejects.toThrow();
  });

  test("is gone after a week", async () => {
    const { db } = await world();
    const id = await startDraft(db, "plan", null);
    await db.execute(sql`update draft set expires_at = now() - interval '1 second'`);
    await expect(findDraft(db, id, "plan", null)).rejects.toThrow();
    expect(await rows(db, sql`select 1 from draft`)).toHaveLength(1);
  });
});

test.each([
  ["/beheer?x=1", "/beheer?x=1"],
  ["//kwaad.example", "/"],
  ["https://kwaad.example", "/"],
  ["/\\kwaad.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/a\nb", "/"],
  ["/..//kwaad.example", "/"],
  ["/.//kwaad.example", "/"],
  ["/a/%2e%2e//kwaad.example", "/"],
  [null, "/"],
])("after signing in %j leads to %s", (next, goes) => expect(safeNext(next)).toBe(goes));
