// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Entry, findActivity, listActivities } from "#modules/activities/index.ts";
import { personsById } from "#modules/people/index.ts";
import { workersOf } from "#modules/teams/index.ts";
import { type Actor, visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { feedbackWords } from "../messages/feedback.ts";
import type { Signal } from "../tables.ts";
import { attemptsOf } from "./attempts.ts";
import { silence, tellWorker } from "./duty.ts";
import { tellReporter } from "./feedback.ts";
import { heldForWork } from "./find.ts";
import { moveSignal } from "./move.ts";

const sentences = {
  reached: "Spreek de bewoner eerst. Schrijf de poging op waarbij er contact was.",
  advice: "Bij een vraag om advies is er niemand om uit te nodigen.",
  companion: "Kies een vrijwilliger van dit team.",
};
export const invitedHows = ["phone", "letter", "in_person"] as const;
const weeks = 4;

/** What is coming up near by, at most six; from elsewhere where the buurt has nothing. */
export async function activitiesNear(db: Db, area: string | null): Promise<Entry[]> {
  const filter = { from: now(), to: now().add({ hours: weeks * 7 * 24 }), live: true };
  const near = area ? (await listActivities(db, { ...filter, areas: [area] }, null, 6)).entries : [];
  return near.length > 0 ? near : (await listActivities(db, filter, null, 6)).entries;
}

export interface Volunteer {
  person: string;
  name: string;
}
/** Who of the team may go along: volunteers who are there today. */
export async function companionsFor(db: Db, { team }: Pick<Signal, "team">): Promise<Volunteer[]> {
  if (team === null) return [];
  const there = (await workersOf(db, team)).filter(({ role, away }) => role === "volunteer" && !away);
  const known = await personsById(
    db,
    there.map(({ person }) => person),
  );
  return there.flatMap(({ person }) => {
    const who = known.get(person);
    return who ? [{ person, name: who.givenName }] : [];
  });
}

export interface Invitation {
  /** Number of the activity. */
  activity: number;
  how: (typeof invitedHows)[number];
  /** A volunteer of the team who goes along ("samen gaan"). */
  companion?: string | null;
  version?: number | null;
}

/**
 * The light path: somebody spoke with her, and she is invited to something that everybody is invited to. It ends here: no
 * resident is written down, and after six weeks only counts are left. Throws NotFound, Forbidden, Conflict.
 */
export const endLight = (
  db: Db,
  actor: Actor,
  number: number,
  { activity, how, companion = null, version = null }: Invitation,
): Promise<Signal> =>
  behindWall(db, actor, async (db) => {
    const signal = await heldForWork(db, actor, number, version);
    if (signal.entryType === "C") throw new Conflict(sentences.advice);
    if (!(await attemptsOf(db, signal)).some(({ reached }) => reached)) throw new Conflict(sentences.reached);
    const { id } = await findActivity(db, visitor, activity);
    if (companion !== null && !(await companionsFor(db, signal)).some(({ person }) => person === companion))
      throw new Conflict(sentences.companion);
    const after = await moveSignal(db, actor, signal, "endLight", {
      more: {
        invitedActivity: id,
        invitedHow: how,
        companion,
        contactedAt: signal.contactedAt ?? now(),
        informedAt: signal.informedAt ?? now(),
        informedHow: signal.informedHow ?? (how === "letter" ? "letter" : how === "phone" ? "phone" : "oral"),
      },
      facts: [
        ["signal.invited", { activity: id }],
        ["signal.closed", { reason: "light" }],
      ],
    });
    await silence(db, signal.id);
    await tellReporter(db, after, "closed");
    const text = speak(feedbackWords, "nl").companion;
    if (companion !== null) await tellWorker(db, companion, { about: signal.id, key: "companion", text });
    return after;
  });
