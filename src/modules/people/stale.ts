// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from "#platform/db/db.ts";
import { once } from "#platform/forms/once.ts";
import { Conflict } from "#platform/http/errors.ts";

/** Somebody else changed the same person since the form was opened. */
export class Stale extends Conflict {
  override name = "Stale";
  constructor() {
    super("Iemand anders heeft dit net gewijzigd. Kijk na wat er nu staat en bewaar opnieuw.");
  }
}

/** Turns back what a deed began. */
class NotNow extends Error {}

/**
 * Does something once, or gives null: when the form was of an older version (Stale), or when the deed itself says null. What
 * it began is turned back then, and so is the once-id: the same form may be sent again with an answer more.
 */
export async function onceOrNot(
  db: Db,
  id: string | undefined,
  deed: (db: Db) => Promise<string | null>,
): Promise<string | null> {
  try {
    return await once(db, id, async (db) => {
      const location = await deed(db);
      if (location === null) throw new NotNow();
      return location;
    });
  } catch (error) {
    if (error instanceof Stale || error instanceof NotNow) return null;
    throw error;
  }
}
