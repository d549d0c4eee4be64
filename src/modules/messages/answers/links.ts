// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { hashOf, newSecret } from "#platform/keys/secrets.ts";
import { now } from "#platform/time/time.ts";
import { type Delivery, deliveries, messageLinks } from "../tables.ts";

export type LinkPurpose = "answer" | "fewer" | "bounce";

/** A new secret of one delivery for one purpose. Only its hash is kept; it is in the message and nowhere else. */
export async function newLink(
  db: Db,
  delivery: string,
  purpose: LinkPurpose,
  expiresAt: Temporal.Instant,
): Promise<string> {
  // a mail server may write the address of a sender in small letters
  const token = purpose === "bounce" ? randomBytes(16).toString("hex") : newSecret();
  await db.insert(messageLinks).values({ tokenHash: hashOf(token), purpose, delivery, expiresAt });
  return token;
}

/** The delivery that a secret is about; null when there is none for this purpose, or when it is too old. */
export async function openLink(db: Db, token: string, purpose: LinkPurpose): Promise<Delivery | null> {
  if (!/^[\w-]{20,64}$/.test(token)) return null;
  const [found] = await db
    .select({ delivery: deliveries })
    .from(messageLinks)
    .innerJoin(deliveries, eq(deliveries.id, messageLinks.delivery))
    .where(
      and(
        eq(messageLinks.tokenHash, hashOf(token)),
        eq(messageLinks.purpose, purpose),
        sql`${messageLinks.expiresAt} > ${now().toString()}`,
      ),
    );
  return found?.delivery ?? null;
}
