// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import type { Database } from "#platform/db/db.ts";
import { rows } from "#platform/db/db.ts";
import type { Log } from "#platform/log/log.ts";
import { emptyTables } from "./tables-of-database.ts";

type Outcome = "planted" | "already" | "not_asked" | "not_empty";

/**
 * Plants the demo neighbourhood: when asked, or when the embedded database is new. A demo that was interrupted half way
 * is taken away and planted again; anything else that is already there is left alone.
 */
export async function plantDemo(database: Database, asked: "on" | "off" | "when_new", log: Log): Promise<Outcome> {
  const before = await readMark(database);
  if (before === "done") return "already";
  const interrupted = before === "begun" && database.kind === "embedded";
  if (asked === "off" || (asked === "when_new" && !interrupted && !(database.kind === "embedded" && database.fresh)))
    return "not_asked";
  if (interrupted) await emptyTables(database.db);
  else if (await hasContent(database)) return "not_empty";
  console.log("\n  Demodam wordt gemaakt. Dit duurt ongeveer een halve minuut …");
  await mark(database, "begun");
  const { seedDemo } = await import("#seeds/seed.ts");
  await seedDemo(database, log);
  await mark(database, "done");
  return "planted";
}

/** Whether anybody has put something in already. */
export async function hasContent(database: Database): Promise<boolean> {
  const [found] = await rows<{ some: boolean }>(
    database.db,
    sql`select exists (select from organisation) or exists (select from area) or exists (select from person) or exists (select from event) as some`,
  );
  return found!.some;
}

const key = "demoNeighbourhood";

async function readMark(database: Database): Promise<string | null> {
  const [found] = await rows<{ value: string }>(
    database.db,
    sql`select value #>> '{}' as value from site_setting where key = ${key}`,
  );
  return found?.value ?? null;
}

async function mark(database: Database, value: "begun" | "done"): Promise<void> {
  await database.db.execute(sql`insert into site_setting (key, value) values (${key}, ${JSON.stringify(value)}::jsonb)
    on conflict (key) do update set value = excluded.value`);
}
