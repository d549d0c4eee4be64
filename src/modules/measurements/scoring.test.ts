// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { type Answer, type Answers, answersOf, type Instrument, instruments } from "./instruments.ts";
import { score } from "./scoring.ts";

const written: Record<string, Answer | undefined> = { ja: "yes", nee: "no", mom: "more_or_less", ".": undefined };
const six = (pattern: string): Answers => {
  const given = pattern.split(" ").map((word) => written[word]);
  return answersOf("djg6", Object.fromEntries(instruments.djg6.questions.map((question, n) => [question, given[n]])));
};

/** Every pattern of answers to a list, in the order of the questions; with blanks when asked. */
function* patterns(instrument: Instrument, withBlanks: boolean): Generator<Answers> {
  const { questions, answers } = instruments[instrument];
  const choices = [...answers, ...(withBlanks ? [undefined] : [])];
  for (let n = 0; n < choices.length ** questions.length; n++) {
    const given = questions.map((question, k) => [
      question,
      choices[Math.floor(n / choices.length ** k) % choices.length],
    ]);
    yield answersOf(instrument, Object.fromEntries(given));
  }
}

describe("six statements are counted as the manual of 1999 says", () => {
  test.each([
    [1, "ja nee nee ja nee ja", 3, 3, 6, "severe"],
    [2, "nee ja ja nee ja nee", 0, 0, 0, "not"],
    [3, "mom mom mom mom mom mom", 3, 3, 6, "severe"],
    [4, "ja ja mom nee ja nee", 1, 1, 2, "moderate"],
    [5, "ja ja ja nee . nee", 1, null, 1, "not"],
    [6, "ja ja . nee . nee", 1, null, null, null],
    [7, ". ja ja nee . nee", null, null, null, null],
    [8, "ja nee ja mom ja ja", 3, 1, 4, "moderate"],
    [9, "ja nee nee ja ja mom", 3, 2, 5, "severe"],
    [10, "ja ja ja nee ja nee", 1, 0, 1, "not"],
  ] as const)("example %i: %s", (_, pattern, emotional, social, total, inClass) => {
    expect(score("djg6", six(pattern))).toEqual({ emotional, social, total, class: inClass });
  });

  test("they are asked in the order 3, 4, 7, 9, 8, 10", () => {
    expect(instruments.djg6.questions).toEqual(["3", "4", "7", "9", "8", "10"]);
  });

  test("all 729 whole patterns: the total is the two parts together, and how often each total comes is known", () => {
    const often = new Map<number, number>();
    for (const answers of patterns("djg6", false)) {
      const { total, emotional, social } = score("djg6", answers);
      expect(total).toBe(emotional! + social!);
      often.set(total!, (often.get(total!) ?? 0) + 1);
    }
    // two of three answers count for each statement: 6 over k, times 2 to the power k
    expect([...often].sort(([a], [b]) => a - b)).toEqual([
      [0, 1],
      [1, 12],
      [2, 60],
      [3, 160],
      [4, 240],
      [5, 192],
      [6, 64],
    ]);
  });

  test("all 4,096 patterns with blanks are what they were: another way of counting needs another version", () => {
    const lines: string[] = [];
    const void_ = { total: 0, emotional: 0, social: 0 };
    for (const answers of patterns("djg6", true)) {
      const found = score("djg6", answers, "manual-1999");
      const open = instruments.djg6.questions.filter((question) => !(question in answers));
      expect(found.total === null, JSON.stringify(answers)).toBe(open.length > 1);
      expect(found.emotional === null).toBe(open.some((one) => ["3", "9", "10"].includes(one)));
      expect(found.social === null).toBe(open.some((one) => ["4", "7", "8"].includes(one)));
      expect(found.class === null).toBe(found.total === null);
      for (const key of ["total", "emotional", "social"] as const) if (found[key] === null) void_[key]++;
      lines.push([found.total, found.emotional, found.social, found.class].join(","));
    }
    expect(lines).toHaveLength(4096);
    // whole 729, one open 6 × 243; a part is whole in 27 of 64 patterns
    expect(void_).toEqual({ total: 4096 - 729 - 1458, emotional: 4096 - 1728, social: 4096 - 1728 });
    expect(createHash("sha256").update(lines.join("\n")).digest("hex")).toBe(golden);
  });
});

const golden = "f3c50a91dd251d5213668a90904bdac14c5ea7f477ff1101e748234415545c77";

describe("eleven statements", () => {
  const unfavourable = (count: number): Answers =>
    answersOf(
      "djg11",
      Object.fromEntries(
        instruments.djg11.questions.map((question, n) => {
          const isSocial = ["1", "4", "7", "8", "11"].includes(question);
          return [question, n < count === isSocial ? "no" : "yes"];
        }),
      ),
    );

  test("all against is 6 and 5, together 11", () => {
    expect(score("djg11", unfavourable(11))).toEqual({ emotional: 6, social: 5, total: 11, class: "very_severe" });
  });

  test.each([
    [0, "not"],
    [2, "not"],
    [3, "moderate"],
    [8, "moderate"],
    [9, "severe"],
    [10, "severe"],
    [11, "very_severe"],
  ])("a total of %i is %s", (total, inClass) => {
    expect(score("djg11", unfavourable(total))).toMatchObject({ total, class: inClass });
  });

  test("one open keeps the total, two do not", () => {
    const { "2": _, ...one } = unfavourable(11);
    expect(score("djg11", one)).toEqual({ emotional: null, social: 5, total: 10, class: "severe" });
    const { "1": __, ...two } = one;
    expect(score("djg11", two)).toEqual({ emotional: null, social: null, total: null, class: null });
  });
});

describe("three questions and one question", () => {
  test("three answers are added up: 3 to 9, and none may be open", () => {
    expect(score("ucla3", { u1: "hardly_ever", u2: "hardly_ever", u3: "hardly_ever" }).total).toBe(3);
    expect(score("ucla3", { u1: "often", u2: "often", u3: "often" }).total).toBe(9);
    expect(score("ucla3", { u1: "sometimes", u2: "often", u3: "hardly_ever" }).total).toBe(6);
    expect(score("ucla3", { u1: "often", u2: "often" }).total).toBeNull();
    const totals = [...patterns("ucla3", false)].map((answers) => score("ucla3", answers).total!);
    expect([totals.length, Math.min(...totals), Math.max(...totals)]).toEqual([27, 3, 9]);
  });

  test("the one question is its answer, with no class", () => {
    expect(score("direct", { d1: "never" })).toEqual({ total: 0, emotional: null, social: null, class: null });
    expect(score("direct", { d1: "always" }).total).toBe(3);
    expect(score("direct", {}).total).toBeNull();
  });
});

test("an unknown version is refused, and what is no answer is not kept", () => {
  expect(() => score("djg6", {}, "manual-2031")).toThrow(/manual-2031/);
  expect(answersOf("djg6", { "3": "yes", "4": "often", "5": "yes", "7": "ja", toString: "yes" })).toEqual({
    "3": "yes",
  });
});
