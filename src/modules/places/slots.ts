// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { Env } from "#platform/http/env.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import type { Venue } from "./venues.ts";

export interface OrganisationChoice {
  id: string;
  name: string;
  /** Its public page. */
  href: string;
}

/** What other rooms put on the pages of places. Filled in app/map.ts, because places knows no other room. */
export interface PlacesSlots {
  /** What happens at a venue: shown between access and rooms. */
  happening?: (c: Context<Env>, venue: Venue) => Promise<Child>;
  /** Where each room of a venue can be asked for: room id → address. The page is kept for visitors. */
  rooms?: (c: Context<Env>, venue: Venue) => Promise<ReadonlyMap<string, string>>;
  /** The list of rooms that are lent. */
  lending?: (language: Language) => { href: string; label: string };
  /** The organisations to which this actor may give a venue. */
  organisationsFor?: (db: Db, actor: Actor) => Promise<OrganisationChoice[]>;
  /** The organisation of a venue, for its page. */
  organisationOf?: (db: Db, id: string) => Promise<OrganisationChoice | null>;
}
