// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { dueAfter, dueFor, informBefore, isOpenState, reporterWord, signalMoves, signalStates } from "./workflow.ts";

const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Amsterdam]`).toInstant();
const local = (instant: Temporal.Instant | null) =>
  instant?.toZonedDateTimeISO("Europe/Amsterdam").toPlainDateTime().toString({ smallestUnit: "minute" });
const light = { danger: false, type: "light" } as const;

describe("the table of moves", () => {
  test("leads from every open state to an end, and from an end only to forgetting", () => {
    for (const state of signalStates) {
      const moves = Object.values(signalMoves).filter(({ from }) => (from as readonly string[]).includes(state));
      if (state === "anonymised") expect(moves).toEqual([]);
      else if (isOpenState(state)) expect(moves.some(({ to }) => !isOpenState(to))).toBe(true);
      else expect(moves.map(({ to }) => to)).toEqual(["anonymised"]);
    }
  });

  test("gives an open state a next step with a term, and an end none", () => {
    for (const { to, next, within } of Object.values(signalMoves)) {
      expect(next !== null).toBe(isOpenState(to));
      expect(within !== null).toBe(isOpenState(to));
    }
  });

  test("names a reason wherever a signal closes, and nowhere else", () => {
    for (const move of Object.values(signalMoves)) expect("reason" in move).toBe(move.to === "closed");
  });
});

describe("clocks", () => {
  test("count working days: what comes on a Friday is weighed by the end of Tuesday", () => {
    const friday = at("2026-11-20T16:30");
    expect(local(dueFor({ ...light, at: friday }).due)).toBe("2026-11-25T00:00");
    expect(local(dueFor({ ...light, type: "worry", at: friday }).due)).toBe("2026-11-24T00:00");
  });

  test("leave out Dutch holidays: before Christmas the second working day is after it", () => {
    expect(local(dueFor({ ...light, at: at("2026-12-24T10:00") }).due)).toBe("2026-12-30T00:00");
  });

  test("ring within the hour when there is danger, also at night", () => {
    const { step, due } = dueFor({ ...light, danger: true, at: at("2026-11-22T03:10") });
    expect([step, local(due)]).toEqual(["alarm", "2026-11-22T04:10"]);
  });

  test("say first that somebody does not want to be approached", () => {
    expect(dueFor({ ...light, notApproached: true, at: at("2026-11-20T10:00") }).step).toBe("weigh_not_approached");
  });

  test("give a worry 48 hours to the first attempt", () => {
    expect(local(dueAfter("assign", "worry", at("2026-11-20T16:30")))).toBe("2026-11-22T16:30");
  });

  test("the person hears within a month, unless she reports herself or nothing is kept of her", () => {
    const received = at("2027-01-31T10:00");
    expect(informBefore({ entryType: "B", reporterRole: "neighbour" }, received)?.toString()).toBe("2027-02-28");
    expect(informBefore({ entryType: "A", reporterRole: "self" }, received)).toBeNull();
    expect(informBefore({ entryType: "C", reporterRole: "family" }, received)).toBeNull();
  });
});

test("a reporter knows four words, and contact only when that may be told", () => {
  const words = signalStates.map((state) => reporterWord(state, { contactMayBeTold: false }));
  expect(new Set(words)).toEqual(new Set(["received", "taken_up", "closed"]));
  expect(reporterWord("contacted", { contactMayBeTold: true })).toBe("contact");
  expect(reporterWord("converted", { contactMayBeTold: false })).toBe("taken_up");
  expect(reporterWord("safety_route", { contactMayBeTold: true })).toBe("taken_up");
});
