// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { type Category, categorySlug } from "#modules/activities/index.ts";
import { colleagues } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now } from "#platform/time/time.ts";
import { capitalise } from "#ui/show/format.ts";
import { type Gap, gaps, type Wish, wishes } from "../tables.ts";
import { textArray } from "../wish/text-array.ts";
import { wishesForGap } from "../workflow.ts";

/** Wishes belong together within this distance between the middles of their buurten (metres, straight). */
export const nearMetres = 1500;

/**
 * Puts a new wish with its like. An open gap of the same kind nearby takes it in; else, when it is the third wish of one
 * kind near each other, a gap is noticed and bundled at once, with an owner. In the transaction of the wish.
 */
export async function bundle(db: Db, actor: Actor, wish: Wish): Promise<void> {
  const known = await gapFor(db, wish);
  if (known) {
    await db.update(wishes).set({ gap: known.id }).where(eq(wishes.id, wish.id));
    if (known.state === "noticed") await bundleWhenEnough(db, known.id);
    return;
  }
  const alike = await wishesLike(db, wish);
  if (alike.filter(({ repeated }) => !repeated).length < wishesForGap) return;
  const gap = await noticed(db, actor, wish, alike);
  await bundleWhenEnough(db, gap.id);
}

/** Same kind: the same category, or a stem in common. */
const alikeTo = ({ category, stems }: Pick<Wish, "category" | "stems">, table: "wish" | "gap") =>
  sql`(${sql.raw(table)}.category = ${category} or ${sql.raw(table)}.stems && ${textArray(stems)})`;

/** Same buurt, or one whose middle is near; who named no buurt belongs with others who named none. */
const nearTo = ({ area }: Pick<Wish, "area">, table: "wish" | "gap") =>
  area === null
    ? sql`${sql.raw(table)}.area is null`
    : sql`${sql.raw(table)}.area in (select b.id from area a join area b on b.center <@ circle(a.center, ${nearMetres}::float8)
        where a.id = ${area}::uuid and b.kind = 'buurt')`;

async function gapFor(db: Db, wish: Wish): Promise<Pick<Gap, "id" | "state"> | undefined> {
  const [found] = await rows<Pick<Gap, "id" | "state">>(
    db,
    sql`select id, state from gap where state not in ('in_calendar', 'not_feasible') and ${alikeTo(wish, "gap")}
      and ${nearTo(wish, "gap")} order by (area = ${wish.area}::uuid) desc nulls last, created_at limit 1`,
  );
  return found;
}

interface Alike {
  id: string;
  repeated: boolean;
}

const wishesLike = (db: Db, wish: Wish): Promise<Alike[]> =>
  rows<Alike>(
    db,
    sql`select id, repeated from wish where status = 'open' and gap is null and created_at > ${now()
      .subtract({ hours: 365 * 24 })
      .toString()}::timestamptz
      and ${alikeTo(wish, "wish")} and ${nearTo(wish, "wish")} order by created_at, id limit 200`,
  );

async function noticed(db: Db, actor: Actor, wish: Wish, alike: readonly Alike[]): Promise<Gap> {
  const [added] = await db
    .insert(gaps)
    .values({
      id: newId(),
      title: titleOf(wish.category),
      category: wish.category,
      stems: wish.stems,
      area: wish.area,
      weekdays: wish.weekdays,
      dayparts: wish.dayparts,
      audience: wish.audience,
      state: "noticed",
      stateSince: now(),
      createdAt: now(),
    })
    .returning();
  const ids = sql.join(
    alike.map(({ id }) => sql`${id}::uuid`),
    sql`, `,
  );
  await db.execute(sql`update wish set gap = ${added!.id} where id in (${ids})`);
  await record(db, actor, "gap.noticed", added!.id, { by: "wishes" });
  return added!;
}

/** Never the words of somebody: they may say who it is. The panel gives it a better name. */
export const titleOf = (category: Category | null): string =>
  category ? capitalise(categorySlug[category].replaceAll("-", " ")) : "Nieuwe wens";

/** The third wish bundles, with somebody who minds it: who has the least on the plate. */
export async function bundleWhenEnough(db: Db, id: string): Promise<void> {
  const [count] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from wish where gap = ${id}::uuid and status = 'open' and not repeated`,
  );
  if (count!.n < wishesForGap) return;
  const owner = await leastBusy(db);
  const moved = await rows<{ owner: string | null }>(
    db,
    sql`update gap set state = 'bundled', state_since = ${now().toString()}::timestamptz, owner = coalesce(owner, ${owner}::uuid)
      where id = ${id}::uuid and state = 'noticed' returning owner`,
  );
  if (moved.length > 0) await record(db, system("gaps.bundle"), "gap.bundled", id, { owner: moved[0]!.owner });
}

/** Of the panel, or else of who keeps the calendar; null when there is nobody yet. */
async function leastBusy(db: Db): Promise<string | null> {
  const all = await colleagues(db);
  const panel = all.filter(({ roles }) => roles.includes("panel"));
  const minders = panel.length > 0 ? panel : all.filter(({ roles }) => roles.includes("keeper"));
  const busy = await rows<{ owner: string; n: number }>(
    db,
    sql`select owner, count(*)::int as n from gap where owner is not null and state not in ('in_calendar', 'not_feasible') group by owner`,
  );
  const load = new Map(busy.map(({ owner, n }) => [owner, n]));
  const [first] = minders.map(({ person }) => person.id).sort((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0));
  return first ?? null;
}
