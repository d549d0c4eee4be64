// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { categories } from "../categories.ts";
import type { PaperContents, PaperLine } from "./contents.ts";
import { paperPdf } from "./paper-pdf.ts";
import { daysOf, type Period, spanOf } from "./period.ts";

const monday = Temporal.PlainDate.from("2026-11-23");

const line = (day: number, more: Partial<PaperLine> = {}): PaperLine => ({
  number: 1,
  date: monday.add({ days: day }),
  time: Temporal.PlainTime.from("10:00"),
  title: "Koffieochtend",
  place: "Buurthuis De Brug, Kerkstraat 12",
  priceCents: 0,
  state: "on",
  category: "coffee",
  open: true,
  ...more,
});

function contents(lines: PaperLine[], period: Period = "week", more: Partial<PaperContents> = {}): PaperContents {
  const span = spanOf(period, monday);
  return {
    span,
    site: "Verbonden in de buurt",
    phone: "0343 – 00 00 00",
    phoneHours: "maandag tot en met vrijdag, 9 tot 17 uur",
    website: "buurt.example",
    area: { kind: "wijk", name: "De Linden" },
    handIn: "Buurthuis De Brug, Kerkstraat 12",
    days: daysOf(span).map((date) => ({ date, lines: lines.filter((one) => one.date.equals(date)) })),
    later: [],
    cut: false,
    edition: Temporal.PlainDate.from("2026-11-20"),
    ...more,
  };
}
const week = [0, 1, 2, 3, 4, 5].map((day) => line(day, { title: `Koffie op dag ${day}` }));
const read = async (...asked: Parameters<typeof paperPdf>) => readPdf(await paperPdf(...asked));

describe("the paper of a week", () => {
  test("is one tagged page of A4 in Dutch, with a title and a bookmark for every day", async () => {
    const pdf = await read(contents(week));
    expect(pdf.mediaBoxes).toEqual([[0, 0, 595.28, 841.89]]);
    expect(pdf.objects).toContain("/Marked true");
    expect(pdf.objects).toContain("/Lang (nl-NL)");
    expect(pdf.objects).toContain("/DisplayDocTitle true");
    expect(pdf.objects).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(pdf.objects).toMatch(/\/Outlines \d+ 0 R/);
    expect(pdf.objects.match(/\/Dest \[/g)).toHaveLength(7);
  });

  test("has a heading for the page, for every day and for the slip, and lists for what there is to do", async () => {
    const { structure } = await read(contents(week));
    const count = (type: string) => structure.filter((one) => one === type).length;
    expect([count("Document"), count("H1"), count("H2"), count("Sect"), count("L"), count("LI")]).toEqual([
      1,
      1,
      8,
      8,
      7,
      6 + 3,
    ]);
  });

  test("marks all that is drawn, and opens and closes marks in balance", async () => {
    const { pages } = await read(contents(week));
    expect(outsideMarks("1 0 0 rg\n0 0 m\n5 5 l\nS\n")).toBe("S");
    for (const page of pages) {
      const [opened, closed] = [page.match(/\b(BDC|BMC)\b/g), page.match(/\bEMC\b/g)];
      expect(opened!.length).toBe(closed!.length);
      expect(outsideMarks(page)).toBe("");
    }
  });

  test("embeds its fonts and has no letters under 12 points", async () => {
    const pdf = await read(contents([...week, ...week, ...week], "week", { later: week }));
    expect(Math.min(...pdf.fontSizes)).toBeGreaterThanOrEqual(12);
    expect(pdf.objects.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(3);
    expect(pdf.objects).not.toContain("/Helvetica");
  });

  test("says what, when, where and what it costs, who to call and when it was made", async () => {
    const craft = line(1, { title: "Handwerkcafé", priceCents: 250, time: Temporal.PlainTime.from("14:30") });
    const { text } = await read(contents([craft]));
    for (const said of ["Handwerkcafé", "14.30\u00a0uur", "€\u00a02,50", "Buurthuis De Brug, Kerkstraat 12"])
      expect(text).toContain(said);
    for (const said of ["0343 – 00 00 00", "Wijk De Linden", "Mijn telefoonnummer", "Niets gepland."])
      expect(text).toContain(said);
    expect(text.replace(/\s/g, " ")).toContain("20 november 2026");
  });

  test("says that something does not go on, instead of its price", async () => {
    const { text } = await read(contents([line(1, { state: "cancelled" })]));
    expect(text).toContain("gaat niet door");
    expect(text).not.toContain("gratis");
  });

  test("sends what is not open to all to the back first, and never calls a day empty that is not", async () => {
    const closed = [0, 1, 2, 3].map((day) => line(day, { open: false, title: `Besloten ${day}` }));
    const open = [3, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5].map((day, at) => line(day, { title: `Open ${at}` }));
    const { pages, text } = await read(contents([...closed, ...open]));
    expect(pages.length).toBeGreaterThan(1);
    const [front = ""] = text.split("Nog meer te doen deze week");
    expect(front).not.toContain("Besloten");
    expect(front).toContain("Open 0");
    expect(front.match(/Kijk op de achterkant wat er is/g)).toHaveLength(3);
    for (const { title } of [...closed, ...open]) expect(text).toContain(title);
    expect(text).toContain("Wat doen wij met uw gegevens?");
  });

  test("is one page again with exactly eleven short lines that fit", async () => {
    const eleven = [0, 0, 1, 2, 2, 3, 4, 4, 5, 5, 6].map((day) => line(day, { place: "" }));
    expect((await read(contents(eleven))).pages).toHaveLength(1);
  });
});

test("eleven lines with a place fit on the front when they are spread over the week", async () => {
  const twelve = [0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 6, 6].map((day, at) => line(day, { title: `Nummer ${at}.` }));
  const [front = ""] = (await read(contents(twelve))).text.split("Nog meer te doen deze week");
  expect(front.match(/Nummer \d+\./g)).toHaveLength(11);
});

describe("the other forms", () => {
  test("A3 is the same at 141 percent", async () => {
    const [small, large] = [await read(contents(week)), await read(contents(week), "a3")];
    expect(large.mediaBoxes[0]![2]! / 595.28).toBeCloseTo(Math.SQRT2, 2);
    expect(large.text).toBe(small.text);
  });

  test("a month has a heading for every week and the slip at the end", async () => {
    const { text } = await read(contents(week, "month"));
    expect(text.match(/Week van maandag/g)).toHaveLength(6);
    expect(text.trimEnd().split("Mijn naam")).toHaveLength(2);
  });

  test("the same contents give the same bytes but for the id of the file", async () => {
    const [one, two] = [await read(contents(week)), await read(contents(week))];
    expect(one.pages).toEqual(two.pages);
  });
});

test("whatever the texts are, a paper comes out that holds nothing outside the page", async () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc.constant("Ж😀ﷺ".repeat(40)),
    fc.constant("W".repeat(300)),
  );
  const any = fc.record({
    day: fc.nat({ max: 6 }),
    title: text,
    place: text,
    priceCents: fc.nat({ max: 99_999 }),
    state: fc.constantFrom("on" as const, "cancelled" as const, "full" as const),
    category: fc.constantFrom(...categories),
    open: fc.boolean(),
  });
  const lists = fc.array(any, { maxLength: 100 });
  await fc.assert(
    fc.asyncProperty(lists, text, fc.constantFrom("week" as const, "month" as const), async (list, name, period) => {
      const lines = list.map(({ day, ...more }) => line(day, more));
      const pdf = await read(
        contents(lines, period, { area: { kind: "buurt", name }, handIn: name, phoneHours: name }),
      );
      const starts = pdf.pages.flatMap(startsOfText);
      expect(starts.length).toBeGreaterThan(10);
      for (const [x, y] of starts) {
        expect(x!).toBeGreaterThan(0);
        expect(x!).toBeLessThan(595);
        expect(y!).toBeGreaterThan(20);
        expect(y!).toBeLessThan(842);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

/** Where every piece of text begins, in points from the lower left. */
const startsOfText = (page: string): number[][] =>
  [...page.matchAll(/1 0 0 1 ([-\d.]+) ([-\d.]+) Tm/g)].map(([, x, y]) => [Number(x), Number(y)]);

/** Operators that paint and stand in no mark at all. */
function outsideMarks(page: string): string {
  let depth = 0;
  const loose: string[] = [];
  for (const row of page.split("\n")) {
    if (/\b(BDC|BMC)$/.test(row)) depth++;
    else if (row === "EMC") depth--;
    else if (depth === 0 && /(^| )(f|f\*|S|B|TJ|Tj)$/.test(row)) loose.push(row);
  }
  return loose.join(" ");
}
