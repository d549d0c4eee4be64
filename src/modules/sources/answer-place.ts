// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, sql } from "drizzle-orm";
import { changeImported } from "#modules/activities/index.ts";
import { addAlias, type Venue, venueById } from "#modules/places/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { importer } from "./import/write.ts";
import { mayEdit } from "./policy.ts";
import { findSource, takeSource } from "./source/find.ts";
import { importItems, type Source, type SourcePlace, sourcePlaces } from "./tables.ts";

export interface PlaceQuestion {
  place: SourcePlace;
  venue: Venue | null;
  /** How many activities of this source are there. */
  count: number;
}

/** The places of a source that somebody has to name, and those that nobody knows; the questions first. */
export async function placeQuestions(
  db: Db,
  actor: Actor,
  number: number,
): Promise<{ source: Source; questions: PlaceQuestion[] }> {
  const source = await findSource(db, actor, number);
  const places = await db
    .select()
    .from(sourcePlaces)
    .where(and(eq(sourcePlaces.source, source.id), sql`answer in ('asked', 'unknown', 'no')`))
    .orderBy(sql`answer <> 'asked', raw`)
    .limit(200);
  const counts = await rows<{ raw: string; count: number }>(
    db,
    sql`select said ->> 'raw' as raw, count(*)::int as count from import_item where source = ${source.id}::uuid group by 1`,
  );
  const countOf = new Map(counts.map(({ raw, count }) => [raw, count]));
  const questions = [];
  for (const place of places)
    questions.push({
      place,
      venue: place.venue ? await venueById(db, place.venue) : null,
      count: countOf.get(place.raw) ?? 0,
    });
  return { source, questions };
}

/**
 * "Ja, dit is …" or "nee": the answer holds for everything of this source with the same text, now and later. `venue` is
 * another place than the one that was asked about. Answered twice is answered once more.
 */
export async function answerPlace(
  db: Db,
  actor: Actor,
  number: number,
  raw: string,
  answer: { same: true; venue?: string } | { same: false },
): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const source = await takeSource(db, actor, number);
    if (!mayEdit(actor, source.organisation)) throw new Forbidden("answer place");
    const [place] = await db
      .select()
      .from(sourcePlaces)
      .where(and(eq(sourcePlaces.source, source.id), eq(sourcePlaces.raw, raw)));
    const venue = answer.same ? (answer.venue ?? place?.venue) : null;
    if (!place || (answer.same && !venue)) throw new NotFound("place");
    await db
      .update(sourcePlaces)
      .set({ answer: answer.same ? "yes" : "no", venue, changedAt: now() })
      .where(and(eq(sourcePlaces.source, source.id), eq(sourcePlaces.raw, raw)));
    await record(
      db,
      actor,
      "source.placeAnswered",
      source.id,
      { answer: answer.same ? "yes" : "no" },
      source.organisation,
    );
    if (!venue) return;
    await addAlias(db, importer, venue, raw);
    await moveThere(db, source.id, raw, venue);
  });
}

/** Everything of the source that stands there, unless a person chose its place. */
async function moveThere(db: Db, source: string, raw: string, venue: string): Promise<void> {
  const found = await db
    .select()
    .from(importItems)
    .where(and(eq(importItems.source, source), sql`said ->> 'raw' = ${raw}`, sql`not 'venue' = any(field_owner)`));
  for (const { id, series, said } of found) {
    if (!(await isStanding(db, series))) continue;
    await changeImported(db, importer, series, { venue, room: null, address: "" });
    await db
      .update(importItems)
      .set({ said: { ...said, venue, room: null, address: "" } })
      .where(eq(importItems.id, id));
  }
}

const isStanding = async (db: Db, series: string): Promise<boolean> =>
  (await rows(db, sql`select from series where id = ${series}::uuid and status <> 'archived'`)).length > 0;
