// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { SheetRefused } from "./sheet.ts";

const mostParts = 2_000;
const mostUnpacked = 64_000_000;
const endSign = 0x06054b50;
const partSign = 0x02014b50;
/** In a zip of more than 4 GB the sizes stand elsewhere; no list needs that. */
const elsewhere = 0xffffffff;

/**
 * Looks at the table of contents of a zip before anything is unpacked: how many parts, and how large they say to be
 * together. The reader after it unpacks no part further than it said here, so both the promise and the unpacking are
 * bounded. Gives the names of the parts. Throws SheetRefused.
 */
export function gateZip(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostParts) throw new SheetRefused("too_heavy");
  const names: string[] = [];
  let total = 0;
  for (let part = 0; part < count; part++) {
    if (at + 46 > end || view.getUint32(at, true) !== partSign) throw new SheetRefused("unreadable");
    const nameLength = view.getUint16(at + 28, true);
    total += sizeOf(view, at);
    if (total > mostUnpacked) throw new SheetRefused("too_heavy");
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  // Parts that the table of contents does not count would be unpacked unseen.
  if (at < end && view.getUint32(at, true) === partSign) throw new SheetRefused("unreadable");
  return names;
}

function endOf(view: DataView): number {
  const furthest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= furthest; at--) if (view.getUint32(at, true) === endSign) return at;
  throw new SheetRefused("unreadable");
}

/** The size that a part says it has; a part that keeps silent about it is not unpacked. */
function sizeOf(view: DataView, at: number): number {
  const packed = view.getUint32(at + 20, true);
  const unpacked = view.getUint32(at + 24, true);
  const saidBehind = (view.getUint16(at + 8, true) & 8) !== 0 && packed === 0;
  if (packed === elsewhere || unpacked === elsewhere || saidBehind) throw new SheetRefused("too_heavy");
  if (unpacked === 0 && packed > 2) throw new SheetRefused("too_heavy");
  return unpacked;
}
