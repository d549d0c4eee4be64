// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { tickedIn, typedIn } from "#platform/forms/faults.ts";
import { date, optionalNumber, optionalText, text, ticked } from "#platform/forms/fields.ts";
import { check, type FieldErrors, type Typed } from "#platform/forms/read-form.ts";
import { today } from "#platform/time/time.ts";
import { consentHows, contactWays, limits, mostReasons, offeredReasons, referrerRoles } from "../../codes.ts";
import type { NewReferral } from "../../receive.ts";
import { isBsnForPhone, refusedFields } from "../../refused-words.ts";

/** What the patient agreed to, as one choice. */
export const scopeChoices = {
  contact: ["contact_only"],
  contactFeedback: ["contact_only", "feedback_allowed"],
  reason: ["contact_and_reason"],
  all: ["contact_and_reason", "feedback_allowed"],
} as const;
export type ScopeChoice = keyof typeof scopeChoices;
const scopeNames = ["contact", "contactFeedback", "reason", "all"] as const;

/** Languages that somebody may speak. */
export const spoken = ["nl", "en", "tr", "ar", "uk", "pl", "de", "fr", "es", "zh"] as const;

const needNames = ["interpreter", "hearing", "sight"] as const;

const phone = z
  .string({ error: "phoneMissing" })
  .max(40, { error: "phoneMissing" })
  .transform((value) => value.replace(/[\s().–—/-]/g, "").replace(/^(\+31|0031)0?/, "0"))
  .refine((value) => /^0[1-9]\d{8}$/.test(value), { error: "phoneMissing" });

const choice = <const T extends readonly [string, ...string[]]>(options: T, missing: string) =>
  z.enum(options, { error: missing });

const schema = z.object({
  name: text(limits.name, "nameMissing", "tooLong"),
  phone,
  reasons: ticked(offeredReasons, "fieldUnclear").refine((chosen) => chosen.length <= mostReasons, {
    error: "reasonsMany",
  }),
  consentHow: choice(consentHows, "howMissing"),
  consentScope: choice(scopeNames, "scopeMissing"),
  consentOn: date("dateUnclear").refine((day) => Temporal.PlainDate.compare(day, today()) <= 0, {
    error: "dateUnclear",
  }),
  matters: optionalText(limits.whatMatters, "mattersLong"),
  role: choice(referrerRoles, "fieldUnclear"),
  referrer: optionalText(limits.name, "tooLong"),
  birthYear: optionalNumber(1900, 2020, "birthYearUnclear"),
  language: choice(spoken, "fieldUnclear").optional().default("nl"),
  needs: ticked(needNames, "fieldUnclear"),
  contactWay: choice(contactWays, "fieldUnclear").optional().default("phone"),
  contactTime: optionalText(limits.contactTime, "tooLong"),
  present: optionalText(limits.whoMayBePresent, "tooLong"),
  tried: optionalText(limits.alreadyTried, "tooLong"),
  safety: optionalText(limits.visitorSafety, "tooLong"),
});
export type ReferForm = z.infer<typeof schema>;

/** Fields in the order of the page, so that the summary of faults follows it. */
const order = [
  ...["practice", "channel", "name", "phone", "reasons", "consentHow", "consentScope", "consentOn", "matters", "role"],
  ...["referrer", "birthYear", "language", "needs", "contactWay", "contactTime", "present", "tried", "safety"],
];
const words = ["matters", "contactTime", "present", "tried", "safety", "birthYear"];
const names = ["name", "referrer"];

/** Reads the form: the values, or what to do at each field. What may not be kept is refused here as well as in the form. */
export function readReferral(
  typed: Typed,
  more: FieldErrors = {},
): { ok: true; values: ReferForm } | { ok: false; errors: FieldErrors } {
  const form = check(typed, {}, schema);
  const found: FieldErrors = { ...(form.ok ? {} : form.errors), ...scopeFaults(typed), ...refusals(typed), ...more };
  const errors = Object.fromEntries(Object.entries(found).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  return form.ok && Object.keys(errors).length === 0 ? { ok: true, values: form.values } : { ok: false, errors };
}

/** A reason goes with a yes to it, and only then. */
function scopeFaults(typed: Typed): FieldErrors {
  const chosen = typedIn(typed, "consentScope");
  const reasons = tickedIn(typed, "reasons").length;
  if ((chosen === "reason" || chosen === "all") && reasons === 0) return { reasons: "reasonsMissing" };
  const told = reasons > 0 || typedIn(typed, "matters") !== "" || typedIn(typed, "tried") !== "";
  return chosen.startsWith("contact") && told ? { consentScope: "reasonsNotAllowed" } : {};
}

function refusals(typed: Typed): FieldErrors {
  const fields = Object.fromEntries([...words, ...names].map((field) => [field, all(typed[field])]));
  const refused = refusedFields(fields, names);
  const faults = Object.fromEntries(
    Object.entries(refused).map(([field, kind]) => [field, `refused${kind.charAt(0).toUpperCase()}${kind.slice(1)}`]),
  );
  return isBsnForPhone(all(typed.phone)) ? { ...faults, phone: "refusedBsn" } : faults;
}

const all = (value: string | string[] | undefined): string => (Array.isArray(value) ? value.join("\n") : (value ?? ""));

/** The form as the room takes it in. */
export const toReferral = (values: ReferForm): Omit<NewReferral, "practice" | "channel"> => ({
  referrer: { name: values.referrer, role: values.role },
  person: {
    name: values.name,
    phone: values.phone,
    birthYear: values.birthYear,
    contactWay: values.contactWay,
    contactTime: values.contactTime,
    language: values.language,
    interpreter: values.needs.includes("interpreter"),
    hearing: values.needs.includes("hearing"),
    sight: values.needs.includes("sight"),
    whoMayBePresent: values.present,
  },
  consent: { how: values.consentHow, on: values.consentOn, scope: scopeChoices[values.consentScope] },
  reasons: values.reasons,
  whatMatters: values.matters,
  alreadyTried: values.tried,
  visitorSafety: values.safety,
});
