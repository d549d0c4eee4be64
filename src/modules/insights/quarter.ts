// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** "2026-Q3". Figures are given of whole quarters that are over, and of nothing shorter or longer. */
export type Quarter = string;

/** Days after the end of a quarter in which work is still written down. After that its figures stand. Default. */
export const settleDays = 14;

export const quarterOf = ({ year, month }: Temporal.PlainDate): Quarter => `${year}-Q${Math.ceil(month / 3)}`;

export const isQuarter = (text: string): boolean => /^20\d\d-Q[1-4]$/.test(text);

/** `to` is the first day after. */
export function daysOf(quarter: Quarter): { from: Temporal.PlainDate; to: Temporal.PlainDate } {
  const [year = 0, number = 1] = quarter.split("-Q").map(Number);
  const from = new Temporal.PlainDate(year, number * 3 - 2, 1);
  return { from, to: from.add({ months: 3 }) };
}

export const before = (quarter: Quarter): Quarter => quarterOf(daysOf(quarter).from.subtract({ days: 1 }));

/** The last quarters of which the figures may be made on this day, the newest first. */
export function settled(day: Temporal.PlainDate, most: number): Quarter[] {
  const first = before(quarterOf(day.subtract({ days: settleDays })));
  return Array.from({ length: most })
    .reduce<Quarter[]>((found) => [...found, before(found.at(-1)!)], [first])
    .slice(0, most);
}
