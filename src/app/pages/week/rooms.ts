// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Organisation } from "#modules/organisations/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Week } from "#platform/time/time.ts";

/** What a room has to say on the week page, as a line to press. */
export interface RoomLine {
  href: string;
  title: string;
  text?: string;
}

/** What is known of who comes to one date. */
export interface Guests {
  /** "1 lift, 2 rolstoel": never a name. */
  needs: string;
  waiting: number;
  href: string;
}

export const guestKey = (series: string, recurrenceId: string): string => `${series} ${recurrenceId.replace(" ", "T")}`;

/** Per date what people need and how many wait; null while the room of sign-ups does not tell. */
export async function guestsOf(
  _c: Context<Env>,
  _organisation: Organisation,
  _week: Week,
): Promise<ReadonlyMap<string, Guests> | null> {
  return null;
}

/** Who asked for a room of this organisation and waits for an answer. */
export async function roomRequests(_c: Context<Env>, _organisation: Organisation): Promise<RoomLine[] | null> {
  return null;
}

/** Calendars of this organisation that cannot be read. */
export async function sourceTroubles(_c: Context<Env>, _organisation: Organisation): Promise<RoomLine[] | null> {
  return null;
}
