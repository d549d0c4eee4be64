// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomInt } from "node:crypto";
import { and, asc, eq, isNull } from "drizzle-orm";
import { organisationsById } from "#modules/organisations/index.ts";
import { type Actor, can, personOf, visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { partnerAddresses } from "../tables.ts";

/** Without signs that look like another. */
const alphabet = "23456789abcdefghjkmnpqrstvwxyz";
const newAddress = () => Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join("");

export const mayKeepPartners = (actor: Actor): boolean => can(actor, "partner.card");

export interface PartnerAddress {
  id: string;
  code: string;
  organisation: string;
  name: string;
  label: string;
  since: Temporal.Instant;
}

/** Makes a short address that knows its organisation. Throws Forbidden, NotFound. */
export const makePartnerAddress = (
  db: Db,
  actor: Actor,
  { organisation, label }: { organisation: string; label: string },
): Promise<string> =>
  behindWall(db, actor, async (db) => {
    if (!mayKeepPartners(actor)) throw new Forbidden("make partner address");
    const [found] = await organisationsById(db, [organisation]);
    if (!found || found.closedAt !== null) throw new NotFound("organisation");
    const [id, code] = [newId(), newAddress()];
    const made = { id, code, organisation, label, madeBy: personOf(actor), madeAt: now() };
    await db.insert(partnerAddresses).values(made);
    await record(db, actor, "partner_address.made", id, { organisation }, organisation);
    return code;
  });

/** Those that work, by name of the organisation. Throws Forbidden. */
export const partnerAddressesOf = (db: Db, actor: Actor): Promise<PartnerAddress[]> =>
  behindWall(db, actor, async (db) => {
    if (!mayKeepPartners(actor)) throw new Forbidden("see partner addresses");
    const all = await db
      .select()
      .from(partnerAddresses)
      .where(isNull(partnerAddresses.endedAt))
      .orderBy(asc(partnerAddresses.madeAt));
    const names = await organisationsById(
      db,
      all.map(({ organisation }) => organisation),
    );
    return names.flatMap(({ id, name }) =>
      all.filter(({ organisation }) => organisation === id).map((one) => ({ ...one, name, since: one.madeAt })),
    );
  });

/** One that works, by its eight signs. Throws Forbidden, NotFound. */
export async function findPartnerAddress(db: Db, actor: Actor, code: string): Promise<PartnerAddress> {
  const found = (await partnerAddressesOf(db, actor)).find((one) => one.code === code);
  if (!found) throw new NotFound("partner address");
  return found;
}

/** Cards with it do not work any more. Twice is once. */
export const endPartnerAddress = (db: Db, actor: Actor, code: string): Promise<void> =>
  behindWall(db, actor, async (db) => {
    const { id, organisation } = await findPartnerAddress(db, actor, code);
    await db.update(partnerAddresses).set({ endedAt: now() }).where(eq(partnerAddresses.id, id));
    await record(db, actor, "partner_address.ended", id, { organisation }, organisation);
  });

/** Whose address it is; null when nobody's, or not any more. */
export const partnerAt = (db: Db, code: string): Promise<{ organisation: string; name: string } | null> =>
  behindWall(db, visitor, async (db) => {
    const [found] = await db
      .select({ organisation: partnerAddresses.organisation })
      .from(partnerAddresses)
      .where(and(eq(partnerAddresses.code, code), isNull(partnerAddresses.endedAt)));
    const [here] = found ? await organisationsById(db, [found.organisation]) : [];
    return here && here.closedAt === null ? { organisation: here.id, name: here.name } : null;
  });
