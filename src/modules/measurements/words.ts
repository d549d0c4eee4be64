// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { type Answer, type Instrument, instruments, type Moment, type Taken } from "./instruments.ts";
import type { Asked } from "./measurement.ts";
import { pages } from "./messages/pages.ts";
import { questions } from "./messages/questions.ts";

export type Words = Spoken<typeof pages>;

const said = (key: string, language: Language): string =>
  (speak(questions, language) as unknown as Record<string, string>)[key] ?? key;

export const questionWord = (question: string, language: Language): string =>
  said(/^\d/.test(question) ? `s${question}` : question, language);
export const answerWord = (answer: Answer, language: Language): string => said(answer, language);
export const instrumentWord = (instrument: Instrument, language: Language): string =>
  said(`name_${instrument}`, language);
export const leadWord = (instrument: Instrument, language: Language): string => said(`lead_${instrument}`, language);
export const creditWord = (instrument: Instrument, language: Language): string =>
  said(`credit_${instrument}`, language);

export const momentWord = (moment: Moment, m: Words): string =>
  ({ start: m.momentStart, between: m.momentBetween, end: m.momentEnd })[moment];
export const takenWord = (taken: Taken, m: Words): string =>
  ({ together: m.takenTogether, self: m.takenSelf, paper: m.takenPaper })[taken];

/** "Ik mis mensen om me heen: min of meer", line by line. */
export function inWords({ instrument, answers }: Pick<Asked, "instrument" | "answers">, language: Language): string[] {
  const m = speak(pages, language);
  return instruments[instrument].questions.map((question) => {
    const answer = answers?.[question];
    const word = answer ? answerWord(answer, language).toLowerCase() : m.leftOpen;
    return `${questionWord(question, language)}: ${word}`;
  });
}
