// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { messages } from "./messages.ts";
import type { About, ContactChannel } from "./workflow.ts";

export type Words = Spoken<typeof messages>;

export const channelWord = (channel: ContactChannel, m: Words): string =>
  ({ phone: m.channelPhone, desk: m.channelDesk, visit: m.channelVisit, letter: m.channelLetter })[channel];

export const aboutWord = (about: About, m: Words): string =>
  ({
    activity: m.aboutActivity,
    wish: m.aboutWish,
    details: m.aboutDetails,
    question: m.aboutQuestion,
    message: m.aboutMessage,
    talk: m.aboutTalk,
    other: m.aboutOther,
  })[about];

/** "Een activiteit, een praatje". */
export function aboutsInWords(abouts: readonly About[], language: Language): string {
  const m = speak(messages, language);
  const words = abouts.map((about) => aboutWord(about, m));
  return words.map((word, n) => (n === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1))).join(", ");
}
