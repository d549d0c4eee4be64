// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, or, sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { now, startOfDay, today } from "#platform/time/time.ts";
import { workingDaysBefore } from "./clock.ts";
import { move } from "./move.ts";
import { postOffice } from "./post-office.ts";
import { sendJob } from "./send.ts";
import { deliveries, letterBatches } from "./tables.ts";
import { clocks, openStates } from "./workflow.ts";

const actor = system("messages.overdue");

/**
 * What waits for five whole working days, or has no use after today, goes to who coordinates; mail and SMS that were
 * forgotten are offered to the queue again. Every night; may be run again at any moment. Returns how many failed.
 */
export async function failOverdue(db: Db): Promise<number> {
  const at = now();
  const waitedSince = startOfDay(workingDaysBefore(today()).add({ days: 1 })).toString();
  const tooLong = sql`greatest(${deliveries.queuedAt}, ${deliveries.notBefore}) < ${waitedSince}`;
  const tooLate = sql`${deliveries.dueBy} < ${at.toString()}`;
  const found = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .leftJoin(letterBatches, eq(letterBatches.id, deliveries.batch))
    .where(
      and(
        inArray(deliveries.state, [...openStates]),
        or(tooLong, tooLate),
        sql`(${letterBatches.id} is null or ${letterBatches.printedAt} is not null)`,
      ),
    );
  for (const { id } of found) await failOne(db, id);
  await sendForgotten(db);
  return found.length;
}

async function failOne(db: Db, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const [held] = await db.select().from(deliveries).where(eq(deliveries.id, id)).for("update");
    if (!held || !(openStates as readonly string[]).includes(held.state)) return;
    await move(db, actor, held, "giveUp", { to: "failed", result: "too_late", fact: "delivery.failed" });
  });
}

/** A queue that was lost, for example by going back to a backup, loses no mail. A quiet night and all tries take 14 hours. */
async function sendForgotten(db: Db): Promise<void> {
  const before = now().subtract({ hours: 15 }).toString();
  const found = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.state, "queued"),
        inArray(deliveries.channel, ["email", "sms"]),
        sql`greatest(${deliveries.queuedAt}, ${deliveries.notBefore}) < ${before}`,
      ),
    );
  for (const { id } of found) await postOffice()?.jobs.enqueue(db, sendJob, { delivery: id }, { singletonKey: id });
}

/**
 * Forgets who messages were for: 30 days after they were told, sent or taken back, 90 days where nobody decided. What
 * kind it was stays a year. Every night. Returns how many were emptied.
 */
export async function forgetDeliveries(db: Db): Promise<number> {
  const before = (days: number) =>
    now()
      .subtract({ hours: days * 24 })
      .toString();
  const emptied = await db
    .update(deliveries)
    .set({
      name: "",
      phone: "",
      email: "",
      address: "",
      subject: "",
      body: "",
      link: "",
      note: "",
      before: null,
      onPaper: null,
      forgottenAt: now(),
    })
    .where(
      and(
        sql`${deliveries.forgottenAt} is null and not is_held(${deliveries.person}, ${today().toString()}::date)`,
        or(
          and(
            inArray(deliveries.state, ["done", "dropped", "sent"]),
            sql`${deliveries.stateSince} < ${before(clocks.forget)}`,
          ),
          and(eq(deliveries.state, "failed"), sql`${deliveries.stateSince} < ${before(clocks.forgetFailed)}`),
        ),
      ),
    )
    .returning({ id: deliveries.id });
  await db
    .delete(deliveries)
    .where(
      and(sql`${deliveries.forgottenAt} is not null`, sql`${deliveries.stateSince} < ${before(clocks.forgetRow)}`),
    );
  await db.execute(sql`delete from letter_batch where made_at < ${before(clocks.forgetRow)}
    and not exists (select from delivery where delivery.batch = letter_batch.id)`);
  return emptied.length;
}
