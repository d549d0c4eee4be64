// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";

/** A schema that takes everything: the page checks by hand. */
export const anything = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** One line of text within bounds, with at least a letter in it. */
export const lineOf = (min: number, max: number, wrong: string) =>
  z
    .string({ error: wrong })
    .transform((value) => value.replace(/\s+/g, " ").trim())
    .refine((value) => [...value].length >= min && value.length <= max && (min === 0 || /\p{L}/u.test(value)), {
      error: wrong,
    });

/** One line that may stay empty. */
export const optionalLineOf = (max: number, wrong: string) => lineOf(0, max, wrong).optional().default("");

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** The id of something chosen from a list; null when nothing is. */
export const chosenId = (wrong: string) =>
  z
    .string({ error: wrong })
    .optional()
    .default("")
    .refine((value) => value === "" || uuid.test(value), { error: wrong })
    .transform((value) => value || null);

/** One of a list, or nothing. */
export const oneOf = <const T extends readonly [string, ...string[]]>(options: T, wrong: string) =>
  z
    .union([z.enum(options), z.literal("").transform(() => null)], { error: wrong })
    .optional()
    .transform((value) => value ?? null);
