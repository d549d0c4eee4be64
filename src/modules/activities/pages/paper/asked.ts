// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Area, areaByCode } from "#modules/places/index.ts";
import type { Db } from "#platform/db/db.ts";
import type { Format } from "../../paper/ink.ts";
import { askedSpan, type Span } from "../../paper/period.ts";
import { paths } from "../../paths.ts";

/** The keys of the address of the paper and of the page around it. */
export const paperKeys = ["gebied", "periode", "van", "formaat"] as const;
export type PaperQuery = Partial<Record<(typeof paperKeys)[number], string>>;

/** What somebody asks: `undefined` is an area we do not know, `null` a day that does not exist. */
export interface AskedPaper {
  area: Area | null | undefined;
  span: Span | null;
}

export async function askedPaper(db: Db, { gebied, periode, van }: PaperQuery): Promise<AskedPaper> {
  const area = gebied ? await knownArea(db, gebied) : null;
  return { area, span: askedSpan(periode, van) };
}

async function knownArea(db: Db, code: string): Promise<Area | undefined> {
  return /^(GM|WK|BU)\d{4,8}$/.test(code) ? ((await areaByCode(db, code)) ?? undefined) : undefined;
}

/** The address of the PDF, always with the first day of its week or month. */
export function pdfPath(area: Area | null, { period, from }: Span, format: Format = "a4"): string {
  const query = new URLSearchParams({
    ...(area ? { gebied: area.code } : {}),
    periode: period === "month" ? "maand" : "week",
    van: from.toString(),
    ...(format === "a3" ? { formaat: "a3" } : {}),
  });
  return `${paths.paperPdf}?${query}`;
}
