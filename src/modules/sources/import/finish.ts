// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { confirmImported, doubtImported } from "#modules/activities/index.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { countPlaces } from "../counted.ts";
import { mostNotices, type SourceNotice } from "../notice.ts";
import { type Counts, importItems, type Source, sources } from "../tables.ts";
import { tellOwner } from "../tell-owner.ts";
import { confirmsByItself, isFetched, nextTry, nextTurn, type SourceState, stateAfter } from "../workflow.ts";
import { type Body, dropBody } from "./get.ts";
import { importer } from "./write.ts";

/** What an import did. */
export interface Imported {
  counts: Counts;
  /** Null: nothing was read, so those of last time still hold. */
  notices: SourceNotice[] | null;
  unclear?: number;
  body?: Body;
  bodyHash?: string;
  contentHash?: string;
  itemCount?: number;
  /** How many there are now: far fewer than last time, so nothing was done. */
  fewer?: number;
}

/** It could be read. Health, the next turn, and whether what it brought still holds. */
export async function succeed(db: Db, before: Source, done: Imported): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const at = now();
    const asks = await countPlaces(db, before.id);
    const notices = done.notices?.slice(0, mostNotices) ?? before.notices;
    const fewer = done.fewer !== undefined ? "asked" : done.contentHash ? "" : before.fewer;
    const attention = asks > 0 || fewer === "asked" || notices.some(({ heavy }) => heavy);
    const state = stateAfter(at, at, 0, attention);
    await db
      .update(sources)
      .set({
        state,
        fewer,
        failures: 0,
        fault: "",
        notices,
        lastTriedAt: at,
        lastOkAt: at,
        nextAt: isFetched(before) ? nextTurn(at, before.id) : null,
        ...(done.notices ? { counts: done.counts } : {}),
        ...(done.itemCount === undefined ? {} : { itemCount: done.itemCount }),
        ...(done.contentHash ? { contentHash: done.contentHash } : {}),
        ...(done.bodyHash ? { bodyHash: done.bodyHash } : {}),
        ...(done.body ? { etag: done.body.etag, lastModified: done.body.lastModified } : {}),
      })
      .where(eq(sources.id, before.id));
    if (done.fewer === undefined) await dropBody(db, before.id);
    await tellSuccess(db, before, done);
    await confirm(db, before, state);
  });
}

async function tellSuccess(db: Db, source: Source, { counts, fewer }: Imported): Promise<void> {
  const { id, organisation, state } = source;
  const did = (counts.new ?? 0) + (counts.changed ?? 0) + (counts.gone ?? 0);
  if (did > 0) await record(db, importer, "source.imported", id, { ...counts }, organisation);
  if (fewer !== undefined && source.fewer === "")
    await record(db, importer, "source.fewer", id, { before: source.itemCount, now: fewer }, organisation);
  if (state === "failing" || state === "dead") await record(db, importer, "source.recovered", id, {}, organisation);
}

/** A source that runs and that its organisation stands behind says that everything in it still holds. */
async function confirm(db: Db, source: Source, state: SourceState): Promise<void> {
  if (!confirmsByItself(state, source.confirmedAt, now())) return;
  await confirmImported(db, importer, source.organisation, await seriesOf(db, source.id));
}

const seriesOf = async (db: Db, source: string): Promise<string[]> =>
  (await db.select({ series: importItems.series }).from(importItems).where(eq(importItems.source, source))).map(
    ({ series }) => series,
  );

/** It could not be read. After three times its organisation hears it; after two weeks its activities are in doubt. */
export async function fail(
  db: Db,
  before: Source,
  fault: { code: string; sentence: string; refused: boolean },
): Promise<"failed"> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const at = now();
    const failures = before.failures + 1;
    const state = stateAfter(at, before.lastOkAt ?? before.startedAt ?? at, failures, true);
    await db
      .update(sources)
      .set({
        state,
        failures,
        fault: fault.sentence,
        lastTriedAt: at,
        nextAt: isFetched(before) ? nextTry(at, failures) : null,
      })
      .where(eq(sources.id, before.id));
    if (state === before.state) return;
    const after = { ...before, state, failures, fault: fault.sentence };
    if (state === "failing") {
      await record(db, importer, "source.failing", before.id, { fault: fault.code }, before.organisation);
      await tellOwner(db, importer, after);
    }
    if (state === "dead") {
      await record(db, importer, "source.dead", before.id, { fault: fault.code }, before.organisation);
      await doubtImported(db, importer, before.organisation, await seriesOf(db, before.id));
    }
  });
  return "failed";
}
