// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { z } from "zod";
import type { Env } from "../http/env.ts";
import { Conflict } from "../http/errors.ts";

/** What somebody typed, as it came: given back to the fields when something is wrong. */
export type Typed = Record<string, string | string[]>;
/** Field name → key of the sentence that says what to do. */
export type FieldErrors = Record<string, string>;

export type FormResult<T> =
  | { ok: true; values: T; typed: Typed; files: Record<string, File> }
  | { ok: false; errors: FieldErrors; typed: Typed; files: Record<string, File> };

/**
 * Reads a posted form against a zod schema whose messages are keys of the room's messages.
 * A fault is a value, not an exception: the page shows it at the field with status 422.
 * A field that comes more than once, or whose name ends in "[]", is a list. Control characters and NUL are taken out.
 */
export async function readForm<T>(c: Context<Env>, schema: z.ZodType<T>): Promise<FormResult<T>> {
  const { typed, files } = await readTyped(c);
  return check(typed, files, schema);
}

/** The same check on values that were kept (drafts, seeds, API). */
export function check<T>(typed: Typed, files: Record<string, File>, schema: z.ZodType<T>): FormResult<T> {
  const result = schema.safeParse(typed);
  if (result.success) return { ok: true, values: result.data, typed, files };
  const errors: FieldErrors = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? "form");
    errors[field] ??= /^[a-z][A-Za-z]+$/.test(issue.message) ? issue.message : "fieldUnclear";
  }
  return { ok: false, errors, typed, files };
}

/** The field that people do not see: what fills it in is a robot, or a browser that fills in too much. */
const trap = "_website";
const robot = "Dit formulier lijkt door een computer ingevuld. Klopt dat niet? Bel ons, dan doen wij het samen.";

async function readTyped(c: Context<Env>): Promise<{ typed: Typed; files: Record<string, File> }> {
  const typed: Typed = {};
  const files: Record<string, File> = {};
  const body = await c.req
    .parseBody({ all: true })
    .catch(() => ({}) as Record<string, string | File | (string | File)[]>);
  if (trap in body && body[trap] !== "") throw new Conflict(robot);
  for (const [key, value] of Object.entries(body)) {
    if (key === "__proto__" || key === trap || Object.keys(typed).length > 300) continue;
    const list = (Array.isArray(value) ? value : [value]).filter((v): v is string => typeof v === "string").map(clean);
    const file = (Array.isArray(value) ? value : [value]).find((v): v is File => typeof v !== "string");
    if (file && file.size > 0) files[key] = file;
    if (list.length > 0) typed[key] = key.endsWith("[]") || list.length > 1 ? list : list[0]!;
  }
  return { typed, files };
}

/** No NUL (PostgreSQL refuses it), no control characters, no lone surrogates; line ends as \n; outer space off. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what we take out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
