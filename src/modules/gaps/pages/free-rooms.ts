// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from "#platform/db/db.ts";
import { emptyRuns, gapsSlots } from "../grid/findings.ts";
import type { Grid } from "../grid/grid.ts";

/** What bookings knows about the longest empty stretch: "De aula van De Horn is dan vrij."; null without that room. */
export async function freeRoomSentence(db: Db, { cells, place }: Grid): Promise<string | null> {
  const [run] = emptyRuns(cells);
  if (!run || !gapsSlots.freeRooms) return null;
  return gapsSlots.freeRooms(db, { place, weekday: run.from, part: run.part });
}
