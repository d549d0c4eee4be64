// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { today } from "#platform/time/time.ts";

/** What may differ at every download without anything having changed. */
const restless = /^(DTSTAMP|LAST-MODIFIED|CREATED|SEQUENCE|PRODID)[:;]/i;

/**
 * The same for a calendar with the same events, whatever their order and whatever the stamps in them. Looks at text only,
 * so that an unchanged calendar is not even parsed. What is no calendar is taken byte for byte.
 */
export function fingerprint(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes);
  if (!text.includes("BEGIN:VEVENT")) return hashOf(bytes);
  const blocks: string[] = [];
  const head: string[] = [];
  let block: string[] | null = null;
  let skipping = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const folded = line.startsWith(" ") || line.startsWith("\t");
    if (!folded) skipping = restless.test(line);
    if (skipping) continue;
    if (line === "BEGIN:VEVENT") block = [];
    (block ?? head).push(line);
    if (line === "END:VEVENT" && block) {
      blocks.push(block.join("\n"));
      block = null;
    }
  }
  return hashOf([...head, ...(block ?? []), ...blocks.sort()].join("\n"));
}

export const hashOf = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("base64url");

/**
 * What was read holds for this month: the calendar looks thirteen months ahead, and a date that was too far comes nearer.
 * So every month a source is read again from the beginning.
 */
export const thisMonth = (): string => today().toPlainYearMonth().toString();
export const inMonth = (hash: string): string => `${thisMonth()}:${hash}`;
