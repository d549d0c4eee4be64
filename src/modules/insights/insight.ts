// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { fullName, personsById } from "#modules/people/index.ts";
import { areasById } from "#modules/places/index.ts";
import { type Team, teamsById, workersOf } from "#modules/teams/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import type { Released } from "./gateway.ts";
import { teamsInSight } from "./policy.ts";
import type { Quarter } from "./quarter.ts";
import { quartersOf, releaseOf } from "./release.ts";
import { insightsSlots, type Waiting } from "./slots.ts";

/** The teams whose work the actor coordinates, by name. Throws NotFound for who has none. */
export async function teamsToSee(db: Db, actor: Actor): Promise<Team[]> {
  const found = [...(await teamsById(db, teamsInSight(actor))).values()].filter(({ closedAt }) => closedAt === null);
  if (found.length === 0) throw new NotFound("insight");
  return found.sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

/** One of them, by its number. Another team is not there. */
export async function teamToSee(db: Db, actor: Actor, number: number): Promise<Team> {
  const found = (await teamsToSee(db, actor)).find((team) => team.number === number);
  if (!found) throw new NotFound("insight");
  return found;
}

export interface Insight {
  quarters: Quarter[];
  /** Null: there are no figures yet. */
  quarter: Quarter | null;
  released: Released | null;
  /** Names of the buurten in it. */
  areas: Map<string, string>;
}

/** The figures of a team over a quarter; the newest unless one is asked for. Throws NotFound for a quarter that is not there. */
export async function insightOf(db: Db, actor: Actor, { id }: Team, asked: string | null = null): Promise<Insight> {
  return behindWall(db, actor, async (db) => {
    const quarters = await quartersOf(db, id);
    const quarter = asked ?? quarters[0] ?? null;
    const released = quarter ? await releaseOf(db, id, quarter) : null;
    if (asked && !released) throw new NotFound("quarter");
    const keys = released?.tables.find(({ name }) => name === "area")?.lines.map(({ key }) => key) ?? [];
    const known = await areasById(
      db,
      keys.filter((key) => key !== "other"),
    );
    return { quarters, quarter, released, areas: new Map([...known].map(([area, { name }]) => [area, name])) };
  });
}

/** The same, taken along as a file: that is written down. */
export async function exportInsight(
  db: Db,
  actor: Actor,
  team: Team,
  quarter: Quarter,
  how: "csv" | "json",
): Promise<Insight & { released: Released }> {
  const found = await insightOf(db, actor, team, quarter);
  if (!found.released) throw new NotFound("quarter");
  await record(db, actor, "insight.exported", team.id, { quarter, how });
  return { ...found, released: found.released };
}

export interface WorkLine {
  /** Null: somebody who left; what she had waits for another. */
  name: string | null;
  away: boolean;
  cases: number;
  signals: number;
  overdue: number;
}

/**
 * Who carries how much now: colleagues, so nothing is left out; and of residents no more than a number. Also who carries
 * nothing, and what is still with somebody who left.
 */
export async function workloadOf(db: Db, { id }: Team): Promise<WorkLine[]> {
  const asked = { team: id, from: today(), to: today().add({ days: 1 }) };
  const { signals, cases } = insightsSlots();
  const rows = [...(await signals(db, asked)), ...(await cases(db, asked))].filter(
    ({ table, dimensions }) => table === "workload" && dimensions.team === id,
  );
  const workers = (await workersOf(db, id)).filter(({ role }) => role !== "volunteer");
  const names = await personsById(
    db,
    workers.map(({ person }) => person),
  );
  const of = (mine: (account: string) => boolean, what: string) =>
    rows
      .filter(({ dimensions }) => mine(dimensions.account ?? "") && dimensions.what === what)
      .reduce((sum, { count }) => sum + count, 0);
  const line = (name: string | null, away: boolean, mine: (account: string) => boolean): WorkLine => ({
    name,
    away,
    cases: of(mine, "open"),
    signals: of(mine, "signals"),
    overdue: of(mine, "overdue"),
  });
  const here = workers.map(({ person, away }) => {
    const known = names.get(person);
    return line(known ? fullName(known) : "", away, (account) => account === person);
  });
  const left = line(null, false, (account) => !workers.some(({ person }) => person === account));
  return left.cases + left.signals + left.overdue > 0 ? [...here, left] : here;
}

export interface Meeting {
  lines: (Waiting & { ownerName: string | null })[];
  /** There, and only counted: somebody here may not meet who it is about. */
  hidden: number;
}

/** What waits for the team: a number, a phase and a day. Each room says what this actor may see of it. */
export async function meetingList(db: Db, actor: Actor, { id }: Team, language: Language): Promise<Meeting> {
  const lists = [];
  for (const give of insightsSlots().waiting ?? []) lists.push(await give(db, actor, id, language));
  const lines = lists.flatMap((list) => list.lines);
  const names = await personsById(
    db,
    lines.map(({ owner }) => owner),
  );
  const day = (due: Temporal.PlainDate | null) => due?.toString() ?? "9999";
  return {
    lines: lines
      .map((line) => ({ ...line, ownerName: names.get(line.owner ?? "")?.givenName ?? null }))
      .sort((a, b) => (day(a.due) < day(b.due) ? -1 : day(a.due) > day(b.due) ? 1 : a.number - b.number)),
    hidden: lists.reduce((sum, list) => sum + list.hidden, 0),
  };
}
