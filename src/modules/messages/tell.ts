// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, or, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { chooseChannel, plainEmail, plainPhone } from "./channel.ts";
import { move, tellFact } from "./move.ts";
import { postOffice } from "./post-office.ts";
import { postLater } from "./send.ts";
import { type Delivery, deliveries } from "./tables.ts";
import { type Channel, type DeliveryState, moves } from "./workflow.ts";

/** Somebody who must hear something, with or without an account. An empty text is as if it was not there. */
export interface Recipient {
  name: string;
  phone?: string;
  email?: string;
  address?: string;
  /** How the person wants to hear things. */
  channel?: Channel;
  language?: Language;
}

/** One thing that one person is told. */
export interface Telling {
  to: Recipient;
  /** Code, e.g. "signups.cancelled". */
  kind: string;
  /** Dutch, a few words for the call list: "Gaat niet door". At most 80 characters. */
  label: string;
  /** Subject of a mail, title of a letter; no names of persons. */
  subject: string;
  /** What is said, read out, mailed or printed; plain text, B1, no names of persons. At most 4,000 characters. */
  text: string;
  /** Path on the site, added to mails and SMS; never read out. */
  link?: string;
  /** Uuid of the caller's row (participation, wish, booking, series). */
  about: string;
  /** Whose call list; null is the site's own. */
  organisation?: string | null;
  /** One event, one message: a second telling with the same key does nothing, unless the first was taken back. */
  key: string;
  notBefore?: Temporal.Instant;
  /** After this it has no use; calls are in this order. */
  dueBy?: Temporal.Instant;
  /** "phone" for a friendly call that may only be a call. */
  onlyChannel?: Channel;
  /** Quiet hours do not hold: a date that is today. */
  urgent?: boolean;
}

/**
 * Has somebody told something, by the channel that fits: the own wish where possible, else mail, SMS, phone, letter.
 * In the caller's transaction. Null when there is no way to reach the person.
 * Told is not yet heard: see deliveriesAbout and the fact delivery.done.
 */
export async function tell(db: Db, actor: Actor, telling: Telling): Promise<{ id: string; channel: Channel } | null> {
  const { to } = telling;
  const reach = { phone: plainPhone(to.phone), email: plainEmail(to.email), address: (to.address ?? "").trim() };
  const channel = chooseChannel(reach, {
    wish: to.channel,
    only: telling.onlyChannel,
    hasSms: postOffice()?.sms != null,
  });
  if (!channel) return null;
  await freeKey(db, telling.key);
  const [added] = await db
    .insert(deliveries)
    .values({ ...newDelivery(telling), ...reach, channel })
    .onConflictDoNothing({ target: deliveries.key })
    .returning();
  if (!added) return before(db, telling.key);
  await tellFact(db, actor, added, "delivery.queued");
  await postLater(db, added);
  return { id: added.id, channel };
}

/** What was taken back was never told, so its event may be told after all. */
const freeKey = (db: Db, key: string) =>
  db
    .update(deliveries)
    .set({ key: sql`left(${deliveries.key}, 250) || '~' || ${deliveries.id}::text` })
    .where(and(eq(deliveries.key, key), eq(deliveries.state, "dropped")));

async function before(db: Db, key: string): Promise<{ id: string; channel: Channel } | null> {
  const [found] = await db
    .select({ id: deliveries.id, channel: deliveries.channel })
    .from(deliveries)
    .where(eq(deliveries.key, key));
  return found ?? null;
}

function newDelivery(telling: Telling) {
  const { to, kind, label, subject, text, link = "", about, organisation = null, key, urgent = false } = telling;
  const at = now();
  return {
    id: newId(),
    key,
    kind,
    label: label.slice(0, 80),
    about,
    organisation,
    name: to.name.slice(0, 160),
    language: to.language ?? "nl",
    subject: subject.slice(0, 300),
    body: text.slice(0, 4000),
    link,
    notBefore: telling.notBefore ?? at,
    dueBy: telling.dueBy ?? null,
    urgent,
    state: "queued" as const,
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
