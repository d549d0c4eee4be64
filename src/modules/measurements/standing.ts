// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { readSettings, writeSettings } from "#platform/http/site-settings.ts";
import { changed } from "#platform/http/stamps.ts";
import { parseDate, today } from "#platform/time/time.ts";
import { maySwitch } from "./policy.ts";

/** The day on which the organisation said that it meets the conditions of use; null: the questions are off. */
export async function confirmedOn(db: Db): Promise<Temporal.PlainDate | null> {
  return parseDate((await readSettings(db)).contactQuestions) ?? null;
}

/**
 * On, with the word of the administrator that the organisation confirmed the conditions of use; or off. What was answered
 * before stays as it is. Twice is once. Throws Forbidden.
 */
export async function switchQuestions(db: Db, actor: Actor, on: boolean): Promise<void> {
  if (!maySwitch(actor)) throw new Forbidden("site.settings");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    if (((await confirmedOn(db)) !== null) === on) return;
    await writeSettings(db, { contactQuestions: on ? today().toString() : "" });
    await record(db, actor, "measurement.switched", null, { on });
    await changed(db);
  });
}
