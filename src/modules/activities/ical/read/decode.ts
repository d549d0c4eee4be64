// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { isUtf8 } from "node:buffer";

export const mostBytes = 5_000_000;

export interface Decoded {
  /** Unfolded, without BOM and NUL; lines end with CRLF, LF or CR, as they came. */
  text: string;
  /** Bytes that are no UTF-8 were read as Windows-1252. */
  guessed: boolean;
}

/** The text of a file; undefined when it is larger than 5 MB. */
export function decode(file: string | Uint8Array): Decoded | undefined {
  if (typeof file === "string") {
    if (file.length > mostBytes || Buffer.byteLength(file) > mostBytes) return undefined;
    return { text: unfold(file).replace(/^\ufeff/, ""), guessed: false };
  }
  if (file.byteLength > mostBytes) return undefined;
  const wide = wideName(file);
  if (wide) return { text: unfold(new TextDecoder(wide).decode(file)), guessed: false };
  return decodeBytes(file);
}

function wideName([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** Lines are unfolded as bytes: some programs fold in the middle of an é. */
function decodeBytes(file: Uint8Array): Decoded {
  const bytes = Buffer.from(unfold(asLatin1(file)), "latin1");
  if (isUtf8(bytes)) return { text: bytes.toString("utf8").replace(/^\ufeff/, ""), guessed: false };
  return { text: guess(bytes.toString("latin1")).replace(/^\ufeff/, ""), guessed: true };
}

const asLatin1 = (file: Uint8Array) => Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString("latin1");

const unfold = (text: string) => text.replaceAll("\0", "").replace(/(?:\r\n|[\r\n])[ \t]/g, "");

/** Each run of other characters by itself: a file in UTF-8 with one wrong byte keeps all its other letters. */
function guess(latin1: string): string {
  const known = new Map<string, string>();
  const windows = new TextDecoder("windows-1252");
  return latin1.replace(/[\x80-\xff]+/g, (run) => {
    const before = known.get(run);
    if (before !== undefined) return before;
    const bytes = Buffer.from(run, "latin1");
    const text = isUtf8(bytes) ? bytes.toString("utf8") : windows.decode(bytes);
    if (known.size < 10_000) known.set(run, text);
    return text;
  });
}
