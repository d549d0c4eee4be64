// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { now, startOfDay, today, toLocal } from "#platform/time/time.ts";
import { formatDate } from "#ui/show/format.ts";
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
  return signs
    .slice(0, most)
    .map((sign, n) => (n === 0 ? m[sign] : m[sign].charAt(0).toLowerCase() + m[sign].slice(1)))
    .join(", ");
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

/** How soon, in words. A clock of days ends with the day before `due`; one of hours today. */
export function urgencyOf(
  { danger, type, nextDue }: { danger: boolean; type: SignalType; nextDue: Temporal.Instant },
  language: Language,
): Urgency {
  const m = speak(listWords, language);
  const late = Temporal.Instant.compare(nextDue, now()) < 0;
  const day = toLocal(nextDue).toPlainDate();
  const midnight = startOfDay(today().add({ days: 1 }));
  const detail = (late ? m.since : m.before)(formatDate(day, language));
  if (danger || type === "emergency") return { level: 1, word: m.now, detail };
  if (Temporal.Instant.compare(nextDue, midnight) <= 0) return { level: 1, word: m.today, detail };
  const monday = today().add({ days: 8 - today().dayOfWeek });
  if (Temporal.Instant.compare(nextDue, startOfDay(monday)) <= 0) return { level: 2, word: m.thisWeek, detail };
  return { level: 3, word: m.calm, detail };
}
