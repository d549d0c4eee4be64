// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, sql } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { isPossible, plainEmail, plainPhone } from "./channel.ts";
import { numberOf } from "./code.ts";
import { move } from "./move.ts";
import { decidedBy, mayDecide, mayDecideAnything, visibleTo } from "./policy.ts";
import { postOffice } from "./post-office.ts";
import { postLater } from "./send.ts";
import { type Delivery, deliveries } from "./tables.ts";
import { withAddress } from "./who/reader.ts";
import { refusedBy } from "./who/refused-by.ts";
import type { Channel } from "./workflow.ts";

const failed = (actor: Actor) =>
  and(eq(deliveries.state, "failed"), sql`${deliveries.forgottenAt} is null`, visibleTo(actor), decidedBy(actor));

/** What did not work and waits for who coordinates, the oldest first; at most 200. */
export async function failedDeliveries(db: Db, actor: Actor): Promise<Delivery[]> {
  if (!mayDecideAnything(actor)) throw new Forbidden("decide");
  return db.select().from(deliveries).where(failed(actor)).orderBy(deliveries.stateSince, deliveries.number).limit(200);
}

export const countFailed = (db: Db, actor: Actor): Promise<number> => db.$count(deliveries, failed(actor));

/** One of them by its code. A stranger gets NotFound, a colleague who does not coordinate Forbidden. */
export async function findFailed(db: Db, actor: Actor, code: string, held = false): Promise<Delivery> {
  const number = numberOf(code);
  if (number === null) throw new NotFound("delivery");
  const query = db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.number, number), visibleTo(actor)));
  const [found] = held ? await query.for("update") : await query;
  if (!found || found.forgottenAt) throw new NotFound("delivery");
  if (!mayDecide(actor, found.organisation)) throw new Forbidden("decide");
  return found;
}

/** How she can be reached, with where she lives: for who decides, and so sees it. */
export const ownWays = (db: Db, delivery: Delivery): Promise<Delivery> => withAddress(db, delivery);

export interface Decision {
  /** Null: the person knows by now, or need not know any more. */
  channel: Channel | null;
  phone?: string;
  email?: string;
  address?: string;
}

export const hasSms = (): boolean => postOffice()?.sms != null;

/** Is there a way by this channel with these details? */
export const isReachable = ({ channel, phone, email, address }: Decision): boolean =>
  channel === null ||
  isPossible(
    channel,
    { phone: plainPhone(phone), email: plainEmail(email), address: (address ?? "").trim() },
    hasSms(),
  );

/** Another channel, a better number, or done. Conflict when somebody else decided already or when there is no such way. */
export async function decide(db: Db, actor: Actor, code: string, decision: Decision): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const delivery = await findFailed(db, actor, code, true);
    if (delivery.state !== "failed") throw new Conflict("Hier heeft al iemand over besloten.");
    const { channel } = decision;
    if (channel === null) {
      const more = { doneAt: now(), doneBy: personOf(actor) };
      await move(db, actor, delivery, "mark", { to: "done", result: "told", fact: "delivery.done", more });
      return;
    }
    if (!isReachable(decision) || (await refusedBy(db, delivery.person)).includes(channel))
      throw new Conflict("Zo is deze persoon niet te bereiken.");
    const reach = {
      phone: plainPhone(decision.phone),
      email: plainEmail(decision.email),
      address: (decision.address ?? "").trim().slice(0, 400),
    };
    const tooLate = delivery.dueBy !== null && Temporal.Instant.compare(delivery.dueBy, now()) < 0;
    const fresh = {
      attempts: 0,
      lastAttemptAt: null,
      lastAttemptDaypart: null,
      nextAttemptAfter: null,
      batch: null,
      bouncedAt: null,
      dueBy: tooLate ? null : delivery.dueBy,
      queuedAt: now(),
    };
    const more = { ...reach, ...fresh, channel };
    const queued = await move(db, actor, delivery, "choose", { to: "queued", fact: "delivery.queued", more });
    await postLater(db, queued);
  });
}
