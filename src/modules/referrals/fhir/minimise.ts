// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { limits } from "../codes.ts";
import type { NewReferral } from "../receive.ts";
import type { Practice } from "../tables.ts";
import { fault, Refusal } from "./answers.ts";
import { dayOf, isCurrent } from "./moments.ts";
import type { PatientRead, Profiled } from "./profile.ts";
import type { Json, JsonObject } from "./read-json.ts";
import { keepListed } from "./strip.ts";
import type { Message } from "./take-apart.ts";

/** The message with nothing in it but what is read, as it is kept; and how many elements were left out. */
export function minimised(message: Message): { raw: JsonObject; stripped: number } {
  const { request, patient, role, consent, task } = message;
  const parts = [patient, role, consent, task].flatMap((part) => (part ? [keepListed(part.type, part.resource)] : []));
  const own = keepListed("ServiceRequest", request.resource);
  const stripped = parts.reduce((sum, part) => sum + part.stripped, own.stripped);
  const contained = parts.map(({ resource }) => onlyCurrent(resource));
  return { raw: { ...own.resource, contained }, stripped: stripped + message.dropped };
}

/** Of names, addresses and numbers those of today; of a birth date the year. */
function onlyCurrent(resource: JsonObject): JsonObject {
  if (resource.resourceType !== "Patient") return resource;
  const current = (list: Json | undefined) =>
    Array.isArray(list) ? list.filter((one) => isCurrent((one as { period?: { start?: string } }).period)) : [];
  const { birthDate, name, address, telecom, ...rest } = resource;
  return {
    ...rest,
    name: current(name),
    address: current(address),
    telecom: current(telecom).filter((one) => isPhone((one as { system?: string }).system)),
    ...(typeof birthDate === "string" ? { birthDate: birthDate.slice(0, 4) } : {}),
  };
}

/** What the room keeps of it. Throws Refusal where a name or a phone number is missing. */
export function referralOf(profiled: Profiled, practice: Practice, message: Message, raw: JsonObject): NewReferral {
  const { patient, consent, reasons, role, identifier } = profiled;
  const at = message.patient!.at;
  const name = nameOf(patient);
  if (name === "") throw new Refusal(fault("required", `${at}.name`));
  const phone = phoneOf(patient);
  if (phone === null) throw new Refusal(fault("phone", `${at}.telecom`));
  const on = dayOf(consent.dateTime);
  if (on === null) throw new Refusal(fault("value", `${message.consent!.at}.dateTime`));
  const text = JSON.stringify(raw);
  const only = !consent.scopes.includes("contact_and_reason");
  const address = only ? "" : addressOf(patient);
  return {
    channel: "fhir",
    practice: practice.id,
    referrer: { name: practice.name, role: role.role ?? practice.kind },
    person: {
      name,
      phone,
      ...(address ? { address } : {}),
      birthYear: patient.birthDate ? Number(patient.birthDate.slice(0, 4)) : null,
      language: languageOf(patient),
    },
    consent: { how: consent.signed ? "signature" : "oral", on, scope: consent.scopes },
    reasons,
    request: { identifier: identifier.value, bodyHash: createHash("sha256").update(text).digest(), raw: text },
  };
}

const today = <
  T extends { period?: { start?: string | undefined; end?: string | undefined } | undefined; use?: string | undefined },
>(
  list: readonly T[] | undefined,
): T[] => (list ?? []).filter(({ period, use }) => use !== "old" && isCurrent(period));

function nameOf({ name }: PatientRead): string {
  const order = ["usual", "official", undefined];
  const [found] = today(name).toSorted((a, b) => rankOf(order, a.use) - rankOf(order, b.use));
  if (!found) return "";
  const parts = [...(found.given ?? []), ...(found.family ? [found.family] : [])].map((part) => part.trim());
  return (parts.join(" ") || (found.text ?? "")).trim().slice(0, limits.name);
}

function addressOf({ address }: PatientRead): string {
  const order = ["home", undefined, "temp"];
  const [found] = today(address).toSorted((a, b) => rankOf(order, a.use) - rankOf(order, b.use));
  if (!found) return "";
  const place = [found.postalCode, found.city].filter(Boolean).join(" ");
  const whole = [(found.line ?? []).join(" "), place].filter((part) => part.trim() !== "").join(", ");
  return (whole || (found.text ?? "")).slice(0, 200);
}

const isPhone = (system: string | undefined): boolean => system === "phone" || system === "sms";
function phoneOf({ telecom }: PatientRead): string | null {
  const order = ["mobile", "home", undefined];
  const numbers = today(telecom)
    .filter(({ system }) => isPhone(system))
    .toSorted((a, b) => (a.rank ?? 9) - (b.rank ?? 9) || rankOf(order, a.use) - rankOf(order, b.use))
    .map(({ value = "" }) => (value.trim().startsWith("+") ? "+" : "") + value.replace(/\D/g, ""));
  return numbers.find((one) => one.length >= 6 && one.length <= limits.phone) ?? null;
}

const rankOf = (order: readonly (string | undefined)[], use: string | undefined): number =>
  (order.indexOf(use) + order.length + 1) % (order.length + 1);

/** "nl-NL" → "nl". */
function languageOf({ communication = [] }: PatientRead): string {
  const [first] = communication.toSorted((a, b) => Number(b.preferred ?? false) - Number(a.preferred ?? false));
  const code = first?.language?.coding?.[0]?.code ?? "nl";
  return /^[a-z]{2,3}(?=$|-)/.exec(code)?.[0] ?? "nl";
}
