// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { date } from "#platform/forms/fields.ts";

/** Counts what a reader sees and the database counts; an emoji is one. */
const lengthOf = (text: string): number => [...text].length;
const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** One line of text with at least a letter or a digit in it. Line breaks become spaces. */
export const line = (max: number, missing: string, tooLong: string, min = 1) =>
  z
    .string({ error: missing })
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .refine((value) => lengthOf(value) >= min && isWord(value), { error: missing })
    .refine((value) => lengthOf(value) <= max, { error: tooLong });

/** One line that may stay empty. */
export const optionalLine = (max: number, tooLong: string) =>
  z
    .string({ error: tooLong })
    .optional()
    .default("")
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .refine((value) => lengthOf(value) <= max, { error: tooLong });

/** Text in paragraphs. */
export const block = (max: number, missing: string | null, tooLong: string) =>
  z
    .string({ error: missing ?? tooLong })
    .optional()
    .default("")
    .refine((value) => missing === null || isWord(value), { error: missing ?? tooLong })
    .refine((value) => lengthOf(value) <= max, { error: tooLong });

/** A day that may stay empty; `also` passes although it lies long ago, because it already stood there. */
export const optionalDate = (wrong: string, also = "") =>
  z
    .string({ error: wrong })
    .optional()
    .default("")
    .refine((value) => value === "" || (value === also && also !== "") || date(wrong).safeParse(value).success, {
      error: wrong,
    })
    .transform((value) => (value === "" ? null : Temporal.PlainDate.from(value)));

/** The id of something chosen from a list; null when nothing is. */
export const optionalChoice = (wrong: string) =>
  z
    .string({ error: wrong })
    .optional()
    .default("")
    .refine((value) => value === "" || /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value), { error: wrong })
    .transform((value) => value || null);
