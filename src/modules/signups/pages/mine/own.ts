// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { activityById, type PlacedDate, placedDate, type Series } from "#modules/activities/index.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import { guestBySeat, type Opened, openLink, placeInLine } from "../../find.ts";
import type { Seat } from "../../tables.ts";
import { placeInWords } from "../../telling.ts";
import { type Companion, companionOf } from "../../together.ts";

/** One date of somebody, with everything one wants to know on the way there. */
export interface OwnDate {
  seat: Seat;
  /** null: it is not in the calendar any more. */
  date: PlacedDate | null;
  place: string;
  /** 1 is the first in line; null when not waiting. */
  inLine: number | null;
  companion: Companion | null;
}

export interface Own extends Opened {
  token: string;
  activity: Series;
  dates: OwnDate[];
}

/** What the secret link of this address opens. Looking changes nothing. */
export async function readOwn(c: Context<Env>): Promise<Own> {
  const { db } = c.var;
  const token = c.req.param("token") ?? "";
  const opened = await openLink(db, token);
  const activity = await activityById(db, opened.seats.at(-1)?.series ?? opened.participation.series);
  const dates: OwnDate[] = [];
  for (const seat of opened.seats) {
    const date = await placedDate(db, seat.series, seat.recurrenceId);
    const companion = seat.companion ? await guestBySeat(db, seat.companion) : null;
    dates.push({
      seat,
      date,
      place: await placeInWords(db, activity, date?.venue ?? activity.venue),
      inLine: seat.state === "waitlisted" ? await placeInLine(db, seat) : null,
      companion: companionOf({ participation: opened.participation, seat }, companion ? [companion] : []),
    });
  }
  return { ...opened, token, activity, dates };
}

/** The date that the address names; another one is not there for this link. */
export function findOwnDate(own: Own, id: string | undefined): OwnDate {
  const found = own.dates.find(({ seat }) => seat.id === id);
  if (!found) throw new NotFound("seat");
  return found;
}

export const isToCome = ({ seat, date }: OwnDate): boolean =>
  seat.state !== "cancelled" && date !== null && !date.isGone && date.status !== "cancelled";
