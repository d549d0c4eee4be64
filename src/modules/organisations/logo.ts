// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import sharp from "sharp";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";

/** Largest file that may be sent, in bytes. */
export const logoBytes = 1_000_000;
/** What is kept is at most so many pixels wide and high. */
export const logoPixels = 400;
/** A file that unpacks to more pixels than this is refused before it is unpacked. */
const pixelLimit = 50_000_000;

export interface Logo {
  bytes: Buffer;
  width: number;
  height: number;
}
/** Key of the sentence that says what to do. */
export type LogoProblem = "logoTooLarge" | "logoManyPixels" | "logoNoImage" | "logoDrawing";
export type LogoResult = { ok: true; logo: Logo } | { ok: false; problem: LogoProblem };

/**
 * Unpacks a picture and packs it again as WebP: what is not a picture does not survive, and neither do place and
 * camera. SVG is a program as much as a picture and is refused.
 */
export async function readLogo(file: File): Promise<LogoResult> {
  if (file.size > logoBytes) return { ok: false, problem: "logoTooLarge" };
  const given = Buffer.from(await file.arrayBuffer());
  if (/<(svg|\?xml|!doctype)/i.test(given.subarray(0, 1000).toString("latin1"))) {
    return { ok: false, problem: "logoDrawing" };
  }
  if (!isPicture(given)) return { ok: false, problem: "logoNoImage" };
  try {
    const { data, info } = await sharp(given, { limitInputPixels: pixelLimit, failOn: "error", pages: 1 })
      .rotate()
      .resize(logoPixels, logoPixels, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: 86 })
      .toBuffer({ resolveWithObject: true });
    return { ok: true, logo: { bytes: data, width: info.width, height: info.height } };
  } catch (error) {
    // broken off or empty; or more pixels than a picture of this size should have: a bomb
    return { ok: false, problem: /pixel limit/.test(String(error)) ? "logoManyPixels" : "logoNoImage" };
  }
}

/** PNG, JPEG, WebP or GIF by its first bytes; the decoder knows more kinds than we want to feed it. */
function isPicture(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 12).toString("hex");
  const webp = start.startsWith(hex("RIFF")) && start.endsWith(hex("WEBP"));
  return webp || ["89504e470d0a1a0a", "ffd8ff", hex("GIF87a"), hex("GIF89a")].some((sign) => start.startsWith(sign));
}

const hex = (text: string): string => Buffer.from(text, "latin1").toString("hex");

/** Keeps a logo; the same picture is kept once. Gives its id. */
export async function keepLogo(db: Db, { bytes, width, height }: Logo): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const [kept] = await rows<{ id: string }>(
    db,
    sql`insert into file (id, media_type, bytes, hash, width, height)
      values (${newId()}, 'image/webp', decode(${bytes.toString("base64")}, 'base64'), ${hash}, ${width}, ${height})
      on conflict (hash) do update set hash = excluded.hash returning id`,
  );
  return kept!.id;
}

export interface KeptLogo {
  version: string;
  width: number;
  height: number;
}

/** Size and version of a logo, to show it. */
export async function logoOf(db: Db, logo: string | null): Promise<KeptLogo | null> {
  if (logo === null) return null;
  const [found] = await rows<{ hash: string; width: number; height: number }>(
    db,
    sql`select hash, width, height from file where id = ${logo}`,
  );
  return found ? { version: found.hash.slice(0, 16), width: found.width, height: found.height } : null;
}

/** The picture itself. */
export async function logoPicture(db: Db, logo: string) {
  const [found] = await rows<{ hash: string; media_type: string; base64: string }>(
    db,
    sql`select hash, media_type, encode(bytes, 'base64') as base64 from file where id = ${logo}`,
  );
  if (!found) return null;
  return {
    version: found.hash.slice(0, 16),
    mediaType: found.media_type,
    bytes: Buffer.from(found.base64, "base64"),
  };
}
