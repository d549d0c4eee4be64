// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Scope } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { Env } from "#platform/http/env.ts";

export interface OrganisationName {
  id: string;
  name: string;
  phone: string;
  email: string;
}

/** A line of what a representative may see: the words stand in the language of the page. */
export interface ScopeLine {
  title: string;
  text?: string;
  href?: string;
}
export interface ScopePart {
  title: string;
  /** What it says when there is nothing. */
  none: string;
  lines: ScopeLine[];
}

/** What other rooms bring. Filled once, in app/map.ts. */
export interface ConsentSlots {
  /** With whom something may be shared, by name. */
  organisations(db: Db): Promise<OrganisationName[]>;
  organisationsById(db: Db, ids: readonly string[]): Promise<Map<string, OrganisationName>>;
  /** What there is of a person within a scope, for who acts for her. A scope without a room has no part. */
  inScope: Partial<Record<Scope, (c: Context<Env>, person: string) => Promise<ScopePart>>>;
}

let slots: ConsentSlots = {
  organisations: async () => [],
  organisationsById: async () => new Map(),
  inScope: {},
};

export const fillConsentSlots = (filled: ConsentSlots): void => {
  slots = filled;
};
export const consentSlots = (): ConsentSlots => slots;
