// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Env } from "#platform/http/env.ts";
import type { Person } from "./person.ts";

/** A line on "Mijn pagina": what somebody finds there, of another room. */
export interface MineLine {
  title: string;
  text?: string;
  href: string;
}

/** A part of the page of a person, for who works with her, of another room. */
export interface PersonSection {
  /** For the address: #toestemming. */
  id: string;
  title: string;
  body: Child;
}

/** What other rooms put on the pages of this one. Filled once, in app/map.ts. */
export interface PeopleSlots {
  /** For the one who is signed in. */
  mine(c: Context<Env>, person: string): Promise<MineLine[]>;
  /** For who may see this person. */
  sections(c: Context<Env>, person: Person): Promise<PersonSection[]>;
}

let slots: PeopleSlots = { mine: async () => [], sections: async () => [] };

export const fillPeopleSlots = (filled: PeopleSlots): void => {
  slots = filled;
};
export const peopleSlots = (): PeopleSlots => slots;
