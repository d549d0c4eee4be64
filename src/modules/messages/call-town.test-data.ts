// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { colleague, memberOf, organisation, person } from "#test/people.ts";
import { codeOf } from "./code.ts";
import { type Telling, tell } from "./index.ts";
import { deliveries } from "./tables.ts";
import { plainTelling } from "./telling.test-data.ts";

export type CallTown = Awaited<ReturnType<typeof callTown>>;

/** Two organisations with their people, somebody who keeps the site, and somebody without any duty. */
export async function callTown(db: Db) {
  const linde = await organisation(db);
  const choir = await organisation(db, "Kamerkoor De Brug");
  return {
    linde,
    choir,
    ahmed: await memberOf(db, linde, "editor", "ahmed"),
    marieke: await memberOf(db, linde, "admin", "marieke"),
    sanne: await memberOf(db, choir, "admin", "sanne"),
    joost: await colleague(db, "keeper", "joost"),
    truus: await person(db, "truus"),
  };
}

/** A call that waits, with the code on its row. */
export async function waitingCall(db: Db, organisation: string | null, more: Partial<Telling> = {}): Promise<string> {
  const telling = plainTelling({
    to: { name: "Geertruida Zonnebloem", phone: "0343 – 55 66 77" },
    organisation,
    ...more,
  });
  const told = await tell(db, system("test"), telling);
  const [row] = await db.select().from(deliveries).where(eq(deliveries.id, told!.id));
  return codeOf(row!.number);
}
