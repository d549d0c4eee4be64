// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "@hono/zod-openapi";
import { startOfDay } from "../time/time.ts";

/** Fields that several questions share; Dutch, because what they describe is for outside. */
export const cursorField = z
  .string()
  .max(300)
  .optional()
  .openapi({ description: "Waar de lijst verder gaat: de waarde van `volgendeCursor` uit het vorige antwoord." });
/** A whole number in an address; the same bounds are checked and described. */
export const wholeField = (minimum: number, maximum: number, description: string) =>
  z.coerce
    .number()
    .int()
    .min(minimum)
    .max(maximum)
    .openapi({ type: "integer", minimum, maximum, description, param: { required: true } });
export const amountField = wholeField(1, 100, "Hoeveel resultaten hoogstens. Zonder dit 20.")
  .default(20)
  .openapi({ type: "integer", minimum: 1, maximum: 100, default: 20, param: { required: false } });
export const areaField = z
  .string()
  .regex(/^(BU|WK|GM)\d{4,8}$/)
  .optional()
  .openapi({ description: "Code van een buurt, wijk of gemeente, zoals het CBS die geeft.", example: "BU03520101" });

/** Words to search with; no control signs, which a database refuses. */
export const searchField = (most: number, description: string) =>
  z
    .string()
    .max(most)
    .refine((text) => !/\p{Cc}/u.test(text), "Alleen gewone tekens")
    .optional()
    .openapi({ description });

const inOurTime = (text: string) => text.startsWith("20");
const years = "Alleen de jaren 2000 tot en met 2099";
/** RFC 3339 with its offset, or a day in the Netherlands; the years 2000 to 2099. */
export const momentField = (description: string) =>
  z
    .union([z.iso.datetime({ offset: true }).refine(inOurTime, years), z.iso.date().refine(inOurTime, years)])
    .optional()
    .openapi({ description, example: "2026-11-24T09:00:00Z" });
/** A day begins at midnight in the Netherlands. */
export const momentOf = (text: string): Temporal.Instant =>
  text.includes("T") ? Temporal.Instant.from(text) : startOfDay(Temporal.PlainDate.from(text));

/** An instant in an answer: RFC 3339, UTC, whole seconds. */
export const instantField = (description: string) =>
  z.iso.datetime().openapi({ description, example: "2026-11-24T09:00:00Z" });
export const instantText = (instant: Temporal.Instant): string => instant.toString({ smallestUnit: "second" });

/** One page of a list. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({
    resultaten: z.array(item),
    volgendeCursor: z
      .string()
      .nullable()
      .openapi({ description: "Geef deze mee als `cursor` voor het vervolg; null aan het einde van de lijst." }),
  });
