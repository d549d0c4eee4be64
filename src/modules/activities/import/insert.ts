// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { type FeedPlace, feedTextOf } from "../feed-text.ts";
import { searchColumns } from "../search.ts";
import { type Override, overrides, type Series } from "../tables.ts";

/** Columns that an import fills, with their types in the database; the others keep their default. */
const filled = {
  id: "uuid",
  number: "bigint",
  uid_host: "text",
  organisation: "uuid",
  venue: "uuid",
  room: "uuid",
  address: "text",
  online_url: "text",
  area: "uuid",
  title: "text",
  what_we_do: "text",
  category: "text",
  contact_name: "text",
  contact_phone: "text",
  audience: "text",
  print_text: "text",
  price_cents: "integer",
  cost_help: "text",
  sign_up: "text",
  sign_up_url: "text",
  starts_local: "timestamp",
  all_day: "boolean",
  minutes: "integer",
  rrule: "text",
  rdates: "timestamp[]",
  exdates: "timestamp[]",
  status: "text",
  confirmed_at: "timestamptz",
  confirm_before: "timestamptz",
  status_since: "timestamptz",
  ics_text: "text",
  ics_hash: "text",
  created_at: "timestamptz",
  changed_at: "timestamptz",
} as const;

const names = Object.keys(filled);
const columns = sql.raw(names.join(", "));
const chosen = sql.raw(names.map((name) => `s.${name}`).join(", "));
const shape = sql.raw(
  Object.entries(filled)
    .map(([name, type]) => `${name} ${type}`)
    .join(", "),
);

/** Property of a series → its column. */
const propertyOf = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Many series in one statement, each with its search words and the text for feeds. */
export async function insertSeries(
  db: Db,
  added: readonly { series: Series; exceptions: readonly Override[] }[],
  venues: ReadonlyMap<string, FeedPlace>,
  site: string,
): Promise<void> {
  const rows = added.map(({ series, exceptions }) => {
    const all = { ...series, ...feedTextOf(series, exceptions, venues, site) } as unknown as Record<string, unknown>;
    return Object.fromEntries(names.map((name) => [name, all[propertyOf(name)]]));
  });
  await db.execute(sql`insert into series (${columns}, search, search_text) overriding system value
    select ${chosen}, ${searchColumns.search}, ${searchColumns.text}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(${shape})
    left join venue v on v.id = s.venue join organisation o on o.id = s.organisation`);
}

/** Their dates that differ. */
export async function insertOverrides(db: Db, all: readonly Override[]): Promise<void> {
  for (let i = 0; i < all.length; i += 500) await db.insert(overrides).values(all.slice(i, i + 500));
}
