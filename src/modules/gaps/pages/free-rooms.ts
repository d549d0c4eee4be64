// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from "#platform/db/db.ts";
import { emptyRuns, type FreeRoom, gapsSlots } from "../grid/findings.ts";
import type { Grid } from "../grid/grid.ts";

/** A room that is free in the longest empty stretch; null without that room of the house, or when there is none. */
export async function freeRoomFor(db: Db, { cells, place }: Grid): Promise<FreeRoom | null> {
  const [run] = emptyRuns(cells);
  if (!run || !gapsSlots.freeRoom) return null;
  return gapsSlots.freeRoom(db, { code: place.code, weekday: run.from, part: run.part });
}
