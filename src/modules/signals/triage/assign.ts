// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { personsById, surnameKey } from "#modules/people/index.ts";
import { closeTo, excluded, type Worker, workersOf } from "#modules/teams/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict, Forbidden } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import type { Signal } from "../tables.ts";
import { tellWorker } from "./duty.ts";
import { tellReporter } from "./feedback.ts";
import { heldForWork, me } from "./find.ts";
import { moveSignal } from "./move.ts";
import { openAbout } from "./text.ts";

const sentences = {
  elsewhere: "Kies iemand die vandaag in dit team werkt.",
  ask: "Deze collega woont dichtbij of heeft dezelfde achternaam. Vraag eerst of de bewoner dat goed vindt.",
};

/** "Oppakken": the team goes on with it. The reporter hears one word. */
export const takeUp = (db: Db, actor: Actor, number: number, version: number | null = null): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    const after = await moveSignal(db, actor, signal, "takeUp", { facts: [["signal.takenUp", {}]] });
    await tellReporter(db, after, "taken_up");
    return after;
  });

/** Who may get it: coordinators and coaches of the team of today, and how near they are to the person. */
export interface Candidate extends Worker {
  name: string;
  close: "postcode" | "surname" | null;
}

export async function candidatesFor(db: Db, signal: Signal): Promise<Candidate[]> {
  if (signal.team === null) return [];
  const workers = (await workersOf(db, signal.team)).filter(({ role }) => role !== "volunteer");
  const known = await personsById(
    db,
    workers.map(({ person }) => person),
  );
  const found: Candidate[] = [];
  for (const worker of workers) {
    const who = known.get(worker.person);
    if (!who || (signal.person && (await excluded(db, worker.person, signal.person)))) continue;
    found.push({ ...worker, name: who.givenName, close: await nearness(db, worker.person, who.familyName, signal) });
  }
  return found;
}

/** Same postcode, or the same surname: by the person where she is known, else by what the signal says. */
async function nearness(db: Db, worker: string, surname: string, signal: Signal): Promise<Candidate["close"]> {
  if (signal.person) return closeTo(db, worker, signal.person);
  return behindWall(db, system("signals.nearness"), async (db) => {
    const [found] = await rows<{ near: boolean }>(
      db,
      sql`select exists (select from signal_index i join blind_index b on b.value = i.value and b.kind = 'postcode'
        where i.signal = ${signal.id} and i.kind = 'postcode' and b.person = ${worker}) as near`,
    );
    if (found!.near) return "postcode";
    const key = surnameKey(surname);
    const words = ((await openAbout(signal)).personName ?? "").split(/\s+/).map(surnameKey);
    return key !== "" && words.includes(key) ? "surname" : null;
  });
}

/**
 * "Toewijzen": one worker of the team does it. Somebody at the same postcode or with the same surname only when the resident
 * said yes to that; the answer stays in the fact. Throws NotFound, Forbidden, Conflict.
 */
export const assignSignal = (
  db: Db,
  actor: Actor,
  number: number,
  { worker, agreed = false, version = null }: { worker: string; agreed?: boolean; version?: number | null },
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    const chosen = (await candidatesFor(db, signal)).find(({ person }) => person === worker);
    if (!chosen) throw new Conflict(sentences.elsewhere);
    if (chosen.close !== null && !agreed) throw new Conflict(sentences.ask);
    if (me(actor) === null && actor.kind !== "system") throw new Forbidden("assign signal");
    const close = chosen.close === null ? {} : { why: chosen.close, agreed: true };
    const after = await moveSignal(db, actor, signal, "assign", {
      more: { owner: worker, assignedAt: now() },
      facts: [["signal.assigned", { owner: worker, ...close }]],
    });
    if (worker !== me(actor)) await tellWorker(db, worker, { about: after.id, key: `assigned:${after.version}` });
    return after;
  });
