// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import type { WholeCase } from "./read.ts";

export interface CaseFact {
  name: string;
  /** Who did it; null for the system. */
  by: string | null;
  at: Temporal.Instant;
}
const most = 60;

/** What happened with an opened case, its matches and visits: facts and who, never a text. The newest first. */
export async function historyOf(db: Db, { file, matches, visits }: WholeCase): Promise<CaseFact[]> {
  const subjects = [file.id, ...matches.map(({ id }) => id), ...visits.map(({ id }) => id)];
  const ids = sql.join(
    subjects.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const found = await rows<{ name: string; by: string | null; at: string }>(
    db,
    sql`select name, actor as by, at::text as at from event where subject in (${ids}) order by at desc, id desc limit ${most}`,
  );
  return found.map(({ name, by, at }) => ({ name, by, at: toInstant(at) }));
}
