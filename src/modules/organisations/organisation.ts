// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { slug as toSlug } from "#platform/text/slug.ts";
import { now } from "#platform/time/time.ts";
import { mayAdd, mayClose, mayEdit, mayManage, mayTrust, visibleTo } from "./policy.ts";
import { organisations } from "./tables.ts";

export type Organisation = typeof organisations.$inferSelect;

/** What is filled in about an organisation. Text without a value is "". */
export interface OrganisationDetails {
  name: string;
  kind?: string;
  about?: string;
  phone?: string;
  email?: string;
  website?: string;
  /** The venue where it is at home, by id. */
  venue?: string | null;
  /** Id that keepPicture gave. */
  logo?: string | null;
}

export const scopeOf = (id: string): string => `organisation:${id}`;

/** By number, slug or id; what is none of them is nowhere. */
const at = (key: string | number): SQL => {
  if (/^\d{1,9}$/.test(String(key))) return eq(organisations.number, Number(key));
  const text = String(key);
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return eq(organisations.id, text);
  return /^[a-z0-9-]{1,80}$/.test(text) ? eq(organisations.slug, text) : sql`false`;
};

/** One organisation by number, slug or id. Throws NotFound when the actor may not see it. */
export async function findOrganisation(db: Db, actor: Actor, key: string | number): Promise<Organisation> {
  const [found] = await db
    .select()
    .from(organisations)
    .where(and(at(key), visibleTo(actor)));
  if (!found) throw new NotFound("organisation");
  return found;
}

/** Where an address leads to today: the organisation, or the one that a double was merged into. Null when nowhere. */
export async function organisationAt(db: Db, key: string): Promise<Organisation | null> {
  const [found] = await db.select().from(organisations).where(at(key));
  if (!found?.mergedInto) return found && found.closedAt === null ? found : null;
  return organisationAt(db, found.mergedInto);
}

/** The organisation for somebody who may manage something of it; a stranger gets NotFound. */
export async function findManaged(db: Db, actor: Actor, key: string): Promise<Organisation> {
  const organisation = await findOrganisation(db, actor, key);
  if (!mayManage(actor, organisation.id)) throw new NotFound("organisation");
  return organisation;
}

/** The same, held until the end of the transaction: two changes at one moment come after each other. */
export async function holdManaged(db: Db, actor: Actor, key: string): Promise<Organisation> {
  const { id } = await findManaged(db, actor, key);
  const [held] = await db.select().from(organisations).where(eq(organisations.id, id)).for("update");
  if (!held) throw new NotFound("organisation");
  return held;
}

/** Several by id, in order of name, also closed ones: for lists of other rooms. */
export async function organisationsById(db: Db, ids: readonly string[]): Promise<Organisation[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(organisations)
    .where(inArray(organisations.id, [...ids]))
    .orderBy(asc(sql`lower(${organisations.name})`), asc(organisations.number));
}

/** Adds an organisation; its slug is made from the name once and stays. */
export async function addOrganisation(db: Db, actor: Actor, details: OrganisationDetails): Promise<Organisation> {
  if (!mayAdd(actor)) throw new Forbidden("add organisation");
  return db.transaction(async (db) => {
    const slug = await freeSlug(db, details.name);
    const [added] = await db
      .insert(organisations)
      .values({ ...details, id: newId(), slug })
      .returning();
    await record(db, actor, "organisation.added", added!.id, {}, added!.id);
    await changed(db, scopeOf(added!.id));
    return added!;
  });
}

/** "kamerkoor", "kamerkoor-2", … A slug of digits alone would read as a number, "nieuw" and "csv" are pages. */
async function freeSlug(db: Db, name: string): Promise<string> {
  const made = toSlug(name, "organisatie").slice(0, 74).replace(/-+$/, "");
  const base = /^\d+$|^(nieuw|csv)$/.test(made) ? `organisatie-${made}` : made;
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`organisation ${base}`}, 0))`);
  const taken = await db
    .select({ slug: organisations.slug })
    .from(organisations)
    .where(sql`${organisations.slug} = ${base} or ${organisations.slug} ~ ${`^${base}-[0-9]+$`}`);
  const used = new Set(taken.map(({ slug }) => slug));
  if (!used.has(base)) return base;
  for (let n = 2; ; n++) if (!used.has(`${base}-${n}`)) return `${base}-${n}`;
}

/** Changes what is told about an organisation. */
export async function changeOrganisation(
  db: Db,
  actor: Actor,
  key: string,
  details: Partial<OrganisationDetails>,
): Promise<Organisation> {
  return db.transaction(async (db) => {
    const organisation = await holdManaged(db, actor, key);
    if (!mayEdit(actor, organisation.id)) throw new Forbidden("edit organisation");
    const fields = (Object.keys(details) as (keyof typeof details)[]).filter(
      (field) => details[field] !== undefined && details[field] !== organisation[field],
    );
    if (fields.length === 0) return organisation;
    const [after] = await db
      .update(organisations)
      .set({ ...details, changedAt: now() })
      .where(eq(organisations.id, organisation.id))
      .returning();
    await record(db, actor, "organisation.changed", organisation.id, { fields }, organisation.id);
    await changed(db, scopeOf(organisation.id));
    return after!;
  });
}

/** Decides whether what an organisation publishes is seen at once, or after somebody looked. */
export async function setTrusted(db: Db, actor: Actor, key: string, trusted: boolean): Promise<void> {
  await db.transaction(async (db) => {
    const organisation = await holdManaged(db, actor, key);
    if (!mayTrust(actor)) throw new Forbidden("trust organisation");
    if (organisation.trusted === trusted) return;
    await db.update(organisations).set({ trusted, changedAt: now() }).where(eq(organisations.id, organisation.id));
    const name = trusted ? "organisation.trusted" : "organisation.distrusted";
    await record(db, actor, name, organisation.id, {}, organisation.id);
    await changed(db, scopeOf(organisation.id));
  });
}

/** Closes an organisation: its page goes, its members can no longer write for it. Other rooms react to the fact. */
export async function closeOrganisation(db: Db, actor: Actor, key: string): Promise<void> {
  await db.transaction(async (db) => {
    const organisation = await holdManaged(db, actor, key);
    if (!mayClose(actor)) throw new Forbidden("close organisation");
    if (organisation.closedAt) return;
    if (organisation.mergedInto) throw new Conflict("Deze organisatie is al samengevoegd met een andere.");
    await db.update(organisations).set({ closedAt: now() }).where(eq(organisations.id, organisation.id));
    await record(db, actor, "organisation.closed", organisation.id, {}, organisation.id);
    await changed(db, scopeOf(organisation.id));
  });
}
