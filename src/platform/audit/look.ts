// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "../access/actor.ts";
import type { Db } from "../db/db.ts";
import { record } from "./record.ts";

/** Why somebody looks. Source: handbook of the project, purposes. */
export const purposes = [
  "own",
  "on_behalf",
  "desk",
  "contact",
  "cover",
  "rights",
  "log_review",
  "messages",
  "activities",
  "administration",
] as const;
export type Purpose = (typeof purposes)[number];

export const lookKinds = ["read", "search", "print", "export", "refused"] as const;
export type LookKind = (typeof lookKinds)[number];

/** Somebody saw, searched, printed or took along something of a person. */
export interface Look {
  kind: LookKind;
  /** Whose it is; null for a search that found nobody. */
  person: string | null;
  /** Groups of fields, never values: "name", "phone", "address", "profile", "consents". */
  fields: readonly string[];
  purpose: Purpose;
  /** The door that was open: id of the person_access row. */
  access?: string | null;
}

/**
 * Writes down that somebody looked, in the transaction of the question. Fails closed: when this cannot be written, nothing
 * may be shown. Never holds a value, a name or a search term.
 */
export async function look(db: Db, actor: Actor, { kind, person, fields, purpose }: Look): Promise<void> {
  await record(db, actor, "audit.looked", person, { kind, fields, purpose });
}
