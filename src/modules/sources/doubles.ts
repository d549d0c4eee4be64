// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, sql } from "drizzle-orm";
import { activityById, archiveActivity, changeActivity } from "#modules/activities/index.ts";
import { organisationsById } from "#modules/organisations/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { isId, newId } from "#platform/db/ids.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { importer } from "./import/write.ts";
import { mayDecideDoubles } from "./policy.ts";
import { doubleProposals } from "./tables.ts";
import { cutText } from "./texts.ts";

/** Both without a venue is the same place too. */
const nowhere = "00000000-0000-0000-0000-000000000000";

/**
 * Looks for what other organisations have at the same start (± 15 minutes), at the same venue (or both without one), with
 * nearly the same title (trigram similarity 0.8). Proposes, once per pair; never merges. Source: the programmes this product follows, calendar 4.2.
 */
export async function proposeDoubles(db: Db, series: readonly string[]): Promise<number> {
  if (series.length === 0) return 0;
  const soon = sql`o.starts_at between ${now().toString()}::timestamptz and ${now()
    .add({ hours: 24 * 70 })
    .toString()}::timestamptz`;
  const found = await rows<{ first: string; second: string }>(
    db,
    sql`with mine as (
        select s.id, s.organisation, s.created_at, lower(unaccent(s.title)) as words, o.local_date, o.starts_at,
          coalesce(o.venue, ${nowhere}::uuid) as venue
        from series s join occurrence o on o.series = s.id
        where s.id in (select jsonb_array_elements_text(${JSON.stringify(series)}::jsonb)::uuid)
        and s.status <> 'archived' and o.status <> 'cancelled' and ${soon}
      ), others as (
        select o.series, o.organisation, o.local_date, o.starts_at, coalesce(o.venue, ${nowhere}::uuid) as venue
        from occurrence o where o.status <> 'cancelled' and ${soon}
      ), pairs as (
        select distinct m.id as mine, m.created_at as mine_at, s.id as other, s.created_at as other_at
        from mine m
        join others o on o.local_date = m.local_date and o.venue = m.venue and o.organisation <> m.organisation
          and o.starts_at between m.starts_at - interval '15 minutes' and m.starts_at + interval '15 minutes'
        join series s on s.id = o.series and s.status <> 'archived'
        where similarity(lower(unaccent(s.title)), m.words) >= 0.8
      )
      select case when (mine_at, mine) <= (other_at, other) then mine else other end as first,
        case when (mine_at, mine) <= (other_at, other) then other else mine end as second
      from pairs limit 500`,
  );
  let count = 0;
  for (const pair of found) if (await propose(db, pair)) count++;
  return count;
}

function propose(db: Db, { first, second }: { first: string; second: string }): Promise<boolean> {
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const known = await rows(
      db,
      sql`select from double_proposal where first = ${second}::uuid and second = ${first}::uuid`,
    );
    if (known.length > 0) return false;
    const [added] = await db
      .insert(doubleProposals)
      .values({ id: newId(), first, second, foundAt: now() })
      .onConflictDoNothing()
      .returning({ id: doubleProposals.id });
    if (!added) return false;
    await record(db, importer, "double.proposed", added.id, { first, second });
    return true;
  });
}

export interface Double {
  id: string;
  first: string;
  second: string;
}

/** What waits for a decision, oldest first. */
export async function waitingDoubles(db: Db, actor: Actor): Promise<Double[]> {
  if (!mayDecideDoubles(actor)) throw new Forbidden("doubles");
  return rows<Double>(
    db,
    sql`select d.id, d.first, d.second from double_proposal d
      join series a on a.id = d.first and a.status <> 'archived' join series b on b.id = d.second and b.status <> 'archived'
      where d.state = 'proposed' order by d.found_at, d.id limit 100`,
  );
}

export const countDoubles = async (db: Db, actor: Actor): Promise<number> => (await waitingDoubles(db, actor)).length;

/** One proposal, for who decides. Throws NotFound. */
export async function findDouble(db: Db, actor: Actor, id: string): Promise<Double> {
  if (!mayDecideDoubles(actor)) throw new Forbidden("doubles");
  const [found] = isId(id) ? await db.select().from(doubleProposals).where(eq(doubleProposals.id, id)) : [];
  if (!found) throw new NotFound("double");
  return found;
}

/** "Het zijn er twee": never proposed again. */
export async function keepApart(db: Db, actor: Actor, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const double = await findDouble(db, actor, id);
    if (await decide(db, actor, double, "two"))
      await record(db, actor, "double.keptApart", id, { first: double.first, second: double.second });
  });
}

/**
 * "Eén maken": the one that `keep` names stays and names both organisations in its text; the other stops, with the reason,
 * and does not come back from its source.
 */
export async function mergeDouble(db: Db, actor: Actor, id: string, keep: "first" | "second"): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const double = await findDouble(db, actor, id);
    if (!(await decide(db, actor, double, "one"))) return;
    const stays = await activityById(db, double[keep]);
    const goes = await activityById(db, double[keep === "first" ? "second" : "first"]);
    const [other] = await organisationsById(db, [goes.organisation]);
    const together = `Samen met ${other?.name ?? goes.title}.`;
    if (!stays.whatWeDo.includes(together)) {
      const room = 600 - together.length - 2;
      const text = [cutText(stays.whatWeDo, room), together].filter(Boolean).join("\n\n");
      await changeActivity(db, actor, stays.number!, { whatWeDo: text });
    }
    await archiveActivity(db, actor, goes.number!, `Dit stond er dubbel in. Kijk bij: ${stays.title}`.slice(0, 160));
    await record(db, actor, "double.merged", id, { first: double.first, second: double.second });
  });
}

/** False when it was decided before. */
async function decide(db: Db, actor: Actor, { id }: Double, state: "one" | "two"): Promise<boolean> {
  const decided = await db
    .update(doubleProposals)
    .set({ state, decidedBy: personOf(actor), decidedAt: now() })
    .where(and(eq(doubleProposals.id, id), eq(doubleProposals.state, "proposed")))
    .returning({ id: doubleProposals.id });
  return decided.length > 0;
}
