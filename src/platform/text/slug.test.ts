// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { expect, test } from "vitest";
import { slug } from "./slug.ts";

test.each([
  ["Buurthuis De Brug & zaal", "buurthuis-de-brug-zaal"],
  ["Café 't Hoekje", "cafe-t-hoekje"],
  ["  Ærø – Łódź  ", "aero-lodz"],
  ["Ĳsbaan", "ijsbaan"],
  ["你好", "plek"],
  ["", "plek"],
])("%j becomes %j", (name, address) => {
  expect(slug(name, "plek")).toBe(address);
});

test("a long name ends with a whole word", () => {
  const long = slug("ontmoetingscentrum ".repeat(6));
  expect(long).toBe("ontmoetingscentrum-ontmoetingscentrum-ontmoetingscentrum-ontmoetingscentrum");
});

test("whatever is typed, the address is plain and short", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      expect(slug(text)).toMatch(/^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/);
    }),
  );
});
