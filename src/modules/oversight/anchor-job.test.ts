// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { addPerson } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { anchorsIn, readAnchors } from "#platform/audit/anchor.ts";
import { sealNow } from "#platform/audit/chain.ts";
import { rows } from "#platform/db/db.ts";
import { world } from "#test/world.ts";
import { anchorNow, defineAnchors, placesOf } from "./anchor-job.ts";

test("every hour the end of the log goes to the file and to who keeps it, without anything of a person", async () => {
  const w = await world();
  const folder = await mkdtemp(join(tmpdir(), "soepsteen-anchors-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  onTestFinished(() => defineAnchors(() => null));
  const file = join(folder, "anchors.txt");
  await addPerson(w.db, system("test"), { givenName: "Kanarie" });
  await sealNow(w.db);
  await anchorNow(w.db);
  expect(await anchorsIn(file), "before the house stands").toEqual([]);
  defineAnchors(() => placesOf({ file, mail: "olga@privacy.example" }, w.services.mailer));
  await anchorNow(w.db);
  await anchorNow(w.db);
  const [mail, ...more] = w.mail();
  expect(more).toEqual([]);
  expect(mail!.to).toContain("olga@privacy.example");
  expect(mail!.text).not.toContain("Kanarie");
  expect(readAnchors(mail!.text)).toEqual(await anchorsIn(file));
  const told = await rows(w.db, sql`select told_file, told_mail from audit_anchor`);
  expect(told).toEqual([{ told_file: true, told_mail: true }]);
});

test("without an address or a mailer only the file is told", () => {
  expect(placesOf({ file: "/x", mail: null }, null).mail).toBeNull();
  expect(placesOf({ file: "/x", mail: "olga@privacy.example" }, null).mail).toBeNull();
});
