// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import type { Db } from "./db.ts";

/** Several inserts in one statement, so in one round trip. They may point to each other; none of them reads another's rows. */
export async function together(db: Db, ...inserts: readonly { getSQL(): SQL }[]): Promise<void> {
  const all = inserts.map((one) => one.getSQL());
  const first = all.slice(0, -1).map((one, n) => sql`${sql.identifier(`part_${n}`)} as (${one})`);
  const last = all.at(-1);
  if (last) await db.execute(first.length > 0 ? sql`with ${sql.join(first, sql`, `)} ${last}` : last);
}
