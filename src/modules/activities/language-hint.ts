// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** More words than this in one sentence is hard to read. Source: language level B1. */
const mostWords = 15;

/** The sentences that could be shorter, in order. A hint for the organiser, never an objection. */
export function longSentences(text: string): string[] {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/).map((sentence) => sentence.trim());
  return sentences.filter((sentence) => (sentence.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).length > mostWords);
}
