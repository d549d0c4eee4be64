// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { chooseChannel, plainEmail, plainPhone, type Reachable } from "../channel.ts";
import { weekMomentAfter } from "../clock.ts";
import { postOffice } from "../post-office.ts";
import { deliveries } from "../tables.ts";
import type { Telling } from "../telling.ts";
import { type Channel, clocks } from "../workflow.ts";
import { isBadAddress, isRefused } from "./bad-address.ts";
import { type Reader, readerOf, type Withheld } from "./reader.ts";
import { refusedBy } from "./refused-by.ts";

/** How somebody is told, and when: at once, or with the weekly message. */
export interface Way {
  person: string | null;
  name: string;
  reach: Reachable;
  channel: Channel;
  state: "queued" | "saved";
}

/** The way to who must hear it; null when nothing is told, with the reason in a fact where we know the person. */
export async function wayTo(db: Db, actor: Actor, telling: Telling): Promise<Way | null> {
  const { to } = telling;
  const given = { phone: plainPhone(to.phone), email: plainEmail(to.email), address: (to.address ?? "").trim() };
  if (to.person === undefined) return unknown(db, telling, given);
  const reader = await readerOf(db, to.person);
  const reason = reader ? await whyNot(db, reader, telling) : "closed";
  if (reason === "week") {
    const way = await wayOf(db, reader!, telling, given);
    return way && { ...way, state: "saved" };
  }
  if (reason) {
    const payload = { about: telling.about, kind: telling.kind, reason };
    await record(db, actor, "delivery.withheld", reader?.id ?? to.person, payload, telling.organisation ?? null);
    return null;
  }
  return wayOf(db, reader!, telling, given);
}

/** Somebody without a page of her own: what was given is all there is. */
async function unknown(db: Db, { to, nature, onlyChannel }: Telling, reach: Reachable): Promise<Way | null> {
  const email = nature === "proactive" && reach.email && (await isRefused(db, reach.email)) ? "" : reach.email;
  const channel = choose({ ...reach, email }, to.channel, onlyChannel);
  return channel && { person: null, name: to.name, reach: { ...reach, email }, channel, state: "queued" };
}

/** The own wish and the own ways go before what was given for this matter. */
async function wayOf(
  db: Db,
  reader: Reader,
  { to, onlyChannel, must }: Telling,
  given: Reachable,
): Promise<Way | null> {
  const { id: person, through, inPerson } = reader;
  const state = "queued" as const;
  // a letter that somebody chose for her, such as one with a code, is for her own hands
  if (through && !must && onlyChannel !== "letter") {
    if (onlyChannel && onlyChannel !== "phone") return null;
    const { name, phone } = through;
    return { person, name, reach: { phone, email: "", address: "" }, channel: "phone", state };
  }
  const other = given.email && (await isBadAddress(db, person, given.email)) ? "" : given.email;
  const reach = {
    phone: reader.reach.phone || given.phone,
    email: reader.reach.email || other,
    address: reader.reach.address || given.address,
  };
  // what must be told is told by any way
  const refused = must ? [] : await refusedBy(db, person);
  const meets = inPerson && !onlyChannel && !must && !refused.includes("phone");
  const channel = meets ? "phone" : choose(reach, reader.wish ?? to.channel, onlyChannel, refused);
  return channel && { person, name: reader.name || to.name, reach, channel, state };
}

const choose = (
  reach: Reachable,
  wish: Channel | undefined,
  only: Channel | undefined,
  refused: readonly string[] = [],
): Channel | null => chooseChannel(reach, { wish, only, hasSms: postOffice()?.sms != null, refused });

/** Null: tell it now; "week": with the weekly message. */
async function whyNot(db: Db, reader: Reader, telling: Telling): Promise<Withheld | "week" | null> {
  if (reader.silent && !telling.must) return reader.silent;
  if (telling.nature !== "proactive") return null;
  if (reader.choice === "only_me") return "only_me";
  if (reader.choice === "all" && (await ofLastWeek(db, reader.id)) < clocks.proactivePerWeek) return null;
  const { dueBy } = telling;
  return dueBy && Temporal.Instant.compare(dueBy, weekMomentAfter(now())) < 0 ? "week_full" : "week";
}

/** Held for this person until the transaction ends, so that two at once do not both count as the third. */
async function ofLastWeek(db: Db, person: string): Promise<number> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`messages.week:${person}`}, 0))`);
  const since = now()
    .subtract({ hours: 7 * 24 })
    .toString();
  return db.$count(
    deliveries,
    and(
      eq(deliveries.person, person),
      eq(deliveries.nature, "proactive"),
      sql`${deliveries.digest} is null and ${deliveries.state} not in ('dropped', 'saved')`,
      sql`${deliveries.createdAt} > ${since}`,
    ),
  );
}
