// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { openLink } from "../answers/links.ts";
import { isPossible } from "../channel.ts";
import { move, tellFact } from "../move.ts";
import { type Delivery, deliveries } from "../tables.ts";
import { markAddress } from "../who/bad-address.ts";
import { withAddress } from "../who/reader.ts";
import { refusedBy } from "../who/refused-by.ts";
import { readBounce } from "./read-bounce.ts";

const actor = system("messages.bounce");

/** What came of a mail that came back. "unknown": no message of ours, or a code that nobody gave out. */
export type BounceOutcome = "bounced" | "noted" | "unknown";

/**
 * A mail server sent our mail back. Only what carries the code of that very mail counts, once; and what is said about
 * another address than we wrote to only counts as a try that did not work.
 */
export async function takeBounce(db: Db, message: Uint8Array): Promise<BounceOutcome> {
  const said = await readBounce(message);
  if (!said) return "unknown";
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const found = await openLink(db, said.token, "bounce");
    if (!found) return "unknown";
    const [held] = await db.select().from(deliveries).where(eq(deliveries.id, found.id)).for("update");
    if (held?.channel !== "email" || held.state !== "sent" || held.bouncedAt) return "unknown";
    const ours = said.recipients.length === 0 || said.recipients.includes(held.email);
    return (await bounced(db, held, said.hard && ours)) ? "bounced" : "noted";
  });
}

/**
 * The address does not work: for good, or for the third time. Then it becomes a call or a letter where there is a way,
 * else somebody decides. In the caller's transaction, which holds the delivery. False: not yet bad enough.
 */
export async function bounced(db: Db, delivery: Delivery, hard: boolean): Promise<boolean> {
  const bad = delivery.person ? await markAddress(db, delivery.person, delivery.email, hard) : hard;
  await tellFact(db, actor, delivery, "delivery.bounced", { hard });
  if (!bad) return false;
  const bouncedAt = now();
  const refused = await refusedBy(db, delivery.person);
  const ways = await withAddress(db, delivery);
  for (const channel of ["phone", "letter"] as const) {
    if (refused.includes(channel) || !isPossible(channel, ways, false)) continue;
    const address = channel === "letter" ? ways.address : delivery.address;
    const more = { channel, address, bouncedAt, attempts: 0, queuedAt: now() };
    await move(db, actor, delivery, "bounce", { to: "queued", fact: "delivery.queued", more });
    return true;
  }
  const more = { bouncedAt };
  await move(db, actor, delivery, "bounce", { to: "failed", result: "bounced", fact: "delivery.failed", more });
  return true;
}
