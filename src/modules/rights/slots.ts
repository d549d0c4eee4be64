// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from "#platform/db/db.ts";
import type { Collected } from "#platform/personal/personal.ts";

/** What another room knows of a person and this one cannot ask itself. Filled once, in app/map.ts. */
export interface RightsSlots {
  /** Who looked at her data, when and why: goes with everything that is shown or taken along. */
  looks(db: Db, person: string): Promise<Collected | null>;
}

let slots: RightsSlots = { looks: async () => null };

export const fillRightsSlots = (filled: RightsSlots): void => {
  slots = filled;
};
export const rightsSlots = (): RightsSlots => slots;
