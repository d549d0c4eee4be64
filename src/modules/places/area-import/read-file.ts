// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { gunzipSync } from "node:zlib";
import { importFaults as say } from "../import-faults.ts";
import { ImportRefused } from "../import-refused.ts";

const largest = 400;

/** GeoJSON from the bytes of a file, plain or gzip (seen from the first two bytes, whatever its name). Throws ImportRefused. */
export function readAreaFile(bytes: Uint8Array): unknown {
  const text = readText(unpack(bytes));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportRefused([say.notJson(whereOf(error, text))]);
  }
}

function unpack(bytes: Uint8Array): Uint8Array {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!packed && bytes.length > largest * 1e6) throw new ImportRefused([say.tooLarge(largest)]);
  if (!packed) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: largest * 1e6 });
  } catch (error) {
    const large = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    throw new ImportRefused([large ? say.tooLarge(largest) : say.notUnpacked]);
  }
}

function readText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes); // takes the byte order mark off
  } catch {
    throw new ImportRefused([say.notText]);
  }
}

/** "regel 3", "het einde" or the piece of text itself: what the parser tells about it. */
function whereOf(error: unknown, text: string): string {
  const message = String(error);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return `regel ${text.slice(0, Number(position)).split("\n").length}`;
  if (/end of JSON/i.test(message)) return "het einde";
  const piece = /Unexpected token .*?, (.*) is not valid JSON/s.exec(message)?.[1];
  return piece ? piece.replace(/\s+/g, " ").slice(0, 60) : "";
}
