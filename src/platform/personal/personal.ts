// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "../access/actor.ts";
import type { Db } from "../db/db.ts";

type Value = string | number | boolean | null | readonly string[];
/** A word in both languages. */
export interface Words {
  nl: string;
  en: string;
}

/** One kind of thing that is kept about a person: readable for the person, and for another program. */
export interface Collected {
  /** Stable code for the JSON: "participations". */
  code: string;
  title: Words;
  /** Field → what it is called. */
  fields: Record<string, Words>;
  rows: Record<string, Value>[];
  /** Fields that are there and not shown, with the reason: of another person. */
  withheld?: { field: string; reason: Words }[];
}

/** What a room keeps of persons: it can show all of it to the person, and make it go. */
export interface PersonalPart {
  room: string;
  /** Every table of the room with a path to a person. */
  tables: readonly string[];
  collect(db: Db, person: string): Promise<Collected[]>;
  /** Takes away, or makes nameless what others need (counts). In the caller's transaction. The row of the person goes last. */
  erase(db: Db, actor: Actor, person: string): Promise<void>;
}

let known: readonly PersonalPart[] = [];

/** Called once, by app/personal.ts. */
export const definePersonal = (parts: readonly PersonalPart[]): void => {
  known = parts;
};

export const personalParts = (): readonly PersonalPart[] => known;
