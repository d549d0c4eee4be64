// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The contrast gate of a theme: measures the pairs of tokens that the product uses.

import { readProperties } from "#platform/assets/shake.ts";
import { contrast } from "./colour.ts";

/** Name, foreground, background, minimum (below: refused), house value (below: warned). */
type Pair = readonly [name: string, foreground: string, background: string, minimum: number, house: number];

const page = "color-default-bg-document";
const band = "color-default-bg-subtle";

export const pairs: readonly Pair[] = [
  ["tekst", "color-default-color-document", page, 4.5, 7],
  ["tekst op lichte baan", "color-default-color-document", band, 4.5, 7],
  ["hulptekst", "color-default-color-default", page, 4.5, 7],
  ["link", "color-action-2-color-default", page, 4.5, 7],
  ["link op lichte baan", "color-action-2-color-default", band, 4.5, 7],
  ["hoofdknop", "color-action-1-inverse-color-default", "color-action-1-inverse-bg-default", 4.5, 7],
  ["hoofdknop, muis erop", "color-action-1-inverse-color-hover", "color-action-1-inverse-bg-hover", 4.5, 7],
  ["knop die niet terug kan", "color-negative-inverse-color-default", "color-negative-inverse-bg-default", 4.5, 7],
  ["tweede knop", "color-action-1-color-default", page, 4.5, 7],
  ["bovenbalk en voet", "color-accent-1-inverse-color-default", "color-accent-1-inverse-bg-document", 4.5, 7],
  ["fouttekst", "color-negative-color-default", page, 4.5, 7],
  ["fouttekst op foutvlak", "color-negative-color-default", "color-negative-bg-subtle", 4.5, 7],
  ["label positief", "color-positive-color-default", "color-positive-bg-default", 4.5, 6.5],
  ["label informatie", "color-info-color-default", "color-info-bg-default", 4.5, 6.5],
  ["label waarschuwing", "color-warning-color-default", "color-warning-bg-default", 4.5, 6.5],
  ["label dringend", "color-negative-color-default", "color-negative-bg-default", 4.5, 6.5],
  ["keuzetegel", "color-accent-1-color-default", "color-accent-1-bg-default", 4.5, 6.5],
  ["datumtegel", "color-accent-3-color-document", "color-accent-3-bg-default", 4.5, 7],
  ["datumtegel, dagnaam", "color-accent-2-inverse-color-default", "color-accent-2-inverse-bg-default", 4.5, 7],
  ["veldrand", "color-default-border-default", page, 3, 4.5],
  ["veldrand bij fout", "color-negative-border-default", page, 3, 4.5],
  ["rand tweede knop", "color-action-1-border-default", page, 3, 4.5],
  ["huidige menukeuze", "color-accent-2-color-subtle", page, 3, 4.5],
  ["focusrand op de pagina", "focus-outline-color", page, 3, 4.5],
  ["focusrand op het gele vlak", "focus-outline-color", "focus-background-color", 3, 4.5],
  ["geel vlak op de bovenbalk", "focus-background-color", "color-accent-1-inverse-bg-document", 3, 4.5],
];

export interface Measured {
  name: string;
  ratio: number;
  minimum: number;
  house: number;
  verdict: "ok" | "low" | "refused";
}

/** Every pair of a theme. A pair that is missing, or is no hex colour in the end, counts as 0 : 1. */
export function measure(css: string): Measured[] {
  const tokens = readProperties(css);
  return pairs.map(([name, foreground, background, minimum, house]) => {
    const ratio = ratioOf(resolve(tokens, `--basis-${foreground}`), resolve(tokens, `--basis-${background}`));
    return { name, ratio, minimum, house, verdict: ratio < minimum ? "refused" : ratio < house ? "low" : "ok" };
  });
}

const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;

function ratioOf(one?: string, other?: string): number {
  return one && other && hex.test(one) && hex.test(other) ? Math.floor(contrast(one, other) * 10) / 10 : 0;
}

/** Follows var() down to a value. */
function resolve(tokens: Map<string, string>, name: string, depth = 0): string | undefined {
  const value = tokens.get(name);
  const next = value?.match(/^var\(\s*(--[\w-]+)\s*\)$/)?.[1];
  return next && depth < 20 ? resolve(tokens, next, depth + 1) : value;
}
