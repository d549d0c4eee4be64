// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Env } from "#platform/http/env.ts";
import type { CalendarFilter } from "./calendar.ts";
import type { Series } from "./tables.ts";

/** What other rooms put on the pages of activities. */
export interface ActivitiesSlots {
  /** On the page of an activity, above its dates: how to come along. The page is kept for visitors: nothing of one person. */
  joining?: (c: Context<Env>, activity: Series) => Promise<Child>;
  /** Below a list with few results: "staat het er niet bij?" Kept as well. `text` is what was searched for. */
  missing?: (c: Context<Env>, asked: { filter: CalendarFilter; text: string; found: number }) => Child;
  /** Told when a page is made for a search that found little; may not slow the page down. */
  foundLittle?: (c: Context<Env>, asked: { filter: CalendarFilter; text: string; found: number }) => void;
  /** On the organiser's page of one activity: more to do, such as the list of guests. */
  managing?: (c: Context<Env>, activity: Series) => Promise<DeskLink[]>;
  /** On the desk: the work of other rooms for this actor. */
  desk?: (c: Context<Env>) => Promise<DeskLink[]>;
}

export interface DeskLink {
  href: string;
  title: string;
  text?: string;
  /** How many wait; 0 or absent shows none. */
  count?: number;
}

export const slots: ActivitiesSlots = {};

/** Called by app/map.ts only, before anything is asked. */
export const fillSlots = (given: ActivitiesSlots): void => void Object.assign(slots, given);
