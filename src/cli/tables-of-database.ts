// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";

/** A table of ours as the catalogue describes it. */
export interface StoredTable {
  name: string;
  /** Columns that hold data; what PostgreSQL computes itself is left out. */
  columns: string[];
  computed: string[];
  /** Of the primary key, or of the whole row where there is none, as SQL that sorts the same on every server. */
  order: string;
  identities: { column: string; sequence: string }[];
}

/** Every table in schema public, but the list of migrations. The job queue has a schema of its own. */
export async function tablesOf(db: Db): Promise<StoredTable[]> {
  return rows<StoredTable>(
    db,
    sql`select c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated <> '' order by a.attnum) as computed,
      coalesce((select string_agg(format('t.%I', a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.place)
        from pg_index i cross join lateral unnest(i.indkey::int[]) with ordinality as k (number, place)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number where i.indrelid = c.oid and i.indisprimary), 'to_jsonb(t)::text collate "C"') as "order",
      coalesce((select jsonb_agg(jsonb_build_object('column', a.attname, 'sequence', pg_get_serial_sequence(c.oid::regclass::text, a.attname)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attidentity <> ''), '[]'::jsonb) as identities
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
      order by c.relname collate "C"`,
  );
}

/**
 * Does something to all tables while neither foreign keys nor triggers nor the wall stand in the way, and puts them back:
 * PostgreSQL then checks every foreign key again. Must run inside a transaction, as the owner of the tables.
 */
export async function unguarded(db: Db, deed: () => Promise<void>): Promise<void> {
  const keys = await rows<{ table: string; name: string; definition: string }>(
    db,
    sql`select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by 1, 2`,
  );
  const triggers = await rows<{ table: string; name: string }>(
    db,
    sql`select tgrelid::regclass::text as table, quote_ident(tgname) as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
      where not tgisinternal and tgenabled = 'O' and c.relnamespace = 'public'::regnamespace`,
  );
  const walls = await rows<{ table: string }>(
    db,
    sql`select oid::regclass::text as table from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`,
  );
  for (const { table } of walls) await db.execute(sql.raw(`alter table ${table} no force row level security`));
  for (const { table, name } of keys) await db.execute(sql.raw(`alter table ${table} drop constraint ${name}`));
  for (const { table, name } of triggers) await db.execute(sql.raw(`alter table ${table} disable trigger ${name}`));
  await deed();
  for (const { table, name } of triggers) await db.execute(sql.raw(`alter table ${table} enable trigger ${name}`));
  for (const { table, name, definition } of keys)
    await db.execute(sql.raw(`alter table ${table} add constraint ${name} ${definition}`));
  for (const { table } of walls) await db.execute(sql.raw(`alter table ${table} force row level security`));
}

/** Empties every table and puts back what the migrations put in. */
export async function emptyTables(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const names = (await tablesOf(db)).map(({ name }) => quoted(name));
    await unguarded(db, async () => {
      await db.execute(sql.raw(`truncate ${names.join(", ")} restart identity`));
      await db.execute(sql`insert into calendar_stamp (scope) values ('all')`);
    });
  });
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
