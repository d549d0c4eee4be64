// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { fullName, idOfNumber, personsById, relationTo } from "#modules/people/index.ts";
import { teamsById } from "#modules/teams/index.ts";
import { type Actor, behalfOf, can, ownerOf, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type LookKind, look, type Purpose } from "#platform/audit/look.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden, NotFound, SignInFirst } from "#platform/http/errors.ts";
import { maySeeLooks } from "./policy.ts";

/** Somebody looked at somebody else, on one day, for one purpose. Words: looks-words.ts. */
export interface LookLine {
  day: Temporal.PlainDate;
  /** Null when the program did it by itself. */
  who: {
    /** Null for who is no longer here. */
    name: string | null;
    /** Codes: "keeper", "coach", "representative", "desk". */
    roles: string[];
    team: string | null;
  } | null;
  kinds: LookKind[];
  /** Groups of fields, as codes. */
  fields: string[];
  purpose: Purpose;
  /** How it was possible: "door", "desk", "team", "office", "representative", "system". */
  relation: string;
  times: number;
}

/** The most days with a look that are shown; older ones stand in the log as well. */
const most = 400;

interface Row {
  day: string;
  account: string | null;
  role: string;
  team: string | null;
  kinds: string[];
  fields: string[] | null;
  purpose: Purpose;
  relation: string;
  times: number;
}

/**
 * Who looked at a person, newest first, one line for a day, an account and a purpose. Looks of the person herself are not in
 * it. Asks no policy: whoever calls it did. What was merged into her counts as hers, and so does a look at a signal that
 * turned out to be about her.
 */
export const looksAt = (db: Db, person: string): Promise<LookLine[]> =>
  behindWall(db, system("oversight.looks"), (db) => allLooksAt(db, person));

async function allLooksAt(db: Db, person: string): Promise<LookLine[]> {
  const found = await rows<Row>(
    db,
    sql`select l.day::text as day, l.account, l.role, l.team, array_agg(distinct l.kind) as kinds, array_agg(distinct f) filter (where f is not null) as fields,
        l.purpose, coalesce(l.relation, '') as relation, count(distinct l.event_id)::int as times
      from (select a.*, (a.at at time zone 'Europe/Amsterdam')::date as day from audit_log a
        where (a.subject_pseudonym in (select s.pseudonym from audit_subject s join person p on p.id = s.person
            where p.id = ${person} or p.merged_into = ${person})
          or a.subject_pseudonym is null and a.object = 'signal' and a.object_row in (select g.id from signal g
            join person p on p.id = g.person where p.id = ${person} or p.merged_into = ${person}))
          and a.kind in ('look.read', 'look.search', 'look.print', 'look.export') and a.account is distinct from ${person}) l
        left join lateral unnest(l.field_group) f on true
      group by l.day, l.account, l.role, l.team, l.purpose, l.relation order by l.day desc, max(l.at) desc limit ${most}`,
  );
  const known = await personsById(
    db,
    found.map(({ account }) => account),
  );
  const teams = await teamsById(
    db,
    found.map(({ team }) => team),
  );
  return found.map((row) => {
    const worker = row.account ? known.get(row.account) : undefined;
    const roles = row.role.split(",").filter(Boolean);
    const team = row.team ? (teams.get(row.team)?.name ?? null) : null;
    return {
      day: Temporal.PlainDate.from(row.day),
      who: row.account === null ? null : { name: worker ? fullName(worker) : null, roles, team },
      kinds: row.kinds.map((kind) => kind.replace("look.", "") as LookKind),
      fields: row.fields ?? [],
      purpose: row.purpose,
      relation: row.relation,
      times: row.times,
    };
  });
}

export interface OwnLooks {
  person: string;
  lines: LookLine[];
}

/** Who looked at oneself, or at the person in whose name one is here: then this is a look too. */
export async function ownLooks(db: Db, actor: Actor, kind: "read" | "print" = "read"): Promise<OwnLooks> {
  const person = ownerOf(actor);
  if (person === null) throw new SignInFirst();
  if (!maySeeLooks(actor)) throw new Forbidden("details");
  return db.transaction(async (db) => {
    if (behalfOf(actor) !== null && "behalf" in actor)
      await look(db, actor, {
        kind,
        person,
        fields: ["log"],
        purpose: actor.behalf?.as === "desk" ? "desk" : "on_behalf",
      });
    return { person, lines: await looksAt(db, person) };
  });
}

/** The same for the rights desk, of the person with this number, while the door for her rights is open. NotFound without it. */
export async function looksForRights(db: Db, actor: Actor, number: number): Promise<OwnLooks> {
  if (!can(actor, "rights.handle")) throw new Forbidden("rights.handle");
  return db.transaction(async (db) => {
    const person = await idOfNumber(db, number);
    if ((await relationTo(db, actor, person)) !== "officer") throw new NotFound("person");
    await look(db, actor, { kind: "print", person, fields: ["name", "address", "log"], purpose: "rights" });
    return { person, lines: await looksAt(db, person) };
  });
}
