// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import "#app/foundation-tables.ts";
import { addPerson } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { asOwner } from "#test/owner.ts";
import { world } from "#test/world.ts";
import { record } from "./record.ts";
import { grantTechnical, technicalRole } from "./technical.ts";

test("who keeps the machine running reads only what is public, whatever is asked", async () => {
  const w = await world();
  const { id } = await addPerson(w.db, system("test"), { givenName: "Kanarie", email: "kanarie@geel.example" });
  await record(w.db, system("test"), "person.changed", id, { fields: ["email"] });
  expect(await asOwner(w.db, grantTechnical)).toBe(true);
  expect(await asOwner(w.db, grantTechnical), "twice is once").toBe(true);
  const columns = await rows<{ table: string; column: string; may: boolean; type: string }>(
    w.db,
    sql`select c.relname as table, a.attname as column, has_column_privilege(${technicalRole}, c.oid, a.attnum, 'select') as may, c.relkind as type
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p') order by 1, a.attnum`,
  );
  const seen = await asOwner(w.db, async (db) => {
    await db.execute(sql.raw(`set local role ${technicalRole}`));
    const parts: string[] = [];
    for (const { table, column } of columns.filter(({ may }) => may)) {
      const found = await rows<{ text: string }>(db, sql.raw(`select "${column}"::text as text from "${table}"`));
      parts.push(...found.map(({ text }) => `${table}.${column}: ${text}`));
    }
    await db.execute(sql`reset role`);
    return parts.join("\n");
  });
  expect(seen).toContain("migration.name: 0020_audit_log.sql");
  expect(seen).toContain("audit_log.object: person");
  expect(seen).not.toMatch(/kanarie/i);
  expect(seen).not.toContain(id);
  for (const forbidden of ["select sealed from person", "select subject from event", "select account from audit_log"]) {
    const asked = asOwner(w.db, async (db) => {
      await db.execute(sql.raw(`set local role ${technicalRole}`));
      await db.execute(sql.raw(forbidden));
    });
    await expect(asked, forbidden).rejects.toMatchObject({ cause: { code: "42501" } });
  }
  for (const change of ["delete from migration", "select audit_append('{}')", "update place set name = 'x'"]) {
    const tried = asOwner(w.db, async (db) => {
      await db.execute(sql.raw(`set local role ${technicalRole}`));
      await db.execute(sql.raw(change));
    });
    await expect(tried, change).rejects.toThrow();
  }
});

test("what is no longer public is taken back", async () => {
  const w = await world();
  await asOwner(w.db, async (db) => {
    await grantTechnical(db);
    await db.execute(sql.raw(`grant select (sealed) on person to ${technicalRole}`));
    await grantTechnical(db);
  });
  const [may] = await rows<{ may: boolean }>(
    w.db,
    sql`select has_column_privilege(${technicalRole}, 'person', 'sealed', 'select') as may`,
  );
  expect(may?.may).toBe(false);
});
