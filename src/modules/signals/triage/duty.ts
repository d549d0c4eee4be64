// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { takeBack, tell } from "#modules/messages/index.ts";
import { personsById } from "#modules/people/index.ts";
import { standInFor, workersOf } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { feedbackWords } from "../messages/feedback.ts";
import { paths } from "../paths.ts";

const actor = system("signals.duty");

export interface WorkerTask {
  /** Id of the signal. */
  about: string;
  /** One task, one message. */
  key: string;
  urgent?: boolean;
  /** Instead of "a task is waiting". */
  text?: string;
}

/** Tells a colleague that there is something to do: no name, no number, no reason. In the caller's transaction. */
export async function tellWorker(
  db: Db,
  worker: string,
  { about, key, urgent = false, text }: WorkerTask,
): Promise<void> {
  const m = speak(feedbackWords, "nl");
  const who = (await personsById(db, [worker])).get(worker);
  if (!who) return;
  const { phone, email } = who;
  await tell(db, actor, {
    to: { name: who.givenName, person: worker, ...(phone ? { phone } : {}), ...(email ? { email } : {}) },
    kind: "signals.task",
    label: m.taskLabel,
    subject: m.taskSubject,
    text: text ?? (urgent ? m.urgentTask : m.task),
    link: paths.list,
    about,
    key: `signal:${about}:${key}:${worker}`,
    urgent,
    must: true,
  });
}

/** Who is on duty for a team today. */
export const onDuty = (db: Db, team: string | null): Promise<string | null> =>
  team === null ? Promise.resolve(null) : standInFor(db, team);

/** The coordinators of a team who are there today; else all of them; else who is on duty. */
export async function coordinatorsOf(db: Db, team: string): Promise<string[]> {
  const all = (await workersOf(db, team)).filter(({ role }) => role === "coordinator");
  const there = all.filter(({ away }) => !away);
  const found = (there.length > 0 ? there : all).map(({ person }) => person);
  const called = await onDuty(db, team);
  return found.length > 0 || called === null ? found : [called];
}

/** What waits to be told about a signal is not told any more. */
export const silence = (db: Db, signal: string): Promise<void> => takeBack(db, actor, `signal:${signal}:`);
