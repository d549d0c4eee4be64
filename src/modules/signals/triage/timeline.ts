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

const cameIn = new Set(["signal.received", "signal.held"]);

/** What happened with a signal, the newest first; whoever calls it may see it. */
export async function timelineOf(
  db: Db,
  { id, receivedAt }: Pick<Signal, "id" | "receivedAt">,
  most = 50,
): Promise<Happened[]> {
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
    // it came in when the signal says so: one moment on the whole page
    at: cameIn.has(name) ? receivedAt : toInstant(at),
    who: (actor && names.get(actor)) ?? "",
  }));
}
