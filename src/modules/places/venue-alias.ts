// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { now } from "#platform/time/time.ts";
import { parsePlace, plainName } from "./place-name.ts";
import { mayEditVenue } from "./policy.ts";
import { venues } from "./tables.ts";
import { venueById } from "./venues.ts";

const mostNames = 40;

/**
 * People call a venue (its id) like this: the name in `raw` counts for it from now on. An address alone, a name that it
 * has already and a forty-first name are left. Twice is once. Throws NotFound, Forbidden.
 */
export async function addAlias(db: Db, actor: Actor, venue: string, raw: string): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const found = await venueById(db, venue);
    if (!found) throw new NotFound("venue");
    if (!mayEditVenue(actor, found)) throw new Forbidden("name venue");
    const name = parsePlace(raw).name.slice(0, 120).trim();
    const known = [found.name, ...found.aliases].map(plainName);
    if (plainName(name) === "" || known.includes(plainName(name)) || found.aliases.length >= mostNames) return;
    await db
      .update(venues)
      .set({ aliases: [...found.aliases, name], changedAt: now() })
      .where(eq(venues.id, found.id));
    await record(db, actor, "venue.changed", found.id, { fields: ["aliases"] }, found.organisation);
    await changed(db, `venue:${found.id}`);
  });
}
