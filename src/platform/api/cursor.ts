// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { WrongValue } from "./problem.ts";

/** Where a list goes on, as text without meaning for who asks. */
export const makeCursor = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url");

/** Reads it back, or throws WrongValue: a cursor that was changed on the way leads nowhere. */
export function readCursor<T>(text: string | undefined, shape: z.ZodType<T>): T | null {
  if (text === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    throw new WrongValue("cursor", "Deze cursor hoort niet bij deze lijst. Begin opnieuw zonder cursor.");
  }
}

/** A place in a short list: how many came before. */
const skipped = z.tuple([z.number().int().min(0).max(1_000_000)]);
export const readSkip = (text: string | undefined): number => readCursor(text, skipped)?.[0] ?? 0;

/** One page of a short list that is asked with one row more than it shows. */
export function pageOf<T>(found: readonly T[], from: number, size: number): { page: T[]; next: string | null } {
  return { page: found.slice(0, size), next: found.length > size ? makeCursor([from + size]) : null };
}
