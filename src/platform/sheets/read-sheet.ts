// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { ApartEnded, runApart } from "#platform/apart/apart.ts";
import { mostBytes, refusal, type SheetResult } from "./sheet.ts";

export type { Sheet, SheetNotice, SheetRefusal, SheetResult } from "./sheet.ts";

export interface SheetHints {
  fileName?: string;
  contentType?: string;
}

const limits = { ms: 5_000, mb: 256 };

/**
 * Reads a CSV or XLSX file of at most 5 MB and 20,000 rows, in a thread of its own (5 s, 256 MB). What it is follows
 * from the bytes; the hints only help with what has no sign of its own. Formulas are never calculated: a CSV shows
 * their text, an XLSX the value that was kept with them. Of an XLSX the first visible sheet with rows is read. Never
 * throws: what cannot be read is refused with a Dutch sentence.
 */
export async function readSheet(bytes: Uint8Array, hints: SheetHints = {}): Promise<SheetResult> {
  if (bytes.byteLength > mostBytes) return refusal("too_large");
  try {
    return await runApart<SheetResult>(new URL("./read-here.ts", import.meta.url), "readHere", [bytes, hints], limits);
  } catch (error) {
    if (!(error instanceof ApartEnded)) throw error;
    return refusal(error.reason === "error" ? "unreadable" : "too_heavy");
  }
}
