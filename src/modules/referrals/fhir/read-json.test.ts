// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { Refusal } from "./answers.ts";
import { deepest, readJson } from "./read-json.ts";

const read = (text: string) => readJson(new TextEncoder().encode(text));
const codeOf = (body: string | Uint8Array): string => {
  try {
    readJson(typeof body === "string" ? new TextEncoder().encode(body) : body);
    return "read";
  } catch (error) {
    if (error instanceof Refusal) return error.faults[0]!.code;
    throw error;
  }
};

describe("a message is read strictly", () => {
  test("a mark at the start of the text is no part of it", () => {
    expect(read('\ufeff{"a":1}')).toEqual({ a: 1 });
  });

  test.each([
    '{"a":1,"a":2}',
    '{"a":{"b":1,"c":[{"x":1,"x":1}]}}',
    '{"a":1,"\\u0061":2}',
    '{ "a" : 1 , "b":"a", "a"\n:2}',
  ])("a key twice in one object is refused: %s", (text) => expect(codeOf(text)).toBe("duplicate-key"));

  test.each(['{"a":{"a":{"a":1}}}', '[]{"a":1}', '{"a":"\\"a\\":1,","b":"{\\"b\\":"}', '{"a":[{"a":1},{"a":1}]}'])(
    "the same key in another object or in a text is none: %s",
    (text) => expect(codeOf(text)).not.toBe("duplicate-key"),
  );

  test.each(["", "x", "{", '{"a":1,}', '{"a":1} x', "null", "[]", '"text"', "{'a':1}", '{"a":NaN}', '{"a":"\u0001"}'])(
    "what is no JSON object is refused: %s",
    (text) => expect(codeOf(text)).toBe("not-json"),
  );

  test("text that is no UTF-8 is refused", () => {
    expect(codeOf(new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d]))).toBe("not-json");
  });

  test("too deep is refused, however it is closed", () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
    expect(codeOf(nested(deepest))).toBe("read");
    expect(codeOf(nested(deepest + 1))).toBe("too-deep");
    expect(codeOf("[".repeat(200_000))).toBe("too-deep");
  });
});
