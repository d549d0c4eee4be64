// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";

/** Did somebody at one of these addresses or numbers (as blind indexes) say not to be approached any more? */
export async function isNotApproached(db: Db, values: readonly Buffer[]): Promise<boolean> {
  if (values.length === 0) return false;
  const asked = values.map((value) => sql`not_approached(${value})`);
  const [found] = await rows<{ not: boolean }>(db, sql`select ${sql.join(asked, sql` or `)} as not`);
  return found!.not;
}
