// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { getTableColumns, sql } from "drizzle-orm";
import { classified } from "../db/classify.ts";
import type { Db } from "../db/db.ts";
import { rows } from "../db/db.ts";

/** The role of who keeps the machine running. */
export const technicalRole = "soepsteen_technical";

/**
 * Lets the technical role read the columns that are public, and nothing else. False when there is no such role, or we may not
 * give rights. Nothing happens where it stands already.
 */
export async function grantTechnical(db: Db): Promise<boolean> {
  const [role] = await rows<{ there: boolean }>(
    db,
    sql`select exists (select from pg_roles where rolname = ${technicalRole}) as there`,
  );
  if (!role?.there) return false;
  const wanted = publicColumns();
  const stands = await granted(db);
  const off = [...stands].filter(([table, columns]) => wanted.get(table)?.join() !== columns.join());
  const on = [...wanted].filter(([table, columns]) => stands.get(table)?.join() !== columns.join());
  if (off.length === 0 && on.length === 0) return true;
  const statements = [
    ...off.map(
      ([table, columns]) => `revoke select (${list(columns)}), select on ${quoted(table)} from ${technicalRole};`,
    ),
    ...on.map(([table, columns]) => `grant select (${list(columns)}) on ${quoted(table)} to ${technicalRole};`),
  ];
  return db.transaction(async (db) => {
    await db.execute(sql.raw(`do $grant$ begin ${statements.join(" ")} end $grant$`));
    return true;
  });
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const list = (columns: readonly string[]): string => columns.map(quoted).join(", ");

/** Table → its public columns, sorted. */
function publicColumns(): Map<string, string[]> {
  const found = [...classified.values()].map(({ name, table, columns }): [string, string[]] => {
    const here = getTableColumns(table);
    const open = Object.keys(columns).filter((property) => columns[property] === "public");
    return [name, open.map((property) => here[property]!.name).sort()];
  });
  return new Map(found.filter(([, columns]) => columns.length > 0));
}

/** What the role may read now, as the catalogue says. */
async function granted(db: Db): Promise<Map<string, string[]>> {
  const found = await rows<{ table: string; columns: string[] }>(
    db,
    sql`select c.relname as table, array_agg(a.attname::text order by a.attname::text collate "C") as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
        and has_column_privilege(${technicalRole}, c.oid, a.attnum, 'select') group by 1`,
  );
  return new Map(found.map(({ table, columns }) => [table, columns]));
}
