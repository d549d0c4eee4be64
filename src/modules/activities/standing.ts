// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { type Category, categories, categorySlug, elements } from "./categories.ts";
import { common } from "./messages/words.ts";
import { type Series, series } from "./tables.ts";

/** Something that repeats, or has more than one date. Source: Open Referral, which knows services and no events. */
const standing = and(
  sql`(${series.status} in ('published', 'needs_confirmation', 'stale', 'hidden')
    or ${series.status} = 'archived' and ${series.confirmedAt} is not null)`,
  sql`(${series.rrule} is not null or cardinality(${series.rdates}) > 0)`,
);

export interface StandingQuestion {
  organisation?: string;
  /** Changed at or after this moment. */
  since?: Temporal.Instant;
  venue?: string;
}

/** Repeating activities that the public knows or has known, in the order of their numbers; at most `limit` (100) after the first `from`. */
export async function standingActivities(
  db: Db,
  asked: StandingQuestion,
  { from = 0, limit = 50 }: { from?: number; limit?: number } = {},
): Promise<{ activities: Series[]; count: number }> {
  const where = and(standing, ...wishes(asked));
  const activities = await db.select().from(series).where(where).orderBy(asc(series.number)).offset(from).limit(limit);
  return { activities, count: await db.$count(series, where) };
}

function wishes({ organisation, since, venue }: StandingQuestion): (SQL | undefined)[] {
  return [
    organisation ? eq(series.organisation, organisation) : undefined,
    venue ? eq(series.venue, venue) : undefined,
    since ? sql`${series.changedAt} >= ${since.toString()}::timestamptz` : undefined,
  ];
}

/** The same, by their ids; what is not public or does not repeat is left out. */
export async function standingById(db: Db, ids: readonly string[]): Promise<Series[]> {
  return ids.length === 0
    ? []
    : db
        .select()
        .from(series)
        .where(and(standing, inArray(series.id, [...ids])));
}

/** One kind or active element, with a code that stays. */
export interface Term {
  taxonomy: "categories" | "elements";
  code: string;
  name: string;
}

/** Every kind and every active element (werkzaam element), in words. */
export function terms(language: Language): Term[] {
  const words = speak(common, language);
  return [
    ...categories.map((one) => ({ taxonomy: "categories" as const, code: categorySlug[one], name: words[one] })),
    ...elements.map((one) => ({ taxonomy: "elements" as const, code: one, name: words[one] })),
  ];
}

/** The codes of an activity among the terms. */
export const termsOf = ({ category, elements }: Pick<Series, "category" | "elements">): string[] => [
  categorySlug[category as Category],
  ...elements,
];
