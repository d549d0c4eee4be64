// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { helpNumbers } from "./help-numbers.ts";

const src = fileURLToPath(new URL("../../", import.meta.url));
const digits = (text: string) => text.replace(/\D/g, "");
const known = Object.values(helpNumbers)
  .filter((number) => number !== helpNumbers.emergency)
  .map(digits);

test("a number of the country stands in one file, and in no message", () => {
  const files = globSync("**/*.{ts,tsx}", { cwd: src }).filter((file) => !/\.test(-data)?\.tsx?$/.test(file));
  // between quotes: what people read. With the spaces and dashes that a number is written with.
  const holding = files.filter((file) =>
    (readFileSync(`${src}${file}`, "utf8").match(/["'`][^"'`\n]*["'`]/g) ?? []).some((text) =>
      (text.match(/\d[\d \u00a0–-]{6,}\d/g) ?? []).some((run) => known.includes(digits(run))),
    ),
  );
  expect(holding).toEqual(["platform/text/help-numbers.ts"]);
});
