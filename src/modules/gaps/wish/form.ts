// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { categories } from "#modules/activities/index.ts";
import { areaByCode, placeOfPostcode } from "#modules/places/index.ts";
import type { Db } from "#platform/db/db.ts";
import { email, optionalPostcode, optionalText, phone, tick, ticked } from "#platform/forms/fields.ts";
import { check, type FieldErrors, type Typed } from "#platform/forms/read-form.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { audiences, dayparts } from "../workflow.ts";
import type { WishInput } from "./add.ts";
import { personalIn } from "./words.ts";

const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;
const empty = z.literal("").transform(() => null);

const schema = z
  .object({
    category: z
      .union([z.enum(categories), empty], { error: "kindUnknown" })
      .optional()
      .default(null),
    words: optionalText(320, "wordsLong")
      .transform((value) => value.replace(/\s+/g, " ").trim())
      .refine((value) => [...value].length <= 160, { error: "wordsLong" }),
    nameless: tick,
    postcode: optionalPostcode("postcodeUnclear"),
    buurt: optionalText(20, "buurtUnknown").refine((code) => code === "" || /^BU\d{8}$/.test(code), {
      error: "buurtUnknown",
    }),
    weekdays: ticked(weekdays, "choiceUnclear"),
    dayparts: ticked(dayparts, "choiceUnclear"),
    audience: z
      .union([z.enum(audiences), empty], { error: "choiceUnclear" })
      .optional()
      .transform((value) => value ?? "everyone"),
    tell: z
      .union([z.enum(["no", "email", "phone"]), empty], { error: "choiceUnclear" })
      .optional()
      .transform((value) => value ?? "no"),
    name: optionalText(80, "nameLong"),
    phone: optionalText(40, "phoneUnclear"),
    email: optionalText(254, "emailUnclear"),
    help: tick,
  })
  .superRefine((form, ctx) => {
    const fault = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    if (!form.category && !/\p{L}{2}/u.test(form.words)) fault(form.words ? "words" : "category", "kindMissing");
    const personal = personalIn(form.words);
    if (personal === "contact") fault("words", "wordsContact");
    if (personal === "name" && !form.nameless) fault("words", "wordsName");
    if (form.help && form.tell === "no") fault("tell", "helpNeedsContact");
    if (form.tell !== "no" && !/\p{L}/u.test(form.name)) fault("name", "nameMissing");
    if (form.tell === "phone" && !phone("phoneUnclear").safeParse(form.phone).success) fault("phone", "phoneUnclear");
    if (form.tell === "email" && !email("emailUnclear").safeParse(form.email).success) fault("email", "emailUnclear");
  });

/** The fields of the form: what a draft keeps. */
export const wishFields = [
  "category",
  "words",
  "nameless",
  "postcode",
  "buurt",
  "weekdays",
  "dayparts",
  "audience",
  "tell",
  "name",
  "phone",
  "email",
  "help",
] as const;

export type WishRead = { ok: true; input: WishInput } | { ok: false; errors: FieldErrors };

/** What somebody typed → a wish, or what to mend. Looks up the postcode and the buurt; only the buurt is kept. */
export async function readWish(db: Db, typed: Typed, language: Language): Promise<WishRead> {
  const form = check(typed, {}, schema);
  if (!form.ok) return { ok: false, errors: form.errors };
  const { tell, name, postcode, buurt, nameless: _, ...values } = form.values;
  const area = await areaOf(db, postcode, buurt);
  if (typeof area === "object" && area !== null && "fault" in area) return { ok: false, errors: area.fault };
  const reach =
    tell === "no"
      ? null
      : {
          name: name.replace(/\s+/g, " "),
          phone: tell === "phone" ? phone("phoneUnclear").parse(values.phone) : "",
          email: tell === "email" ? email("emailUnclear").parse(values.email) : "",
        };
  return {
    ok: true,
    input: {
      category: values.category,
      words: values.words,
      area,
      weekdays: values.weekdays.map(Number).sort(),
      dayparts: values.dayparts,
      audience: values.audience,
      help: values.help,
      contact: reach,
      language,
    },
  };
}

/** The buurt of a postcode, else the one that was chosen; null when it does not matter. */
async function areaOf(db: Db, postcode: string, buurt: string): Promise<string | null | { fault: FieldErrors }> {
  if (postcode !== "") {
    const place = await placeOfPostcode(db, postcode);
    return place ? (place.area?.id ?? null) : { fault: { postcode: "postcodeUnknown" } };
  }
  if (buurt === "") return null;
  const area = await areaByCode(db, buurt);
  return area && !area.goneAt ? area.id : { fault: { buurt: "buurtUnknown" } };
}

/** Only the fields of the form, and no more than fits: what is kept in a draft. */
export const wishTyped = (typed: Typed): Typed =>
  Object.fromEntries(
    wishFields.flatMap((name) => {
      const value = typed[name];
      if (value === undefined || value === "") return [];
      return [[name, Array.isArray(value) ? value.slice(0, 10).map((v) => v.slice(0, 320)) : value.slice(0, 320)]];
    }),
  );
