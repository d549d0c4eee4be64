// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { fullName, idOfNumber, personsById, relationTo } from "#modules/people/index.ts";
import { teamsById } from "#modules/teams/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { startOfDay } from "#platform/time/time.ts";
import { type LogRow, logColumns, toLogRow } from "./log-row.ts";
import { mayReview } from "./policy.ts";

/** What is asked of the log; both days included. */
export interface LogQuestion {
  from: Temporal.PlainDate;
  until: Temporal.PlainDate;
  /** Id of who acted. */
  account: string | null;
  /** Number of whom it is about: only with a door of the rights desk. */
  person: number | null;
}

export interface LogAnswer {
  rows: LogRow[];
  total: number;
  /** Names of accounts and teams, by id. */
  names: Map<string, string>;
}

export const logPage = 50;
/** The most that is taken along in one file. */
export const mostExported = 5_000;

/** Reads the log. That is written down too; about one person only with her door, and then it is a look at her. */
export async function readLog(db: Db, actor: Actor, asked: LogQuestion, page: number): Promise<LogAnswer> {
  return db.transaction(async (db) => {
    const where = await conditionOf(db, actor, asked, "read");
    const [total] = await rows<{ n: number }>(db, sql`select count(*)::int as n from audit_log l where ${where}`);
    const found = await logRows(db, where, logPage, (page - 1) * logPage);
    return { rows: found, total: total!.n, names: await namesIn(db, found) };
  });
}

/** The same to take along, at most `mostExported` rows. The page asked for a new proof before. */
export async function exportLog(db: Db, actor: Actor, asked: LogQuestion): Promise<Omit<LogAnswer, "total">> {
  return db.transaction(async (db) => {
    const where = await conditionOf(db, actor, asked, "export");
    const found = await logRows(db, where, mostExported, 0);
    return { rows: found, names: await namesIn(db, found) };
  });
}

async function conditionOf(db: Db, actor: Actor, asked: LogQuestion, how: "read" | "export"): Promise<SQL> {
  if (!mayReview(actor)) throw new Forbidden("audit.review");
  const { from, until, account, person } = asked;
  const parts = [
    sql`l.at >= ${startOfDay(from).toString()} and l.at < ${startOfDay(until.add({ days: 1 })).toString()}`,
  ];
  if (account) parts.push(sql`l.account = ${account}`);
  if (person !== null) {
    const id = await idOfNumber(db, person);
    if ((await relationTo(db, actor, id)) !== "officer") throw new NotFound("person");
    await look(db, actor, { kind: how, person: id, fields: ["log"], purpose: "log_review" });
    parts.push(sql`l.subject_pseudonym in (select s.pseudonym from audit_subject s join person p on p.id = s.person
      where p.id = ${id} or p.merged_into = ${id})`);
  }
  const fields = [...(account ? ["account"] : []), ...(person === null ? [] : ["person"]), "period"];
  await record(db, actor, how === "read" ? "audit.read" : "audit.exported", null, { fields });
  return sql.join(parts, sql` and `);
}

async function logRows(db: Db, where: SQL, limit: number, offset: number): Promise<LogRow[]> {
  const found = await rows<Parameters<typeof toLogRow>[0]>(
    db,
    sql`select ${logColumns} from audit_log l where ${where} order by l.at desc, l.event_id limit ${limit} offset ${offset}`,
  );
  return found.map(toLogRow);
}

async function namesIn(db: Db, found: readonly LogRow[]): Promise<Map<string, string>> {
  const known = await personsById(
    db,
    found.filter(worksHere).map(({ account }) => account),
  );
  const teams = await teamsById(
    db,
    found.map(({ team }) => team),
  );
  return new Map([
    ...[...known.values()].map((person) => [person.id, fullName(person)] as const),
    ...[...teams.values()].map(({ id, name }) => [id, name] as const),
  ]);
}

/** Residents who did something themselves stay without a name in the log. */
export const worksHere = ({ role }: Pick<LogRow, "role">): boolean =>
  !["resident", "representative", "visitor", "system", ""].includes(role);

/** Who acted in this period as somebody who works here, for the list to choose from. */
export async function accountsIn(
  db: Db,
  actor: Actor,
  { from, until }: Pick<LogQuestion, "from" | "until">,
): Promise<{ id: string; name: string }[]> {
  if (!mayReview(actor)) throw new Forbidden("audit.review");
  const found = await rows<{ account: string }>(
    db,
    sql`select distinct account from audit_log where account is not null and role not in ('resident', 'representative', '')
      and at >= ${startOfDay(from).toString()} and at < ${startOfDay(until.add({ days: 1 })).toString()} limit 500`,
  );
  const known = await personsById(
    db,
    found.map(({ account }) => account),
  );
  return [...known.values()]
    .map((person) => ({ id: person.id, name: fullName(person) }))
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}
