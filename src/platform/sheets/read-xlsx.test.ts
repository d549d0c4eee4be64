// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { readHere } from "./read-here.ts";
import { readSheet, type Sheet } from "./read-sheet.ts";
import { textRow, workbook, zipOf } from "./zip.test-data.ts";

const read = async (given: Uint8Array): Promise<Sheet> => {
  const sheet = await readHere(given, {});
  if (sheet.status !== "ok") throw new Error(`${sheet.code}: ${sheet.sentence}`);
  return sheet;
};
const refused = async (given: Uint8Array, how: typeof readHere = readHere) => {
  const sheet = await how(given, {});
  return sheet.status === "ok" ? "ok" : sheet.code;
};
const codes = ({ notices }: Sheet) => notices.map(({ code }) => code);
const cell = (ref: string, style: number, value: number | string, formula = "") =>
  `<c r="${ref}" s="${style}">${formula && `<f>${formula}</f>`}<v>${value}</v></c>`;
const twoLines = textRow(1, "Titel", "Plek") + textRow(2, "Koffie", "De Horn");

describe("an XLSX file", () => {
  test("gives its first sheet as text", async () => {
    const sheet = await read(workbook(twoLines));
    expect(sheet).toMatchObject({
      kind: "xlsx",
      columns: ["Titel", "Plek"],
      rows: [["Koffie", "De Horn"]],
      lines: [2],
      notices: [],
    });
  });
  test("gives dates, times and numbers as a person sees them", async () => {
    const sheet = await read(
      workbook(
        `${textRow(1, "a", "b", "c", "d", "e", "f", "g", "h", "i")}<row r="2">${[
          cell("A2", 1, 46350),
          cell("B2", 2, 46350.4375),
          cell("C2", 3, 0.4375),
          cell("D2", 4, 46350),
          cell("E2", 5, 2.5),
          cell("F2", 6, 0.5),
          cell("G2", 0, 0.1 + 0.2),
          '<c r="H2" t="b"><v>1</v></c>',
          '<c r="I2" t="e"><v>#DIV/0!</v></c>',
        ].join("")}</row>`,
      ),
    );
    expect(sheet.rows[0]).toEqual([
      "2026-11-24",
      "2026-11-24T10:30",
      "10:30",
      "2026-11-24",
      "2,50",
      "50%",
      "0,3",
      "ja",
      "#DIV/0!",
    ]);
  });
  test("with the calendar of old Macs (1904) gives the same dates", async () => {
    const sheet = await read(
      workbook(`${textRow(1, "a", "b")}<row r="2">${cell("A2", 1, 46350 - 1462)}${cell("B2", 3, 0.4375)}</row>`, {
        workbookXml: '<workbookPr date1904="1"/>',
      }),
    );
    expect(sheet.rows[0]).toEqual(["2026-11-24", "10:30"]);
  });
  test("with formulas gives the kept value, never a calculation, and a notice", async () => {
    const sheet = await read(
      workbook(
        `${textRow(1, "a", "b")}<row r="2">${cell("A2", 0, 7, "1+2")}<c r="B2" t="str"><f>HYPERLINK("http://x")</f><v>Koffie</v></c></row>`,
      ),
    );
    expect(sheet.rows).toEqual([["7", "Koffie"]]);
    expect(codes(sheet)).toEqual(["formulas"]);
  });
  test("with merged cells repeats the text for every row it covers", async () => {
    const sheet = await read(
      workbook(
        `${textRow(1, "Plek", "Titel")}${textRow(2, "De Horn", "Koffie")}<row r="3"><c r="B3" t="inlineStr"><is><t>Soep</t></is></c></row>`,
        { afterXml: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>' },
      ),
    );
    expect(sheet.rows).toEqual([
      ["De Horn", "Koffie"],
      ["De Horn", "Soep"],
    ]);
    expect(codes(sheet)).toEqual(["merged"]);
  });
  test("reads the first visible sheet with rows and names the others", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "Leeg", rows: [] },
        {
          name: "Geheim",
          hidden: true,
          rows: [
            ["Naam", "Tel"],
            ["Jan", "06"],
          ],
        },
        {
          name: "Agenda",
          rows: [
            ["Titel", "Plek"],
            ["Koffie", "De Horn"],
          ],
        },
        { name: "Uitleg", rows: [["Zo werkt het"]] },
        { name: "Ook leeg", rows: [] },
      ],
    });
    const sheet = await read(bytes);
    expect(sheet.rows).toEqual([["Koffie", "De Horn"]]);
    expect(sheet.notices).toEqual([
      { code: "other_sheets", sentence: "Alleen het blad “Agenda” is gelezen. Niet gelezen: “Uitleg”." },
    ]);
  });
  test("says on which line of the sheet a row stands", async () => {
    const sheet = await read(workbook(textRow(3, "Titel", "Plek") + textRow(7, "Koffie", "De Horn")));
    expect(sheet.lines).toEqual([7]);
  });
});

describe("an XLSX file that would do harm", () => {
  const zeros = (size: number) => new Uint8Array(size);
  test("is refused when it says to be too large unpacked", async () => {
    expect(await refused(workbook(twoLines, { more: [{ name: "xl/media/a.xml", data: zeros(70_000_000) }] }))).toBe(
      "too_heavy",
    );
  });
  test("is refused when it says to be small and is large", async () => {
    const start = performance.now();
    const more = [{ name: "xl/worksheets/sheet1.xml", data: zeros(50_000_000), says: 1_000 }];
    expect(await refused(workbook(twoLines, { more }), readSheet)).toBe("unreadable");
    const silent = [{ name: "xl/worksheets/sheet1.xml", data: zeros(50_000_000), says: 0 }];
    expect(await refused(workbook(twoLines, { more: silent }))).toBe("too_heavy");
    expect(performance.now() - start).toBeLessThan(5_000);
  });
  test("is refused with more parts than any list has", async () => {
    const more = Array.from({ length: 2_100 }, (_, at) => ({ name: `xl/${at}.xml`, data: "" }));
    expect(await refused(workbook(twoLines, { more }))).toBe("too_heavy");
  });
  test("is refused over 20,000 rows, within two seconds", async () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => [`Titel ${at % 500}`, at, "De Horn"]);
    const bytes = await writeXlsx({ sheets: [{ name: "A", rows }] });
    const start = performance.now();
    expect(await refused(bytes, readSheet)).toBe("too_many_rows");
    expect(performance.now() - start).toBeLessThan(2_000);
  });
  test("is refused with a cell at the far end of the sheet", async () => {
    expect(await refused(workbook(`${twoLines}<row r="3"><c r="XFD3"><v>1</v></c></row>`))).toBe("too_many_columns");
    expect(await refused(workbook(`${twoLines}<row r="1048576"><c r="A1048576"><v>1</v></c></row>`))).toBe(
      "too_many_rows",
    );
    expect(await refused(workbook(`${twoLines}<row r="99999999999"><c r="A3"><v>1</v></c></row>`))).not.toBe("ok");
    expect(await refused(workbook(`${twoLines}<row r="-5"><c r="ZZZZZZ9"><v>1</v></c></row>`))).not.toBe("ok");
  });
  test("entities of its own are not multiplied", async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">${[..."bcdefghij"].map((name, at) => `<!ENTITY ${name} "${`&${"abcdefghij"[at]};`.repeat(10)}">`).join("")}]><worksheet><sheetData>${textRow(1, "Titel", "&j;")}${textRow(2, "Koffie", "&j;")}</sheetData></worksheet>`;
    const sheet = await readSheet(workbook("", { more: [{ name: "xl/worksheets/sheet1.xml", data: laughs }] }));
    expect(JSON.stringify(sheet).length).toBeLessThan(1_000);
  });
  test("and what is damaged or another kind of zip gets a sentence", async () => {
    const whole = workbook(twoLines);
    for (const cut of [10, 100, Math.floor(whole.length / 2), whole.length - 3])
      expect(await refused(whole.slice(0, cut))).toBe("unreadable");
    expect(await refused(zipOf([{ name: "foto.jpg", data: "x" }]))).toBe("binary");
    expect(
      await refused(
        zipOf([
          { name: "mimetype", data: "x" },
          { name: "content.xml", data: "x" },
        ]),
      ),
    ).toBe("open_document");
    expect(await refused(workbook(""))).toBe("empty");
    expect(await refused(workbook(textRow(1, "Titel", "Plek")))).toBe("no_rows");
    const noise = whole.map((byte, at) => (at > 200 && at % 37 === 0 ? byte ^ 0x55 : byte));
    expect(await refused(noise)).not.toBe("ok");
  });
});
