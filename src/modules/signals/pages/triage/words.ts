// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { today, toLocal } from "#platform/time/time.ts";
import { formatDay } from "#ui/show/format.ts";
import type { AgeBand, Sign, SignalType } from "../../codes.ts";
import { signWords } from "../../messages/signs.ts";
import { listWords } from "../../messages/triage.ts";
import { codeWords } from "../../messages/triage-codes.ts";

type Codes = Spoken<typeof codeWords>;
type Kind = keyof Codes extends infer K ? (K extends `${infer P}_${string}` ? P : never) : never;

/** "part", "evening" → "avond". */
export const codeWord = (kind: Kind, code: string, language: Language): string =>
  (speak(codeWords, language) as Record<string, string>)[`${kind}_${code}`] ?? code;

/** "Gordijnen al dagen dicht, brievenbus vol", at most `most`. */
export function signsInWords(signs: readonly Sign[], language: Language, most = 3): string {
  const m = speak(signWords, language);
  const words = signs.slice(0, most).map((sign) => m[sign] ?? m.other);
  return words.map((word, n) => (n === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1))).join(", ");
}

/** "75–84"; "" when unknown. */
export const ageInWords = (band: AgeBand): string =>
  band === "unknown" ? "" : band === "<55" ? "jonger dan 55" : band.replace("-", "–");

/** "Mevrouw J. (75–84)"; without a name "Iemand (75–84)". */
export function whoInWords(who: string | null, band: AgeBand, language: Language): string {
  const m = speak(listWords, language);
  const [name, age] = [who ?? m.somebody, ageInWords(band)];
  return age ? m.withAge(name, age) : name;
}

export interface Urgency {
  level: 1 | 2 | 3;
  word: string;
  /** The day before which it must be done. */
  detail: string;
}

/** The last day on which it is in time: a clock of days ends with the first instant of the next. */
export const lastDay = (due: Temporal.Instant): Temporal.PlainDate =>
  toLocal(due.subtract({ milliseconds: 1 })).toPlainDate();

/** Days in which something is "soon" although another week begins. */
const soonDays = 4;

/** How soon, in words, with the last day. */
export function urgencyOf(
  { danger, type, nextDue }: { danger: boolean; type: SignalType; nextDue: Temporal.Instant },
  language: Language,
): Urgency {
  const m = speak(listWords, language);
  const [last, day] = [lastDay(nextDue), today()];
  const is = Temporal.PlainDate.compare(last, day);
  const detail = (is < 0 ? m.agreed : m.atLatest)(formatDay(last, language));
  if (danger || type === "emergency") return { level: 1, word: m.now, detail };
  if (is <= 0) return { level: 1, word: m.today, detail };
  if (Temporal.PlainDate.compare(last, day.add({ days: 7 - day.dayOfWeek })) <= 0)
    return { level: 2, word: m.thisWeek, detail };
  if (type === "worry" || day.until(last).days <= soonDays) return { level: 2, word: m.soon, detail };
  return { level: 3, word: m.calm, detail };
}
