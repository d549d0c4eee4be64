// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Guarded, gapStates, isOpen, mayMove, missingFor, moveNames, moves, nextMove } from "./workflow.ts";

const gap = fc.record<Guarded>({
  state: fc.constantFrom(...gapStates),
  wishes: fc.nat(6),
  organiser: fc.option(fc.constant("organisation")),
  roomFound: fc.boolean(),
  hostFound: fc.boolean(),
  moneyFound: fc.boolean(),
  series: fc.option(fc.constant("series")),
  published: fc.boolean(),
  reason: fc.constantFrom("", " ", "Er is geen zaal."),
});

test("whatever happens, a gap goes forward only, and nothing moves at an end", () => {
  const order = gapStates.slice(0, 6);
  const events = fc.array(fc.tuple(fc.constantFrom(...moveNames), gap), { maxLength: 40 });
  fc.assert(
    fc.property(events, (happening) => {
      let state: Guarded["state"] = "noticed";
      for (const [move, facts] of happening) {
        const before = state;
        if (!mayMove(state, move) || missingFor({ ...facts, state }, move)) continue;
        state = moves[move].to;
        expect(isOpen(before), "an end is an end").toBe(true);
        if (state === "not_feasible") expect(facts.reason.trim()).not.toBe("");
        else expect(order.indexOf(state)).toBe(order.indexOf(before) + 1);
        if (state === "bundled") expect(facts.wishes).toBeGreaterThanOrEqual(3);
        if (state === "building")
          expect([facts.organiser, facts.roomFound, facts.hostFound, facts.moneyFound]).toEqual([
            "organisation",
            true,
            true,
            true,
          ]);
        if (state === "trial") expect(facts.series).toBe("series");
        if (state === "in_calendar") expect(facts.published).toBe(true);
      }
    }),
  );
});

test("from every open state there is a way on and a way out", () => {
  for (const state of gapStates) {
    expect(mayMove(state, "close"), state).toBe(isOpen(state));
    const next = nextMove(state);
    expect(next !== null, state).toBe(isOpen(state));
    if (next) expect(mayMove(state, next), state).toBe(true);
  }
});
