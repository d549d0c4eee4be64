// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterMove, type Move, moveOfComing, moves, type ParticipationState, participationStates } from "./workflow.ts";

const names = Object.keys(moves) as Move[];

describe("the life of somebody in an activity", () => {
  test("whatever happens, in whatever order, only moves of the table are made, and stopped is the end", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 40 }), (events) => {
        let state: ParticipationState = "interested";
        for (const event of events) {
          const next = afterMove(state, event);
          if (next === null) continue;
          expect(moves[event].from).toContain(state);
          expect(next).toBe(moves[event].to);
          expect(participationStates).toContain(next);
          expect(state, "nothing comes after stopped").not.toBe("stopped");
          state = next;
        }
      }),
    );
  });

  test("nobody takes a role without having come three times", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...names), { maxLength: 60 }), (events) => {
        let state: ParticipationState = "interested";
        const seen: ParticipationState[] = [state];
        for (const event of events) {
          state = afterMove(state, event) ?? state;
          seen.push(state);
        }
        if (!seen.includes("contributing")) return;
        for (const before of ["first_time", "returning", "regular"] as const) expect(seen).toContain(before);
      }),
    );
  });

  test("every state can be reached, and left by stopping", () => {
    const reached = new Set<ParticipationState>(["interested"]);
    for (let more = true; more; ) {
      const found = [...reached].flatMap((state) => names.map((move) => afterMove(state, move)));
      more = found.some((state) => state !== null && !reached.has(state));
      for (const state of found) if (state) reached.add(state);
    }
    expect([...reached].sort()).toEqual([...participationStates].sort());
    for (const state of participationStates)
      expect(afterMove(state, "stop")).toBe(state === "stopped" ? null : "stopped");
  });

  test("coming once is a first time, twice is returning, three times is regular", () => {
    let state: ParticipationState = "signed_up";
    const seen = [1, 2, 3, 4].map((times) => (state = afterMove(state, moveOfComing(times)) ?? state));
    expect(seen).toEqual(["first_time", "returning", "regular", "regular"]);
  });
});
