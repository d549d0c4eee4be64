// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { expect, test } from "vitest";
import { feedbackChoices, sideTasks } from "./codes.ts";
import { begin, broken, type Happening, happen } from "./model.test-data.ts";
import { caseEvents, caseMoves, caseStates, openCaseStates } from "./workflow.ts";
import { matchEvents, matchMoves, openMatchStates } from "./workflow-match.ts";
import { comingVisitStates, visitEvents, visitMoves } from "./workflow-visit.ts";

const mostlyReady = fc.integer({ min: 0, max: 9 }).map((n) => n < 9);
const feedback = fc.constantFrom(...feedbackChoices);
const ends = ["withdraw", "administrate", "decease", "giveUp", "wantsNone"];
/** Ends are rare, so that histories become long. */
const caseEvent = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...caseEvents.filter((event) => !ends.includes(event))) },
  { weight: 1, arbitrary: fc.constantFrom(...caseEvents) },
);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      on: fc.constant("case" as const),
      event: caseEvent,
      ready: mostlyReady,
      feedback,
      aftercare: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      on: fc.constant("match" as const),
      event: fc.constantFrom(...matchEvents),
      n: fc.nat(5),
      ready: mostlyReady,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      on: fc.constant("visit" as const),
      event: fc.constantFrom(...visitEvents),
      n: fc.nat(5),
      ready: mostlyReady,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ on: fc.constant("consent" as const), given: mostlyReady, mayTell: feedback }),
  },
  { weight: 2, arbitrary: fc.record({ on: fc.constant("task" as const), kind: fc.constantFrom(...sideTasks) }) },
);

test("whatever happens, 100,000 times: one next step, nothing open on what is closed, nobody reads too long", {
  timeout: 60_000,
}, () => {
  const [runs, each] = [500, 200];
  let [events, closed, reopened] = [0, 0, 0];
  const history = fc.array(happening, { minLength: each, maxLength: each, size: "max" });
  fc.assert(
    fc.property(history, (happenings) => {
      const m = begin();
      for (const h of happenings) {
        const before = m.status;
        const asked = m.mayTell;
        happen(m, h);
        events += 1;
        if (before !== "closed" && m.status === "closed") {
          closed += 1;
          const rank = (one: (typeof feedbackChoices)[number]) => feedbackChoices.indexOf(one);
          expect(rank(m.told!), "no feedback beyond consent").toBeLessThanOrEqual(Math.max(rank(asked), 0));
        }
        if (before === "closed" && m.status !== "closed") reopened += 1;
        const fault = broken(m);
        if (fault !== null) throw new Error(`${fault} after ${JSON.stringify(h)}: ${JSON.stringify(m)}`);
      }
    }),
    { numRuns: runs },
  );
  expect(events).toBeGreaterThanOrEqual(100_000);
  expect(closed, "histories come to an end, some more than once").toBeGreaterThan(250);
  expect(reopened).toBeGreaterThan(30);
});

test("from every open state there is a way on and a way out, and every move has a guard, a step or a reason not to", () => {
  for (const state of openCaseStates) {
    const from = caseEvents.filter((event) => (caseMoves[event].from as readonly string[]).includes(state));
    expect(
      from.some((event) => caseMoves[event].to === "closed"),
      state,
    ).toBe(true);
    expect(
      from.some((event) => caseMoves[event].to !== "closed"),
      state,
    ).toBe(true);
  }
  for (const event of caseEvents) {
    const { to, next } = caseMoves[event];
    expect(next === null, event).toBe(to === "closed");
  }
  const reached = new Set(caseEvents.map((event) => caseMoves[event].to));
  for (const state of caseStates) expect(reached.has(state), state).toBe(true);
});

test("a referral is completed by one move only: the one that asks for an outcome", () => {
  const completed = caseEvents.filter((event) => caseMoves[event].task === "completed");
  expect(completed).toEqual(["close"]);
  expect(caseMoves.close.guard).toBe("everything_settled");
});

test("every match and visit that is open can stop, and an answer that does not come makes a task", () => {
  for (const state of openMatchStates)
    expect(
      matchEvents.some((event) => (matchMoves[event].from as readonly string[]).includes(state) && event === "stop"),
      state,
    ).toBe(true);
  expect(matchMoves.expire.task).toBe("ask_another");
  for (const state of comingVisitStates)
    expect(
      (["cancel", "settle"] as const).some((event) => (visitMoves[event].from as readonly string[]).includes(state)),
      state,
    ).toBe(true);
});
