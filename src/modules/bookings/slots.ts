// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { DeskLink } from "#modules/activities/index.ts";
import type { Venue } from "#modules/places/index.ts";
import { type Actor, can } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { lentRooms } from "./lent.ts";
import { deskTexts } from "./messages/desk.ts";
import { openTexts } from "./messages/open.ts";
import { paths } from "./paths.ts";
import { countWaiting } from "./requests.ts";

/** On the desk: how many requests wait. */
export async function bookingsDesk(c: Context<Env>): Promise<DeskLink[]> {
  const { db, actor, language } = c.var;
  if (actor.kind !== "member" && !can(actor, "booking.any")) return [];
  const m = speak(deskTexts, language);
  const count = await waitingRequests(db, actor);
  return [{ href: inLanguage(paths.desk, language), title: m.title, text: m.deskText, count }];
}

/** How many requests wait for an answer of this actor. */
export const waitingRequests = (db: Db, actor: Actor): Promise<number> => countWaiting(db, actor);

/** On the organiser's page of an activity: find a room for it. */
export async function askRoomFor(c: Context<Env>, activity: { number: number; status: string }): Promise<DeskLink[]> {
  const { language } = c.var;
  if (activity.status === "archived") return [];
  const m = speak(deskTexts, language);
  return [{ href: inLanguage(paths.listFor(activity.number), language), title: m.managingTitle, text: m.managingText }];
}

/** On the list of places: the rooms that are lent. */
export const lendingLink = (language: Language): { href: string; label: string } => ({
  href: inLanguage(paths.list, language),
  label: speak(openTexts, language).listTitle,
});

/** On the page of a venue: where each of its rooms can be asked for. Room id → address. Kept for visitors. */
export async function roomsToAsk(c: Context<Env>, venue: Venue): Promise<ReadonlyMap<string, string>> {
  const all = await lentRooms(c.var.db);
  const here = all.filter((lent) => lent.venue.id === venue.id && lent.terms.whoMay !== "own");
  return new Map(here.map((lent) => [lent.room.id, inLanguage(paths.room(lent), c.var.language)]));
}
