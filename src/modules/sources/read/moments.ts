// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

const months = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const english: Record<string, number> = { mar: 3, may: 5, oct: 10, mrt: 3 };

/** A date as people write it: "2026-11-24", "24-11-2026", "24/11/26", "dinsdag 24 november 2026". Day before month. Null for other text. */
export function readDay(text: string): Temporal.PlainDate | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const digits = /(?:^|\s)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:\s|$)/.exec(text);
  if (digits) return day(century(digits[3]!), digits[2], digits[1]);
  const words = /(\d{1,2})\s+([a-z]{3,9})\.?\s+(\d{4}|\d{2})/i.exec(text);
  if (!words) return null;
  const name = words[2]!.slice(0, 3).toLowerCase();
  return day(century(words[3]!), english[name] ?? months.indexOf(name) + 1, words[1]);
}

const century = (year: string) => (year.length === 2 ? `20${year}` : year);

function day(year: unknown, month: unknown, date: unknown): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(date) },
      { overflow: "reject" },
    );
  } catch {
    return null;
  }
}

/** The times in a text: "10.00 - 12.00 uur", "19:30", "10 uur", "2026-11-24T10:30". At most two. */
export function readTimes(text: string): Temporal.PlainTime[] {
  const found = text.matchAll(
    /(?<![\d-])([01]?\d|2[0-3])[:.]([0-5]\d)(?![\d.-])|(?<![\d.:-])([01]?\d|2[0-3])(?=\s*(?:uur|u)\b)/gi,
  );
  return [...found]
    .slice(0, 2)
    .map(([, hour, minute, whole]) =>
      Temporal.PlainTime.from({ hour: Number(hour ?? whole), minute: Number(minute ?? 0) }),
    );
}
