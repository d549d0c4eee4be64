// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Context } from "hono";
import sharp from "sharp";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";

/** What kind of picture a form asks for, and the keys of the sentences that say what to do. */
export interface PictureKind<Problem extends string> {
  /** Largest file that may be sent, in bytes. */
  bytes: number;
  /** What is kept is at most so many pixels wide and high. */
  side: number;
  /** Of WebP, 1 to 100. */
  quality: number;
  problems: Record<"tooLarge" | "manyPixels" | "noImage" | "drawing", Problem>;
}
export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}
export type PictureResult<Problem extends string> = { ok: true; picture: Picture } | { ok: false; problem: Problem };

/** A file that unpacks to more pixels than this is refused before it is unpacked. */
const pixelLimit = 50_000_000;

/**
 * Unpacks a picture and packs it again as WebP: what is not a picture does not survive, and neither do the place and the
 * camera that a phone writes into it. SVG is a program as much as a picture and is refused.
 */
export async function readPicture<P extends string>(file: File, kind: PictureKind<P>): Promise<PictureResult<P>> {
  const { problems, bytes, side, quality } = kind;
  if (file.size > bytes) return { ok: false, problem: problems.tooLarge };
  const given = Buffer.from(await file.arrayBuffer());
  if (/<(svg|\?xml|!doctype)/i.test(given.subarray(0, 1000).toString("latin1")))
    return { ok: false, problem: problems.drawing };
  if (!isPicture(given)) return { ok: false, problem: problems.noImage };
  try {
    const { data, info } = await sharp(given, { limitInputPixels: pixelLimit, failOn: "error", pages: 1 })
      .rotate()
      .resize(side, side, { fit: "inside", withoutEnlargement: true })
      .webp({ quality })
      .toBuffer({ resolveWithObject: true });
    return { ok: true, picture: { bytes: data, width: info.width, height: info.height } };
  } catch (error) {
    // broken off or empty; or more pixels than a picture of this size should have: a bomb
    return { ok: false, problem: /pixel limit/.test(String(error)) ? problems.manyPixels : problems.noImage };
  }
}

/** PNG, JPEG, WebP or GIF by its first bytes; the decoder knows more kinds than we want to feed it. */
function isPicture(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 12).toString("latin1");
  const webp = start.startsWith("RIFF") && start.endsWith("WEBP");
  return webp || ["\x89PNG\r\n\x1a\n", "\xff\xd8\xff", "GIF87a", "GIF89a"].some((sign) => start.startsWith(sign));
}

/** Keeps a picture; the same one is kept once. Gives its id. */
export async function keepPicture(db: Db, { bytes, width, height }: Picture): Promise<string> {
  const hash = createHash("sha256").update(bytes).digest("hex");
  const [kept] = await rows<{ id: string }>(
    db,
    sql`insert into file (id, media_type, bytes, hash, width, height)
      values (${newId()}, 'image/webp', decode(${bytes.toString("base64")}, 'base64'), ${hash}, ${width}, ${height})
      on conflict (hash) do update set hash = excluded.hash returning id`,
  );
  return kept!.id;
}

/** What a page needs to show a picture; the version stands in its address. */
export interface KeptPicture {
  version: string;
  width: number;
  height: number;
}

/** Size and version of a picture. Null when there is none. */
export async function pictureOf(db: Db, id: string | null): Promise<KeptPicture | null> {
  if (id === null) return null;
  const [found] = await rows<KeptPicture>(
    db,
    sql`select left(hash, 16) as version, width, height from file where id = ${id}::uuid`,
  );
  return found ?? null;
}

/** The picture itself, as an answer: kept for ever at the address with its version (?v=…). Throws NotFound. */
export async function servePicture(c: Context<Env>, id: string | null, who: "public" | "private"): Promise<Response> {
  const [found] = await rows<{ version: string; mediaType: string; base64: string }>(
    c.var.db,
    sql`select left(hash, 16) as version, media_type as "mediaType", encode(bytes, 'base64') as base64 from file where id = ${id}::uuid`,
  );
  if (!found) throw new NotFound("picture");
  const etag = `"${found.version}"`;
  c.header("etag", etag);
  c.header(
    "cache-control",
    `${who}, ${c.req.query("v") === found.version ? "max-age=31536000, immutable" : "no-cache"}`,
  );
  if (c.req.header("if-none-match")?.split(/,\s*/).includes(etag)) return c.body(null, 304);
  return c.body(new Uint8Array(Buffer.from(found.base64, "base64")), 200, { "content-type": found.mediaType });
}
