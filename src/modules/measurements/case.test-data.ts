// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { map } from "#app/map.ts";
import { town } from "#modules/teams/teams.test-data.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Route } from "#platform/http/routes.ts";
import { colleague } from "#test/people.ts";
import { routes } from "./routes.ts";
import { fillMeasurementsSlots, measurementsSlots } from "./slots.ts";
import { switchQuestions } from "./standing.ts";

export const seeds = system("test");

/** The addresses of this room, in the map of a test. */
export function mapRoutes(): void {
  for (const route of routes) if (!map.some(({ path }) => path === route.path)) (map as Route[]).push(route);
}

/** Cases as another room gives them, read through the wall in the database. */
export function findCasesHere(): void {
  const before = measurementsSlots();
  onTestFinished(() => fillMeasurementsSlots(before));
  fillMeasurementsSlots({
    findCase: (db, actor, number) =>
      behindWall(db, actor, async (db) => {
        const [found] = await rows<{ id: string; person: string; team: string; open: boolean; writes: boolean }>(
          db,
          sql`select id, person, team, closed_at is null as open, id in (select my_written_cases()) as writes
            from case_file where number = ${number} and id in (select my_cases())`,
        );
        if (!found) throw new NotFound("case");
        const { writes: mayWrite, ...careCase } = found;
        return { ...careCase, number, mayWrite };
      }),
  });
}

/** An open case of the resident, with its lead. */
export async function plantCase(db: Db, person: string, team: string, lead: string) {
  return behindWall(db, seeds, async (db) => {
    const id = newId();
    const [made] = await rows<{ number: string }>(
      db,
      sql`insert into case_file (id, person, team, lead, status, opened_at)
        values (${id}, ${person}, ${team}, ${lead}, 'active', now()) returning number::text`,
    );
    await db.execute(sql`select grant_access(${id}, ${lead}, 'lead', 'conversation', null, ${lead}, 'opened')`);
    return { id, number: Number(made!.number) };
  });
}

/** Ends it, as the room of cases tells it. */
export async function endCase(db: Db, id: string, person: string): Promise<void> {
  await behindWall(db, seeds, async (db) => {
    await db.execute(
      sql`update case_file set status = 'closed', closed_at = now(), close_reason = 'goal_reached' where id = ${id}`,
    );
    await record(db, seeds, "case.closed", id, { person });
  });
}

/** A town with a case of Annie, led by Daan the coach; the questions are on unless told. */
export async function measuredTown(db: Db, on = true) {
  findCasesHere();
  const here = await town(db);
  const { north, daan, resident } = here;
  const admin = await colleague(db, "admin");
  if (on) await switchQuestions(db, admin, true);
  const careCase = await plantCase(db, resident.person, north.id, daan.person);
  return { ...here, admin: admin as Actor, careCase };
}

export const six = { "3": "yes", "4": "no", "7": "no", "9": "yes", "8": "no", "10": "more_or_less" } as const;
export const sixLater = { "3": "no", "4": "yes", "7": "more_or_less", "9": "no", "8": "yes", "10": "no" } as const;
