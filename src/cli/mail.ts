// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { keepBounce, takeBounce } from "#modules/messages/index.ts";
import { readConfig } from "#platform/config/config.ts";
import { openDatabase, Refusal } from "./open-database.ts";

/**
 * `mail bounce < message`: what the mail server hands over of BOUNCE_ADDRESS. On a database server it is read at once; with
 * the embedded database it is kept for the site. Ends with 0 also for what is no notification: it must not come back again.
 */
export async function mail([kind]: string[]): Promise<number> {
  if (kind !== "bounce") throw new Refusal("Bedoelt u: soepsteen mail bounce < bericht");
  const config = readConfig(process.env);
  const message = await buffer(process.stdin);
  if (!config.databaseUrl) {
    await keepBounce(join(config.dataDir, "bounces"), message);
    return 0;
  }
  const database = await openDatabase(config);
  try {
    await takeBounce(database.db, message);
    return 0;
  } finally {
    await database.close();
  }
}
