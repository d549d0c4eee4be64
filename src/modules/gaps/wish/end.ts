// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { takeBack } from "#modules/messages/index.ts";
import { type Actor, visitor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { mayRefuseWish } from "../policy.ts";
import { type Wish, wishes } from "../tables.ts";
import type { WishStatus } from "../workflow.ts";
import { bareWish, wishOfLink } from "./find.ts";

/** Everything that says something about who wished it. */
export const withoutPerson = { name: null, phone: null, email: null, source: null, person: null } as const;

/** "Ik wil dit niet meer", by whoever has the link. What was said is deleted at once. Twice is once. */
export async function withdrawWish(db: Db, token: string): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const wish = await wishOfLink(db, token);
    if (wish.status === "open") await end(db, visitor, wish, "withdrawn", "wish.withdrawn");
  });
}

/** The panel takes a wish off the list: no wish at all, or with somebody's name in it. Throws Forbidden, NotFound. */
export async function refuseWish(db: Db, actor: Actor, number: number): Promise<void> {
  if (!mayRefuseWish(actor)) throw new Forbidden("refuse a wish");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const wish = await bareWish(db, actor, number);
    if (wish.status === "open") await end(db, actor, wish, "refused", "wish.refused");
  });
}

async function end(db: Db, actor: Actor, { id }: Pick<Wish, "id">, status: WishStatus, fact: string): Promise<void> {
  await db
    .update(wishes)
    .set({ ...withoutPerson, status, words: "", stems: [], gap: null })
    .where(eq(wishes.id, id));
  await takeBack(db, actor, `wish:${id}:`);
  await record(db, actor, fact, id, {});
}
