// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { inGroups, newCode, readCode } from "./code.ts";
import { addressKeys, phoneKey, postcodeIn } from "./keys.ts";
import { faultIn, holdsPhone, holdsServiceNumber } from "./refuse.ts";

describe("what is left out", () => {
  test.each(["123456782", "bsn 1234.56.782", "111222333", "123 456 782", "nr. 12, 123456782"])(
    "a service number: %s",
    (text) => expect(holdsServiceNumber(text)).toBe(true),
  );
  test.each(["123456789", "0612345678", "06 12 34 56 78", "3961 AB 12", "2026-11-22", "000000000", "1234567821"])(
    "no service number: %s",
    (text) => expect(holdsServiceNumber(text)).toBe(false),
  );
  test.each(["06 12 34 56 78", "bel +31 6-12345678", "0343-123456", "0031(0)343 123456", "06.12.34.56.78"])(
    "a phone number: %s",
    (text) => expect(holdsPhone(text)).toBe(true),
  );
  test.each(["Lindelaan 3", "3961 AB 12", "sinds 2025", "112", "0800-2000"])("no phone number: %s", (text) =>
    expect(holdsPhone(text)).toBe(false),
  );
  test("health only when the person knows; a file of a doctor never", () => {
    expect(faultIn("Zij heeft dementie en slikt pillen", "B")).toBe("noHealth");
    expect(faultIn("Zij heeft dementie", "C")).toBe("noHealth");
    expect(faultIn("Zij heeft dementie", "A")).toBeNull();
    expect(faultIn("Anamnese: patiëntnummer 12, metoprolol 50 mg", "A")).toBe("noFile");
    expect(faultIn("De gordijnen zijn al een week dicht", "B")).toBeNull();
    // a name or a duty in the news is no reason to refuse: that is for who weighs it
    expect(faultIn("De minister groet niemand meer in de winkel", "B")).toBeNull();
  });
});

describe("by what an address is found again", () => {
  test.each([
    ["Lindelaan 3, 3961 AB Demodam", ["3961AB 3", "lindelaan 3"]],
    ["lindelaan 3", ["lindelaan 3"]],
    ["3961ab 3", ["3961AB 3"]],
    ["Lindelaan 3a", ["lindelaan 3a"]],
    ["Lindelaan 3 Demodam", ["lindelaan 3"]],
    ["De flat achter de kerk", ["de flat achter de kerk"]],
    ["", []],
  ])("%s", (address, keys) => expect(addressKeys(address)).toEqual(keys));
  test("a postcode and a phone in every notation", () => {
    expect(postcodeIn("Lindelaan 3, 3961 ab")).toBe("3961AB");
    expect(postcodeIn("Lindelaan 1234 abc")).toBeNull();
    expect(phoneKey("+31 6 12 34 56 78")).toBe(phoneKey("06-12345678"));
  });
});

test("a code is read as it is said and typed: in groups, small, with an O for a nought", () => {
  const code = newCode();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  expect(readCode(inGroups(code).toLowerCase())).toBe(code);
  expect(readCode(code.replaceAll("0", "o").replaceAll("1", "l"))).toBe(code);
  expect(readCode(code.slice(1))).toBeNull();
  expect(readCode(`${code.slice(1)}U`)).toBeNull();
});
