// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from "node:fs/promises";
import type { Resource, StructureDefinition } from "@medplum/fhirtypes";
import { type AnswerCode, type Fault, fault } from "./answers.ts";
import type { Part } from "./take-apart.ts";

interface Found {
  path: string;
  code: AnswerCode;
}
interface Validators {
  shape: (resource: Resource) => Found[];
  codes: (resource: Resource) => Found[];
  names: ReadonlySet<string>;
}

let loading: Promise<Validators> | undefined;

/** Two libraries, each of which sees what the other misses. Loaded with the first message: a site without practices never has them. */
export function structureOf(parts: readonly Part[]): Promise<Fault[]> {
  loading ??= load();
  return loading.then(({ shape, codes, names }) => {
    const first = parts.flatMap((part) => faultsOf(part, shape, names));
    return first.length > 0 ? first : parts.flatMap((part) => faultsOf(part, codes, names));
  });
}

async function load(): Promise<Validators> {
  const [core, { Fhir }, text] = await Promise.all([
    import("@medplum/core"),
    import("fhir"),
    readFile(new URL("./r4.ndjson", import.meta.url), "utf8"),
  ]);
  const definitions = text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as StructureDefinition);
  core.indexStructureDefinitionBundle(definitions);
  const other = new Fhir();
  return {
    names: namesIn(definitions),
    shape: (resource) => issuesOf(core, resource).map(({ text, path }) => ({ path, code: shapeCode(text) })),
    codes: (resource) =>
      other
        .validate(resource)
        .messages.filter(({ severity }) => severity === "error" || severity === "fatal")
        .map(({ location, message }) => ({ path: location ?? "", code: bindingCode(message ?? "") })),
  };
}

interface Issue {
  text: string;
  path: string;
}
/** Errors are thrown, warnings come back. */
function issuesOf(core: typeof import("@medplum/core"), resource: Resource): Issue[] {
  const plain = (issues: readonly { details?: { text?: string }; expression?: string[] }[]): Issue[] =>
    issues.map(({ details, expression }) => ({ text: details?.text ?? "", path: expression?.[0] ?? "" }));
  try {
    return plain(core.validateResource(resource)).filter(({ text }) => text.startsWith("Conflicting choice"));
  } catch (error) {
    if (error instanceof core.OperationOutcomeError) return plain(error.outcome.issue ?? []);
    throw error;
  }
}

function shapeCode(text: string): AnswerCode {
  if (text.startsWith("Missing required")) return "required";
  if (text.startsWith("Invalid additional")) return "unknown-element";
  if (text.startsWith("Conflicting choice")) return "choice";
  return text.startsWith("Constraint") ? "invariant" : "value";
}

function bindingCode(text: string): AnswerCode {
  if (text.startsWith("Code ")) return "code";
  if (text.startsWith("Invalid type for reference")) return "reference";
  return text.startsWith("Missing") ? "required" : "value";
}

/** A resource on which a library itself stumbles is not one of R4. */
function faultsOf(part: Part, ask: (resource: Resource) => Found[], names: ReadonlySet<string>): Fault[] {
  try {
    return ask(part.resource as unknown as Resource).map(({ path, code }) => fault(code, placeOf(part, path, names)));
  } catch {
    return [fault("value", part.at)];
  }
}

/** Only names that FHIR knows: a name that somebody made up would be said back. */
function placeOf({ at }: Part, path: string, names: ReadonlySet<string>): string {
  let place = at;
  for (const step of path.split(".").slice(1)) {
    const [, name, index = ""] = /^(\w+)(?:\[x\])?((?:\[\d{1,4}\])?)$/.exec(step) ?? [];
    if (name === undefined || !names.has(name)) break;
    place += `.${name}${index}`;
  }
  return place;
}

const namesIn = (definitions: readonly StructureDefinition[]): ReadonlySet<string> =>
  new Set(
    definitions.flatMap(({ snapshot }) =>
      (snapshot?.element ?? []).map(({ path = "" }) => path.split(".").at(-1)!.replace("[x]", "")),
    ),
  );
