// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

const ordinalsNl: Record<number, string> = { [-1]: "laatste", [-2]: "een-na-laatste", [-3]: "op twee na laatste" };
const ordinalsEn: Record<number, string> = {
  1: "first",
  2: "second",
  3: "third",
  4: "fourth",
  5: "fifth",
  [-1]: "last",
  [-2]: "second-to-last",
  [-3]: "third-to-last",
};

const joined = (and: string) => (items: string[]) =>
  items.length > 1 ? `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}` : (items[0] ?? "");

/** The words of a repetition. Sentences begin with a small letter here. */
export const messages = defineMessages({
  and: { nl: joined("en"), en: joined("and") },
  everyDay: {
    nl: (interval: number) => (interval === 1 ? "elke dag" : `elke ${interval} dagen`),
    en: (interval: number) => (interval === 1 ? "every day" : `every ${interval} days`),
  },
  everyWeek: {
    nl: (interval: number, days: string) => (interval === 1 ? `elke week ${days}` : `elke ${interval} weken ${days}`),
    en: (interval: number, days: string) => (interval === 1 ? `every week ${days}` : `every ${interval} weeks ${days}`),
  },
  onDays: { nl: (days: string) => `op ${days}`, en: (days: string) => `on ${days}` },
  fromDayToDay: {
    nl: (first: string, last: string) => `van ${first} tot en met ${last}`,
    en: (first: string, last: string) => `from ${first} to ${last}`,
  },
  ordinal: {
    nl: (nth: number) => ordinalsNl[nth] ?? `${nth}e`,
    en: (nth: number) => ordinalsEn[nth] ?? `number ${nth}`,
  },
  workday: { nl: "werkdag", en: "working day" },
  everyMonthOn: {
    nl: (interval: number, days: string) =>
      interval === 1 ? `elke maand op ${days}` : `elke ${interval} maanden op ${days}`,
    en: (interval: number, days: string) =>
      interval === 1 ? `every month on ${days}` : `every ${interval} months on ${days}`,
  },
  everyNth: { nl: (days: string) => `elke ${days} van de maand`, en: (days: string) => `every ${days} of the month` },
  theNth: { nl: (days: string) => `de ${days}`, en: (days: string) => `the ${days}` },
  dayOfMonth: {
    nl: (day: number) =>
      day > 0 ? `de ${day}e` : day === -1 ? "de laatste dag" : `de ${ordinalsNl[day] ?? `${-day}e`} dag`,
    en: (day: number) => (day > 0 ? `day ${day}` : `the ${ordinalsEn[day] ?? `${-day}th`} day`),
  },
  everyYearOn: {
    nl: (interval: number, days: string) =>
      interval === 1 ? `elk jaar op ${days}` : `elke ${interval} jaar op ${days}`,
    en: (interval: number, days: string) =>
      interval === 1 ? `every year on ${days}` : `every ${interval} years on ${days}`,
  },
  nthOfMonth: {
    nl: (day: string, month: string) => `${day} van ${month}`,
    en: (day: string, month: string) => `${day} of ${month}`,
  },
  inMonths: { nl: (months: string) => `in ${months}`, en: (months: string) => `in ${months}` },
  changingDays: { nl: "op wisselende dagen", en: "on changing days" },
  changingTimes: { nl: "op wisselende tijden", en: "at changing times" },
  onSomeDays: {
    nl: (count: number, period: string) => `op ${count} dagen, van ${period}`,
    en: (count: number, period: string) => `on ${count} days, from ${period}`,
  },
  allDay: { nl: "hele dag", en: "all day" },
  fromTime: { nl: (time: string) => `vanaf ${time}`, en: (time: string) => `from ${time}` },
  times: {
    nl: (count: number) => `${count}\u00a0keer`,
    en: (count: number) => (count === 1 ? "once" : `${count}\u00a0times`),
  },
  until: { nl: (date: string) => `tot ${date}`, en: (date: string) => `until ${date}` },
  upTo: { nl: (date: string) => `tot en met ${date}`, en: (date: string) => `up to and including ${date}` },
  also: { nl: (dates: string) => `Ook op ${dates}.`, en: (dates: string) => `Also on ${dates}.` },
  notOn: { nl: (dates: string) => `Niet op ${dates}.`, en: (dates: string) => `Not on ${dates}.` },
  moreDays: {
    nl: (count: number) => (count === 1 ? "nog 1 dag" : `nog ${count} dagen`),
    en: (count: number) => (count === 1 ? "1 more day" : `${count} more days`),
  },
  notOnHolidays: { nl: "Niet op feestdagen.", en: "Not on public holidays." },
  notInSchoolHolidays: {
    nl: (region: string) => `Niet in de schoolvakanties van regio ${region}.`,
    en: (region: string) => `Not in the school holidays of region ${region}.`,
  },
});
