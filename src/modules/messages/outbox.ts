// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { codeOf, numberOf } from "./code.ts";
import { tellFact } from "./move.ts";
import { decidedBy, mayDecide, mayDecideAnything, visibleTo } from "./policy.ts";
import { shortName } from "./short-name.ts";
import { type Answer, type Delivery, deliveries, questions } from "./tables.ts";
import type { Channel, DeliveryState } from "./workflow.ts";

/** What somebody who coordinates asks for: what waits, what left, what did not work. */
export const outboxGroups = {
  waiting: ["queued", "saved", "no_answer"],
  sent: ["sent", "done"],
  failed: ["failed"],
} as const satisfies Record<string, readonly DeliveryState[]>;
export type OutboxGroup = keyof typeof outboxGroups;

/** One message on the list: nothing of what it says, and of the name only what may be seen over a shoulder. */
export interface OutboxLine {
  code: string;
  who: string;
  label: string;
  channel: Channel;
  state: DeliveryState;
  result: Delivery["result"];
  since: Temporal.Instant;
  forgotten: boolean;
}

export interface Outbox {
  lines: OutboxLine[];
  /** Of each group and channel, how many there are of the last 30 days. */
  counts: ReadonlyMap<string, number>;
}

const most = 100;

const mine = (actor: Actor): SQL | undefined => and(visibleTo(actor), decidedBy(actor));
const recent = () =>
  sql`${deliveries.stateSince} > ${now()
    .subtract({ hours: 30 * 24 })
    .toString()}`;

/** The messages of one group and channel, the newest first; at most a hundred. */
export async function outbox(db: Db, actor: Actor, group: OutboxGroup, channel: Channel | null): Promise<Outbox> {
  if (!mayDecideAnything(actor)) throw new Forbidden("outbox");
  const here = and(
    mine(actor),
    inArray(deliveries.state, [...outboxGroups[group]]),
    channel ? eq(deliveries.channel, channel) : undefined,
  );
  const found = await db
    .select()
    .from(deliveries)
    .where(group === "sent" ? and(here, recent()) : here)
    .orderBy(sql`${deliveries.stateSince} desc`, sql`${deliveries.number} desc`)
    .limit(most);
  return { lines: found.map(lineOf), counts: await countAll(db, actor) };
}

async function countAll(db: Db, actor: Actor): Promise<ReadonlyMap<string, number>> {
  const found = await rows<{ state: DeliveryState; channel: Channel; n: number }>(
    db,
    sql`select state, channel, count(*)::int as n from ${deliveries} where ${and(mine(actor), recent())} group by 1, 2`,
  );
  const counts = new Map<string, number>();
  for (const { state, channel, n } of found) {
    for (const [group, states] of Object.entries(outboxGroups)) {
      if (!(states as readonly string[]).includes(state)) continue;
      for (const key of [group, `${group} ${channel}`]) counts.set(key, (counts.get(key) ?? 0) + n);
    }
  }
  return counts;
}

const lineOf = (delivery: Delivery): OutboxLine => ({
  code: codeOf(delivery.number),
  who: shortName(delivery.name),
  label: delivery.label,
  channel: delivery.channel,
  state: delivery.state,
  result: delivery.result,
  since: delivery.stateSince,
  forgotten: delivery.forgottenAt !== null,
});

export interface OutboxMessage {
  delivery: Delivery;
  question: { answers: Answer[]; answer: string | null } | null;
}

/** One message with what it says. Whoever opens it looked at it: that is written down. A stranger gets NotFound. */
export async function openMessage(db: Db, actor: Actor, code: string): Promise<OutboxMessage> {
  const number = numberOf(code);
  if (number === null) throw new NotFound("message");
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const [delivery] = await db
      .select()
      .from(deliveries)
      .where(and(eq(deliveries.number, number), visibleTo(actor)));
    if (!delivery || delivery.forgottenAt) throw new NotFound("message");
    if (!mayDecide(actor, delivery.organisation)) throw new Forbidden("outbox");
    await tellFact(db, actor, delivery, "delivery.looked");
    if (delivery.person)
      await look(db, actor, {
        kind: "read",
        person: delivery.person,
        fields: ["name", "message"],
        purpose: "messages",
      });
    const [question] = await db.select().from(questions).where(eq(questions.delivery, delivery.id));
    return { delivery, question: question ?? null };
  });
}
