// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { limits, mostReasons, type Reason, type ReferrerRole } from "../codes.ts";
import { type AnswerCode, answers, type Fault, fault } from "./answers.ts";
import { isPast } from "./moments.ts";
import { productCode, productSystem, reasonOf, roleOf, scopeOf, taskCodeSystem } from "./systems.ts";
import type { Message, Part } from "./take-apart.ts";

// What a referral must be here: of each resource only these elements are read. Source: the programmes this product follows,
// intake profile. The message of a schema is the code of the answer.

const is = (code: AnswerCode) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined && code === "value" ? "required" : code),
});
/** No signs that steer a screen or that a database refuses. */
const plain = (most: number) =>
  z
    .string(is("value"))
    .max(most, is("length"))
    .refine(
      (text) => !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text) && text.isWellFormed(),
      is("value"),
    );
const filled = (most: number) => plain(most).refine((text) => text.trim() !== "", is("required"));
const past = plain(40).refine(isPast, is("future"));
const coding = z.object({ system: plain(300).optional(), code: plain(100).optional() });
const concept = z.object({ coding: z.array(coding).max(20, is("length")).optional() });
const concepts = z.array(concept).max(20, is("length"));
const identifier = z.object({ system: filled(200).optional(), value: filled(limits.requestIdentifier).optional() });
const period = z.object({ start: plain(40).optional(), end: plain(40).optional() }).optional();
const use = plain(20).optional();

const requestShape = z.object({
  status: z.literal("active", is("value")),
  intent: z.literal("order", is("value")),
  doNotPerform: z.literal(false, is("modifier")).optional(),
  basedOn: z.never(is("based-on")).optional(),
  replaces: z.never(is("based-on")).optional(),
  identifier: z
    .array(z.object({ system: filled(200), value: filled(limits.requestIdentifier) }), is("identifier"))
    .length(1, is("identifier")),
  code: z.object({ coding: z.array(coding, is("product-code")) }, is("product-code")),
  reasonCode: z.array(concept, is("reason-code")).min(1, is("reason-code")).max(mostReasons, is("reason-code")),
  authoredOn: past.optional(),
});
const consentShape = z.object({
  status: z.literal("active", is("consent-status")),
  dateTime: past.refine((text) => /^\d{4}-\d{2}-\d{2}/.test(text), is("value")),
  category: concepts.optional(),
  // a consent that says no
  provision: z.object({ type: z.literal("permit", is("consent-status")).optional() }).optional(),
  sourceAttachment: z.unknown().optional(),
});
const patientShape = z.object({
  name: z.array(
    z.object({
      use,
      period,
      text: plain(limits.name).optional(),
      given: z.array(plain(limits.name)).max(10, is("length")).optional(),
      prefix: z.array(plain(limits.name)).max(5, is("length")).optional(),
      family: plain(limits.name).optional(),
    }),
    is("patient"),
  ),
  address: z
    .array(
      z.object({
        use,
        period,
        text: plain(200).optional(),
        line: z.array(plain(200)).max(5, is("length")).optional(),
        city: plain(100).optional(),
        postalCode: plain(20).optional(),
      }),
    )
    .optional(),
  telecom: z
    .array(
      z.object({
        use,
        period,
        system: plain(20).optional(),
        value: plain(200).optional(),
        rank: z.number().optional(),
      }),
      is("phone"),
    )
    .max(30, is("length")),
  communication: z.array(z.object({ language: concept.optional(), preferred: z.boolean().optional() })).optional(),
  birthDate: past.optional(),
  deceasedBoolean: z.literal(false, is("deceased")).optional(),
  deceasedDateTime: z.never(is("deceased")).optional(),
});
const roleShape = z.object({
  identifier: z.array(identifier).max(20, is("length")).optional(),
  code: concepts.optional(),
});
const taskShape = z.object({
  status: z.literal("requested", is("task-status")),
  intent: z.literal("order", is("value")),
  partOf: z.never(is("task-part")).optional(),
  basedOn: z.never(is("based-on")).optional(),
  code: z
    .object({ coding: z.array(coding, is("task-code")) }, is("task-code"))
    .refine((one) => codesIn([one], taskCodeSystem).includes("fulfill"), is("task-code")),
});

export type PatientRead = z.infer<typeof patientShape>;
/** What was read of a message that fits. */
export interface Profiled {
  identifier: { system: string; value: string };
  reasons: Reason[];
  consent: { dateTime: string; scopes: (typeof scopeOf)[keyof typeof scopeOf][]; signed: boolean };
  patient: PatientRead;
  role: { systems: string[]; role: ReferrerRole | null };
}

/** The own profile. Every fault at once, those of the request first. */
export function readProfile(message: Message, publicUrl: string): Profiled | Fault[] {
  const { request, patient, role, consent, task } = message;
  const faults: Fault[] = [];
  const read = <T>(part: Part | null, shape: z.ZodType<T>, missing: AnswerCode, place: string): T | null => {
    if (!part) {
      faults.push(fault(missing, `${request.at}.${place}`));
      return null;
    }
    const { success, data, error } = shape.safeParse(part.resource);
    faults.push(...(error?.issues ?? []).map((issue) => faultOf(issue, part.at)));
    return success ? data : null;
  };
  const asked = read(request, requestShape, "service-request", "");
  const reasons = asked ? reasonsOf(asked.reasonCode, publicUrl) : [];
  if (asked && !codesIn([asked.code], productSystem(publicUrl)).includes(productCode))
    faults.push(fault("product-code", `${request.at}.code`));
  if (reasons === null) faults.push(fault("reason-code", `${request.at}.reasonCode`));
  const person = read(patient, patientShape, isGroup(request) ? "group" : "patient", "subject");
  const sender = read(role, roleShape, "requester", "requester");
  const agreed = read(consent, consentShape, "consent", "supportingInfo");
  if (consent && message.find(consent.resource.patient) !== patient)
    faults.push(fault("consent-patient", `${consent.at}.patient`));
  if (task) read(task, taskShape, "task-code", "");
  if (faults.length > 0 || !asked || !person || !sender || !agreed) return faults;
  return {
    identifier: asked.identifier[0]!,
    reasons: reasons ?? [],
    patient: person,
    consent: {
      dateTime: agreed.dateTime,
      scopes: scopesOf(agreed.category ?? [], publicUrl),
      signed: agreed.sourceAttachment !== undefined,
    },
    role: {
      systems: (sender.identifier ?? []).flatMap(({ system }) => system ?? []),
      role:
        codesIn(sender.code ?? [], productSystem(publicUrl))
          .map((code) => own(roleOf, code))
          .find(Boolean) ?? null,
    },
  };
}

/** The first list in the path with its place; below that the names stand in the schema, so they are no names of the sender. */
function faultOf({ message, path }: z.core.$ZodIssue, at: string): Fault {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`));
  return fault(Object.hasOwn(answers, message) ? (message as AnswerCode) : "value", at + steps.join(""));
}

type Concept = z.infer<typeof concept>;
const codesIn = (given: readonly Concept[], system: string): string[] =>
  given.flatMap(({ coding = [] }) => coding.filter((one) => one.system === system).flatMap(({ code }) => code ?? []));
const own = <T>(table: Readonly<Record<string, T>>, code: string): T | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;

/** Each of the one to three has a code of this product. Null: one has not. */
function reasonsOf(given: readonly Concept[], publicUrl: string): Reason[] | null {
  const found = given.map((one) =>
    codesIn([one], productSystem(publicUrl))
      .map((code) => own(reasonOf, code))
      .find(Boolean),
  );
  return found.every((one) => one !== undefined) ? [...new Set(found)] : null;
}

/** No code of this product: contact and reason, no feedback. */
function scopesOf(given: readonly Concept[], publicUrl: string): Profiled["consent"]["scopes"] {
  const codes = codesIn(given, productSystem(publicUrl));
  const found = [...new Set(codes.flatMap((code) => own<Profiled["consent"]["scopes"][number]>(scopeOf, code) ?? []))];
  return found.length > 0 ? found : ["contact_and_reason"];
}

const isGroup = ({ resource }: Part): boolean => {
  const { subject } = resource;
  const text = typeof subject === "object" && subject !== null && !Array.isArray(subject) ? subject.reference : null;
  return typeof text === "string" && /(^|\/)Group\//.test(text);
};
