// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, gte, isNotNull, isNull, sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { now, today, toLocal } from "#platform/time/time.ts";
import { referrals } from "./tables.ts";

export type LightColour = "green" | "amber" | "red";
export interface Light {
  colour: LightColour;
  /** Calendar days until the team usually calls. */
  days: number;
}

/** Default, configurable: how far back one looks, from how many first contacts on they say something, and what is usual before. */
const lookBack = { days: 60, enough: 3, usual: 5 } as const;
/** So many may wait without a queue. Default, configurable. */
const aFew = 3;
/** Default, configurable: green until, amber until. Source: the programmes this product follows, contact within two weeks. */
const bounds = { green: 7, amber: 14 } as const;

/**
 * How long somebody who is referred now waits: what was usual lately, or longer when more wait than the team speaks to.
 * `waiting`: referrals without a first contact. `took`: days to the first contact, of those of the last weeks.
 */
export function lightOf({ waiting, took }: { waiting: number; took: readonly number[] }): Light {
  const known = took.length >= lookBack.enough;
  const usual = known ? [...took].sort((a, b) => a - b)[Math.floor(took.length / 2)]! : lookBack.usual;
  const perDay = (known ? took.length : lookBack.enough * 3) / lookBack.days;
  const days = Math.max(1, Math.round(Math.max(usual, Math.max(0, waiting - aFew) / perDay / 2)));
  return { colour: days <= bounds.green ? "green" : days <= bounds.amber ? "amber" : "red", days: Math.min(days, 60) };
}

/** Of a team, or of all when a practice has none. Never a list: two numbers come out of the wall, and no row. */
export async function lightFor(db: Db, team: string | null): Promise<Light> {
  const own = team === null ? undefined : eq(referrals.team, team);
  const since = now().subtract({ hours: lookBack.days * 24 });
  const [waiting, contacted] = await behindWall(db, system("referrals.light"), async (db) => {
    const [open] = await db
      .select({ count: sql<number>`count(*)::int` })
      .from(referrals)
      .where(and(own, isNull(referrals.contactedOn), isNull(referrals.closedOn)));
    const spoken = await db
      .select({ at: referrals.receivedAt, on: referrals.contactedOn })
      .from(referrals)
      .where(and(own, isNotNull(referrals.contactedOn), gte(referrals.receivedAt, since)));
    return [open!.count, spoken] as const;
  });
  const took = contacted.map(
    ({ at, on }) =>
      toLocal(at)
        .toPlainDate()
        .until(on ?? today()).days,
  );
  return lightOf({ waiting, took });
}
