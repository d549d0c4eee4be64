// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { asc, eq } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { now } from "#platform/time/time.ts";
import { maySetTargets } from "../policy.ts";
import { type Target, targets } from "../tables.ts";
import { dayparts } from "../workflow.ts";
import type { Place } from "./areas.ts";
import { suits } from "./cells.ts";
import { type Line, weeksAhead } from "./supply.ts";

/** What there should be, as the panel fills it in. `area` null: every area of that level. */
export type TargetInput = Omit<Target, "id" | "createdAt">;

/** All targets, by level. */
export const listTargets = (db: Db): Promise<Target[]> =>
  db.select().from(targets).orderBy(asc(targets.level), asc(targets.createdAt)).limit(500);

/** Sets a target; the same one again gets the new number. Throws Forbidden. */
export async function setTarget(db: Db, actor: Actor, input: TargetInput): Promise<void> {
  if (!maySetTargets(actor)) throw new Forbidden("set a target");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const id = newId();
    await db
      .insert(targets)
      .values({ ...input, id, createdAt: now() })
      .onConflictDoUpdate({
        target: [targets.level, targets.area, targets.category, targets.element, targets.daypart],
        set: { wanted: input.wanted, perPeople65: input.perPeople65 },
      });
    await record(db, actor, "gap_target.set", id, { level: input.level });
    await changed(db);
  });
}

/** Throws Forbidden, NotFound. */
export async function findTarget(db: Db, actor: Actor, id: string): Promise<Target> {
  if (!maySetTargets(actor)) throw new Forbidden("targets");
  const [found] = await db.select().from(targets).where(eq(targets.id, id));
  if (!found) throw new NotFound("target");
  return found;
}

/** Takes a target away. Twice is once. */
export async function removeTarget(db: Db, actor: Actor, id: string): Promise<void> {
  if (!maySetTargets(actor)) throw new Forbidden("remove a target");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const [gone] = await db.delete(targets).where(eq(targets.id, id)).returning();
    if (!gone) return;
    await record(db, actor, "gap_target.removed", id, { level: gone.level });
    await changed(db);
  });
}

/** A target that an area does not reach: times a week, with one decimal. */
export interface Short {
  target: Target;
  wanted: number;
  had: number;
}

/** How many times a week this area should have it; null where the figures of CBS are not known. */
export function wantedIn({ wanted, perPeople65 }: Target, { people65 }: Pick<Place, "people65">): number | null {
  if (!perPeople65) return wanted;
  return people65 === null ? null : Math.round(((wanted * people65) / 100) * 10) / 10;
}

/** Does the target speak about this area? */
export const isAbout = (target: Target, place: Place): boolean =>
  target.level === place.kind && (target.area === null || target.area === place.id);

/** The targets that an area does not reach, from the lines that lie in it. */
export function shortIn(all: readonly Target[], place: Place, lines: readonly Line[]): Short[] {
  return all.flatMap((target) => {
    const wanted = isAbout(target, place) ? wantedIn(target, place) : null;
    if (wanted === null) return [];
    const had = perWeek(lines, target);
    return had < wanted ? [{ target, wanted, had }] : [];
  });
}

/** How often a week, over the coming twelve weeks. */
export function perWeek(lines: readonly Line[], target: Pick<Target, "category" | "element" | "daypart">): number {
  const part = target.daypart === null ? null : dayparts.indexOf(target.daypart);
  let dates = 0;
  for (const line of lines) if ((part === null || line.part === part) && suits(line, target)) dates += line.dates;
  return Math.round((dates / weeksAhead) * 10) / 10;
}
