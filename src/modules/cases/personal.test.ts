// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { world } from "#test/world.ts";
import { asOwner, at, bring, careCase, seeds, town } from "./cases.test-data.ts";
import { proposeMatch } from "./index.ts";
import { personal } from "./personal.ts";

test("who is erased leaves no row of her case behind; of a worker only who it was goes", async () => {
  const { db } = await world();
  const t = await town(db);
  const { number } = await careCase(db, t);
  await bring(db, t.daan, number, "active");
  const card = { kind: "buddy" as const, target: "Samen wandelen", card: "vrouw, 75+, wandelen, Noord" };
  await proposeMatch(db, t.daan, await at(db, number), card);
  const left = async (what: string) => {
    const found: string[] = [];
    for (const table of personal.tables)
      if (
        (await asOwner(db, sql`select 1 from ${sql.identifier(table)} t where t::text like ${`%${what}%`}`)).length > 0
      )
        found.push(table);
    return found;
  };
  const filled = "case_access case_attempt case_file case_match case_signal case_task conversation goal plan".split(
    " ",
  );
  expect((await left("")).sort()).toEqual(filled);
  expect(await left(t.daan.person)).toContain("case_attempt");
  await personal.erase(db, seeds, t.daan.person);
  expect(await left(t.daan.person)).toEqual([]);
  expect(await left("")).toContain("case_attempt");
  await personal.erase(db, seeds, t.berg.id);
  expect(await left("")).toEqual([]);
});
