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

/**
 * Does something once, or gives null when the form was of an older version: the page then shows what was typed beside what
 * stands now. The error undoes the once-id too, so that the same form may be sent again.
 */
export async function onceUnlessStale(
  db: Db,
  id: string | undefined,
  deed: (db: Db) => Promise<string>,
): Promise<string | null> {
  try {
    return await once(db, id, deed);
  } catch (error) {
    if (error instanceof Stale) return null;
    throw error;
  }
}
