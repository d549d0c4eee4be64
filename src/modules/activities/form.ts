// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { money, optionalNumber, optionalUrl, phone, tick, ticked } from "#platform/forms/fields.ts";
import { check, type FieldErrors, type Typed } from "#platform/forms/read-form.ts";
import type { ActivityInput } from "./activity/write.ts";
import { availabilities, categories, elements, energies, signUps, spokenLanguages } from "./categories.ts";
import { block, line, optionalChoice, optionalDate, optionalLine } from "./form/fields.ts";
import { type Before, typedWhen, whenSchema } from "./form/when.ts";
import { typedWhere, whereSchema } from "./form/where.ts";
import type { Series } from "./tables.ts";

/** What the form says, apart from the file of a photo. `organisation` is null where it was not asked. */
export interface FormValues {
  organisation: string | null;
  removePhoto: boolean;
  input: ActivityInput;
}
export type ActivityForm = { ok: true; values: FormValues } | { ok: false; errors: FieldErrors };

const what = z.object({
  organisation: optionalChoice("organisationUnknown"),
  title: line(60, "titleMissing", "titleLong", 3),
  category: z.enum(categories, { error: "categoryMissing" }),
  whatWeDo: block(600, "whatWeDoMissing", "whatWeDoLong"),
  printText: optionalLine(140, "printTextLong"),
  titleEn: optionalLine(60, "titleEnLong"),
  whatWeDoEn: block(600, null, "whatWeDoEnLong"),
});

const who = z
  .object({
    contactName: line(80, "contactNameMissing", "contactNameLong"),
    contactPhone: phone("phoneUnclear"),
    hostName: optionalLine(80, "hostNameLong"),
    goTogether: tick,
    audience: optionalLine(160, "audienceLong"),
    ageMin: optionalNumber(0, 120, "ageUnclear"),
    ageMax: optionalNumber(0, 120, "ageUnclear"),
    energy: z.enum(energies, { error: "energyMissing" }),
    languages: ticked(spokenLanguages, "languagesMissing").refine((list) => list.length > 0, {
      error: "languagesMissing",
    }),
    elements: ticked(elements, "elementsMissing")
      .refine((list) => list.length > 0, { error: "elementsMissing" })
      .refine((list) => list.length <= 3, { error: "elementsMany" }),
  })
  .superRefine((fields, ctx) => {
    const fault = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    if (fields.goTogether && fields.hostName === "") fault("hostName", "hostMissing");
    if (fields.ageMin !== null && fields.ageMax !== null && fields.ageMin > fields.ageMax) fault("ageMax", "ageOrder");
  });

const terms = z
  .object({
    priceCents: money(100_000, "priceUnclear"),
    costHelp: optionalLine(160, "costHelpLong"),
    signUp: z.enum(signUps, { error: "signUpMissing" }),
    signUpUrl: optionalUrl(300, "urlUnclear"),
    deadlineDays: optionalNumber(0, 60, "deadlineUnclear"),
    capacity: optionalNumber(1, 5000, "capacityUnclear"),
    photoAlt: optionalLine(160, "photoAltLong"),
    removePhoto: tick,
    availability: z.enum(availabilities, { error: "availabilityUnclear" }).default("active"),
    alert: optionalLine(120, "alertLong"),
    alertUntil: optionalDate("dateUnclear"),
  })
  .superRefine((fields, ctx) => {
    const fault = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    if (fields.signUp === "link" && fields.signUpUrl === "") fault("signUpUrl", "signUpUrlMissing");
    if (fields.alert !== "" && fields.alertUntil === null) fault("alertUntil", "alertUntilMissing");
  });

/** What somebody typed → an activity, or what to mend, in the order of the page. Every part is checked: all faults at once. */
export function readActivity(typed: Typed, before: Before = null): ActivityForm {
  const parts = [
    check(typed, {}, what),
    check(typed, {}, whenSchema(before)),
    check(typed, {}, whereSchema),
    check(typed, {}, who),
    check(typed, {}, terms),
  ] as const;
  const [first, time, place, people, rest] = parts;
  if (!first.ok || !time.ok || !place.ok || !people.ok || !rest.ok) {
    return { ok: false, errors: Object.assign({}, ...parts.map((part) => (part.ok ? {} : part.errors))) };
  }
  const { organisation, ...texts } = first.values;
  const { removePhoto, ...conditions } = rest.values;
  const photo = removePhoto ? null : (before?.photo ?? null);
  const input = { ...texts, ...time.values, ...place.values, ...people.values, ...conditions, photo };
  if (photo && input.photoAlt === "") return { ok: false, errors: { photoAlt: "photoAltMissing" } };
  return { ok: true, values: { organisation, removePhoto, input } };
}

/** The same the other way: what stands in the fields when an activity is changed or copied. */
export function typedOf(series: Series): Typed {
  const text = (value: number | null) => (value === null ? "" : String(value));
  return {
    ...typedWhen(series),
    ...typedWhere(series),
    organisation: series.organisation,
    title: series.title,
    category: series.category,
    whatWeDo: series.whatWeDo,
    printText: series.printText,
    titleEn: series.titleEn,
    whatWeDoEn: series.whatWeDoEn,
    contactName: series.contactName,
    contactPhone: series.contactPhone,
    hostName: series.hostName,
    ...(series.goTogether ? { goTogether: "ja" } : {}),
    audience: series.audience,
    ageMin: text(series.ageMin),
    ageMax: text(series.ageMax),
    energy: series.energy,
    languages: series.languages,
    elements: series.elements,
    priceCents: series.priceCents === 0 ? "" : (series.priceCents / 100).toFixed(2).replace(".", ","),
    costHelp: series.costHelp,
    signUp: series.signUp,
    signUpUrl: series.signUpUrl,
    deadlineDays: text(series.deadlineDays),
    capacity: text(series.capacity),
    photoAlt: series.photoAlt,
    availability: series.availability,
    alert: series.alert,
    alertUntil: series.alertUntil?.toString() ?? "",
  };
}
