// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import type { Category } from "#modules/activities/index.ts";
import { type Actor, behalfOf, mayActIn, ownerOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { hashOf, newSecret } from "#platform/keys/secrets.ts";
import { type Daypart, now } from "#platform/time/time.ts";
import { bundle } from "../gap/bundle.ts";
import { mayPassOn } from "../policy.ts";
import { type Wish, wishes } from "../tables.ts";
import type { Audience, WishChannel } from "../workflow.ts";
import { sourceOf } from "./source.ts";
import { textArray } from "./text-array.ts";
import { stemsOf } from "./words.ts";

/** What somebody would like. `category` or `words` is there; `area` is the id of a buurt, null when it does not matter. */
export interface WishInput {
  category: Category | null;
  words: string;
  area: string | null;
  weekdays: readonly number[];
  dayparts: readonly Daypart[];
  audience: Audience;
  help: boolean;
  /** How to tell; null for who does not want to be told. */
  contact: { name: string; phone: string; email: string } | null;
  language: Language;
}

/**
 * Writes down a wish of a visitor. `address` is that of the network: it only serves to see that one person asks twice.
 * `token` is the secret of its link; a wish that has it already is given back: twice is once. Whoever does not want to be told
 * leaves no name, also when signed in. Throws Forbidden for who acts for somebody and may not do this.
 */
export async function leaveWish(
  db: Db,
  actor: Actor,
  input: WishInput,
  address: string,
  token = newSecret(),
): Promise<{ wish: Wish; token: string }> {
  if (!mayActIn(actor, "asks")) throw new Forbidden("wish in her name");
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const person = input.contact ? ownerOf(actor) : behalfOf(actor);
    return keep(db, actor, input, { channel: "web", source: await sourceOf(db, address), token, person });
  });
}

/** "Iemand vroeg om …": the same, said on the phone, at the door or in a conversation. Throws Forbidden. */
export async function passOnWish(
  db: Db,
  actor: Actor,
  input: WishInput,
  channel: Exclude<WishChannel, "web">,
): Promise<Wish> {
  if (!mayPassOn(actor)) throw new Forbidden("pass on a wish");
  return db.transaction(
    async (tx) =>
      (
        await keep(tx as unknown as Db, actor, input, {
          channel,
          source: null,
          token: newSecret(),
          person: behalfOf(actor),
        })
      ).wish,
  );
}

interface Origin {
  channel: WishChannel;
  source: string | null;
  token: string;
  /** Whose it is. */
  person: string | null;
}

async function keep(db: Db, actor: Actor, input: WishInput, { channel, source, token, person }: Origin) {
  const { contact, weekdays, dayparts, ...plain } = input;
  // one wish after the other: the third must see the first two
  await db.execute(sql`select pg_advisory_xact_lock(7350015)`);
  const [known] = await db
    .select()
    .from(wishes)
    .where(eq(wishes.tokenHash, hashOf(token)));
  if (known) return { wish: known, token };
  const stems = await stemsOf(db, input.words);
  const reach = {
    name: contact?.name || null,
    phone: contact?.phone || null,
    email: contact?.email || null,
  };
  const repeated = await wishedBefore(db, { source, ...reach, category: input.category, stems });
  const [wish] = await db
    .insert(wishes)
    .values({
      ...plain,
      ...reach,
      weekdays: [...weekdays],
      dayparts: [...dayparts],
      id: newId(),
      stems,
      channel,
      source,
      person,
      repeated,
      tokenHash: hashOf(token),
      createdAt: now(),
    })
    .returning();
  await record(db, actor, "wish.left", wish!.id, { channel });
  await bundle(db, actor, wish!);
  return { wish: wish!, token };
}

interface Before {
  source: string | null;
  phone: string | null;
  email: string | null;
  category: Category | null;
  stems: readonly string[];
}

/** The same kind of wish from the same address today, or with the same phone number or mail address: kept, not counted. */
async function wishedBefore(db: Db, { source, phone, email, category, stems }: Before): Promise<boolean> {
  const [found] = await rows<{ there: boolean }>(
    db,
    sql`select exists (select from wish where status = 'open' and (category = ${category} or stems && ${textArray(stems)})
      and (source = ${source} or phone = ${phone} or email = ${email})) as there`,
  );
  return found!.there;
}
