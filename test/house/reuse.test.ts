// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const names = existsSync(`${root}.git`)
  ? execFileSync("git", ["-c", "safe.directory=*", "ls-files", "-z"], { cwd: root, encoding: "utf8" })
      .split("\0")
      .filter(Boolean)
  : [];
const tracked = names.filter((name) => existsSync(root + name));
const own = (name: string): string => readFileSync(root + name, "latin1");
const licences = readdirSync(`${root}LICENSES`).map((name) => name.replace(/\.txt$/, ""));
const markdown = tracked.filter((name) => name.endsWith(".md"));

/** The patterns of .reuse/dep5; a star stands for everything, also a slash. */
const covered = own(".reuse/dep5")
  .split("\n")
  .filter((line) => line.startsWith("Files:"))
  .flatMap((line) => line.slice("Files:".length).trim().split(/\s+/))
  .map((glob) => new RegExp(`^${glob.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`));

/** What a file says about its own licence: at its top, or in the file beside it. */
const says = (name: string): string[] => {
  const top = own(name).slice(0, 600);
  const beside = tracked.includes(`${name}.license`) ? own(`${name}.license`) : "";
  return [...`${top}\n${beside}`.matchAll(/SPDX-License-Identifier: ([\w.-]+)/g)].map(([, licence]) => licence!);
};

/** The licence texts themselves need none. */
const free = (name: string): boolean => name.startsWith("LICENSES/") || name.endsWith(".license");

describe.skipIf(tracked.length === 0)("every file that is kept", () => {
  test("says its licence, beside it or in .reuse/dep5", () => {
    const silent = tracked.filter(
      (name) => !free(name) && says(name).length === 0 && !covered.some((glob) => glob.test(name)),
    );
    expect(silent).toEqual([]);
  });

  test("names a licence of which the text is here", () => {
    const named = [
      ...tracked.filter((name) => !free(name)).flatMap(says),
      ...[...own(".reuse/dep5").matchAll(/^License: (.+)$/gm)].map(([, licence]) => licence!),
    ];
    expect(named.filter((licence) => !licences.includes(licence))).toEqual([]);
    expect(licences.filter((licence) => !named.includes(licence))).toEqual([]);
  });

  test("is where the documentation says it is", () => {
    const lost = markdown.flatMap((name) =>
      [...own(name).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target]) => target!)
        .filter((target) => !existsSync(join(root, dirname(name), target)))
        .map((target) => `${name}: ${target}`),
    );
    expect(lost).toEqual([]);
  });

  test("has a README where it is a room", () => {
    const rooms = readdirSync(`${root}src/modules`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(rooms.filter(({ name }) => !existsSync(`${root}src/modules/${name}/README.md`))).toEqual([]);
  });
});
