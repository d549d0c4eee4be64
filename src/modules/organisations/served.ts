// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { type Area, areasById, areasOf } from "#modules/places/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { now } from "#platform/time/time.ts";
import { holdManaged, scopeOf } from "./organisation.ts";
import { mayEdit } from "./policy.ts";
import { organisationAreas, organisations } from "./tables.ts";

/** The buurten that an organisation works in, by name. None means: everywhere. */
export async function areasServed(db: Db, organisation: string): Promise<Area[]> {
  const chosen = await db.select().from(organisationAreas).where(eq(organisationAreas.organisation, organisation));
  const found = await areasById(
    db,
    chosen.map(({ area }) => area),
  );
  return [...found.values()].filter((area) => area.goneAt === null).sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

/**
 * Chooses the buurten of one municipality (code "GM0352"), by code; those in other municipalities stay as they were.
 * Codes that are not there are left out.
 */
export async function chooseAreas(db: Db, actor: Actor, key: string, municipality: string, codes: readonly string[]) {
  return db.transaction(async (db) => {
    const organisation = await holdManaged(db, actor, key);
    if (!mayEdit(actor, organisation.id)) throw new Forbidden("choose areas");
    const buurten = await areasOf(db, "buurt", municipality);
    const wanted = new Set(codes);
    const here = buurten.map(({ id }) => id);
    const chosen = buurten.filter(({ code }) => wanted.has(code)).map(({ id }) => id);
    const before = (await areasServed(db, organisation.id)).map(({ id }) => id).filter((id) => here.includes(id));
    if (chosen.length === before.length && chosen.every((id) => before.includes(id))) return;
    await db.execute(sql`delete from organisation_area where organisation = ${organisation.id}
      and area = any(${`{${here.join(",")}}`}::uuid[])`);
    for (const area of chosen) await db.insert(organisationAreas).values({ organisation: organisation.id, area });
    await db.update(organisations).set({ changedAt: now() }).where(eq(organisations.id, organisation.id));
    await record(db, actor, "organisation.changed", organisation.id, { fields: ["areas"] }, organisation.id);
    await changed(db, scopeOf(organisation.id));
  });
}
