// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// What the catalogue of the database says about the wall. A table that is added to one of these rooms without it fails here.

import { getTableName, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import "#app/map.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { asOwner } from "#test/owner.ts";
import { world } from "#test/world.ts";
import { roomTables, tables } from "./wall-town.ts";

let db: Db;
beforeEach(async () => {
  db = (await world()).db;
});
const ask = <T>(question: ReturnType<typeof sql>) => asOwner(db, (db) => rows<T>(db, question));
const listed = (names: readonly string[]) =>
  sql`array[${sql.join(
    names.map((name) => sql`${name}`),
    sql`, `,
  )}]::text[]`;
const ours = "soepsteen_web soepsteen_jobs soepsteen_gate".split(" ");

/** Policies per table: how many there are for the program to let in, and to keep out. */
const policies: Record<string, [permissive: number, restrictive: number]> = {
  signal: [3, 2],
  signal_index: [2, 0],
  signal_attempt: [1, 0],
  signal_feedback: [1, 0],
  do_not_approach: [1, 0],
  partner_address: [1, 0],
  practice: [3, 0],
  referral: [3, 0],
  referral_feedback: [1, 0],
  practice_token: [1, 0],
  practice_assertion: [1, 0],
  case_file: [2, 1],
  case_signal: [1, 1],
  case_access: [0, 0],
  case_attempt: [2, 1],
  conversation: [3, 1],
  note: [3, 1],
  plan: [3, 1],
  goal: [3, 0],
  case_match: [4, 1],
  visit: [4, 1],
  case_task: [3, 1],
  case_handover: [3, 1],
  emergency_access: [1, 1],
  measurement: [2, 1],
  safety_report: [3, 2],
  safety_access: [0, 0],
};

test("every table of these rooms has its wall, also for its owner", async () => {
  const here = (await roomTables()).map(getTableName);
  expect(here.sort()).toEqual([...tables].sort());
  const found = await ask(sql`select relname as name, relrowsecurity and relforcerowsecurity as walled from pg_class
    where relnamespace = 'public'::regnamespace and relname = any (${listed(tables)}) order by 1`);
  expect(found).toEqual([...tables].sort().map((name) => ({ name, walled: true })));
});

test("every table has the policies that were meant, one for the nights, and none for everybody", async () => {
  const found = await ask<{ name: string; permissive: number; restrictive: number; jobs: number; everybody: number }>(
    sql`select tablename as name, count(*) filter (where permissive = 'PERMISSIVE' and 'soepsteen_web' = any (roles))::int as permissive,
        count(*) filter (where permissive = 'RESTRICTIVE' and 'soepsteen_web' = any (roles))::int as restrictive,
        count(*) filter (where permissive = 'PERMISSIVE' and roles = '{soepsteen_jobs}' and cmd = 'ALL' and qual = 'true' and with_check = 'true')::int as jobs,
        count(*) filter (where not roles <@ ${listed(ours)}::name[])::int as everybody
      from pg_policies where schemaname = 'public' group by 1`,
  );
  const counted = Object.fromEntries(
    found
      .filter(({ name }) => tables.includes(name))
      .map(({ name, permissive, restrictive }) => [name, [permissive, restrictive]]),
  );
  expect(counted).toEqual(policies);
  expect(found.filter(({ jobs, everybody }) => jobs !== 1 || everybody !== 0)).toEqual([]);
});

test("where a person stands in a row, somebody on her list is kept out whatever else lets her in", async () => {
  const named = await ask<{
    name: string;
  }>(sql`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relname = any (${listed(tables)}) and c.relnamespace = 'public'::regnamespace and a.attname in ('person', 'case_id')
      and not a.attisdropped order by 1`);
  const without = named.filter(({ name }) => policies[name]![1] === 0).map(({ name }) => name);
  // a referral is reached through its signal; lists of relations are read by nobody
  expect([...new Set(without)]).toEqual(["case_access", "referral"]);
});

test("the program is nobody special", async () => {
  const found =
    await ask(sql`select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin as special from pg_roles
    where rolname = any (${listed(ours)}) order by 1`);
  expect(found).toEqual([...ours].sort().map((name) => ({ name, special: false })));
  expect(
    await ask(
      sql`select m.roleid::regrole::text as role from pg_auth_members m where m.member::regrole::text = any (${listed(ours)})`,
    ),
  ).toEqual([]);
  const owns = await ask(sql`select relname from pg_class where relowner::regrole::text = any (${listed(ours)})`);
  expect(owns).toEqual([]);
});

test("nobody has a right that the wall does not cover", async () => {
  const found = await ask<{ name: string }>(
    sql`select distinct table_name || ' ' || privilege_type || ' ' || grantee as name from information_schema.role_table_grants
      where table_schema = 'public' and (grantee = any (${listed(ours)}) or grantee = 'PUBLIC')
        and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')`,
  );
  expect(found).toEqual([]);
  const everybody = await ask(
    sql`select table_name from information_schema.role_table_grants where table_schema = 'public' and grantee = 'PUBLIC' and table_name = any (${listed(tables)})`,
  );
  expect(everybody).toEqual([]);
});

test("no view and no partition looks over the wall", async () => {
  const views =
    await ask(sql`select distinct v.relname from pg_depend d join pg_rewrite w on w.oid = d.objid join pg_class v on v.oid = w.ev_class
    join pg_class c on c.oid = d.refobjid where c.relname = any (${listed(tables)}) and v.oid <> c.oid
      and (v.relkind = 'm' or not coalesce(v.reloptions @> '{security_invoker=true}', false))`);
  expect(views).toEqual([]);
  const children = await ask(
    sql`select inhrelid::regclass::text as name from pg_inherits join pg_class c on c.oid = inhparent where c.relname = any (${listed(tables)})`,
  );
  expect(children).toEqual([]);
});

interface Definer {
  name: string;
  owner: string;
  path: string | null;
  leakproof: boolean;
}

test("functions that answer over the wall belong to the gate, and look nowhere else", async () => {
  const found = await ask<Definer>(
    sql`select p.oid::regprocedure::text as name, p.proowner::regrole::text as owner, array_to_string(p.proconfig, ' ') as path, p.proleakproof as leakproof
      from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.proname not like 'audit_%' order by 1`,
  );
  expect(found.length).toBeGreaterThanOrEqual(15);
  for (const { name, owner, path, leakproof } of found)
    expect({ name, owner, path, leakproof }).toEqual({
      name,
      owner: "soepsteen_gate",
      path: "search_path=public, pg_temp",
      leakproof: false,
    });
  const [gate] = await ask(sql`select has_schema_privilege('soepsteen_gate', 'public', 'create') as creates`);
  expect(gate).toEqual({ creates: false });
  // the gate reads what it needs to answer, and writes only relations
  const writes = await ask<{ what: string }>(
    sql`select table_name || ' ' || privilege_type as what from information_schema.role_table_grants
      where grantee = 'soepsteen_gate' and privilege_type <> 'SELECT' order by 1`,
  );
  expect(writes.map(({ what }) => what)).toEqual(["case_access INSERT", "case_access UPDATE", "safety_access DELETE"]);
});

test("relations are made by the functions of the nights only; the program may not ask them", async () => {
  const [web] =
    await ask(sql`select has_function_privilege('soepsteen_web', 'grant_access(uuid, uuid, text, text, timestamptz, uuid, text)', 'execute') as grant,
    has_function_privilege('soepsteen_web', 'end_access(uuid, uuid, text)', 'execute') as "end",
    has_table_privilege('soepsteen_web', 'case_access', 'select, insert, update, delete') as access,
    has_table_privilege('soepsteen_web', 'safety_access', 'select, insert, update, delete') as list`);
  expect(web).toEqual({ grant: false, end: false, access: false, list: false });
});

test("the program removes nothing here, and does not write over what was said", async () => {
  const removes = tables.filter((name) => !["practice_token", "practice_assertion"].includes(name));
  const found = await ask(
    sql`select name from unnest(${listed(removes)}) name where has_table_privilege('soepsteen_web', name, 'delete')`,
  );
  expect(found).toEqual([]);
  const over =
    await ask(sql`select name from unnest(array['conversation', 'note', 'measurement', 'audit_log', 'event']) name
    where has_table_privilege('soepsteen_web', name, 'update')`);
  expect(over).toEqual([]);
});
