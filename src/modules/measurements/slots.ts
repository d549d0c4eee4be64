// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";

/** A case, as far as this room needs it. */
export interface MeasuredCase {
  id: string;
  number: number;
  person: string;
  team: string;
  open: boolean;
  /** The actor works on it; false for who only reads along. */
  mayWrite: boolean;
}

export interface MeasurementsSlots {
  /** The case of this number as the actor may see it. Throws NotFound for a stranger. */
  findCase(db: Db, actor: Actor, number: number): Promise<MeasuredCase>;
}

let slots: MeasurementsSlots = {
  findCase: async () => {
    throw new NotFound("case");
  },
};

/** Filled once, in app/map.ts. */
export const fillMeasurementsSlots = (filled: MeasurementsSlots): void => {
  slots = filled;
};
export const measurementsSlots = (): MeasurementsSlots => slots;
