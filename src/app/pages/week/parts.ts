// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import {
  type FreshLine,
  type Surface,
  type ViewFigure,
  viewsOf,
  type WeekDate,
  waitingForAnswer,
  weekDates,
} from "#modules/activities/index.ts";
import { waitingCalls } from "#modules/messages/index.ts";
import type { Organisation } from "#modules/organisations/index.ts";
import type { Env } from "#platform/http/env.ts";
import { parseDate, today, weekOf } from "#platform/time/time.ts";
import { type Guests, guestsOf, type RoomLine, roomRequests, sourceTroubles } from "./rooms.ts";

/** Seven days in a row. */
export interface Days {
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
}

/** How far the page looks back and ahead, in days. */
const reach = 400;

/** The seven days that the address names with "vanaf"; without it, or with nonsense, the coming seven. */
export function daysAsked(c: Context<Env>): Days {
  const asked = parseDate(c.req.query("vanaf") ?? "");
  const near = asked && Math.abs(today().until(asked, { largestUnit: "day" }).days) <= reach;
  const from = asked && near ? asked : today();
  return { from, to: from.add({ days: 7 }) };
}

/** Everything on the page, asked of the rooms that know it. */
export interface WeekParts {
  organisation: Organisation;
  /** The seven days that are shown: from the first up to, not including, the last. */
  days: Days;
  dates: WeekDate[];
  /** By series and date. */
  guests: ReadonlyMap<string, Guests>;
  calls: number;
  rooms: RoomLine[];
  sources: RoomLine[];
  fresh: FreshLine[];
  views: { now: ViewFigure[]; before: ViewFigure[] };
}

export async function readWeek(c: Context<Env>, organisation: Organisation): Promise<WeekParts> {
  const { db } = c.var;
  const days = daysAsked(c);
  const { id } = organisation;
  const dates = await weekDates(db, id, days.from, days.to);
  const week = weekOf(today());
  return {
    organisation,
    days,
    dates,
    guests: await guestsOf(c, organisation, days),
    calls: await waitingCalls(db, [id]),
    rooms: await roomRequests(c, organisation),
    sources: await sourceTroubles(c, organisation),
    fresh: await waitingForAnswer(db, id),
    views: {
      now: await viewsOf(db, id, week.from, week.to),
      before: await viewsOf(db, id, week.from.subtract({ days: 7 }), week.from),
    },
  };
}

/** How many things ask for an answer: not what will be asked soon. */
export function countWaiting({ calls, rooms, sources, fresh }: WeekParts): number {
  const asked = fresh.filter(({ status, doubts }) => status !== "published" || doubts > 0);
  return calls + asked.length + rooms.length + sources.length;
}

/** The figures of a surface together. */
export const sumOf = (figures: readonly ViewFigure[], surface: Surface): number =>
  figures.reduce((sum, one) => (one.surface === surface ? sum + one.count : sum), 0);
