// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { matrix, readers } from "./access/matrix.ts";
import { printAccess } from "./access/print.ts";

const file = fileURLToPath(new URL("../../docs/access.md", import.meta.url));

test("who may enter where, in docs/access.md, is what the code says", () => {
  const printed = printAccess();
  if (process.env.UPDATE) writeFileSync(file, printed);
  expect(readFileSync(file, "utf8"), "UPDATE=1 npx vitest run --project unit test/house/access-doc.test.ts").toBe(
    printed,
  );
});

test("every line of who reads what has a word for every role, and the technician reads nothing of persons", () => {
  for (const [what, ...by] of matrix) {
    expect(by, what).toHaveLength(readers.length);
    expect(["–", "public", "on the machine; no content without the keys"], what).toContain(by.at(-1));
  }
});
