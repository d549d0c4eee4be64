// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { sql } from "drizzle-orm";
import type { Config } from "../config/config.ts";
import type { Db } from "../db/db.ts";
import { rows } from "../db/db.ts";
import { keysFolder } from "../keys/open-vault.ts";
import { now } from "../time/time.ts";

/** What the log ended with at a moment: told to a second place, so that a cut or a remade log is seen. */
export interface Anchor {
  at: Temporal.Instant;
  first: number;
  last: number;
  /** Of the last row, hexadecimal. */
  hash: string;
}

/** One line of text: what stands in the file and in the mail. */
export const anchorLine = ({ at, first, last, hash }: Anchor): string =>
  `soepsteen-anchor 1 ${at.toString()} ${first} ${last} ${hash}`;

const pattern = /soepsteen-anchor 1 (\S+Z) (\d{1,15}) (\d{1,15}) ([0-9a-f]{64})/g;

/** Every anchor in a text: the file, or mails that were kept. */
export const readAnchors = (text: string): Anchor[] =>
  [...text.matchAll(pattern)].map(([, at, first, last, hash]) => ({
    at: Temporal.Instant.from(at!),
    first: Number(first),
    last: Number(last),
    hash: hash!,
  }));

/** Anchors of the file; none when it is not there yet. */
export async function anchorsIn(file: string): Promise<Anchor[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  return readAnchors(text);
}

/** The file of this site: what was set, or anchors.txt in the folder of the keys. */
export const anchorFile = (config: Pick<Config, "dataDir" | "keysDir" | "auditAnchorFile">): string =>
  resolve(config.auditAnchorFile ?? join(keysFolder(config), "anchors.txt"));

/** Where anchors go. */
export interface AnchorPlaces {
  /** Appended to; outside the data folder. */
  file: string | null;
  mail: ((line: string) => Promise<void>) | null;
}

/**
 * Tells the end of the log to the second place, when something was written since the last time. Gives the anchor, or null
 * when there was nothing new. A place that refuses makes it fail, and the job tries again.
 */
export async function anchorLog(db: Db, { file, mail }: AnchorPlaces): Promise<Anchor | null> {
  const [end] = await rows<{ first: string; last: string; hash: string; told: string | null } | undefined>(
    db,
    sql`select (select min(seq) from audit_log) as first, seq as last, encode(hash, 'hex') as hash,
      (select max(last_seq) from audit_anchor) as told from audit_log where seq is not null order by seq desc limit 1`,
  );
  if (!end || (end.told !== null && Number(end.told) >= Number(end.last))) return null;
  const anchor: Anchor = { at: now(), first: Number(end.first), last: Number(end.last), hash: end.hash };
  if (file) {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await appendFile(file, `${anchorLine(anchor)}\n`, { mode: 0o600, flush: true });
  }
  if (mail) await mail(anchorLine(anchor));
  await db.execute(sql`insert into audit_anchor (at, first_seq, last_seq, last_hash, told_file, told_mail)
    values (${anchor.at.toString()}, ${end.first}, ${end.last}, decode(${end.hash}, 'hex'), ${file !== null}, ${mail !== null})`);
  return anchor;
}
