// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { chooseChannel } from "../channel.ts";
import { move } from "../move.ts";
import { postOffice } from "../post-office.ts";
import { postLater } from "../send.ts";
import { deliveries } from "../tables.ts";
import { moves } from "../workflow.ts";
import { withAddress } from "./reader.ts";
import { refusedBy } from "./refused-by.ts";

/**
 * A person does not want to hear things by these channels any more: what waits there goes by another that she did not refuse,
 * or is taken back. In the transaction in which she said so; what must be told stays.
 */
export async function leaveChannels(db: Db, actor: Actor, person: string, left: readonly string[]): Promise<void> {
  const waiting = await db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.person, person),
        eq(deliveries.must, false),
        inArray(deliveries.state, ["queued", "no_answer", "failed"]),
      ),
    )
    .orderBy(deliveries.id)
    .for("update");
  const refused = [...(await refusedBy(db, person)), ...left];
  for (const delivery of waiting.filter(({ channel }) => left.includes(channel))) {
    const ways = await withAddress(db, delivery);
    const channel = chooseChannel(ways, { hasSms: postOffice()?.sms != null, refused });
    if (channel === null || !(moves.choose.from as readonly string[]).includes(delivery.state)) {
      await move(db, actor, delivery, "drop", { to: "dropped", fact: "delivery.dropped", more: { doneAt: now() } });
      continue;
    }
    const address = channel === "letter" ? ways.address : delivery.address;
    const more = { channel, address, attempts: 0, queuedAt: now(), batch: null };
    await postLater(db, await move(db, actor, delivery, "choose", { to: "queued", fact: "delivery.queued", more }));
  }
}
