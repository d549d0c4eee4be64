// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { type Category, publishImported, withdrawImported } from "#modules/activities/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { type Body, keepBody } from "../import/get.ts";
import { importer } from "../import/write.ts";
import { mayAdd, mayApprove, mayEdit } from "../policy.ts";
import type { Mapping } from "../read/mapping.ts";
import { importItems, type Source, sourcePlaces, sources } from "../tables.ts";
import { isFetched, needsVenue, nextTurn, type SourceKind, type Strategy } from "../workflow.ts";
import { takeSource } from "./find.ts";

export interface NewSource {
  organisation: string;
  name: string;
  kind: SourceKind;
  url: string;
}

/** Adds a source with what it holds now. Nothing of it is in the calendar before `startSource`. */
export async function addSource(db: Db, actor: Actor, input: NewSource, body: Body): Promise<Source> {
  if (!mayAdd(actor, input.organisation)) throw new Forbidden("add source");
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const at = now();
    const [added] = await db
      .insert(sources)
      .values({ ...input, id: newId(), createdBy: personOf(actor), createdAt: at, changedAt: at })
      .returning();
    await keepBody(db, added!.id, body);
    await record(db, actor, "source.added", added!.id, { kind: input.kind }, input.organisation);
    return added!;
  });
}

/** What its organisation says about it. */
export interface SourceSettings {
  name: string;
  url: string;
  strategy: Strategy;
  venue: string | null;
  category: Category;
  contactName: string;
  contactPhone: string;
  mapping: Mapping;
}

/** Changes what is said about a source; what it brought follows at the next reading. */
export async function changeSource(
  db: Db,
  actor: Actor,
  number: number,
  settings: Partial<SourceSettings>,
): Promise<Source> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await takeSource(db, actor, number);
    if (!mayEdit(actor, before.organisation)) throw new Forbidden("change source");
    const fields = (Object.keys(settings) as (keyof SourceSettings)[]).filter(
      (field) => JSON.stringify(settings[field]) !== JSON.stringify(before[field]),
    );
    const strategy = settings.strategy ?? before.strategy;
    const venue = settings.venue === undefined ? before.venue : settings.venue;
    if (strategy && needsVenue(strategy) && !venue) throw new Conflict("Kies ook de plek van deze agenda.");
    if (fields.length === 0) return before;
    const [after] = await db
      .update(sources)
      .set({
        ...settings,
        ...(before.startedAt && isFetched(before) ? { nextAt: now() } : {}),
        contentHash: "",
        bodyHash: "",
        etag: "",
        lastModified: "",
        changedAt: now(),
      })
      .where(eq(sources.id, before.id))
      .returning();
    await readAgain(db, before.id);
    await record(db, actor, "source.changed", before.id, { fields }, before.organisation);
    return after!;
  });
}

/** Everything that it brought is compared again at the next reading. */
const readAgain = (db: Db, source: string) =>
  db.update(importItems).set({ hash: "" }).where(eq(importItems.source, source));

/** Another file for a source that is sent: the trial shows it first. */
export async function sendFile(db: Db, actor: Actor, number: number, body: Body): Promise<Source> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const source = await takeSource(db, actor, number);
    if (!mayEdit(actor, source.organisation)) throw new Forbidden("send file");
    await keepBody(db, source.id, body);
    return source;
  });
}

/** "Zet deze in de agenda": from now on it is read by itself, and its organisation stands behind it. */
export async function startSource(db: Db, actor: Actor, number: number): Promise<Source> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await takeSource(db, actor, number);
    if (!mayEdit(actor, before.organisation)) throw new Forbidden("start source");
    if (!isReady(before)) throw new Conflict("Vul eerst in waar de activiteiten zijn en wie men kan bellen.");
    const at = now();
    const first = before.startedAt === null;
    const [after] = await db
      .update(sources)
      .set({
        trial: null,
        // who saw in the trial that there are far fewer, and pressed the button, said yes
        ...(before.trial?.before != null ? { fewer: "allowed" as const } : {}),
        confirmedAt: at,
        changedAt: at,
        ...(first
          ? { startedAt: at, state: "healthy", nextAt: isFetched(before) ? nextTurn(at, before.id) : null }
          : {}),
      })
      .where(eq(sources.id, before.id))
      .returning();
    if (first) await record(db, actor, "source.started", before.id, {}, before.organisation);
    return after!;
  });
}

/** Is everything said that an activity needs? */
export const isReady = ({ strategy, venue, category, contactName, contactPhone, kind, mapping }: Source): boolean =>
  strategy !== null &&
  (!needsVenue(strategy) || venue !== null) &&
  category !== "" &&
  contactName !== "" &&
  contactPhone !== "" &&
  (kind !== "sheet" || mapping !== null);

/** "Deze agenda klopt": its organisation stands behind it for another half year. */
export async function confirmSource(db: Db, actor: Actor, number: number): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const source = await takeSource(db, actor, number);
    if (!mayEdit(actor, source.organisation)) throw new Forbidden("confirm source");
    await db.update(sources).set({ confirmedAt: now() }).where(eq(sources.id, source.id));
    await record(db, actor, "source.confirmed", source.id, {}, source.organisation);
  });
}

/** A keeper looked: what it brought comes into the calendar, and what it brings later too. Returns how many came. */
export async function approveSource(db: Db, actor: Actor, number: number): Promise<number> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const source = await takeSource(db, actor, number);
    if (!mayApprove(actor)) throw new Forbidden("approve source");
    if (source.approvedAt) return 0;
    await db
      .update(sources)
      .set({ approvedAt: now(), approvedBy: personOf(actor) })
      .where(eq(sources.id, source.id));
    await record(db, actor, "source.approved", source.id, {}, source.organisation);
    return publishImported(db, importer, source.organisation, await seriesToPublish(db, source.id));
  });
}

/** What lies outside our buurten is looked at one by one. */
async function seriesToPublish(db: Db, source: string): Promise<string[]> {
  const found = await db
    .select({ series: importItems.series })
    .from(importItems)
    .where(
      sql`source = ${source}::uuid and not exists (select from ${sourcePlaces} p
        where p.source = ${source}::uuid and p.outside and p.raw = said ->> 'raw')`,
    );
  return found.map(({ series }) => series);
}

/** "Ja, het zijn er minder geworden": the next reading does what this one did not. */
export async function allowFewer(db: Db, actor: Actor, number: number): Promise<Source> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const source = await takeSource(db, actor, number);
    if (!mayEdit(actor, source.organisation)) throw new Forbidden("allow fewer");
    if (source.fewer === "") return source;
    await db
      .update(sources)
      .set({ fewer: "allowed", etag: "", lastModified: "", bodyHash: "", contentHash: "" })
      .where(eq(sources.id, source.id));
    await record(db, actor, "source.changed", source.id, { fields: ["fewer"] }, source.organisation);
    return { ...source, fewer: "allowed" };
  });
}

/** Takes a source away. Its activities stay, as the organisation's own, or stop. */
export async function removeSource(db: Db, actor: Actor, number: number, stopping: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const source = await takeSource(db, actor, number);
    if (!mayEdit(actor, source.organisation)) throw new Forbidden("remove source");
    const brought = await db
      .select({ series: importItems.series })
      .from(importItems)
      .where(eq(importItems.source, source.id));
    await db.delete(sources).where(eq(sources.id, source.id));
    if (stopping)
      for (const { series } of brought)
        await withdrawImported(db, importer, series, `Dit komt niet meer uit de agenda: ${source.name}.`.slice(0, 160));
    await record(db, actor, "source.removed", source.id, { stopped: stopping }, source.organisation);
  });
}
