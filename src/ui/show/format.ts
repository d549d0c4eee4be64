// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// All formatting that people read stands here: one way to write a date, an amount, a distance.
// Values hold no-break spaces, so that "10.00 uur" or "€ 4" never falls apart at the end of a line.

import type { Language } from "#platform/i18n/i18n.ts";

export const timeZone = "Europe/Amsterdam";

/** Anything with a day; a moment with a time zone is read in Dutch time. */
export type Day = Temporal.PlainDate | Temporal.PlainDateTime | Temporal.ZonedDateTime;
/** Anything with a time of day. */
export type TimeOfDay = Temporal.PlainTime | Temporal.PlainDateTime | Temporal.ZonedDateTime;

type Tongue = "nl" | "en";
const tongue = (language: Language): Tongue => (language === "en" ? "en" : "nl");
/** No-break space. */
const _ = "\u00a0";

const weekdays = {
  nl: ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};
const months = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};

const inDutchTime = <T extends Day | TimeOfDay>(value: T): T =>
  value instanceof Temporal.ZonedDateTime ? (value.withTimeZone(timeZone) as T) : value;

/** The three parts of a date tile: "dinsdag", "24", "november". */
export function dayParts(date: Day, language: Language = "nl") {
  const { dayOfWeek, day, month } = inDutchTime(date);
  const speech = tongue(language);
  return { weekday: weekdays[speech][dayOfWeek - 1]!, day: String(day), month: months[speech][month - 1]! };
}

/** "dinsdag 24 november"; for lists of the coming three months. */
export function formatDay(date: Day, language: Language = "nl"): string {
  const { weekday, day, month } = dayParts(date, language);
  return `${weekday} ${day}${_}${month}`;
}

/** "dinsdag 24 november 2026" */
export function formatDate(date: Day, language: Language = "nl"): string {
  return `${formatDay(date, language)}${_}${inDutchTime(date).year}`;
}

/** "november 2026" */
export function formatMonth(date: Day | Temporal.PlainYearMonth, language: Language = "nl"): string {
  const { month, year } = date instanceof Temporal.PlainYearMonth ? date : inDutchTime(date);
  return `${months[tongue(language)][month - 1]}${_}${year}`;
}

/** "23 tot en met 29 november 2026", "30 november tot en met 6 december 2026" */
export function formatDateRange(first: Temporal.PlainDate, last: Temporal.PlainDate, language: Language = "nl") {
  const name = months[tongue(language)];
  const until = language === "en" ? "to" : `tot en${_}met`;
  const end = `${last.day}${_}${name[last.month - 1]}${_}${last.year}`;
  const beginYear = first.year === last.year ? "" : `${_}${first.year}`;
  const beginMonth = first.year === last.year && first.month === last.month ? "" : `${_}${name[first.month - 1]}`;
  return `${first.day}${beginMonth}${beginYear} ${until} ${end}`;
}

/** "10.00 uur"; English "10:00". */
export function formatTime(time: TimeOfDay, language: Language = "nl"): string {
  return language === "en" ? clock(time, ":") : `${clock(time, ".")}${_}uur`;
}

/** "10.00 tot 12.00 uur"; without an end "10.00 uur". */
export function formatTimeRange(start: TimeOfDay, end?: TimeOfDay, language: Language = "nl"): string {
  if (!end) return formatTime(start, language);
  if (language === "en") return `${clock(start, ":")}${_}to${_}${clock(end, ":")}`;
  return `${clock(start, ".")}${_}tot${_}${clock(end, ".")}${_}uur`;
}

function clock(time: TimeOfDay, sign: string): string {
  const { hour, minute } = inDutchTime(time);
  return `${hour}${sign}${String(minute).padStart(2, "0")}`;
}

/** "dinsdag 24 november, 10.00 tot 12.00 uur" */
export function formatMoment(date: Day, start?: TimeOfDay, end?: TimeOfDay, language: Language = "nl"): string {
  const day = formatDay(date, language);
  return start ? `${day}, ${formatTimeRange(start, end, language)}` : day;
}

/** The same with the year: "dinsdag 24 november 2026, 10.00 tot 12.00 uur" */
export function formatFullMoment(date: Day, start?: TimeOfDay, end?: TimeOfDay, language: Language = "nl"): string {
  const day = formatDate(date, language);
  return start ? `${day}, ${formatTimeRange(start, end, language)}` : day;
}

/** For <time datetime>: "2026-11-24T10:00" or "2026-11-24". */
export function machineMoment(date: Temporal.PlainDate, time?: Temporal.PlainTime): string {
  return time ? `${date}T${time.toString({ smallestUnit: "minute" })}` : date.toString();
}

/** "8 uur geleden", "gisteren", "3 dagen geleden"; staff lists only. */
export function formatElapsed(then: Temporal.Instant, now: Temporal.Instant, language: Language = "nl"): string {
  const english = language === "en";
  const minutes = Math.max(0, Math.round(now.since(then).total("minutes")));
  const from = then.toZonedDateTimeISO(timeZone).toPlainDate();
  const days = from.until(now.toZonedDateTimeISO(timeZone).toPlainDate()).days;
  if (minutes < 1) return english ? "just now" : "net";
  if (minutes < 60) return ago(minutes, english ? ["minute", "minutes"] : ["minuut", "minuten"], english);
  if (days === 0 || minutes < 180) {
    return ago(Math.round(minutes / 60), english ? ["hour", "hours"] : ["uur", "uur"], english);
  }
  if (days === 1) return english ? "yesterday" : "gisteren";
  return ago(days, english ? ["day", "days"] : ["dag", "dagen"], english);
}

const ago = (count: number, [one, many]: [string, string], english: boolean) =>
  `${count}${_}${count === 1 ? one : many}${_}${english ? "ago" : "geleden"}`;

/** Whole cents to "Gratis", "€ 4" or "€ 2,50". */
export function formatMoney(cents: number, language: Language = "nl"): string {
  if (cents === 0) return language === "en" ? "Free" : "Gratis";
  const whole = cents % 100 === 0;
  const amount = formatNumber(cents / 100, language, { decimals: whole ? 0 : 2, exact: true });
  return language === "en" ? `€${amount}` : `€${_}${amount}`;
}

/** Metres on foot to "350 meter lopen"; from a kilometre "1,2 kilometer". */
export function formatDistance(metres: number, language: Language = "nl"): string {
  const rounded = Math.max(50, Math.round(metres / 50) * 50);
  if (rounded < 1000) return language === "en" ? `${rounded}${_}metres on${_}foot` : `${rounded}${_}meter${_}lopen`;
  const kilometres = formatNumber(metres / 1000, language, { decimals: metres < 10_000 ? 1 : 0 });
  const unit = language === "en" ? (kilometres === "1" ? "kilometre" : "kilometres") : "kilometer";
  return `${kilometres}${_}${unit}`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** "1.250", "1,4". At most one decimal unless asked; `exact` writes all decimals. */
export function formatNumber(
  value: number,
  language: Language = "nl",
  { decimals = 1, exact = false }: { decimals?: number; exact?: boolean } = {},
): string {
  const locale = language === "en" ? "en-GB" : "nl-NL";
  const key = `${locale} ${decimals} ${exact}`;
  const known = numberFormats.get(key);
  if (known) return known.format(value);
  const made = new Intl.NumberFormat(locale, {
    maximumFractionDigits: decimals,
    minimumFractionDigits: exact ? decimals : 0,
  });
  numberFormats.set(key, made);
  return made.format(value);
}

// area codes of three digits, and 085/088 numbers that are written like them; the others have four
const shortAreas =
  /^0(10|13|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|70|71|72|73|74|75|76|77|78|79|85|88)/;

/** "0343 – 00 00 00", "06 12 34 56 78", "020 – 123 45 67"; what is no Dutch number stays as it was. */
export function formatPhone(phone: string): string {
  const digits = nationalDigits(phone);
  if (/^06\d{8}$/.test(digits)) return join(digits, [2, 2, 2, 2, 2]);
  if (/^0[89]00\d{4,7}$/.test(digits)) return `${digits.slice(0, 4)}${_}–${_}${digits.slice(4)}`;
  if (!/^0[1-9]\d{8}$/.test(digits)) return phone.trim().replaceAll(" ", _);
  return shortAreas.test(digits)
    ? `${digits.slice(0, 3)}${_}–${_}${join(digits.slice(3), [3, 2, 2])}`
    : `${digits.slice(0, 4)}${_}–${_}${join(digits.slice(4), [2, 2, 2])}`;
}

/** "tel:+31343000000" */
export function phoneHref(phone: string): string {
  const digits = nationalDigits(phone);
  return digits.length === 10 && digits.startsWith("0") ? `tel:+31${digits.slice(1)}` : `tel:${digits}`;
}

const nationalDigits = (phone: string) =>
  phone
    .replace(/\(0\)/, "")
    .replace(/[^\d+]/g, "")
    .replace(/^(\+31|0031)0?/, "0");

const join = (digits: string, sizes: readonly number[]): string =>
  sizes
    .map((size, index) => {
      const from = sizes.slice(0, index).reduce((sum, one) => sum + one, 0);
      return digits.slice(from, from + size);
    })
    .join(_);

/** "1234ab" to "1234 AB"; what is no postcode stays as it was. */
export function formatPostcode(postcode: string): string {
  const parts = /^\s*([1-9]\d{3})\s*([a-z]{2})\s*$/i.exec(postcode);
  return parts ? `${parts[1]}${_}${parts[2]!.toUpperCase()}` : postcode.trim();
}

/** The first letter as a capital, for the start of a line. */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
