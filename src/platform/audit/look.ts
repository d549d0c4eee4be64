// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, teamsOf } from "../access/actor.ts";
import type { Db } from "../db/db.ts";
import { vault } from "../keys/vault.ts";
import { appendAudit } from "./append.ts";

/** Why somebody looks. Source: the programmes this product follows, purposes. */
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
  "triage",
  "conversation",
  "matching",
  "visit",
  "measurement",
  "feedback",
  "emergency",
  "aftercare",
  "protection",
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
  /** What was searched for: only a keyed hash of it is kept, to see whether somebody keeps asking for the same. */
  term?: string;
  /** What was seen, where it is no person: "signal", with the id of its row. */
  object?: string;
  row?: string;
}

/**
 * Writes down that somebody looked, in the transaction of the question. Fails closed (AuditDown): when this cannot be
 * written, nothing may be shown. Never holds a value, a name or a search term.
 */
export async function look(db: Db, actor: Actor, given: Look): Promise<void> {
  const { kind, person, fields, purpose, access = null, term, object = "person", row = null } = given;
  await appendAudit(db, actor, {
    action: kind === "read" || kind === "refused" ? "R" : "E",
    kind: `look.${kind}`,
    outcome: kind === "refused" ? 4 : 0,
    person,
    object,
    objectRow: row,
    fields,
    purpose,
    access,
    relation: relationOf(actor, access, object),
    detail: term === undefined ? {} : { term: termHash(term) },
  });
}

function relationOf(actor: Actor, access: string | null, object: string): string {
  // a relation with a case is work of every day; a door is open for a while
  if (access) return object === "case" ? "case" : "door";
  if (actor.kind === "system" || actor.kind === "visitor") return actor.kind;
  if (actor.behalf) return actor.behalf.as;
  return teamsOf(actor).length > 0 ? "team" : "office";
}

const termHash = (term: string): string =>
  vault().blind("search_term", term.normalize("NFKC").trim().toLowerCase()).subarray(0, 12).toString("hex");
