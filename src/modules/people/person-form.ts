// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { email, optionalPostcode, optionalText, phone, tick } from "#platform/forms/fields.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import { languages } from "#platform/i18n/i18n.ts";
import { readBirthYear } from "./birth-year.ts";
import { faultOfName, mixesAlphabets } from "./name.ts";
import type { Person, PersonDetails } from "./person-row.ts";
import { fitsChannel, isReachable, isWholeAddress } from "./reach.ts";

export const channels = ["phone", "letter", "sms", "email", "via_contact", "in_person"] as const;

const name = z
  .string({ error: "nameLetters" })
  .optional()
  .default("")
  .superRefine((typed, c) => {
    const fault = faultOfName(typed);
    if (fault) c.addIssue({ code: "custom", message: fault });
  });
const optionalPhone = z
  .union([z.literal("").transform(() => null), phone("phoneUnclear")], { error: "phoneUnclear" })
  .default(null);
const optionalEmail = z
  .union([z.literal("").transform(() => null), email("emailUnclear")], { error: "emailUnclear" })
  .optional();

const fields = z.object({
  salutation: optionalText(20, "salutationLong"),
  givenName: name,
  familyName: name,
  nameSure: tick,
  phone: optionalPhone,
  email: optionalEmail,
  street: optionalText(80, "addressLong"),
  houseNumber: optionalText(12, "addressLong"),
  postcode: optionalPostcode("postcodeUnclear"),
  city: optionalText(60, "addressLong"),
  contactName: optionalText(120, "textLong"),
  contactPhone: optionalPhone,
  contactRelation: optionalText(60, "textLong"),
  birthYear: z.string({ error: "birthUnclear" }).max(40, { error: "birthUnclear" }).optional(),
  channel: z.union([z.literal("").transform(() => null), z.enum(channels)], { error: "channelUnfit" }).default(null),
  bestTime: optionalText(60, "textLong"),
  language: z.enum(languages, { error: "languageMissing" }).default("nl"),
});
type Fields = z.infer<typeof fields>;

/** What is known of her that the form does not ask, such as the address with which she signs in. */
type Kept = Partial<Pick<Person, "email">>;

/** Faults of the whole: a name, one way to reach her, an address that arrives, a channel that leads somewhere. */
function judge(given: Fields, kept: Kept): [field: string, fault: string][] {
  const faults: [string, string][] = [];
  const details = { ...kept, ...detailsOf(given) };
  const ways = {
    phone: given.phone,
    email: details.email ?? null,
    address: details.address ?? null,
    contactPerson: details.contactPerson ?? null,
  };
  const names = [given.givenName, given.familyName];
  if (names.every((one) => one === "")) faults.push(["familyName", "nameMissing"]);
  if (names.some(mixesAlphabets) && !given.nameSure) faults.push(["nameSure", "nameMixed"]);
  if (ways.address && !isWholeAddress(ways.address)) faults.push(["houseNumber", "addressHalf"]);
  if ((given.contactPhone || given.contactRelation) && !given.contactName)
    faults.push(["contactName", "contactNameMissing"]);
  if (!isReachable(ways) && faults.length === 0) faults.push(["phone", "reachMissing"]);
  if (given.channel && !fitsChannel(given.channel, ways)) faults.push(["channel", "channelUnfit"]);
  const year = readBirthYear(given.birthYear ?? "");
  if (typeof year === "object" && year !== null) faults.push(["birthYear", year.fault]);
  return faults;
}

/** The form of a person; `more` are fields of one page. */
export const personSchema = <T extends z.ZodRawShape>(more: T, kept: Kept = {}) =>
  fields.extend(more).superRefine((given, c) => {
    for (const [field, message] of judge(given as unknown as Fields, kept))
      c.addIssue({ code: "custom", path: [field], message });
  });

/** What the form says, as it is kept. Fields that a page does not ask are left out. */
export function detailsOf(given: Fields): PersonDetails {
  const { street, houseNumber, postcode, city, contactName, contactPhone, contactRelation } = given;
  const year = given.birthYear === undefined ? undefined : readBirthYear(given.birthYear);
  return {
    salutation: given.salutation,
    givenName: given.givenName,
    familyName: given.familyName,
    phone: given.phone,
    ...(given.email !== undefined && { email: given.email }),
    address: street || houseNumber || postcode || city ? { street, houseNumber, postcode, city } : null,
    contactPerson: contactName ? { name: contactName, phone: contactPhone ?? "", relation: contactRelation } : null,
    ...(year !== undefined && (typeof year !== "object" || year === null) && { birthYear: year }),
    channel: given.channel,
    bestTime: given.bestTime,
    language: given.language,
  };
}

/** What is kept, as somebody would type it. */
export const typedOf = (person: Person): Typed => ({
  salutation: person.salutation,
  givenName: person.givenName,
  familyName: person.familyName,
  phone: person.phone ?? "",
  email: person.email ?? "",
  street: person.address?.street ?? "",
  houseNumber: person.address?.houseNumber ?? "",
  postcode: person.address?.postcode ?? "",
  city: person.address?.city ?? "",
  contactName: person.contactPerson?.name ?? "",
  contactPhone: person.contactPerson?.phone ?? "",
  contactRelation: person.contactPerson?.relation ?? "",
  birthYear: person.birthYear === null ? "" : String(person.birthYear),
  channel: person.channel ?? "",
  bestTime: person.bestTime,
  language: person.language,
});
