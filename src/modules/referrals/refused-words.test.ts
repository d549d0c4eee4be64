// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holdsBsn, passesElfproef, withoutBsn } from "./bsn.ts";
import { isBsnForPhone, refusedFields, refusedIn } from "./refused-words.ts";

/** A number that passes the test of eleven, of nobody. */
const bsn = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((digits) => {
    const sum = digits.reduce((total, digit, n) => total + digit * (9 - n), 0) % 11;
    return sum === 10 ? null : `${digits.join("")}${sum}`;
  })
  .filter((number) => number !== null && !/^0+$/.test(number));

describe("a BSN", () => {
  test("is nine digits that pass the test of eleven", () => {
    expect(passesElfproef("111222333")).toBe(true);
    expect(passesElfproef("123456782")).toBe(true);
    expect(passesElfproef("123456789")).toBe(false);
    expect(passesElfproef("000000000")).toBe(false);
    expect(passesElfproef("1112223330")).toBe(false);
  });

  test("is found in every way of writing it, between other numbers, in any script, with invisible signs", () => {
    const ways = (n: string) => [
      n,
      `bsn:${n}.`,
      `${n.slice(0, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
      `${n.slice(0, 4)}.${n.slice(4, 6)}.${n.slice(6)}`,
      `${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`,
      `geboren 1952 ${n} tel 0612345678`,
      [...n].join(" "),
      [...n].join("\u200b"),
      n.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      n.replace(/\d/g, (digit) => String.fromCodePoint(0x0660 + Number(digit))),
    ];
    fc.assert(
      fc.property(bsn, (number) => {
        for (const way of ways(number!)) {
          expect(holdsBsn(way), way).toBe(true);
          const { text, taken } = withoutBsn(way);
          expect(taken, way).toBeGreaterThan(0);
          expect(holdsBsn(text), way).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("is not a phone number, a year, a postcode or a date", () => {
    for (const text of [
      "0612345678",
      "06 12 34 56 78",
      "+31 6 12 34 56 78",
      "1952",
      "3961 AB 12",
      "24-11-2026",
      "10.00 uur",
    ])
      expect(holdsBsn(text), text).toBe(false);
    expect(isBsnForPhone("111222333")).toBe(true);
    expect(isBsnForPhone("0612345678")).toBe(false);
  });

  test("leaves a text without one as it was", () => {
    expect(withoutBsn("Wil graag wandelen, dinsdag 10.00 uur.")).toEqual({
      text: "Wil graag wandelen, dinsdag 10.00 uur.",
      taken: 0,
    });
  });
});

describe("what may not stand in a referral", () => {
  test.each([
    ["bekend met dementie", "diagnosis"],
    ["Dementerend, woont alleen", "diagnosis"],
    ["angststoornis", "diagnosis"],
    ["heeft COPD", "diagnosis"],
    ["gebruikt sertraline", "medication"],
    ["2 dd 500 mg", "medication"],
    ["slikt temazepam", "medication"],
    ["simvastatine 40mg", "medication"],
    ["Z68", "icpc"],
    ["p76.01 in het dossier", "icpc"],
    ["ICPC P03", "icpc"],
    ["S: voelt zich alleen\nO: verzorgd", "record"],
    ["Voorgeschiedenis: opname", "record"],
    ["RR 140/90", "record"],
    ["SPOED graag", "urgent"],
    ["svp cito", "urgent"],
    ["bsn 111222333", "bsn"],
  ])("%s is refused as %s", (text, kind) => {
    expect(refusedIn(text)).toBe(kind);
  });

  test.each([
    "Wil graag wandelen en weer eens kaarten.",
    "Mist haar man. Kookt graag soep.",
    "Is somber na de verhuizing, wil mensen leren kennen.",
    "Graag bellen na 10 uur, hoort slecht.",
    "Woont bij de Kerkstraat 12, drie hoog.",
    "Heeft geen zin meer in de dag, wil iets te doen hebben.",
    "Wil leren fietsen, 15 minuten is genoeg.",
    "De hond blaft. Bel twee keer aan.",
    "Zorgt al jaren voor zijn vrouw en is moe.",
    "Rijdt graag mee naar de markt in Wijk bij Duurstede.",
  ])("%s may stay", (text) => {
    expect(refusedIn(text)).toBeNull();
  });

  test("a name is looked at for a number and a code only", () => {
    expect(refusedFields({ name: "Bas Spoedstra" }, ["name"])).toEqual({});
    expect(refusedFields({ name: "Bas 111222333" }, ["name"])).toEqual({ name: "bsn" });
    expect(refusedFields({ matters: "spoed", tried: "fijn" })).toEqual({ matters: "urgent" });
  });
});
