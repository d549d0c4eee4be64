// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readHere } from "./read-here.ts";
import { csvCell, csvResponse, csvText } from "./write-csv.ts";

test("a text that begins like a formula gets a sign before it; numbers and phone numbers do not", () => {
  for (const text of [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    " =1",
    "\n=1",
    "＝1+1",
    "-lijst",
    "+",
  ])
    expect(csvCell(text)).toMatch(/^"?'/);
  for (const text of ["-3,5", "+31 6 12345678", "-12", "0343 – 00 00 12", "Koffie = thee", "2026-11-24"])
    expect(csvCell(text).replaceAll('"', "")).toBe(text);
});

test("separators, quotes and line ends stay inside their cell; nothing is the text of nothing", () => {
  expect(csvCell('zeg; "ja"\nnee')).toBe('"zeg; ""ja""\nnee"');
  expect([null, undefined, 0, false, ""].map(csvCell)).toEqual(["", "", "0", "false", ""]);
  expect(csvText(["a", "b"], [["1", null]])).toBe("\uFEFFa;b\r\n1;\r\n");
});

test("a file is offered as one, with its letters told", async () => {
  const answer = csvResponse("lijst", ["a"], [["é"]]);
  expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="lijst.csv"');
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
});

test("whatever stands in a cell, no cell begins as a formula and all come back", async () => {
  const sign = fc.constantFrom(...'=+-@;,\t"\n\r ab1é'.split(""));
  const cell = fc.string({ unit: sign, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (rows) => {
      const kept = rows.map(([a, b], at) => [`r${at}`, a, b]);
      const file = csvText(["naam", "een", "twee"], kept);
      for (const found of parse(file, { bom: true, delimiter: ";", relax_column_count: true }).flat())
        expect(found).not.toMatch(/^\s*[=@]/);
      const read = await readHere(new TextEncoder().encode(file), {});
      // Reading takes off our sign, and the spaces around a text.
      const bare = (text: string) => text.replace(/\r\n?/g, "\n").trim().replace(/^'/, "").trim();
      const back = read.status === "ok" ? read.rows.map((row) => row.slice(0, 3).map(bare)) : read.code;
      expect(back).toEqual(kept.map((row) => row.map(bare)));
    }),
    { numRuns: 200 },
  );
});
