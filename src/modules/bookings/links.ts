// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { hashOf, newSecret } from "#platform/keys/secrets.ts";
import { now } from "#platform/time/time.ts";
import { links } from "./tables.ts";

/** A new secret for who asked: each message brings its own, because only the hash is kept. Older ones keep working. */
export async function newLink(db: Db, together: string): Promise<string> {
  const secret = newSecret();
  await db.insert(links).values({ tokenHash: hashOf(secret), together, createdAt: now() });
  return secret;
}

/** What a secret is about: the rooms that were asked for in one go; null for anything else. */
export async function linkedTo(db: Db, secret: string): Promise<string | null> {
  if (!/^[\w-]{43}$/.test(secret)) return null;
  const [found] = await db
    .select()
    .from(links)
    .where(eq(links.tokenHash, hashOf(secret)));
  return found?.together ?? null;
}
