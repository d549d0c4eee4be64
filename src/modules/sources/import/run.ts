// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { organisationsById } from "#modules/organisations/index.ts";
import type { Db } from "#platform/db/db.ts";
import { proposeDoubles } from "../doubles.ts";
import type { SourceNotice } from "../notice.ts";
import { farFewer } from "../plan.ts";
import { fingerprint, hashOf, inMonth } from "../read/fingerprint.ts";
import { readBody } from "../read/read.ts";
import { sources } from "../tables.ts";
import { fail, type Imported, succeed } from "./finish.ts";
import { type Body, getBody, type Outside } from "./get.ts";
import { goneLongEnough, noteChanges, withdrawCancelled, withdrawGone } from "./gone.ts";
import { LockLost, lockSource, unlockSource } from "./lock.ts";
import { lookAt } from "./look.ts";
import { type Work, writeChanged, writeNew } from "./write.ts";

/** How it went. busy: another worker is at it. */
export type Outcome = "imported" | "unchanged" | "failed" | "fewer" | "busy" | "not_started";

/**
 * Reads a source and brings the calendar up to date with it: new, changed and gone. Each batch is one transaction, so a
 * crash leaves something that the next run mends. Two at once is one. Never throws for what the other side does.
 * `seen`: what was sent, or shown in the trial, and not what the address says now.
 */
export async function importSource(
  db: Db,
  id: string,
  outside: Outside,
  { seen = false }: { seen?: boolean } = {},
): Promise<Outcome> {
  const key = await lockSource(db, id);
  if (key === null) return "busy";
  try {
    const [source] = await db.select().from(sources).where(eq(sources.id, id));
    if (!source?.startedAt) return "not_started";
    const [organisation] = await organisationsById(db, [source.organisation]);
    const publishes = organisation?.trusted === true || source.approvedAt !== null;
    return await run(db, { source, key, host: new URL(outside.publicUrl).host, publishes }, outside, seen);
  } catch (error) {
    if (error instanceof LockLost) return "busy";
    throw error;
  } finally {
    await unlockSource(db, id, key);
  }
}

async function run(db: Db, work: Work, outside: Outside, seen: boolean): Promise<Outcome> {
  const { source } = work;
  const got = await getBody(db, source, outside, seen);
  if (got === null) return "unchanged";
  if (got.kind === "failed") return fail(db, source, got);
  if (got.kind === "unchanged") return nothingNew(db, work);
  const { body } = got;
  const bodyHash = inMonth(hashOf(body.bytes));
  if (bodyHash === source.bodyHash) return nothingNew(db, work, body);
  const contentHash = inMonth(fingerprint(body.bytes));
  if (contentHash === source.contentHash) return nothingNew(db, work, body, bodyHash);
  return bringIn(db, work, body, { bodyHash, contentHash });
}

/** The same as last time. What was missing then is missing still. */
async function nothingNew(db: Db, work: Work, body?: Body, bodyHash?: string): Promise<Outcome> {
  const gone = await withdrawGone(db, work, await goneLongEnough(db, work.source.id));
  await succeed(db, work.source, { counts: { gone }, notices: null, body, bodyHash });
  return "unchanged";
}

async function bringIn(
  db: Db,
  work: Work,
  body: Body,
  hashes: { bodyHash: string; contentHash: string },
): Promise<Outcome> {
  const { source } = work;
  const reading = await readBody(source, body);
  if (reading.refusal !== null)
    return fail(db, source, { code: "unreadable", sentence: reading.refusal, refused: false });
  if (source.fewer !== "allowed" && farFewer(source.itemCount, reading.items.length)) {
    await succeed(db, source, { counts: {}, notices: null, fewer: reading.items.length });
    return "fewer";
  }
  const look = await lookAt(db, source, reading);
  await noteChanges(db, work, look.plan);
  const added = await writeNew(db, work, look.fresh);
  const changed = await writeChanged(db, work, look.changed);
  const cancelled = await withdrawCancelled(db, work, look.cancelled);
  const gone = await withdrawGone(db, work, look.plan.gone);
  await proposeDoubles(db, [...added.series, ...changed.series]);
  const refused: SourceNotice[] = [...look.notices, ...added.refused, ...changed.refused];
  const imported: Imported = {
    counts: {
      new: added.count,
      changed: changed.count,
      gone: gone + cancelled,
      refused: refused.filter(({ heavy }) => heavy).length,
      same: look.plan.same.length,
    },
    notices: refused,
    unclear: look.unclear.length,
    body,
    itemCount: reading.items.length,
    ...hashes,
  };
  await succeed(db, source, imported);
  return "imported";
}
