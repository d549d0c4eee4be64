// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type AnswerCode, fault, Refusal } from "./answers.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const largestBody = 256 * 1024;
export const deepest = 32;

/** Strict: UTF-8 with or without a mark at the start, no key twice in one object, not too deep, one object. Throws Refusal. */
export function readJson(body: Uint8Array): JsonObject {
  const text = decode(body);
  const wrong = scan(text);
  if (wrong === "too-deep") throw new Refusal(fault("too-deep"));
  const value = parse(text);
  if (wrong) throw new Refusal(fault(wrong));
  if (!isObject(value)) throw new Refusal(fault("not-json"));
  return value;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function decode(body: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    throw new Refusal(fault("not-json"));
  }
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw new Refusal(fault("not-json"));
  }
}

/** Walks over the text without building anything: how deep, and is a key there twice? What is no JSON, the parser says. */
function scan(text: string): AnswerCode | null {
  const open: (Set<string> | null)[] = [];
  let twice = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "{" || sign === "[") {
      if (open.push(sign === "{" ? new Set() : null) > deepest) return "too-deep";
    } else if (sign === "}" || sign === "]") open.pop();
    else if (sign === '"') {
      const end = endOfText(text, at + 1);
      const keys = open.at(-1);
      if (keys && isKey(text, end + 1)) {
        const key = keyOf(text.slice(at, end + 1));
        if (keys.has(key)) twice = true;
        keys.add(key);
      }
      at = end;
    }
  }
  return twice ? "duplicate-key" : null;
}

function endOfText(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return at;
  }
  return text.length;
}

function isKey(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && " \t\r\n".includes(text[at]!)) at++;
  return text[at] === ":";
}

/** "\u0061" is the same key as "a". */
function keyOf(quoted: string): string {
  if (!quoted.includes("\\")) return quoted;
  try {
    return JSON.stringify(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
