// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import sharp from "sharp";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";

/** Largest file that may be sent, in bytes. */
export const photoBytes = 4_000_000;
const widest = 1200;
/** A file that unpacks to more pixels than this is refused before it is unpacked. */
const pixelLimit = 50_000_000;

export interface Photo {
  bytes: Buffer;
  width: number;
  height: number;
}
/** Key of the sentence that says what to do. */
export type PhotoProblem = "photoLarge" | "photoNoImage";
export type PhotoResult = { ok: true; photo: Photo } | { ok: false; problem: PhotoProblem };

/**
 * Unpacks a photo and packs it again as WebP, at most 1200 pixels wide and high: what is not a picture does not survive,
 * and neither do the place and the camera that a phone writes into it.
 */
export async function readPhoto(file: File): Promise<PhotoResult> {
  if (file.size > photoBytes) return { ok: false, problem: "photoLarge" };
  const given = Buffer.from(await file.arrayBuffer());
  if (!isPicture(given)) return { ok: false, problem: "photoNoImage" };
  try {
    const { data, info } = await sharp(given, { limitInputPixels: pixelLimit, failOn: "error", pages: 1 })
      .rotate()
      .resize(widest, widest, { fit: "inside", withoutEnlargement: true })
      .webp({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { ok: true, photo: { bytes: data, width: info.width, height: info.height } };
  } catch {
    return { ok: false, problem: "photoNoImage" }; // broken off, empty, or a bomb
  }
}

/** PNG, JPEG, WebP or GIF by its first bytes: a drawing in SVG is a program as much as a picture. */
function isPicture(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 12).toString("latin1");
  const isWebp = start.startsWith("RIFF") && start.endsWith("WEBP");
  return isWebp || ["\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF87a", "GIF89a"].some((sign) => start.startsWith(sign));
}

/** Keeps a photo; the same one is kept once. Gives its id. */
export async function keepPhoto(db: Db, { bytes, width, height }: Photo): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const [kept] = await rows<{ id: string }>(
    db,
    sql`insert into file (id, media_type, bytes, hash, width, height)
      values (${newId()}, 'image/webp', decode(${bytes.toString("base64")}, 'base64'), ${hash}, ${width}, ${height})
      on conflict (hash) do update set hash = excluded.hash returning id`,
  );
  return kept!.id;
}

export interface KeptPhoto {
  version: string;
  width: number;
  height: number;
}

/** Size and version of a photo, to show it. Null when there is none. */
export async function photoOf(db: Db, photo: string | null): Promise<KeptPhoto | null> {
  if (photo === null) return null;
  const [found] = await rows<{ hash: string; width: number; height: number }>(
    db,
    sql`select hash, width, height from file where id = ${photo}::uuid`,
  );
  return found ? { version: found.hash.slice(0, 16), width: found.width, height: found.height } : null;
}

/** The picture itself. */
export async function photoBytesOf(db: Db, photo: string): Promise<{ version: string; bytes: Buffer } | null> {
  const [found] = await rows<{ hash: string; base64: string }>(
    db,
    sql`select hash, encode(bytes, 'base64') as base64 from file where id = ${photo}::uuid`,
  );
  return found ? { version: found.hash.slice(0, 16), bytes: Buffer.from(found.base64, "base64") } : null;
}
