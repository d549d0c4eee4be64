// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "../db/db.ts";

/** One table points to another. */
export interface Reference {
  from: string;
  column: string;
  to: string;
  target: string;
  /** What happens to this row when the other goes: stop (it cannot go), cascade, empty. */
  onDelete: "stop" | "cascade" | "empty";
}

/** What the rules need to know of the database. */
export interface Layout {
  /** Table → columns of its key. */
  keys: Map<string, string[]>;
  /** "table.column" → type. */
  columns: Map<string, { type: string; nullable: boolean }>;
  references: Reference[];
}

export async function readLayout(db: Db): Promise<Layout> {
  const columns = await rows<{ name: string; type: string; nullable: boolean }>(
    db,
    // asked of the catalogue: information_schema leaves out what the role may not read
    sql`select c.relname || '.' || a.attname as name, not a.attnotnull as nullable,
        case when t.typcategory = 'A' then 'ARRAY' else format_type(t.oid, null) end as type
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped`,
  );
  const keys = await rows<{ table: string; columns: string[] }>(
    db,
    sql`select c.relname as table, array_agg(a.attname::text order by k.n) as columns
      from pg_index i join pg_class c on c.oid = i.indrelid
      cross join lateral unnest(i.indkey::int2[]) with ordinality as k(attnum, n)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indisprimary and c.relnamespace = 'public'::regnamespace group by c.relname`,
  );
  return {
    columns: new Map(columns.map(({ name, ...column }) => [name, column])),
    keys: new Map(keys.map(({ table, columns }) => [table, columns])),
    references: await readReferences(db),
  };
}

const readReferences = (db: Db): Promise<Reference[]> =>
  rows<Reference>(
    db,
    sql`select f.relname as from, fa.attname as column, t.relname as to, ta.attname as target,
        case o.confdeltype when 'c' then 'cascade' when 'n' then 'empty' when 'd' then 'empty' else 'stop' end as "onDelete"
      from pg_constraint o join pg_class f on f.oid = o.conrelid join pg_class t on t.oid = o.confrelid
      join pg_attribute fa on fa.attrelid = f.oid and fa.attnum = o.conkey[1]
      join pg_attribute ta on ta.attrelid = t.oid and ta.attnum = o.confkey[1]
      where o.contype = 'f' and o.connamespace = 'public'::regnamespace and cardinality(o.conkey) = 1
      order by 1, 2, 3`,
  );

/** Every table that says something of a person by pointing to one, straight or through a table of `among`. */
export function tablesOfPersons({ references }: Layout, among: ReadonlySet<string>): string[] {
  const found = new Set<string>();
  for (let grew = true; grew; ) {
    const more = references.filter(
      ({ from, to }) => among.has(from) && !found.has(from) && from !== "person" && (to === "person" || found.has(to)),
    );
    for (const { from } of more) found.add(from);
    grew = more.length > 0;
  }
  return [...found].sort();
}
