// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// What the database tells of the marks in the rooms of care.

import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { system } from "#platform/access/actor.ts";
import { behindWall, webRole } from "#platform/access/wall.ts";
import { grantTechnical } from "#platform/audit/technical.ts";
import type { Db } from "#platform/db/db.ts";
import { asOwner } from "#test/owner.ts";
import { everywhere, known, phoneOf } from "./canary-care-marks.ts";
import { asBytes, columnsOf, dump, inTables, readableBy } from "./canary-search.ts";
import { tables as walled } from "./wall-town.ts";

/** A dump by roles without rights, and by the owner: what is sealed is nowhere readable. */
export async function hiddenInDatabase(db: Db): Promise<void> {
  await asOwner(db, grantTechnical);
  const all = await asOwner(db, columnsOf);
  const asNobody = { technical: "soepsteen_technical", web: webRole };
  for (const [who, role] of Object.entries(asNobody)) {
    const columns = await asOwner(db, (db) => readableBy(db, role));
    const open = await asOwner(db, async (db) => {
      await db.execute(sql`set local role ${sql.identifier(role)}`);
      return dump(db, columns);
    });
    expect(open.size, who).toBeGreaterThan(20);
    for (const table of ["signal", "referral", "case_file", "note", "plan", "measurement", "safety_report"])
      expect.soft(open.get(table) ?? "", `${who} reads ${table}`).toBe("");
    const mayFind = who === "web" ? ["delivery: 06577102", ...known.map((sign) => `person: ${sign}`)] : [];
    expect
      .soft(
        inTables(open, everywhere).filter((line) => !mayFind.includes(line)),
        `a dump as ${role}`,
      )
      .toEqual([]);
  }
  const whole = await asOwner(db, (db) => dump(db, all));
  const behind = await behindWall(db, system("test"), (db) =>
    dump(
      db,
      all.filter(({ table, schema }) => schema === "public" && walled.includes(table)),
    ),
  );
  for (const [table, text] of behind) whole.set(table, text);
  for (const table of ["signal", "referral", "conversation", "note", "plan", "visit", "measurement", "safety_report"])
    expect(whole.get(table)!.length, table).toBeGreaterThan(100);
  for (const table of ["event", "audit_log", "pgboss.job"])
    expect(whole.get(table)!.length, table).toBeGreaterThan(100);
  const inClear = [...everywhere, ...asBytes(everywhere)];
  // who she is once she is known, and whom the phone line calls back
  const meant = ["person: qpersnaam", `person: ${phoneOf.hers}`, `delivery: ${phoneOf.reporter}`];
  expect
    .soft(
      inTables(whole, inClear).filter((line) => !meant.includes(line)),
      "the whole database",
    )
    .toEqual([]);
  // the answers to the questions about contact are codes, and sealed
  for (const [table, text] of whole) expect.soft(/"3\\*": ?\\*"yes/.test(text), `answers in ${table}`).toBe(false);
}
