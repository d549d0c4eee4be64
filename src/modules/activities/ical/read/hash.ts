// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { hash } from "node:crypto";
import { readParts, writeParts } from "../../recurrence/parts.ts";

/** What may differ while nothing changed for a visitor. */
const leftOut = new Set([
  "uid",
  "sequence",
  "lastModified",
  "hash",
  "notices",
  "rule",
  "offsets",
  "startText",
  "recurrenceText",
]);

/** Of the contents, in an order that is always the same. `rule` is the text of the file. */
export function hashOf(contents: object, rule: string | undefined): string {
  const parts = rule === undefined ? undefined : readParts(rule);
  const text = JSON.stringify({ ...contents, written: parts ? writeParts(parts) : (rule ?? null) }, sorted);
  return hash("sha256", text, "hex");
}

/** Temporal values write themselves as text before this sees them. */
function sorted(key: string, value: unknown): unknown {
  if (leftOut.has(key)) return undefined;
  if (key === "categories" && Array.isArray(value)) return [...value].sort();
  if (!value || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
