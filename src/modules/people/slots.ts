// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import type { Env } from "#platform/http/env.ts";
import type { Person } from "./person-row.ts";

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

/** The team that minds a buurt, as far as this room needs it. */
export interface KnownTeam {
  name: string;
  /** Digits, or "". */
  phone: string;
  /** Who is responsible when nobody else is: contact person of the team, or a deputy. */
  worker: string | null;
  /** Everybody who may be responsible: no volunteers. */
  workers: readonly string[];
}

/** How somebody said yes to keeping the own details. */
export type SaidHow = "oral" | "paper";

/** What other rooms do for this one. Filled once, in app/map.ts. */
export interface PeopleSlots {
  /** For the one who is signed in. */
  mine(c: Context<Env>, person: string): Promise<MineLine[]>;
  /** For who may see this person. */
  sections(c: Context<Env>, person: Person): Promise<PersonSection[]>;
  /** Id of the buurt of a postcode ("1234AB"); null when it is not in the list. */
  areaOfPostcode(db: Db, postcode: string): Promise<string | null>;
  /** The team of a buurt; without a buurt, or where none is, the one that takes who belongs nowhere yet. */
  teamOf(db: Db, area: string | null): Promise<KnownTeam | null>;
  /** Writes down that she agrees that her details are kept. */
  keepDetails(db: Db, actor: Actor, person: string, how: SaidHow): Promise<void>;
  /** Does a worker live at her postcode, or have her surname? Then she says yes herself before this worker is chosen. */
  closeTo(db: Db, worker: string, person: string): Promise<"postcode" | "surname" | null>;
  /** Throws StrongerFirst when the last proof of who presses is too old. */
  stepUp(c: Context<Env>): void | Promise<void>;
}

const slots: PeopleSlots = {
  mine: async () => [],
  sections: async () => [],
  areaOfPostcode: async () => null,
  teamOf: async () => null,
  keepDetails: async () => {},
  closeTo: async () => null,
  stepUp: () => {},
};

export const fillPeopleSlots = (filled: Partial<PeopleSlots>): void => void Object.assign(slots, filled);
export const peopleSlots = (): PeopleSlots => slots;
