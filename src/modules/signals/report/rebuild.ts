// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inArray, isNotNull, notInArray } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { signalIndex, signals } from "../tables.ts";
import { openAbouts } from "../triage/text.ts";
import { indexOf } from "./keys.ts";
import { keepIndex } from "./receive.ts";

const batch = 500;

/** The index is not in backups: after one was put back it is made anew from what is sealed. Gives how many signals. */
export const rebuildSignalIndex = (db: Db): Promise<number> =>
  behindWall(db, system("signals.index"), async (db) => {
    const all = await db.select({ id: signals.id, about: signals.about }).from(signals).where(isNotNull(signals.about));
    const ids = all.map(({ id }) => id);
    await db.delete(signalIndex).where(ids.length > 0 ? notInArray(signalIndex.signal, ids) : undefined);
    for (let from = 0; from < all.length; from += batch) {
      const some = all.slice(from, from + batch);
      const texts = await openAbouts(some);
      const here = some.map(({ id }) => id);
      await db.delete(signalIndex).where(inArray(signalIndex.signal, here));
      for (const id of here) await keepIndex(db, id, indexOf(texts.get(id) ?? {}));
    }
    return all.length;
  });
