// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CellValue } from "hucre/xlsx";

/** The value of a cell as a person sees it: Dutch numbers ("2,50"), dates and times as ISO, "ja" and "nee". */
export function cellText(value: CellValue | undefined, format = ""): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return momentText(value, format);
  if (typeof value === "number") return numberText(value, format);
  if (typeof value === "boolean") return value ? "ja" : "nee";
  return String(value);
}

/** A sheet keeps wall clock times: the library gives them as if they were UTC. Rounded to the minute. */
function momentText(value: Date, format: string): string {
  const milliseconds = value.getTime();
  if (!Number.isFinite(milliseconds)) return "";
  const local = Temporal.Instant.fromEpochMilliseconds(milliseconds)
    .round({ smallestUnit: "minute", roundingMode: "halfExpand" })
    .toZonedDateTimeISO("UTC")
    .toPlainDateTime();
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  // Day 0 of the calendar of a sheet: only a time was meant.
  if (local.year <= 1900 || (local.year === 1904 && local.dayOfYear === 1)) return time;
  const asked = withoutText(format);
  return time === "00:00" && !/h|AM\/PM/i.test(asked)
    ? local.toPlainDate().toString()
    : `${local.toPlainDate()}T${time}`;
}

function numberText(value: number, format: string): string {
  const shown = withoutText(format.split(";")[0] ?? "");
  if (shown.includes("%")) return `${plainNumber(value * 100, decimalsOf(shown))}%`;
  return plainNumber(value, decimalsOf(shown));
}

/** How many decimals a format asks for; null when it leaves that open. */
const decimalsOf = (format: string): number | null =>
  /[0#?]/.test(format) && !/E[+-]/i.test(format) && !/general/i.test(format)
    ? (/\.([0?]+)/.exec(format)?.[1]?.length ?? 0)
    : null;

const plainNumber = (value: number, decimals: number | null): string =>
  (decimals === null ? String(Number(value.toPrecision(15))) : value.toFixed(Math.min(decimals, 10))).replace(".", ",");

/** A format without what is only text in it: "€ ", [Red], \-. */
const withoutText = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
