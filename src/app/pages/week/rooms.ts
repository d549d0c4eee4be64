// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { bookingPaths, requestsFor } from "#modules/bookings/index.ts";
import type { Organisation } from "#modules/organisations/index.ts";
import { datesWithGuests, guestsOf as guestsComing, signUpPaths } from "#modules/signups/index.ts";
import { paths as sourcePaths, sourcesFor } from "#modules/sources/index.ts";
import { toInstant, toLocal } from "#platform/db/columns.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal as localOf, startOfDay, today } from "#platform/time/time.ts";
import { capitalise, formatDay } from "#ui/show/format.ts";
import { weekTexts } from "./messages.ts";
import type { Days } from "./parts.ts";

type Need = Awaited<ReturnType<typeof guestsComing>>[number]["participation"]["needs"][number];

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

/** Per date what people need, counted and never by name, and how many wait. */
export async function guestsOf(
  c: Context<Env>,
  { id }: Organisation,
  days: Days,
): Promise<ReadonlyMap<string, Guests>> {
  const { db, language } = c.var;
  const daysAhead = Math.max(1, today().until(days.to, { largestUnit: "day" }).days);
  const dates = await datesWithGuests(db, { organisations: [id] }, { daysAhead, limit: 500 });
  const [from, to] = [startOfDay(days.from), startOfDay(days.to)];
  const here = dates.filter(({ startsAt }) => {
    const starts = toInstant(startsAt);
    return Temporal.Instant.compare(starts, from) >= 0 && Temporal.Instant.compare(starts, to) < 0;
  });
  const found = here.map(async ({ series, number, recurrenceId, waiting }): Promise<[string, Guests]> => {
    const date = toLocal(recurrenceId);
    const guests = await guestsComing(db, series, date, ["signed_up"]);
    const href = signUpPaths.guests(number, date.toString({ smallestUnit: "minute" }));
    const needs = guests.flatMap(({ participation }) => participation.needs);
    return [guestKey(series, recurrenceId), { href, waiting, needs: needsInWords(needs, language) }];
  });
  return new Map(await Promise.all(found));
}

/** "2 keer vervoer, 1 keer een ringleiding" */
function needsInWords(needs: readonly Need[], language: Language): string {
  const m = speak(weekTexts, language);
  const counted = [...Map.groupBy(needs, (need) => need)];
  return counted.map(([need, { length }]) => m.times(length, m[need])).join(", ");
}

/** Who asked for a room of this organisation and waits for an answer: the room and the first date, never who. */
export async function roomRequests(c: Context<Env>, { id }: Organisation): Promise<RoomLine[]> {
  const { db, actor, language } = c.var;
  const waiting = await requestsFor(db, actor, "kept", { waiting: true });
  return waiting
    .filter(({ lent }) => lent.venue.organisation === id)
    .map(({ request, lent, dates }) => {
      const first = dates.map(({ startsAt }) => startsAt).sort(Temporal.Instant.compare)[0];
      const when = first ? capitalise(formatDay(localOf(first), language)) : "";
      return {
        href: inLanguage(bookingPaths.request(request.number), language),
        title: `${lent.room.name}, ${lent.venue.name}`,
        text: when,
      };
    });
}

const troubled = ["attention", "failing", "dead"] as const;

/** Calendars of this organisation that cannot be read, or that ask for a decision. */
export async function sourceTroubles(c: Context<Env>, { id }: Organisation): Promise<RoomLine[]> {
  const { db, actor, language } = c.var;
  const m = speak(weekTexts, language);
  return (await sourcesFor(db, actor)).flatMap(({ source }) => {
    const state = troubled.find((one) => one === source.state);
    if (source.organisation !== id || !state) return [];
    return [{ href: inLanguage(sourcePaths.show(source.number), language), title: source.name, text: m[state] }];
  });
}
