// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHmac, randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";

/**
 * A mark that is the same for one address of the network on one day, and means nothing the day after: then the salt is
 * thrown away (forget.ts). Null where there is no address.
 */
export async function sourceOf(db: Db, address: string): Promise<string | null> {
  if (address === "") return null;
  const day = today().toString();
  await db.execute(
    sql`insert into wish_salt (day, salt) values (${day}, ${randomBytes(32).toString("base64url")}) on conflict do nothing`,
  );
  const [found] = await rows<{ salt: string }>(db, sql`select salt from wish_salt where day = ${day}`);
  return createHmac("sha256", found!.salt).update(address).digest("base64url").slice(0, 22);
}
