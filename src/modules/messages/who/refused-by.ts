// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from "#platform/db/db.ts";

type RefusedBy = (db: Db, person: string) => Promise<readonly string[]>;
let ask: RefusedBy = async () => [];

/** Who knows by which channels a person does not want to be told anything. Called once, by app/map.ts. */
export const defineRefused = (given: RefusedBy): void => {
  ask = given;
};

/** Channels that a person refused; none for somebody we do not know. */
export const refusedBy = async (db: Db, person: string | null): Promise<readonly string[]> =>
  person === null ? [] : ask(db, person);
