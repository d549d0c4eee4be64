// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { vault } from "#platform/keys/vault.ts";
import { signalIndex, signals } from "../tables.ts";
import { isOpenState } from "../workflow.ts";
import { heldById } from "./find.ts";

/** What is known about the wrong person. That there was a signal, how it came in and how it ended stays. */
const wiped: Partial<typeof signals.$inferInsert> = {
  about: null,
  reporter: null,
  signs: [],
  ageBand: "unknown",
  visitorDanger: false,
};

/**
 * A closed signal was about the wrong person: its words go with their key, what was seen and how old she is with them, and
 * nobody finds it by number, name or address. Who asks has checked that, and tells the fact. An open one stays as it is.
 */
export const eraseSignal = (db: Db, id: string): Promise<void> =>
  behindWall(db, system("signals.erase"), async (db) => {
    const signal = await heldById(db, id);
    if (!signal || isOpenState(signal.status)) return;
    await db.update(signals).set(wiped).where(eq(signals.id, id));
    await db.delete(signalIndex).where(eq(signalIndex.signal, id));
    await vault().destroy(id);
  });
