// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { mayShare } from "#modules/consents/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look } from "#platform/audit/look.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { vault } from "#platform/keys/vault.ts";
import { now, today } from "#platform/time/time.ts";
import { type Answers, answersOf, type Instrument, instruments, type Moment, type Taken } from "./instruments.ts";
import { mayMeasure, maySeeAnswers, ownAnswersOf } from "./policy.ts";
import { type MeasuredCase, measurementsSlots } from "./slots.ts";
import { confirmedOn } from "./standing.ts";
import { type Measurement, measurements } from "./tables.ts";

/** Answers that were given, opened. There is no score in it, and nowhere else either. */
export interface Asked {
  instrument: Instrument;
  version: string;
  moment: Moment;
  on: Temporal.PlainDate;
  taken: Taken | null;
  /** Null: she rather did not, or the key is gone. */
  answers: Answers | null;
}

export interface Questions {
  careCase: MeasuredCase;
  asked: Asked[];
  mayAsk: boolean;
  /** She agreed that her answers count, without her name. */
  counts: boolean;
}

const placeOf = (row: string) => ({ table: "measurement", column: "items", row });

/** What was asked in a case. Opening it is written down. Throws NotFound: no such case here, or the questions are off. */
export async function openQuestions(db: Db, actor: Actor, number: number): Promise<Questions> {
  return behindWall(db, actor, async (db) => {
    const careCase = await findCase(db, actor, number);
    const { id, person } = careCase;
    await look(db, actor, {
      kind: "read",
      person,
      fields: ["answers"],
      purpose: "measurement",
      object: "case",
      row: id,
    });
    const asked = await openAll(await rowsOf(db, eq(measurements.caseId, id)));
    const counts = await mayShare(db, person, "measure");
    return { careCase, asked, mayAsk: mayMeasure(actor, careCase), counts };
  });
}

/** The case, for who may ask in it. Throws NotFound, Forbidden. */
export async function caseToAsk(db: Db, actor: Actor, number: number): Promise<MeasuredCase> {
  return behindWall(db, actor, async (db) => {
    const careCase = await findCase(db, actor, number);
    if (!mayMeasure(actor, careCase)) throw new Forbidden("measure");
    return careCase;
  });
}

async function findCase(db: Db, actor: Actor, number: number): Promise<MeasuredCase> {
  if (!maySeeAnswers(actor) || (await confirmedOn(db)) === null) throw new NotFound("measurement");
  return measurementsSlots().findCase(db, actor, number);
}

export interface Given {
  instrument: Instrument;
  moment: Moment;
  taken: Taken;
  /** By the code of the question; what is left open is left out. */
  answers: Readonly<Record<string, unknown>>;
  on?: Temporal.PlainDate;
}

/** Keeps answers, sealed, apart from the case. Nothing is counted here. Throws NotFound, Forbidden. */
export const keepAnswers = (db: Db, actor: Actor, number: number, given: Given): Promise<void> =>
  write(db, actor, number, given, answersOf(given.instrument, given.answers));

/** She rather does not: that is written down as an answer, without a reason. Throws NotFound, Forbidden. */
export const keepRefusal = (
  db: Db,
  actor: Actor,
  number: number,
  given: Pick<Given, "instrument" | "moment">,
): Promise<void> => write(db, actor, number, given, null);

async function write(
  db: Db,
  actor: Actor,
  number: number,
  { instrument, moment, taken, on = today() }: Omit<Given, "answers" | "taken"> & { taken?: Taken },
  answers: Answers | null,
): Promise<void> {
  await behindWall(db, actor, async (db) => {
    const { id: caseId, person, team } = await caseToAsk(db, actor, number);
    const before = await rowsOf(db, eq(measurements.caseId, caseId));
    // at random, without a time in it: nothing in the row leads back to the case once that ended
    const id = randomUUID();
    const series = before[0]?.series ?? randomUUID();
    const { version, scoring } = instruments[instrument];
    await db.insert(measurements).values({
      id,
      series,
      caseId,
      person,
      team,
      instrument,
      instrumentVersion: version,
      scoringVersion: scoring,
      moment,
      taken: taken ?? null,
      refused: answers === null,
      items: answers && (await vault().seal(series, placeOf(id), JSON.stringify(answers))),
      onDate: on,
      at: now(),
      by: personOf(actor),
    });
    const fact = answers ? "measurement.taken" : "measurement.refused";
    await record(db, actor, fact, caseId, { person, team, instrument, moment });
  });
}

/** The own answers, of every case that is open. Throws NotFound for who has no person or asks for another. */
export async function ownQuestions(db: Db, actor: Actor): Promise<Asked[]> {
  const person = ownAnswersOf(actor);
  if (person === null) throw new NotFound("measurement");
  return behindWall(db, actor, async (db) => openAll(await rowsOf(db, eq(measurements.person, person))));
}

const rowsOf = (db: Db, which: ReturnType<typeof eq>): Promise<Measurement[]> =>
  db.select().from(measurements).where(which).orderBy(asc(measurements.onDate), asc(measurements.at));

/** Opens many: one look in the key store. Also for who collects and who counts. */
export async function openAll(found: readonly Measurement[]): Promise<Asked[]> {
  const sealed = found.flatMap(({ id, series, items }) =>
    items ? [{ owner: series, place: placeOf(id), bytes: items, id }] : [],
  );
  const texts = await vault().openAll(sealed);
  const opened = new Map(sealed.map(({ id }, n) => [id, texts[n] ?? null]));
  return found.map(({ id, instrument, instrumentVersion: version, moment, onDate: on, taken }) => {
    const text = opened.get(id);
    return { instrument, version, moment, on, taken, answers: text ? answersOf(instrument, JSON.parse(text)) : null };
  });
}

/** When it was asked in a case that the actor may see; says nothing of the answers, so it is no look. */
export async function timesAsked(db: Db, actor: Actor, careCase: string) {
  const found = await behindWall(db, actor, (db) => rowsOf(db, eq(measurements.caseId, careCase)));
  return found.map(({ onDate: on, instrument, moment, refused }) => ({ on, instrument, moment, refused }));
}
