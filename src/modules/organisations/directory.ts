// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, asc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import type { Organisation } from "./organisation.ts";
import { organisations } from "./tables.ts";

export const perPage = 50;

export interface DirectoryQuestion {
  /** Part of a name; a typing error is forgiven. */
  search?: string;
  kind?: string;
  /** Code of a buurt, wijk or municipality: those that work there or have chosen no buurt at all. */
  area?: string;
  /** First letter; "0" for names that begin with something else. */
  letter?: string;
  /** Counts from 1. */
  page?: number;
}

export interface Directory {
  organisations: Organisation[];
  count: number;
  pages: number;
  /** First letters there are, regardless of the chosen one. */
  letters: string[];
}

/** Accents off before lower(): a database with plain C letters does not know that É is an é. */
const nameOf = sql`lower(unaccent(${organisations.name}))`;
const firstLetter = sql<string>`case when ${nameOf} ~ '^[a-z]' then upper(left(${nameOf}, 1)) else '0' end`;
const shown = and(isNull(organisations.closedAt), isNull(organisations.mergedInto));

/** The organisations that everybody may find, by name. */
export async function organisationsFor(db: Db, _actor: Actor, question: DirectoryQuestion = {}): Promise<Directory> {
  const found = and(shown, ...wishes(question));
  const letters = await db
    .selectDistinct({ letter: firstLetter.as("letter") })
    .from(organisations)
    .where(found)
    .orderBy(asc(sql`letter`));
  const here = and(found, question.letter ? sql`${firstLetter} = ${question.letter}` : undefined);
  const count = await db.$count(organisations, here);
  const pages = Math.max(1, Math.ceil(count / perPage));
  const page = Math.min(Math.max(1, question.page ?? 1), pages);
  const list = await db
    .select()
    .from(organisations)
    .where(here)
    .orderBy(asc(nameOf), asc(organisations.number))
    .limit(perPage)
    .offset((page - 1) * perPage);
  return { organisations: list, count, pages, letters: letters.map(({ letter }) => letter) };
}

function wishes({ search, kind, area }: DirectoryQuestion): (SQL | undefined)[] {
  const words = search?.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().slice(0, 80);
  return [
    words ? sql`(${nameOf} like ${`%${escapeLike(words)}%`} or word_similarity(${words}, ${nameOf}) > 0.5)` : undefined,
    kind ? eq(organisations.kind, kind) : undefined,
    area ? worksIn(area) : undefined,
  ];
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** An organisation without buurten works everywhere; a wijk counts for its buurten and the other way round. */
const worksIn = (code: string) => sql`(
  not exists (select from organisation_area x where x.organisation = ${organisations.id})
  or exists (
    with recursive up as (
      select id, parent from area where code = ${code}
      union all select a.id, a.parent from area a join up on a.id = up.parent
    ), down as (
      select id from area where code = ${code}
      union all select a.id from area a join down on a.parent = down.id
    )
    select from organisation_area x where x.organisation = ${organisations.id}
      and (x.area in (select id from up) or x.area in (select id from down))))`;

/** The kinds that are in use, by name, for the filter. */
export async function organisationKinds(db: Db): Promise<string[]> {
  const found = await db
    .selectDistinct({ kind: organisations.kind })
    .from(organisations)
    .where(and(shown, sql`${organisations.kind} <> ''`))
    .orderBy(asc(organisations.kind));
  return found.map(({ kind }) => kind);
}

/** The organisations that somebody may write for; who keeps the site sees all. */
export async function organisationsToManage(db: Db, actor: Actor, all: boolean): Promise<Organisation[]> {
  const own = actor.kind === "member" ? actor.memberships.map(({ organisation }) => organisation) : [];
  if (!all && own.length === 0) return [];
  return db
    .select()
    .from(organisations)
    .where(and(shown, all ? undefined : inArray(organisations.id, own)))
    .orderBy(asc(nameOf), asc(organisations.number));
}

/** How many work for each, by organisation id. */
export async function memberCounts(db: Db): Promise<Map<string, number>> {
  const counted = await rows<{ organisation: string; count: number }>(
    db,
    sql`select organisation, count(*)::int as count from membership group by organisation`,
  );
  return new Map(counted.map(({ organisation, count }) => [organisation, count]));
}
