// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Fault, fault } from "./answers.ts";
import { isObject, type Json } from "./read-json.ts";
import type { Part } from "./take-apart.ts";

const longestId = 64;
const script =
  /<\s*\/?\s*(script|svg|math|iframe|object|embed|style|link|meta|base|form|img\b[^>]*\bon)|\bon\w+\s*=|javascript:|data:text/i;
/** Who does not understand these may not act on the resource. Source: https://hl7.org/fhir/R4/extensibility.html#modifierExtension */
const modifiers: ReadonlySet<string> = new Set(["modifierExtension", "implicitRules"]);

/** What both libraries let through, wherever it stands: empty lists, long ids, script in a narrative, modifiers. */
export function faultsAnywhere({ resource, at }: Part): Fault[] {
  const faults: Fault[] = [];
  const walk = (value: Json, key: string, top: boolean): void => {
    if (Array.isArray(value)) {
      if (value.length === 0) faults.push(fault("value", at));
      for (const one of value) walk(one, key, false);
    } else if (isObject(value)) {
      for (const [name, one] of Object.entries(value)) {
        if (modifiers.has(name)) faults.push(fault("modifier", top ? `${at}.${name}` : at));
        walk(one, name, false);
      }
    } else if (typeof value === "string") {
      if (key === "id" && value.length > longestId) faults.push(fault("length", at));
      if (key === "div" && script.test(value)) faults.push(fault("script", `${at}.text`));
    }
  };
  walk(resource, "", true);
  return faults;
}
