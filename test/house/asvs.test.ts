// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const text = readFileSync(`${root}docs/asvs.md`, "utf8");
const lines = text.split("\n").filter((line) => /^\| \d/.test(line));
const whole = (path: string) => path.replace(/^a\//, "src/modules/accounts/");

/** What a line names as proof: a file, and the title of a test in it. */
const proofs = lines.flatMap((line) => {
  const last = line.slice(1, -1).split(" | ").at(-1)!;
  return [...last.matchAll(/`([\w./-]+)`(?: "([^"]+)")?/g)].map(([, path, title]) => ({ path: whole(path!), title }));
});

describe("docs/asvs.md", () => {
  test("names files that are there, and titles that stand in them", () => {
    expect(proofs.length).toBeGreaterThan(80);
    const gone = proofs.filter(({ path }) => !existsSync(root + path)).map(({ path }) => path);
    expect([...new Set(gone)]).toEqual([]);
    const untitled = proofs.filter(({ path, title }) => title && !readFileSync(root + path, "utf8").includes(title));
    expect(untitled).toEqual([]);
  });

  test("has a proof or a reason behind every line", () => {
    const bare = lines.filter((line) => !/`[\w./-]+`/.test(line) && !/\| – \|$/.test(line));
    expect(bare).toEqual([]);
  });

  test("names every requirement of authentication, sessions and authorisation once", () => {
    // how many requirements each section of ASVS 5.0 has
    const sections = { 6: [3, 12, 8, 6, 8, 4, 2, 4], 7: [3, 4, 2, 5, 3, 2], 8: [4, 4, 3, 2] };
    const wanted = Object.entries(sections).flatMap(([chapter, counts]) =>
      counts.flatMap((count, at) => Array.from({ length: count }, (_, n) => `${chapter}.${at + 1}.${n + 1}`)),
    );
    const named = new Set(lines.flatMap((line) => numbersIn(line.split("|")[1]!)));
    expect(wanted.filter((number) => !named.has(number))).toEqual([]);
  });
});

/** "6.2.1–6.2.3, 6.2.5" → each of them. */
function numbersIn(cell: string): string[] {
  return cell.split(",").flatMap((part) => {
    const [from, to] = [...part.matchAll(/\d+\.\d+\.\d+/g)].map(([number]) => number);
    if (!from || !to) return from ? [from] : [];
    const stem = from.replace(/\d+$/, "");
    const [first, last] = [from, to].map((one) => Number(one.split(".")[2]));
    return Array.from({ length: last! - first! + 1 }, (_, n) => `${stem}${first! + n}`);
  });
}
