// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { type Signal, signalIndex } from "../tables.ts";

type Kind = (typeof signalIndex.$inferSelect)["kind"];

/** Keyed hashes by which a signal is found. */
export async function indexedValues(db: Db, { id }: Pick<Signal, "id">, kinds: readonly Kind[]): Promise<Buffer[]> {
  const found = await db
    .select({ value: signalIndex.value })
    .from(signalIndex)
    .where(and(eq(signalIndex.signal, id), inArray(signalIndex.kind, [...kinds])));
  return found.map(({ value }) => value);
}
