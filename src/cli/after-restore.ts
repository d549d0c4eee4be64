// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { findUserNamesAgain } from "#modules/accounts/index.ts";
import { findAgain, loseUnreadable, unreadablePersons } from "#modules/people/index.ts";
import { rebuildSignalIndex } from "#modules/signals/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { Refusal } from "./open-database.ts";
import { dropDestroyed, withoutKey } from "./owners-of-keys.ts";

/** Erases again whom the ledger of the keys says was erased after the backup was made. Given by app: it knows every room. */
export type Replay = (db: Db, destroyed: readonly { owner: string; at: Temporal.Instant }[]) => Promise<number>;

/**
 * What a backup does not hold, inside the transaction of the restore: who was erased since then is erased again, and the
 * search indexes are made anew. Refuses a backup whose keys are not here: without them nobody in it can be read.
 */
export async function makeReadable(
  db: Db,
  { replay, withoutKeys }: { replay: Replay; withoutKeys: boolean },
): Promise<{ erased: number; lost: number }> {
  const ledger = await vault().store.destroyed();
  const erased = await replay(db, ledger);
  await behindWall(db, system("restore"), (db) => dropDestroyed(db, ledger));
  const shut = await unreadablePersons(db);
  const others = await withoutKey(db);
  if (shut.length + others.length > 0 && !withoutKeys)
    throw new Refusal(
      `Van ${shut.length} mensen${others.length > 0 ? ` en ${others.length} meldingen` : ""} in deze back-up is de sleutel hier niet. Er is niets veranderd. Zet eerst de sleutels terug (KEYS_DIR, zie docs/running.md). Zijn die voorgoed weg? Dan kan het met --without-keys: wie deze mensen waren is dan verloren, de rest komt terug.`,
    );
  if (shut.length > 0) await loseUnreadable(db, shut);
  await behindWall(db, system("restore"), (db) =>
    dropDestroyed(
      db,
      others.map((owner) => ({ owner })),
    ),
  );
  await findAgain(db);
  await findUserNamesAgain(db);
  await rebuildSignalIndex(db);
  return { erased, lost: shut.length + others.length };
}
