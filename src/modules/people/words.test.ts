// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBirthYear } from "./birth-year.ts";
import { faultOfName, mixesAlphabets } from "./name.ts";
import { type Asked, readWords } from "./words.ts";

const keys = (words: string): string[] => {
  const asked: Asked = readWords(words);
  return "missing" in asked ? [] : asked.keys.map(([kind, value]) => `${kind} ${value}`);
};
const missing = (words: string) => {
  const asked = readWords(words);
  return "missing" in asked ? asked.missing : null;
};

describe("words to find somebody by", () => {
  test.each([
    "06 12345678",
    "06-12 34 56 78",
    "+31 6 12345678",
    "0031612345678",
    "(06) 12345678",
    "mevrouw 06 12345678",
  ])("a whole phone number: %s", (words) => expect(keys(words)).toEqual(["phone 0612345678"]));
  test.each([
    "1234AB 12 Berg",
    "1234 ab 12 van den Berg",
    "Van den Berg 12 1234AB",
    "berg, 1234AB, 12",
    "Bérg 1234 AB 12",
  ])("surname, postcode and house number in free order: %s", (words) =>
    expect(keys(words)).toContain("surname_postcode berg|1234AB|12"),
  );
  test("a letter behind the house number belongs to it, or to the name", () => {
    expect(keys("1234AB 12 a Berg")).toContain("surname_postcode berg|1234AB|12a");
    expect(keys("1234AB 12a Berg")).toContain("surname_postcode berg|1234AB|12a");
    expect(keys("1234AB 12 A")).toContain("surname_postcode a|1234AB|12");
  });
  test.each(["Van den Berg Kerkstraat", "Kerkstraat van den Berg", "berg kerkstraat", "Berg Kerkstraat 12"])(
    "surname and street in free order: %s",
    (words) => expect(keys(words)).toContain("surname_street berg|kerkstraat"),
  );
  test("a street with a year in it is a street", () => {
    expect(keys("Plein 1940 de Wit")).toContain("surname_street wit|plein1940");
  });
  test("in another alphabet", () => {
    expect(keys("حداد Kerkstraat")).toContain("surname_street حداد|kerkstraat");
  });

  test.each([
    ["", "wordsMissing"],
    ["   --- ", "wordsMissing"],
    ["06 1234", "phonePartial"],
    ["1234", "phonePartial"],
    ["Berg", "moreMissing"],
    ["%", "wordsMissing"],
    ["Ber%", "moreMissing"],
    ["1234AB", "moreMissing"],
    ["1234AB 12", "surnameMissing"],
    ["1234AB Berg", "houseNumberMissing"],
  ])("a part finds nobody and says what is missing: %j", (words, what) => {
    expect(keys(words)).toEqual([]);
    expect(missing(words)).toBe(what);
  });

  test("whatever is typed, never more than a handful of lookups", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 400 }), (words) => keys(words).length <= 40));
  });
});

describe("names", () => {
  test.each([
    "B",
    "Ö",
    "محمد",
    "Nguyễn Thị",
    "Jan-Willem",
    "O'Neill",
    "می‌خواهم",
    "а".repeat(120),
    "Robert'); DROP TABLE person;--",
  ])("%s is a name", (name) => expect(faultOfName(name)).toBeNull());
  test.each([
    ["Ber\u200bg", "nameHidden"],
    ["\u202eberg", "nameHidden"],
    ["Be\u0007rg", "nameHidden"],
    ["Be\u00adrg", "nameHidden"],
    ["Ber\u200dg", "nameHidden"],
    ["b".repeat(121), "nameLong"],
    ["12", "nameLetters"],
    ["😀", "nameLetters"],
  ])("%j is asked again", (name, fault) => expect(faultOfName(name)).toBe(fault));
  test("letters of two alphabets in one word are asked about", () => {
    expect(mixesAlphabets("Bаnk")).toBe(true);
    expect(mixesAlphabets("Αnna")).toBe(true);
    expect(mixesAlphabets("Иван Petrov")).toBe(false);
    expect(mixesAlphabets("Yıldız")).toBe(false);
  });
});

describe("the year of birth", () => {
  test.each([
    ["1939", 1939],
    ["12-03-1939", 1939],
    ["12 maart 1939", 1939],
    ["1 mrt 1939", 1939],
    ["1939-03-12", 1939],
    ["", null],
  ])("of %j only the year is kept", (typed, year) => expect(readBirthYear(typed)).toBe(year));
  test.each([
    ["2199", "birthFuture"],
    ["31-12-2199", "birthFuture"],
    ["1700", "birthOld"],
    ["31-02-1939", "birthUnclear"],
    ["heel lang geleden", "birthUnclear"],
  ])("%j is asked again", (typed, fault) => expect(readBirthYear(typed)).toEqual({ fault }));
});
