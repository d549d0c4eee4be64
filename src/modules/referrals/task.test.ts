// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ConsentScope, outcomes } from "./codes.ts";
import { afterFact, type TaskState } from "./task.ts";
import { chosenSentences, isEnded, movingFacts, taskMoves } from "./workflow.ts";

const day = Temporal.PlainDate.from("2026-03-02");
const start = (scope: ConsentScope[] = ["contact_and_reason", "feedback_allowed"]): TaskState => ({
  taskStatus: "requested",
  businessStatus: null,
  statusReason: null,
  output: null,
  returnReason: null,
  outcome: null,
  acceptedOn: null,
  contactedOn: null,
  startedOn: null,
  closedOn: null,
  consentScope: scope,
});

/** What the practice sees after these facts, and what it was told. */
function walk(facts: readonly (readonly [string, Record<string, unknown>?])[], scope?: ConsentScope[]) {
  let state = start(scope);
  const told: string[] = [];
  const seen: string[] = [];
  for (const [name, payload = {}] of facts) {
    const change = afterFact(state, name, payload, day);
    if (!change) continue;
    if (change.told) told.push(`${change.told.moment}:${change.told.sentence}`);
    if (change.seen) seen.push(name);
    state = { ...state, ...change.state };
  }
  return { state, told, seen };
}

describe("the Task of a referral", () => {
  test("goes the long way: taken up, spoken, planned, started, closed with what came of it", () => {
    const { state, told } = walk([
      ["signal.assigned"],
      ["signal.attempted"],
      ["signal.contacted"],
      ["signal.converted", { start: "conversation" }],
      ["case.opened", { start: "conversation" }],
      ["case.talked"],
      ["case.planned"],
      ["case.started", { category: "meeting", on: "2026-03-20" }],
      ["case.closed", { reason: "goal_reached", outcome: "takes_part", feedback: "with_outcome" }],
    ]);
    expect(state).toMatchObject({
      taskStatus: "completed",
      output: "meeting",
      outcome: "takes_part",
      businessStatus: null,
    });
    expect(told).toContain("contact:contact_made");
    expect(told).toContain("start:takes_part");
    expect(told.at(-1)).toBe("close:takes_part");
  });

  test.each([
    [[["signal.closed", { reason: "not_taken_up", refusal: "no_capacity" }]], "rejected", "capacity"],
    [[["signal.closed", { reason: "passed_on" }]], "rejected", "out_of_area"],
    [[["signal.closed", { reason: "not_reached" }]], "failed", "not_reached"],
    [[["signal.closed", { reason: "does_not_want" }]], "cancelled", null],
    [[["signal.withdrawn"]], "cancelled", "withdrawn"],
    [[["case.opened"], ["case.closed", { reason: "not_reached" }]], "failed", "not_reached"],
    [[["case.opened"], ["case.closed", { reason: "deceased" }]], "cancelled", null],
    [[["signal.postponed", { until: "2026-05-01" }]], "on-hold", null],
    [[["case.opened"], ["case.contacted"], ["case.paused"], ["case.resumed"]], "in-progress", null],
    [[["case.opened"], ["case.paused"], ["case.resumed"]], "accepted", null],
    [[["signal.closed", { reason: "light" }]], "completed", null],
  ] as const)("%j ends as %s", (facts, status, reason) => {
    const { state } = walk(facts as never);
    expect(state.taskStatus).toBe(status);
    expect(state.statusReason).toBe(reason);
  });

  test("does not go back from spoken to taken up, and stays as it ended when a case is reopened", () => {
    const spoken = walk([["case.opened"], ["case.contacted"], ["case.attempted"]]);
    expect(spoken.state.taskStatus).toBe("in-progress");
    const ended = walk([["signal.closed", { reason: "light" }], ["case.reopened"], ["case.talked"]]);
    expect(ended.state.taskStatus).toBe("completed");
  });

  test("without the scope for feedback says asked, returned or closed, and no more", () => {
    const quiet: ConsentScope[] = ["contact_and_reason"];
    const open = walk(
      [["signal.assigned"], ["case.opened"], ["case.talked"], ["case.started", { category: "meeting" }]],
      quiet,
    );
    expect(open.state).toMatchObject({ taskStatus: "requested", businessStatus: null, output: null });
    expect(open.seen).toEqual([]);
    expect(open.state.contactedOn).toEqual(day);
    const closed = walk([["case.opened"], ["case.closed", { reason: "not_reached", outcome: "not_reached" }]], quiet);
    expect(closed.state).toMatchObject({
      taskStatus: "completed",
      output: "closed",
      statusReason: null,
      outcome: null,
    });
    expect(closed.told.at(-1)).toBe("close:closed");
    const returned = walk([["signal.closed", { reason: "not_taken_up", refusal: "outside_area" }]], quiet);
    expect(returned.state).toMatchObject({ taskStatus: "rejected", returnReason: "out_of_area" });
  });

  test("says only that it ended when she chose that", () => {
    const { state, told } = walk([
      ["case.opened"],
      ["case.closed", { reason: "goal_reached", outcome: "has_role", feedback: "status_only" }],
    ]);
    expect(state).toMatchObject({ taskStatus: "completed", output: "closed", outcome: null });
    expect(told.at(-1)).toBe("close:closed");
  });
});

const payload = fc.record(
  {
    reason: fc.constantFrom(
      ...Object.keys(taskMoves).flatMap((key) => key.split(":")[1] ?? []),
      "goal_reached",
      "x;drop",
    ),
    start: fc.constantFrom("conversation", "making_contact"),
    refusal: fc.constantFrom("no_capacity", "already_known", "other_care_needed", "nonsense"),
    outcome: fc.constantFrom(...outcomes, "<b>"),
    feedback: fc.constantFrom("status_only", "with_outcome", "with_activity", ...chosenSentences, "everything"),
    category: fc.constantFrom("meeting", "Truus van Es", "occupation"),
  },
  { requiredKeys: [] },
);
const fact = fc.tuple(fc.constantFrom(...movingFacts, "case.reopened", "signal.claimed", "person.merged"), payload);

test("100,000 random facts never tell more than was agreed, and never complete a Task without an output", () => {
  let walked = 0;
  fc.assert(
    fc.property(fc.array(fact, { minLength: 12, maxLength: 25 }), fc.boolean(), (facts, open) => {
      const scope: ConsentScope[] = open ? ["contact_only", "feedback_allowed"] : ["contact_only"];
      let state = start(scope);
      for (const [name, told] of facts) {
        walked++;
        const before = state;
        const change = afterFact(state, name, told, day);
        if (change) state = { ...state, ...change.state };
        if (isEnded(before.taskStatus)) expect(state).toEqual(before);
        if (state.taskStatus === "completed") expect(state.output).toMatch(/^[a-z_]{1,40}$/);
        if (isEnded(state.taskStatus)) expect(state.closedOn).not.toBeNull();
        if (open) continue;
        expect(["requested", "rejected", "completed", "cancelled"]).toContain(state.taskStatus);
        expect(state.businessStatus).toBeNull();
        expect(state.outcome).toBeNull();
        if (state.taskStatus === "cancelled") expect(state.statusReason).toBe("withdrawn");
        if (state.taskStatus === "completed") expect(state.output).toBe("closed");
        if (change?.told?.moment === "close") expect(["closed", "returned"]).toContain(change.told.sentence);
      }
    }),
    { numRuns: 8000 },
  );
  expect(walked).toBeGreaterThan(100_000);
});
