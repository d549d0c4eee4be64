// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { answers } from "./answers.ts";
import { reasonOf, roleOf, scopeOf } from "./systems.ts";

const doc = readFileSync(new URL("../../../../docs/fhir.md", import.meta.url), "utf8");

test("every code that the endpoint answers or reads stands in docs/fhir.md", () => {
  const codes = [...Object.keys(answers), ...Object.keys(reasonOf), ...Object.keys(roleOf), ...Object.keys(scopeOf)];
  expect(codes.filter((code) => !doc.includes(`\`${code}\``))).toEqual([]);
});

test("each refusal is told at its own status", () => {
  const rows = doc.split("\n").filter((line) => /^\| \d{3}/.test(line));
  const told = (status: number) => rows.filter((row) => row.split("|")[1]!.includes(String(status))).join("\n");
  const refusals = Object.entries(answers).filter(([, { status }]) => status >= 400);
  expect(refusals.filter(([code, { status }]) => !told(status).includes(`\`${code}\``))).toEqual([]);
});
