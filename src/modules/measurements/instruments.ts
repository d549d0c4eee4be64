// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** The lists of questions there are. The first is what is offered. */
export const instrumentNames = ["djg6", "djg11", "ucla3", "direct"] as const;
export type Instrument = (typeof instrumentNames)[number];

export const moments = ["start", "between", "end"] as const;
export type Moment = (typeof moments)[number];

/** Who held the pen: she herself, somebody who asked aloud, or the printed sheet. */
export const takens = ["together", "self", "paper"] as const;
export type Taken = (typeof takens)[number];

/** Answers of the scale of De Jong Gierveld. A written form with ja! and nee! counts those as ja and nee. */
export const scaleAnswers = ["no", "more_or_less", "yes"] as const;
export const frequencyAnswers = ["hardly_ever", "sometimes", "often"] as const;
export const directAnswers = ["never", "sometimes", "often", "always"] as const;
const everyAnswer = [...scaleAnswers, ...frequencyAnswers, "never", "always"] as const;
export type Answer = (typeof everyAnswer)[number];

/** What was answered, by the code of the question; a question that was left open is not in it. */
export type Answers = Readonly<Partial<Record<string, Answer>>>;

/**
 * Which subscale a statement belongs to. Emotional: something is missed. Social: somebody is there.
 * Source: the programmes this product follows, scale of De Jong Gierveld, items 1–11.
 */
export const emotional: readonly string[] = ["2", "3", "5", "6", "9", "10"];
export const social: readonly string[] = ["1", "4", "7", "8", "11"];

interface Definition {
  /** Of wording and order. Answers to another version are not compared. */
  version: string;
  /** Of the rule by which it is counted. */
  scoring: string;
  /** Codes of the questions, in the order of screen and paper. */
  questions: readonly string[];
  answers: readonly Answer[];
}

/** Six items in the order 3, 4, 7, 9, 8, 10. Source: CBS, 2023/51. */
export const instruments: Readonly<Record<Instrument, Definition>> = {
  djg6: {
    version: "2006-nl",
    scoring: "manual-1999",
    questions: ["3", "4", "7", "9", "8", "10"],
    answers: scaleAnswers,
  },
  djg11: {
    version: "1985-nl",
    scoring: "manual-1999",
    questions: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"],
    answers: scaleAnswers,
  },
  ucla3: { version: "2004-nl", scoring: "sum-2004", questions: ["u1", "u2", "u3"], answers: frequencyAnswers },
  direct: { version: "1-nl", scoring: "plain-1", questions: ["d1"], answers: directAnswers },
};

/** Only what was asked and is an answer to it. */
export function answersOf(instrument: Instrument, given: Readonly<Record<string, unknown>>): Answers {
  const { questions, answers } = instruments[instrument];
  const kept = questions.flatMap((question) => {
    const answer = answers.find((one) => one === given[question]);
    return answer ? [[question, answer] as const] : [];
  });
  return Object.fromEntries(kept);
}
