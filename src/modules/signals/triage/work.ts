// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { organisationsById } from "#modules/organisations/index.ts";
import { personsById } from "#modules/people/index.ts";
import { areasById } from "#modules/places/index.ts";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, startOfDay, today } from "#platform/time/time.ts";
import type { AgeBand, EntryType, ReporterRole, Sign, SignalKind, SignalType } from "../codes.ts";
import { type Asked, holderOf, leadsTeam, mayReadText, triageTeams } from "../policy.ts";
import type { NextStep } from "../workflow.ts";
import { type Cover, coverOf } from "./cover.ts";
import { shortName } from "./short-name.ts";
import { openAbouts } from "./text.ts";

/** all: everything open. new: of nobody yet. mine: also of whom I stand in for. waiting: of colleagues, or for a day. */
export const workTabs = ["all", "new", "mine", "waiting"] as const;
export type WorkTab = (typeof workTabs)[number];

export interface WorkLine extends Asked {
  number: number;
  kind: SignalKind;
  entryType: EntryType;
  type: SignalType;
  danger: boolean;
  ageBand: AgeBand;
  signs: Sign[];
  reporterRole: ReporterRole;
  nextStep: NextStep;
  nextDue: Temporal.Instant;
  receivedAt: Temporal.Instant;
  /** "Mevrouw J.", for who may read what it says; null for a colleague. */
  who: string | null;
  area: string | null;
  organisation: string | null;
  /** First name of who has it; null: nobody. */
  holder: string | null;
  mine: boolean;
}

export interface Work {
  lines: WorkLine[];
  /** More than fits on the page. */
  more: boolean;
  counts: {
    new: number;
    mine: number;
    waiting: number;
    held: number;
    today: number;
    overdue: number;
    hidden: number;
    /** From receipt to contact, of the last 90 days; null when there was none. */
    days: number | null;
  };
}

const perPage = 30;

interface Row extends Asked {
  [column: string]: unknown;
  id: string;
  number: string;
  about: Buffer | null;
  area: string | null;
  organisation: string | null;
  next_due: string;
  received_at: string;
}

/**
 * The work list of one's teams: danger first, then by the clock. A name is a first letter, and only for who has it, stands in or
 * leads the team. What is about a neighbour of the reader is counted, and not there.
 */
export async function workList(db: Db, actor: Actor, tab: WorkTab = "all", page = 1): Promise<Work> {
  const teams = triageTeams(actor);
  if (teams.length === 0) return empty;
  const covers = await Promise.all(teams.map((team) => coverOf(db, team)));
  const found = await behindWall(db, actor, async (db) => ({
    lines: await rows<Row>(db, linesOf(actor, covers, tab, page)),
    counts: await countsOf(db, actor, covers),
  }));
  const more = found.lines.length > perPage;
  return { lines: await inWords(db, actor, found.lines.slice(0, perPage), covers), more, counts: found.counts };
}

const empty: Work = {
  lines: [],
  more: false,
  counts: { new: 0, mine: 0, waiting: 0, held: 0, today: 0, overdue: 0, hidden: 0, days: null },
};

/** How many wait for a first reaction, in one's own teams. */
export const newSignals = (db: Db, actor: Actor): Promise<number> =>
  behindWall(db, actor, async (db) => {
    const teams = triageTeams(actor);
    const [found] = await rows<{ count: number }>(
      db,
      sql`select count(*)::int as count from signal s where s.team = any (${list(teams)}) and s.closed_at is null and ${isNew}`,
    );
    return found!.count;
  });

const list = (ids: readonly string[]) => sql`${`{${ids.join(",")}}`}::uuid[]`;
const holder = sql`coalesce(s.owner, s.claimed_by)`;

/** Of me; or of who is away or left, in a team where I am called today. */
function mine(actor: Actor, covers: readonly Cover[]) {
  const me = personOf(actor);
  const standing = covers.filter(({ standIn }) => standIn === me);
  const own = sql`${holder} = ${me}::uuid`;
  if (standing.length === 0) return own;
  const away = standing.map(
    ({ team, present }) => sql`(s.team = ${team}::uuid and ${holder} <> all (${list([...present])}))`,
  );
  return sql`(${own} or ${sql.join(away, sql` or `)})`;
}

const isNew = sql`s.status = 'received'`;
const ofTeams = (covers: readonly Cover[]) =>
  sql`s.team = any (${list(covers.map(({ team }) => team))}) and s.closed_at is null`;

function linesOf(actor: Actor, covers: readonly Cover[], tab: WorkTab, page: number) {
  const which = {
    all: sql`s.status <> 'held'`,
    new: isNew,
    mine: sql`s.status <> 'held' and ${mine(actor, covers)}`,
    waiting: sql`s.status not in ('held', 'received') and ${holder} is distinct from ${personOf(actor)}::uuid`,
  }[tab];
  return sql`select s.id, s.number, s.kind, s.entry_type as "entryType", s.type, s.danger, s.status, s.team, s.owner,
      s.claimed_by as "claimedBy", s.age_band as "ageBand", s.signs, s.reporter_role as "reporterRole", s.next_step as "nextStep",
      s.next_due::text, s.received_at::text, s.area, s.organisation, s.about
    from signal s where ${ofTeams(covers)} and ${which}
    order by (s.danger or s.type = 'emergency') and s.status in ('received', 'triage') desc, s.next_due, s.number
    limit ${perPage + 1} offset ${(Math.max(1, page) - 1) * perPage}`;
}

interface CountRow {
  new: number;
  mine: number;
  waiting: number;
  held: number;
  today: number;
  overdue: number;
  hidden: number;
  days: number | null;
}

async function countsOf(db: Db, actor: Actor, covers: readonly Cover[]): Promise<Work["counts"]> {
  const at = now().toString();
  const midnight = startOfDay(today().add({ days: 1 })).toString();
  const since = now()
    .subtract({ hours: 90 * 24 })
    .toString();
  const led = covers.map(({ team }) => team).filter((team) => leadsTeam(actor, { team }));
  const [found] = await rows<CountRow & Record<string, unknown>>(
    db,
    sql`select count(*) filter (where ${isNew})::int as new,
        count(*) filter (where s.status <> 'held' and ${mine(actor, covers)})::int as mine,
        count(*) filter (where s.status not in ('held', 'received')
          and ${holder} is distinct from ${personOf(actor)}::uuid)::int as waiting,
        count(*) filter (where s.status = 'held' and s.team = any (${list(led)}))::int as held,
        count(*) filter (where s.status <> 'held' and s.next_due < ${midnight}::timestamptz)::int as today,
        count(*) filter (where s.status <> 'held' and s.next_due < ${at}::timestamptz)::int as overdue,
        hidden_signals() as hidden,
        (select (avg(extract(epoch from c.contacted_at - c.received_at)) / 86400)::float8 from signal c
          where c.team = any (${list(covers.map(({ team }) => team))}) and c.contacted_at > ${since}::timestamptz) as days
      from signal s where ${ofTeams(covers)}`,
  );
  return found!;
}

/** Ids become words; texts are opened in one go, of the lines whose first letter may be seen. */
async function inWords(db: Db, actor: Actor, found: Row[], covers: readonly Cover[]): Promise<WorkLine[]> {
  const me = personOf(actor);
  const stands = (row: Row) => {
    const cover = covers.find(({ team }) => team === row.team);
    const who = holderOf(row);
    return cover?.standIn === me && who !== null && !cover.present.has(who);
  };
  const open = found.filter((row) => mayReadText(actor, row, stands(row)));
  const texts = await openAbouts(open.map(({ id, about }) => ({ id, about: about && Buffer.from(about) })));
  const people = await personsById(db, found.map(holderOf));
  const areas = await areasById(
    db,
    found.flatMap(({ area }) => area ?? []),
  );
  const known = await organisationsById(
    db,
    found.flatMap(({ organisation }) => organisation ?? []),
  );
  const organisations = new Map(known.map(({ id, name }) => [id, name]));
  return found.map((row) => {
    const who = holderOf(row);
    const { about: _, next_due, received_at, ...plain } = row;
    return {
      ...(plain as unknown as WorkLine),
      number: Number(row.number),
      nextDue: toInstant(next_due),
      receivedAt: toInstant(received_at),
      who: texts.has(row.id) ? shortName(texts.get(row.id)?.personName ?? "") : null,
      area: areas.get(row.area ?? "")?.name ?? null,
      organisation: organisations.get(row.organisation ?? "") ?? null,
      holder: who ? (people.get(who)?.givenName ?? "") : null,
      mine: who !== null && (who === me || stands(row)),
    };
  });
}
