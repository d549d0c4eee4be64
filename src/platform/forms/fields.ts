// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";

/** Building blocks for schemas of forms. Every message is a key of the room's messages. */
export const text = (max: number, missing: string, tooLong: string, min = 1) =>
  z.string({ error: missing }).min(min, { error: missing }).max(max, { error: tooLong });

export const optionalText = (max: number, tooLong: string) =>
  z.string({ error: tooLong }).max(max, { error: tooLong }).optional().default("");

/** A tick box: present or not. */
export const tick = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((value) => value !== undefined && value !== "" && value !== "0");

/** One or more ticked values. A single one comes as text. */
export const ticked = <const T extends readonly [string, ...string[]]>(options: T, wrong: string) =>
  z
    .union([z.string(), z.array(z.string())])
    .optional()
    .transform((value) => (value === undefined || value === "" ? [] : Array.isArray(value) ? value : [value]))
    .pipe(z.array(z.enum(options, { error: wrong })).max(options.length, { error: wrong }));

/** A whole number that may stay empty. */
export const optionalNumber = (min: number, max: number, wrong: string) =>
  z
    .string({ error: wrong })
    .optional()
    .default("")
    .refine((value) => value === "" || (/^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max), {
      error: wrong,
    })
    .transform((value) => (value === "" ? null : Number(value)));

/** Dutch phone numbers in every notation, kept as digits: "0343 – 12 34 56" → "0343123456"; "+31 6 …" → "06…". */
export const phone = (wrong: string) =>
  z
    .string({ error: wrong })
    .max(40, { error: wrong })
    .transform((value) => value.replace(/[\s().–—-]/g, "").replace(/^(\+31|0031)0?/, "0"))
    .refine(
      (value) => /^0[1-9]\d{8}$/.test(value) || /^0(800|900|88)\d{4,7}$/.test(value) || /^14\d{2,5}$/.test(value),
      { error: wrong },
    );

/** An address on the web that may stay empty; only http and https. A missing scheme becomes https. */
export const optionalUrl = (max: number, wrong: string) =>
  z
    .string({ error: wrong })
    .max(max, { error: wrong })
    .optional()
    .default("")
    .transform((value) => (value !== "" && !/^[a-z][a-z0-9+.-]*:/i.test(value) ? `https://${value}` : value))
    .refine((value) => value === "" || isWebAddress(value), { error: wrong });

function isWebAddress(value: string): boolean {
  const url = URL.parse(value);
  return (
    url !== null &&
    (url.protocol === "https:" || url.protocol === "http:") &&
    url.hostname.includes(".") &&
    url.username === ""
  );
}

export const email = (wrong: string) =>
  z
    .string({ error: wrong })
    .max(254, { error: wrong })
    .transform((value) => value.toLowerCase())
    .refine((value) => /^[^\s@<>"(),;:\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(value), { error: wrong });

/** "2,50", "€ 2", "2.5" → cents; empty is 0. */
export const money = (maxCents: number, wrong: string) =>
  z
    .string({ error: wrong })
    .optional()
    .default("")
    .transform((value) =>
      value
        .replace(/[€\s]/g, "")
        .replace(",", ".")
        .replace(/\.?-+$/, ""),
    )
    .refine(
      (value) => value === "" || (/^\d{1,6}(\.\d{1,2})?$/.test(value) && Math.round(Number(value) * 100) <= maxCents),
      { error: wrong },
    )
    .transform((value) => (value === "" ? 0 : Math.round(Number(value) * 100)));

/** Dutch postcode in every notation → "1234AB"; may stay empty. */
export const optionalPostcode = (wrong: string) =>
  z
    .string({ error: wrong })
    .optional()
    .default("")
    .transform((value) => value.replace(/\s/g, "").toUpperCase())
    .refine((value) => value === "" || /^[1-9]\d{3}[A-Z]{2}$/.test(value), { error: wrong });

/** "2026-11-24" → PlainDate within sensible bounds (a year back, five ahead). */
export const date = (wrong: string) =>
  z
    .string({ error: wrong })
    // abort: what comes after is not asked of what is no date
    .refine((value) => readDate(value) !== null, { error: wrong, abort: true })
    .transform((value) => readDate(value)!);

function readDate(value: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null;
  try {
    const day = Temporal.PlainDate.from(value, { overflow: "reject" });
    const today = Temporal.Now.plainDateISO("Europe/Amsterdam");
    const inReach =
      Temporal.PlainDate.compare(day, today.subtract({ years: 1 })) >= 0 &&
      Temporal.PlainDate.compare(day, today.add({ years: 5 })) <= 0;
    return inReach ? day : null;
  } catch {
    return null;
  }
}

/** "10:00", "10.00", "9" → PlainTime. */
export const time = (wrong: string) =>
  z
    .string({ error: wrong })
    .transform((value) => value.replace(/\s*uur$/i, "").replace(".", ":"))
    .refine((value) => /^([01]?\d|2[0-3])(:[0-5]\d)?$/.test(value), { error: wrong })
    .transform((value) => {
      const [hour, minute] = value.split(":");
      return Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute ?? 0) });
    });
