// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { gridOfCsv } from "./csv.ts";
import type { SheetHints } from "./read-sheet.ts";
import { mostBytes, refusal, type SheetRefusal, SheetRefused, type SheetResult } from "./sheet.ts";
import { tableOf } from "./table-of.ts";
import { gridOfXlsx } from "./xlsx.ts";

/** What readSheet does inside its thread. Throws nothing of its own. */
export async function readHere(bytes: Uint8Array, hints: SheetHints): Promise<SheetResult> {
  try {
    if (bytes.byteLength > mostBytes) throw new SheetRefused("too_large");
    const other = otherKind(bytes);
    if (other) throw new SheetRefused(other);
    return tableOf(startsWith(bytes, "PK\x03\x04") ? await gridOfXlsx(bytes) : gridOfCsv(bytes, hints.contentType));
  } catch (error) {
    return error instanceof SheetRefused ? refusal(error.code, error.more) : refusal("unreadable");
  }
}

/** Files that people send by mistake, known by how they begin. */
function otherKind(bytes: Uint8Array): SheetRefusal | null {
  if (bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) return "empty";
  if (startsWith(bytes, "%PDF")) return "pdf";
  if (startsWith(bytes, "\xd0\xcf\x11\xe0"))
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("EncryptedPackage", 0, "utf16le")
      ? "locked"
      : "old_excel";
  const head = new TextDecoder("windows-1252")
    .decode(bytes.subarray(0, 300))
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (/^BEGIN:VCALENDAR/i.test(head)) return "calendar";
  if (/^(<!doctype html|<html)/i.test(head)) return "web_page";
  return null;
}

const startsWith = (bytes: Uint8Array, text: string) =>
  bytes.length >= text.length && [...text].every((sign, at) => bytes[at] === sign.charCodeAt(0));
