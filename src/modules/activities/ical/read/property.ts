// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import ICAL from "ical.js";
import type { Line } from "./split.ts";

/** A line taken apart by ical.js, its values still as text. */
export interface Property {
  name: string;
  parameters: Record<string, unknown>;
  values: unknown[];
  line: Line;
  /** The value was longer than we read. */
  wasCut: boolean;
}

const longest = 60_000;

/** Undefined when the line cannot be read. Rules are not read here: see `rawValue`. */
export function readProperty(line: Line): Property | undefined {
  const { name, text } = line;
  try {
    const [, parameters, , ...values] = ICAL.parse.property(
      text.slice(0, longest),
      ICAL.design.icalendar,
    ) as unknown as [string, Record<string, unknown>, string, ...unknown[]];
    return { name, parameters, values, line, wasCut: text.length > longest };
  } catch {
    return undefined; // ical.js says with errors what it does not understand
  }
}

/** What stands behind the colon, as it is. */
export const rawValue = ({ text }: Line): string => /^[^:]*:(.*)$/.exec(text.slice(0, longest))?.[1]?.trim() ?? "";

export const parameterText = ({ parameters }: Property, name: string): string | undefined => {
  const value = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  return typeof value === "string" && value ? value : undefined;
};

export const valueText = ({ values }: Property): string => (typeof values[0] === "string" ? values[0] : "");
