// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { system, visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { signals } from "../tables.ts";
import { withdrawSignal } from "../triage/endings.ts";
import { type ReporterWord, reporterWord, type SignalState } from "../workflow.ts";
import { hashCode, readCode } from "./code.ts";

/** What a reporter may know: one of four words, and the day of it. */
export interface Followed {
  word: ReporterWord;
  day: Temporal.PlainDate;
}

interface Row {
  status: SignalState;
  contact_told: boolean;
  closed_told: boolean;
  received: string;
  taken: string;
  contacted: string;
  ended: string;
}

/** By the code. Null for what is unknown, too old or wrong: the same question is asked of the database each time. */
export async function signalStatus(db: Db, typed: string): Promise<Followed | null> {
  const hash = hashCode(readCode(typed) ?? "");
  return behindWall(db, visitor, async (db) => {
    const [found] = await rows<Row>(
      db,
      sql`select status, contact_told, closed_told, received::text, taken::text, contacted::text, ended::text
        from signal_by_code(${hash})`,
    );
    if (!found) return null;
    const told = { contactMayBeTold: found.contact_told };
    const word = found.closed_told ? "closed" : reporterWord(found.status, told);
    const day = { received: found.received, taken_up: found.taken, contact: found.contacted, closed: found.ended };
    return { word, day: Temporal.PlainDate.from(day[word]) };
  });
}

/** The reporter takes it back, by the code. False when the code says nothing. What ended already stays as it is. */
export async function withdrawByCode(db: Db, typed: string): Promise<boolean> {
  if ((await signalStatus(db, typed)) === null) return false;
  const hash = hashCode(readCode(typed) ?? "");
  const [found] = await behindWall(db, system("signals.withdraw"), (db) =>
    db.select({ id: signals.id }).from(signals).where(eq(signals.codeHash, hash)),
  );
  if (found) await withdrawSignal(db, visitor, found.id);
  return found !== undefined;
}
