// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import type { Signal } from "../tables.ts";
import { firstNames } from "./names.ts";

/** One fact of a signal: its name behind "signal.", when, and the first name of who did it. */
export interface Happened {
  name: string;
  at: Temporal.Instant;
  who: string;
}

/** What happened with a signal, the newest first; whoever calls it may see it. */
export async function timelineOf(db: Db, { id }: Pick<Signal, "id">, most = 50): Promise<Happened[]> {
  const found = await rows<{ name: string; at: string; actor: string | null }>(
    db,
    sql`select name, at::text, actor from event where subject = ${id}::uuid and name like 'signal.%'
      order by at desc, id desc limit ${most}`,
  );
  const names = await firstNames(
    db,
    found.map(({ actor }) => actor),
  );
  return found.map(({ name, at, actor }) => ({
    name: name.slice("signal.".length),
    at: toInstant(at),
    who: (actor && names.get(actor)) ?? "",
  }));
}
