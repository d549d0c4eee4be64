// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { readHere } from "./read-here.ts";
import { readSheet, type Sheet } from "./read-sheet.ts";
import { csvText } from "./write-csv.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = async (given: Uint8Array | string, hints = {}): Promise<Sheet> => {
  const sheet = await readHere(typeof given === "string" ? bytes(given) : given, hints);
  if (sheet.status !== "ok") throw new Error(sheet.sentence);
  return sheet;
};
const refused = async (given: Uint8Array | string, how: typeof readHere = readHere) => {
  const sheet = await how(typeof given === "string" ? bytes(given) : given, {});
  if (sheet.status === "ok") return "ok";
  expect(sheet.sentence).toMatch(/^[A-Z].*\.$/);
  return sheet.code;
};
const codes = ({ notices }: Sheet) => notices.map(({ code }) => code);

describe("a CSV file", () => {
  const koffie = { columns: ["Titel", "Plek"], rows: [["Koffie", "De Horn"]], lines: [2], notices: [] };
  test("is read whatever stands between the cells and at the end of a line", async () => {
    for (const sign of [";", ",", "\t", "|"])
      for (const end of ["\n", "\r\n", "\r"])
        expect(await read(`Titel${sign}Plek${end}Koffie${sign}De Horn${end}`)).toMatchObject(koffie);
    expect(await read("sep=;\r\nTitel;Plek\r\nKoffie;De Horn")).toMatchObject({ ...koffie, lines: [3] });
  });
  test("may hold the separator, quotes and line ends inside quotes", async () => {
    const sheet = await read('Titel;Tekst\n"Koffie; thee";"Zij zei ""kom"",\r\nen ik ging"\nSoep;ja\n');
    expect(sheet.rows).toEqual([
      ["Koffie; thee", 'Zij zei "kom",\nen ik ging'],
      ["Soep", "ja"],
    ]);
    expect(sheet.lines[1]).toBe(4);
  });
  test("commas in the text do not beat the semicolons between the cells", async () => {
    const sheet = await read("Titel;Tekst\nKoffie;een, twee, drie\nSoep;vier, vijf, zes, zeven\n");
    expect(sheet.columns).toEqual(["Titel", "Tekst"]);
  });
  test("is read in UTF-8 with and without BOM, and in UTF-16 with BOM", async () => {
    const text = "Titel;Plek\nCafé;Één";
    for (const given of [
      bytes(text),
      bytes(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, "utf16le"),
      Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
    ])
      expect(await read(given)).toMatchObject({ columns: ["Titel", "Plek"], rows: [["Café", "Één"]], notices: [] });
  });
  test("in Windows-1252 is read with a notice, unless its letters were told", async () => {
    const windows = new Uint8Array([...bytes("Titel;Prijs\nCaf"), 0xe9, ...bytes(";"), 0x80, ...bytes(" 2")]);
    const sheet = await read(windows);
    expect(sheet.rows).toEqual([["Café", "€ 2"]]);
    expect(codes(sheet)).toEqual(["windows_1252"]);
    expect((await read(windows, { contentType: "text/csv; charset=ISO-8859-1" })).notices).toEqual([]);
  });
  test("with formulas is read as text, with a notice; numbers and phone numbers are none", async () => {
    const sheet = await read("Titel;Tel\n=1+1;+31 6 12345678\n@SUM(A1);-3\n+cmd|x;- thee\n");
    expect(sheet.rows.map(([first]) => first)).toEqual(["=1+1", "@SUM(A1)", "+cmd|x"]);
    expect(codes(sheet)).toEqual(["formulas"]);
    expect((await read("Titel;Tel\nKoffie;+31 6 12345678\nThee;-3,5\n")).notices).toEqual([]);
  });
  test("that we wrote ourselves comes back as it was", async () => {
    const titles = ["=1+1", "+1", "-x", "@a", "\tb", 'zij zei "dag"', "een;twee", "'s avonds", "regel\ntwee"];
    const sheet = await read(
      csvText(
        ["Titel", "Nummer"],
        titles.map((title, at) => [title, at]),
      ),
    );
    expect(sheet.rows.map(([title]) => title)).toEqual(titles.map((title) => title.trim()));
  });
  test("with lines of unequal length keeps every cell and says where", async () => {
    const sheet = await read("Titel;Plek\nKoffie\nSoep;De Horn;extra\n\n;;\nThee;Hier");
    expect(sheet.columns).toEqual(["Titel", "Plek", "Kolom 3"]);
    expect(sheet.rows).toEqual([
      ["Koffie", "", ""],
      ["Soep", "De Horn", "extra"],
      ["Thee", "Hier", ""],
    ]);
    expect(sheet.lines).toEqual([2, 3, 6]);
    expect(sheet.notices).toEqual([{ code: "ragged", sentence: "Regel 3 heeft meer vakjes dan de kop." }]);
  });
  test("may have a title above its heading, and two columns of one name", async () => {
    const sheet = await read("Activiteiten 2026;;\nTitel;Datum;Datum\nKoffie;24-11-2026;25-11-2026\n");
    expect(sheet.columns).toEqual(["Titel", "Datum", "Datum (2)"]);
    expect(codes(sheet)).toEqual(["above_heading", "doubled_columns"]);
  });
});

describe("what is no list", () => {
  test("is refused with its own sentence", async () => {
    expect(await refused("")).toBe("empty");
    expect(await refused(" \n\r\n")).toBe("empty");
    expect(await refused("\ufeff")).toBe("empty");
    expect(await refused(";;\n;;\n")).toBe("empty");
    expect(await refused("Titel;Plek\n")).toBe("no_rows");
    expect(await refused("%PDF-1.7 …")).toBe("pdf");
    expect(await refused("<!DOCTYPE html><html><body>Inloggen")).toBe("web_page");
    expect(await refused("BEGIN:VCALENDAR\r\nVERSION:2.0")).toBe("calendar");
    expect(await refused(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toBe("old_excel");
    expect(
      await refused(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from("EncryptedPackage", "utf16le")])),
    ).toBe("locked");
    expect(await refused(new Uint8Array(5_000).map((_, at) => (at * 7919 + (at >> 3)) % 256))).toBe("binary");
    expect(await refused('Titel;Plek\n"Koffie;De Horn\nSoep;Hier\n'.padEnd(300_000, "x"))).toBe("quotes");
    expect(await refused(`${"a;".repeat(300)}\n1;2`)).toBe("too_many_columns");
    expect(await refused("Titel;".padEnd(600_000, "x;"))).toBe("too_many_columns");
    expect(await refused(new Uint8Array(5_000_001), readSheet)).toBe("too_large");
  });
  test("200,000 lines are answered within two seconds", async () => {
    const long = bytes(`Titel;Plek\n${"Koffie;De Horn\n".repeat(200_000)}`);
    const start = performance.now();
    expect(await refused(long, readSheet)).toBe("too_many_rows");
    expect(performance.now() - start).toBeLessThan(2_000);
  });
  test("20,000 lines are read, one more is too many", async () => {
    const lines = (count: number) => `Titel;Plek\n${"Koffie;De Horn\n".repeat(count)}`;
    expect((await read(lines(20_000))).rows).toHaveLength(20_000);
    expect(await refused(lines(20_001))).toBe("too_many_rows");
  });
});
