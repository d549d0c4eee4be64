// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { visibleTo } from "../policy.ts";
import { type Series, series } from "../tables.ts";

/** One activity by its number, if this actor may know of it. Throws NotFound. */
export async function findActivity(db: Db, actor: Actor, number: number): Promise<Series> {
  const [found] = await db
    .select()
    .from(series)
    .where(and(eq(series.number, number), visibleTo(actor)));
  if (!found) throw new NotFound("activity");
  return found;
}

/** The same, held until the transaction ends: two changes at once go one after the other. */
export async function takeActivity(db: Db, actor: Actor, number: number): Promise<Series> {
  const [found] = await db
    .select()
    .from(series)
    .where(and(eq(series.number, number), visibleTo(actor)))
    .for("update");
  if (!found) throw new NotFound("activity");
  return found;
}

/** By its id, for jobs. */
export async function activityById(db: Db, id: string): Promise<Series> {
  const [found] = await db.select().from(series).where(eq(series.id, id));
  if (!found) throw new NotFound("activity");
  return found;
}

export interface Listed {
  series: Series;
  organisationName: string;
  nextAt: string | null;
}

/** The activities of organisations, for their own desk; newest state first. Every organisation when `organisations` is null. */
export async function activitiesOf(db: Db, organisations: readonly string[] | null, limit = 500): Promise<Listed[]> {
  if (organisations !== null && organisations.length === 0) return [];
  const where =
    organisations === null
      ? sql`true`
      : sql`series.organisation in (${sql.join(
          organisations.map((o) => sql`${o}::uuid`),
          sql`, `,
        )})`;
  const found = await db
    .select({
      series,
      organisationName: sql<string>`(select o.name from organisation o where o.id = series.organisation)`,
      nextAt: sql<
        string | null
      >`(select min(o.starts_at)::text from occurrence o where o.series = series.id and o.starts_at >= now() and o.status <> 'cancelled')`,
    })
    .from(series)
    .where(where)
    .orderBy(
      sql`case status when 'needs_confirmation' then 0 when 'stale' then 1 when 'hidden' then 2 when 'in_review' then 3 when 'draft' then 4 when 'published' then 5 else 6 end, title`,
    )
    .limit(limit);
  return found;
}

/** What waits for somebody who looks at it, longest first. */
export const waitingForReview = (db: Db): Promise<Series[]> =>
  db.select().from(series).where(eq(series.status, "in_review")).orderBy(series.statusSince).limit(200);
