// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { personsById } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { maySeeGaps } from "../policy.ts";
import { type Figure, figureOf } from "../suppression.ts";
import { type Gap, gaps } from "../tables.ts";
import { gapStates } from "../workflow.ts";

/** A gap as the panel sees it. How many wished it is a figure of people: see suppression.ts. */
export interface GapSeen {
  gap: Gap;
  areaName: string | null;
  areaCode: string | null;
  ownerName: string | null;
  organiserName: string | null;
  /** Number and title of the trial activity. */
  activity: { number: number; title: string; published: boolean } | null;
  wishes: Figure;
  helpers: Figure;
}

/** One gap by its number. Throws Forbidden, NotFound. */
export async function findGap(db: Db, actor: Actor, number: number): Promise<GapSeen> {
  if (!maySeeGaps(actor)) throw new Forbidden("gaps");
  const [found] = await seen(db, eq(gaps.number, number));
  if (!found) throw new NotFound("gap");
  return found;
}

/** Every gap, those that are being worked on first, the longest waiting on top; at most 300. Throws Forbidden. */
export async function listGaps(db: Db, actor: Actor): Promise<GapSeen[]> {
  if (!maySeeGaps(actor)) throw new Forbidden("gaps");
  return seen(db, undefined);
}

/** The row itself, held until the transaction ends. */
export async function takeGapRow(db: Db, actor: Actor, number: number): Promise<Gap> {
  if (!maySeeGaps(actor)) throw new Forbidden("gaps");
  const [found] = await db.select().from(gaps).where(eq(gaps.number, number)).for("update");
  if (!found) throw new NotFound("gap");
  return found;
}

/** Columns are named with their table: inside a question of its own a bare "id" would be another. */
async function seen(db: Db, where: SQL | undefined): Promise<GapSeen[]> {
  const order = sql`array_position(array[${sql.join(
    gapStates.map((s) => sql`${s}`),
    sql`, `,
  )}]::text[], ${gaps.state}) > 5`;
  const found = await db
    .select({
      gap: gaps,
      areaName: sql<string | null>`(select a.name from area a where a.id = gap.area)`,
      areaCode: sql<string | null>`(select a.code from area a where a.id = gap.area)`,
      organiserName: sql<string | null>`(select o.name from organisation o where o.id = gap.organiser)`,
      number: sql<number | null>`(select s.number::int from series s where s.id = gap.series)`,
      title: sql<string | null>`(select s.title from series s where s.id = gap.series)`,
      published: sql<boolean>`${isPublished(sql`gap.series`)}`,
      wishes: sql<number>`(select count(*)::int from wish w where w.gap = gap.id and w.status = 'open' and not w.repeated)`,
      helpers: sql<number>`(select count(*)::int from wish w where w.gap = gap.id and w.status = 'open' and not w.repeated and w.help)`,
    })
    .from(gaps)
    .where(where)
    .orderBy(order, asc(gaps.stateSince), asc(gaps.number))
    .limit(300);
  const owners = await personsById(
    db,
    found.map(({ gap }) => gap.owner),
  );
  return found.map(({ number, title, published, wishes, helpers, ...rest }) => ({
    ...rest,
    ownerName: owners.get(rest.gap.owner ?? "")?.givenName ?? null,
    activity: number === null ? null : { number, title: title ?? "", published },
    wishes: figureOf(wishes),
    helpers: figureOf(helpers),
  }));
}

/** SQL: does the series stand in the calendar? */
export const isPublished = (series: SQL) =>
  sql`exists (select from series s where s.id = ${series} and s.status in ('published', 'needs_confirmation', 'stale'))`;

/** What everybody may know: gaps for which somebody is looked for or that are tried. No owner, no number of wishes. */
export interface OpenGap {
  title: string;
  areaName: string | null;
  areaCode: string | null;
  state: Gap["state"];
  activity: { number: number; title: string } | null;
}
export async function openGaps(db: Db, municipality: string | null): Promise<OpenGap[]> {
  const found = await rows<OpenGap & { number: number | null; seriesTitle: string | null }>(
    db,
    sql`select g.title, a.name as "areaName", a.code as "areaCode", g.state, s.number::int as number, s.title as "seriesTitle"
      from gap g left join area a on a.id = g.area
      left join series s on s.id = g.series and s.status in ('published', 'needs_confirmation', 'stale')
      where g.state in ('seeking_organiser', 'building', 'trial')
        and (${municipality}::text is null or a.code is null or substring(a.code from 3 for 4) = ${municipality?.slice(2) ?? null})
      order by g.state_since desc limit 20`,
  );
  return found.map(({ number, seriesTitle, ...gap }) => ({
    ...gap,
    activity: number === null ? null : { number, title: seriesTitle ?? "" },
  }));
}

/** How many wait for the panel: bundled, not yet picked up further. */
export async function countWaiting(db: Db): Promise<number> {
  const found = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(gaps)
    .where(and(inArray(gaps.state, ["bundled", "seeking_organiser", "building", "trial"])));
  return found[0]?.n ?? 0;
}
