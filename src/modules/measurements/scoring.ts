// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  type Answers,
  directAnswers,
  emotional,
  frequencyAnswers,
  type Instrument,
  instruments,
  social,
} from "./instruments.ts";

/** For groups only: never beside a person. */
export type ScaleClass = "not" | "moderate" | "severe" | "very_severe";

/** null: cannot be counted, too much was left open. */
export interface Score {
  total: number | null;
  emotional: number | null;
  social: number | null;
  class: ScaleClass | null;
}

/** The total is void when more statements than this were left open. Nothing is filled in for who left something open. */
const mostMissing = 1;

/**
 * Counts answers. Pure: the same answers give the same score for ever, under the version that is named with them.
 * "manual-1999": emotional statements count on "min of meer" and "ja", social ones on "nee" and "min of meer"; the total is void
 * with more than one statement open, a subscale with any open. Source: De Jong Gierveld & Van Tilburg, manual 1999.
 * "sum-2004": three answers of 1 to 3, added up (3–9); void with any open. "plain-1": the place of the one answer, 0–3.
 */
export function score(instrument: Instrument, answers: Answers, version = instruments[instrument].scoring): Score {
  if (version === "manual-1999") return scale(instrument, answers);
  if (version === "sum-2004") return total(sum(answers, instruments[instrument].questions));
  if (version === "plain-1") return total(place(answers.d1, directAnswers));
  throw new Error(`no way of counting is called ${version}`);
}

function scale(instrument: Instrument, answers: Answers): Score {
  const { questions } = instruments[instrument];
  const open = questions.filter((question) => answers[question] === undefined).length;
  const count = (some: readonly string[]) => some.filter((question) => counts(question, answers)).length;
  const part = (of: readonly string[]) => {
    const own = questions.filter((question) => of.includes(question));
    return own.some((question) => answers[question] === undefined) ? null : count(own);
  };
  const sum = open > mostMissing ? null : count(questions);
  return {
    total: sum,
    emotional: part(emotional),
    social: part(social),
    class: sum === null ? null : classOf(instrument, sum),
  };
}

function counts(question: string, answers: Answers): boolean {
  const answer = answers[question];
  if (answer === undefined) return false;
  return answer === "more_or_less" || answer === (social.includes(question) ? "no" : "yes");
}

/** Cut-offs: Van Tilburg & De Jong Gierveld 1999; eleven statements: as Dutch monitors publish them. */
function classOf(instrument: Instrument, sum: number): ScaleClass {
  if (instrument === "djg6") return sum <= 1 ? "not" : sum <= 4 ? "moderate" : "severe";
  return sum <= 2 ? "not" : sum <= 8 ? "moderate" : sum <= 10 ? "severe" : "very_severe";
}

function sum(answers: Answers, questions: readonly string[]): number | null {
  const places = questions.map((question) => place(answers[question], frequencyAnswers));
  return places.some((one) => one === null) ? null : places.reduce<number>((all, one) => all + one! + 1, 0);
}

function place(answer: string | undefined, of: readonly string[]): number | null {
  const at = answer === undefined ? -1 : of.indexOf(answer);
  return at < 0 ? null : at;
}

const total = (sum: number | null): Score => ({ total: sum, emotional: null, social: null, class: null });
