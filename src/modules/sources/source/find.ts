// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { visibleTo } from "../policy.ts";
import { type Source, sources } from "../tables.ts";

/** One source by its number, if this actor may know of it. Throws NotFound. */
export async function findSource(db: Db, actor: Actor, number: number): Promise<Source> {
  const [found] = await db
    .select()
    .from(sources)
    .where(and(eq(sources.number, number), visibleTo(actor)));
  if (!found) throw new NotFound("source");
  return found;
}

/** The same, held until the transaction ends. */
export async function takeSource(db: Db, actor: Actor, number: number): Promise<Source> {
  const [found] = await db
    .select()
    .from(sources)
    .where(and(eq(sources.number, number), visibleTo(actor)))
    .for("update");
  if (!found) throw new NotFound("source");
  return found;
}

export interface ListedSource {
  source: Source;
  organisationName: string;
  /** Activities that came of it and stand in the calendar. */
  count: number;
}

/** The sources of an actor; what needs somebody first. */
export const sourcesFor = (db: Db, actor: Actor, limit = 500): Promise<ListedSource[]> =>
  db
    .select({
      source: sources,
      organisationName: sql<string>`(select o.name from organisation o where o.id = source.organisation)`,
      count: sql<number>`(select count(*)::int from import_item i where i.source = source.id)`,
    })
    .from(sources)
    .where(visibleTo(actor))
    .orderBy(
      sql`case state when 'dead' then 0 when 'failing' then 1 when 'attention' then 2 when 'trial' then 3 else 4 end, source.name`,
    )
    .limit(limit);

/** Those whose turn it is. */
export async function dueSources(db: Db, at: Temporal.Instant): Promise<string[]> {
  const found = await db
    .select({ id: sources.id })
    .from(sources)
    .where(sql`started_at is not null and next_at <= ${at.toString()}::timestamptz`)
    .orderBy(sources.nextAt)
    .limit(500);
  return found.map(({ id }) => id);
}
