// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { sealNow } from "#platform/audit/chain.ts";
import type { Db } from "#platform/db/db.ts";
import { asOwner } from "#test/owner.ts";
import { world } from "#test/world.ts";
import { auditCommand } from "./audit.ts";

let db: Db;
let said: string[];
let config: { dataDir: string; keysDir: string; auditAnchorFile: string | null };
const audit = (...parameters: string[]) => auditCommand({ db }, config, parameters);

beforeEach(async () => {
  db = (await world()).db;
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-audit-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  config = { dataDir: join(folder, "data"), keysDir: join(folder, "keys"), auditAnchorFile: null };
  said = [];
  for (const name of ["log", "error"] as const) {
    const spy = vi.spyOn(console, name).mockImplementation((line) => void said.push(String(line)));
    onTestFinished(() => spy.mockRestore());
  }
  for (const givenName of ["Truus", "Ria", "Nel"]) await addPerson(db, system("test"), { givenName });
  await sealNow(db);
});

test("says that all is right, and what it was held against", async () => {
  expect(await audit("anchor")).toBe(0);
  expect(await readFile(join(config.keysDir, "anchors.txt"), "utf8")).toMatch(
    /^soepsteen-anchor 1 \S+Z 1 3 [0-9a-f]{64}\n$/,
  );
  expect(await audit("verify")).toBe(0);
  expect(said).toContain("Het logboek: 3 regels, van 1 tot en met 3.");
  expect(said.at(-1)).toBe("Alles klopt.");
});

test("says what is wrong, and ends with 1: an edited row, and a tail that the mail still knows", async () => {
  await audit("anchor", "--print");
  const mail = join(config.keysDir, "mail.txt");
  await writeFile(mail, `> ${said.at(-1)}\n`);
  await rm(join(config.keysDir, "anchors.txt"));
  await asOwner(db, async (db) => {
    await db.execute(sql`alter table audit_log disable trigger user`);
    await db.execute(sql`delete from audit_log where seq = 3`);
  });
  expect(await audit("verify")).toBe(0);
  expect(said.join("\n")).toContain("Zonder die tweede plek is niet te zien");
  expect(await audit("verify", "--anchors", mail)).toBe(1);
  expect(said).toContain("Aan het einde is iets weggehaald: regel 3 is er niet meer.");
  await asOwner(db, (db) => db.execute(sql`update audit_log set role = 'nobody' where seq = 2`));
  expect(await audit("verify")).toBe(1);
  expect(said).toContain("Regel 2 is veranderd.");
});

test("refuses what it does not understand in a sentence", async () => {
  for (const wrong of [[], ["erase"], ["verify", "--no"], ["verify", "--anchors", "/is/er/niet"]])
    await expect(audit(...wrong)).rejects.toThrow(/soepsteen audit|is er niet/);
});
