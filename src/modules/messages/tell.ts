// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now } from "#platform/time/time.ts";
import { move, tellFact } from "./move.ts";
import { sealOnPaper } from "./on-paper.ts";
import { postLater } from "./send.ts";
import { type Delivery, deliveries } from "./tables.ts";
import type { Telling } from "./telling.ts";
import { type Way, wayTo } from "./who/allow.ts";
import { type Channel, type DeliveryState, moves } from "./workflow.ts";

/**
 * Has somebody told something, by the channel that fits: the own wish where possible, else mail, SMS, phone, letter.
 * In the caller's transaction. Null when there is no way to reach the person, or when she is not to be told (fact
 * delivery.withheld). Told is not yet heard: see deliveriesAbout and the fact delivery.done.
 */
export async function tell(db: Db, actor: Actor, telling: Telling): Promise<{ id: string; channel: Channel } | null> {
  const way = await wayTo(db, actor, telling);
  if (!way) return null;
  await freeKey(db, telling.key);
  const stronger = await sameEvent(db, actor, telling, way.person);
  if (stronger) return stronger;
  const [added] = await db
    .insert(deliveries)
    .values(await newDelivery(telling, way))
    .onConflictDoNothing()
    .returning();
  if (!added) return before(db, telling, way.person);
  await tellFact(db, actor, added, added.state === "saved" ? "delivery.saved" : "delivery.queued");
  if (added.state === "queued") await postLater(db, added);
  return { id: added.id, channel: added.channel };
}

/** Was this told to her already, for a reason that is as strong? A weaker one that did not leave yet is taken back. */
async function sameEvent(db: Db, actor: Actor, { event, key }: Telling, person: string | null) {
  if (!event || !person) return null;
  const [told] = await hold(
    db,
    and(eq(deliveries.person, person), eq(deliveries.event, event.code), sql`${deliveries.state} <> 'dropped'`),
  );
  if (!told || told.key === key) return null;
  const waits = (moves.drop.from as readonly DeliveryState[]).includes(told.state);
  if (!waits || told.strength >= event.strength) return { id: told.id, channel: told.channel };
  await move(db, actor, told, "drop", { to: "dropped", fact: "delivery.dropped", more: { doneAt: now() } });
  return null;
}

/** What was taken back was never told, so its event may be told after all. */
const freeKey = (db: Db, key: string) =>
  db
    .update(deliveries)
    .set({ key: sql`left(${deliveries.key}, 250) || '~' || ${deliveries.id}::text` })
    .where(and(eq(deliveries.key, key), eq(deliveries.state, "dropped")));

async function before(db: Db, { key, event }: Telling, person: string | null) {
  const sameKey = eq(deliveries.key, key);
  const sameEvent = event && person ? and(eq(deliveries.person, person), eq(deliveries.event, event.code)) : undefined;
  const [found] = await db
    .select({ id: deliveries.id, channel: deliveries.channel })
    .from(deliveries)
    .where(and(or(sameKey, sameEvent), sql`${deliveries.state} <> 'dropped'`))
    .limit(1);
  return found ?? null;
}

async function newDelivery(telling: Telling, { person, name, reach, channel, state }: Way) {
  const { kind, label, subject, text, link = "", about, organisation = null, key, urgent = false } = telling;
  const { nature = "personal", event, must = false, onPaper } = telling;
  const [at, id] = [now(), newId()];
  return {
    id,
    key,
    kind,
    label: label.slice(0, 80),
    about,
    organisation,
    person,
    nature,
    must,
    event: person && event ? event.code : null,
    strength: event?.strength ?? 0,
    onPaper: onPaper === undefined ? null : await sealOnPaper(person, id, onPaper),
    name: name.slice(0, 160),
    ...reach,
    // where she lives stays sealed with her until a letter goes there
    address: person === null || channel === "letter" ? reach.address : "",
    channel,
    language: telling.to.language ?? "nl",
    subject: subject.slice(0, 300),
    body: text.slice(0, 4000),
    link,
    notBefore: telling.notBefore ?? at,
    dueBy: telling.dueBy ?? null,
    urgent,
    state,
    createdAt: at,
    queuedAt: at,
    stateSince: at,
  };
}

/** Comes after every sign that can be in a key. */
const highest = "\u{10ffff}";

/** What was queued under keys that begin with this and was not sent or called yet is no longer needed. */
export async function takeBack(db: Db, actor: Actor, keyPrefix: string): Promise<void> {
  if (keyPrefix === "") return;
  const found = await hold(
    db,
    and(
      sql`${deliveries.key} >= ${keyPrefix} and ${deliveries.key} < ${keyPrefix + highest}`,
      inArray(deliveries.state, [...moves.drop.from]),
    ),
  );
  for (const delivery of found) {
    await move(db, actor, delivery, "drop", { to: "dropped", fact: "delivery.dropped", more: { doneAt: now() } });
  }
}

/** The recipient acted on the message (pressed the button behind its link): delivered for sure. Twice is once. */
export async function markHeard(db: Db, actor: Actor, about: string, kind?: string): Promise<void> {
  const found = await hold(
    db,
    and(
      eq(deliveries.about, about),
      inArray(deliveries.state, [...moves.mark.from]),
      kind === undefined ? undefined : eq(deliveries.kind, kind),
    ),
  );
  for (const delivery of found) {
    const more = { doneAt: now() };
    await move(db, actor, delivery, "mark", { to: "done", result: "heard", fact: "delivery.done", more });
  }
}

/** In the order of id, so that two who do the same do not wait for each other for ever. */
const hold = (db: Db, where: ReturnType<typeof and>): Promise<Delivery[]> =>
  db.select().from(deliveries).where(where).orderBy(deliveries.id).for("update");

export interface DeliveryLine {
  channel: Channel;
  state: DeliveryState;
  kind: string;
}

/** How it stands with the messages about something, the newest first: for host lists. What was taken back is not there. */
export async function deliveriesAbout(db: Db, about: readonly string[]): Promise<Map<string, DeliveryLine[]>> {
  if (about.length === 0) return new Map();
  const found = await db
    .select({ about: deliveries.about, channel: deliveries.channel, state: deliveries.state, kind: deliveries.kind })
    .from(deliveries)
    .where(and(inArray(deliveries.about, [...about]), sql`${deliveries.state} <> 'dropped'`))
    .orderBy(sql`${deliveries.number} desc`);
  const byAbout = Map.groupBy(found, (line) => line.about);
  return new Map([...byAbout].map(([id, lines]) => [id, lines.map(({ about: _, ...line }) => line)]));
}

/** Calls that can be made now: of these organisations, or null for all and the site's own. */
export async function waitingCalls(db: Db, organisations: readonly string[] | null): Promise<number> {
  if (organisations?.length === 0) return 0;
  const at = now();
  const [count] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from ${deliveries} where ${and(
      callableAt(at),
      organisations ? inArray(deliveries.organisation, [...organisations]) : undefined,
    )}`,
  );
  return count!.n;
}

/** May be called at this moment: open, not too early, and no other part of the day to wait for. */
export const callableAt = (at: Temporal.Instant) =>
  and(
    eq(deliveries.channel, "phone"),
    inArray(deliveries.state, ["queued", "no_answer"]),
    sql`${deliveries.notBefore} <= ${at.toString()}`,
    or(sql`${deliveries.nextAttemptAfter} is null`, sql`${deliveries.nextAttemptAfter} <= ${at.toString()}`),
  );
