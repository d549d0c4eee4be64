// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq } from "drizzle-orm";
import { areasServedBy, teamsFor } from "#modules/teams/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { now, today } from "#platform/time/time.ts";
import { type Released, releaseFigures } from "./gateway.ts";
import { daysOf, type Quarter, settled } from "./quarter.ts";
import { insightsSlots } from "./slots.ts";
import { releases } from "./tables.ts";

/** Source: the programmes this product follows, rule against groups that are too alike. Default. */
export const fewestInhabitants = 500;
/** How far back figures are made for a team that has none. */
const quartersBack = 4;

/**
 * Makes the figures of every team over the quarters that are over and settled, once: what was given out is never counted again.
 * So nobody can ask twice and take one answer from the other, and the figures stay when what they count has gone. For the
 * night; may run twice. Gives how many were made.
 */
export async function releaseQuarters(db: Db): Promise<number> {
  const actor = system("insights.nightly");
  let made = 0;
  for (const { id, createdAt } of await teamsFor(db, actor))
    for (const quarter of settled(today(), quartersBack).reverse()) {
      const { to } = daysOf(quarter);
      const younger =
        Temporal.PlainDate.compare(createdAt.toZonedDateTimeISO("Europe/Amsterdam").toPlainDate(), to) >= 0;
      if (!younger && (await releaseQuarter(db, id, quarter))) made++;
    }
  return made;
}

/** True when it was made now. */
async function releaseQuarter(db: Db, team: string, quarter: Quarter): Promise<boolean> {
  const actor = system("insights.nightly");
  return behindWall(db, actor, async (db) => {
    const [stands] = await db
      .select({ team: releases.team })
      .from(releases)
      .where(and(eq(releases.team, team), eq(releases.quarter, quarter)));
    if (stands) return false;
    const body = await countQuarter(db, team, quarter);
    const added = await db
      .insert(releases)
      .values({ team, quarter, body, madeAt: now() })
      .onConflictDoNothing()
      .returning({ team: releases.team });
    if (added.length === 0) return false;
    await record(db, actor, "insight.released", team, { quarter });
    return true;
  });
}

async function countQuarter(db: Db, team: string, quarter: Quarter): Promise<Released> {
  const { signals, cases, measurements } = insightsSlots();
  const asked = { team, ...daysOf(quarter) };
  const raw = [...(await signals(db, asked)), ...(await cases(db, asked)), ...(await measurements(db, asked))];
  const inQuarter = raw.filter(({ dimensions }) => dimensions.quarter === quarter && dimensions.team === team);
  const areas = (await areasServedBy(db, team))
    .filter(({ inhabitants }) => (inhabitants ?? 0) >= fewestInhabitants)
    .map(({ id }) => id);
  return releaseFigures(inQuarter, areas.sort());
}

/** The quarters of which there are figures, the newest first. The caller asked whether the team is in sight; the wall asks again. */
export const quartersOf = async (db: Db, team: string): Promise<Quarter[]> =>
  (
    await db
      .select({ quarter: releases.quarter })
      .from(releases)
      .where(eq(releases.team, team))
      .orderBy(desc(releases.quarter))
  ).map(({ quarter }) => quarter);

export async function releaseOf(db: Db, team: string, quarter: Quarter): Promise<Released | null> {
  const [found] = await db
    .select({ body: releases.body })
    .from(releases)
    .where(and(eq(releases.team, team), eq(releases.quarter, quarter)));
  return found?.body ?? null;
}
