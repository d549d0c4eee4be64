// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { hashOf } from "#platform/keys/secrets.ts";
import { maySeeWishes } from "../policy.ts";
import { type Wish, wishes } from "../tables.ts";

/** The wish behind a secret link. Throws NotFound. */
export async function wishOfLink(db: Db, token: string): Promise<Wish> {
  const [found] = await db
    .select()
    .from(wishes)
    .where(eq(wishes.tokenHash, hashOf(token)));
  if (!found) throw new NotFound("wish");
  return found;
}

/** A wish without who it is from: what the panel reads. */
export type BareWish = Omit<Wish, "name" | "phone" | "email" | "source" | "tokenHash" | "person"> & {
  areaName: string | null;
};

/** What people wished, newest first, without persons; at most 200. For the panel. Throws Forbidden. */
export async function listWishes(db: Db, actor: Actor, { gap }: { gap?: string } = {}): Promise<BareWish[]> {
  if (!maySeeWishes(actor)) throw new Forbidden("wishes");
  return db
    .select(bare)
    .from(wishes)
    .where(and(eq(wishes.status, "open"), gap ? eq(wishes.gap, gap) : undefined))
    .orderBy(desc(wishes.createdAt), desc(wishes.number))
    .limit(200);
}

/** One of them. Throws NotFound, Forbidden. */
export async function bareWish(db: Db, actor: Actor, number: number): Promise<BareWish> {
  if (!maySeeWishes(actor)) throw new Forbidden("wishes");
  const [found] = await db.select(bare).from(wishes).where(eq(wishes.number, number));
  if (!found) throw new NotFound("wish");
  return found;
}

const bare = {
  id: wishes.id,
  number: wishes.number,
  category: wishes.category,
  words: wishes.words,
  stems: wishes.stems,
  area: wishes.area,
  weekdays: wishes.weekdays,
  dayparts: wishes.dayparts,
  audience: wishes.audience,
  channel: wishes.channel,
  help: wishes.help,
  language: wishes.language,
  repeated: wishes.repeated,
  status: wishes.status,
  gap: wishes.gap,
  createdAt: wishes.createdAt,
  areaName: sql<string | null>`(select a.name from area a where a.id = wish.area)`,
};
