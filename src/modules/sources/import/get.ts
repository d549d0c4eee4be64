// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { fetchOutside } from "#platform/outside/fetch-outside.ts";
import { now } from "#platform/time/time.ts";
import { thisMonth } from "../read/fingerprint.ts";
import { contents, type Source } from "../tables.ts";
import { isFetched } from "../workflow.ts";

/** What reading of the outside world needs to know of this site. */
export interface Outside {
  /** Address of this site. */
  publicUrl: string;
  /** ALLOW_PRIVATE_SOURCES: for development and tests. */
  allowPrivate: boolean;
}

export interface Body {
  bytes: Uint8Array;
  /** Name of the file or address, for its kind. */
  name: string;
  contentType: string;
  charset: string | null;
  etag: string;
  lastModified: string;
}

export type Got =
  | { kind: "body"; body: Body }
  | { kind: "unchanged" }
  | { kind: "failed"; code: string; sentence: string; refused: boolean };

/** Asks an address; with what was told the last time, when that still holds for this month. */
export async function getFrom(url: string, outside: Outside, before?: Source): Promise<Got> {
  const fresh = before?.contentHash.startsWith(`${thisMonth()}:`) ? before : undefined;
  const answer = await fetchOutside(url, {
    site: outside.publicUrl,
    allowPrivate: outside.allowPrivate,
    accept: "text/calendar, text/html;q=0.8, */*;q=0.5",
    etag: fresh?.etag,
    lastModified: fresh?.lastModified,
  });
  if (answer.status === "not_modified") return { kind: "unchanged" };
  if (answer.status !== "ok")
    return { kind: "failed", code: answer.code, sentence: answer.sentence, refused: answer.status === "refused" };
  const { bytes, contentType, charset, etag, lastModified, finalUrl } = answer;
  return {
    kind: "body",
    body: {
      bytes,
      contentType,
      charset,
      name: finalUrl,
      etag: (etag ?? "").slice(0, 300),
      lastModified: (lastModified ?? "").slice(0, 100),
    },
  };
}

/** What was sent, or seen in the trial. */
export async function keptBody(db: Db, source: string): Promise<Body | null> {
  const [found] = await db.select().from(contents).where(eq(contents.source, source));
  return found
    ? {
        bytes: new Uint8Array(found.body),
        name: found.name,
        contentType: "",
        charset: null,
        etag: found.etag,
        lastModified: found.lastModified,
      }
    : null;
}

/** Keeps what is not in the calendar yet. */
export async function keepBody(db: Db, source: string, { bytes, name, etag, lastModified }: Body): Promise<void> {
  const row = { body: Buffer.from(bytes), name: name.slice(0, 200), etag, lastModified, at: now() };
  await db
    .insert(contents)
    .values({ source, ...row })
    .onConflictDoUpdate({ target: contents.source, set: row });
}

export const dropBody = (db: Db, source: string) => db.delete(contents).where(eq(contents.source, source));

/** What there is to import now: what was sent or seen in the trial when that is asked, else what the address says. */
export async function getBody(db: Db, source: Source, outside: Outside, seen: boolean): Promise<Got | null> {
  const kept = seen ? await keptBody(db, source.id) : null;
  if (kept) return { kind: "body", body: kept };
  return isFetched(source) ? getFrom(source.url, outside, source) : null;
}
