// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { tell } from "#modules/messages/index.ts";
import { personsById } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { messages } from "./messages.ts";
import { paths } from "./paths.ts";

const actor = system("safety");

/** A colleague hears that something waits today: no name, no number, no reason. In the caller's transaction. */
export async function tellWorker(db: Db, worker: string, report: string, key: string): Promise<void> {
  const who = (await personsById(db, [worker])).get(worker);
  if (!who) return;
  const m = speak(messages, "nl");
  const { phone, email, givenName } = who;
  await tell(db, actor, {
    to: { name: givenName, person: worker, ...(phone ? { phone } : {}), ...(email ? { email } : {}) },
    kind: "safety.task",
    label: m.taskLabel,
    subject: m.taskSubject,
    text: m.task,
    link: paths.all,
    about: report,
    key: `safety:${report}:${key}:${worker}`,
    urgent: true,
    must: true,
  });
}
