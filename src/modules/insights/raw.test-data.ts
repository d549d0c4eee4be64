// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import type { Figures } from "./slots.ts";

const types = ["light", "worry", "emergency"];
const entries = ["A", "A", "B", "C"];
const roles = ["neighbour", "family", "organisation_worker", "volunteer", "self", "referrer"];
const signs = ["few_people", "no_longer_out", "stayed_away", "life_event", "other", "eats_or_sleeps_badly"];
const reasons = ["converted", "light", "passed_on", "not_reached", "does_not_want", "advised"];
const outcomes = ["takes_part", "has_role", "contact_enough", "other_help", "not_reached", ""];
const days = ["0-2", "3-5", "6-14", "15+"];

/** One signal, from coming in to its end, all in one quarter. */
export interface Planted {
  quarter: string;
  team: string;
  area: string;
  type: string;
  entryType: string;
  role: string;
  signs: string[];
  days: string;
  reason: string;
  outcome: string;
}

const pick = (list: readonly string[]) =>
  // as in life: a few things happen often, others hardly ever
  fc.oneof({ weight: 3, arbitrary: fc.constant(list[0]!) }, { weight: 2, arbitrary: fc.constantFrom(...list) });

export const planted = (teams: readonly string[], quarters: readonly string[], areas: readonly string[]) =>
  fc.array(
    fc.record({
      quarter: fc.constantFrom(...quarters),
      team: fc.constantFrom(...teams),
      area: pick(areas),
      type: pick(types),
      entryType: pick(entries),
      role: pick(roles),
      signs: fc.uniqueArray(pick(signs), { maxLength: 3 }),
      days: pick(days),
      reason: pick(reasons),
      outcome: pick(outcomes),
    }),
    { maxLength: 160, size: "max" },
  );

/** What the rooms give of them: raw counts, one row for each. */
export const rawOf = (all: readonly Planted[]): Figures =>
  all.flatMap(({ quarter, team, area, type, entryType, role, signs, days, reason, outcome }) => {
    const at = { quarter, team };
    const converted = reason === "converted" && entryType !== "C";
    return [
      { table: "signals", dimensions: { ...at, area, type, entryType, reporterRole: role }, count: 1 },
      ...(entryType === "C" ? [] : signs).map((sign) => ({
        table: "signs",
        dimensions: { ...at, entryType, sign },
        count: 1,
      })),
      ...(entryType === "C" ? [] : [{ table: "firstContact", dimensions: { ...at, days }, count: 1 }]),
      { table: "signalsClosed", dimensions: { ...at, entryType, closeReason: reason }, count: 1 },
      ...(converted
        ? [
            { table: "casesOpened", dimensions: { ...at, area }, count: 1 },
            { table: "casesClosed", dimensions: { ...at, outcome, closeReason: "goal_reached" }, count: 1 },
          ]
        : []),
    ];
  });
