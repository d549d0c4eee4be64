// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { phone as dutchPhone, tick, ticked } from "#platform/forms/fields.ts";
import type { Typed } from "#platform/forms/read-form.ts";
import { ageBands, type EntryType, healthSigns, limits, plainSigns } from "../codes.ts";
import { faultIn } from "./refuse.ts";

/** What somebody says about whom it concerns; from it follows what may be kept. */
export const whoAnswers = ["zelf", "weet", "niet", "advies"] as const;
export type WhoAnswer = (typeof whoAnswers)[number];
export const speeds = ["vandaag", "week", "rustig"] as const;
export const backAnswers = ["code", "bellen", "niets"] as const;
export const roleAnswers = ["neighbour", "family", "organisation_worker", "volunteer"] as const;

/** A: with consent; B: without; C: advice, nothing about the person. */
export const entryTypeOf = (who: WhoAnswer): EntryType => (who === "advies" ? "C" : who === "niet" ? "B" : "A");

const words = (max: number) => z.string({ error: "tooLong" }).max(max, { error: "tooLong" }).optional().default("");
const phone = z.union(
  [
    z
      .literal("")
      .optional()
      .transform(() => ""),
    dutchPhone("phoneUnclear"),
  ],
  { error: "phoneUnclear" },
);
const oneOf = <const T extends readonly [string, ...string[]]>(options: T, missing: string) =>
  z.enum(options, { error: missing });
const maybe = <const T extends readonly [string, ...string[]]>(options: T) =>
  z
    .union([z.enum(options), z.literal("")], { error: "fieldUnclear" })
    .optional()
    .default("");

export const seeShape = {
  ziet: ticked(plainSigns, "fieldUnclear"),
  gevaar: oneOf(["ja", "nee"], "dangerMissing"),
};
export const whoShape = {
  wie: oneOf(whoAnswers, "whoMissing"),
  naam: words(limits.name),
  telefoon: phone,
  adres: words(limits.address),
  vertelt: tick,
  woorden: words(limits.ownWords),
  sinds: words(limits.since),
  leeftijd: maybe(ageBands),
  bezoek: words(limits.visitorDanger),
};
export const speedShape = {
  snel: oneOf(speeds, "speedMissing"),
  gedaan: words(limits.alreadyDid),
  vraag: words(limits.question),
  gezondheid: ticked(healthSigns, "fieldUnclear"),
  bellen: phone,
  terug: maybe(backAnswers),
  eigennaam: words(limits.name),
  rol: maybe(roleAnswers),
  noemen: tick,
  contact: tick,
};

/** Texts of people, in which nothing may stand that is not kept. */
const textFields = [
  "naam",
  "telefoon",
  "adres",
  "woorden",
  "sinds",
  "bezoek",
  "gedaan",
  "vraag",
  "bellen",
  "eigennaam",
];
const isPhoneField = (name: string) => name === "telefoon" || name === "bellen";

/** What must be left out, per field, as it was typed. Wins from what else is wrong there: it is what matters. */
export function leaveOut(typed: Typed, entryType: EntryType): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const name of textFields) {
    const text = typed[name];
    if (typeof text !== "string" || text === "") continue;
    const fault = faultIn(text.slice(0, 10_000), entryType, isPhoneField(name) ? "phone" : "other");
    if (fault) faults[name] = fault;
  }
  return faults;
}

export type Answers = z.infer<typeof answersSchema>;

const has = (typed: Typed, ...names: string[]) => names.some((name) => (typed[name] ?? "").length > 0);
/** Field → what is missing there, by what else was answered. Nothing when it is all right. */
export type Rule = (typed: Typed) => { [field in string]?: string };

/** What was seen; who asks for herself says more on the next page, or by phone. */
export const seen: Rule = (typed) =>
  has(typed, "ziet") || typed.voor === "mij" || typed.wie === "zelf" || typed.wie === "advies"
    ? {}
    : { ziet: "seeMissing" };
/** Of who does not know of it only the address is kept: a phone number does not stand in for it. */
export const reachable: Rule = (typed) => {
  if (typed.wie === "niet") return has(typed, "adres") ? {} : { adres: "addressMissing" };
  return typed.wie === "advies" || has(typed, "adres", "telefoon") ? {} : { adres: "reachMissing" };
};
export const callable: Rule = (typed) =>
  typed.wie !== "zelf" && (typed.wie === "advies" || typed.terug === "bellen") && !has(typed, "bellen")
    ? { bellen: "callPhoneMissing" }
    : {};

export const seeSchema = z.object(seeShape);
export const whoSchema = z.object(whoShape);
export const speedSchema = z.object(speedShape);
export const answersSchema = z.object({ ...seeShape, ...whoShape, ...speedShape });

export const channelAnswers = ["phone", "in_person", "paper"] as const;
/** Everything on one page, for who types while somebody talks. */
export const wholeSchema = answersSchema.extend({ binnen: oneOf(channelAnswers, "channelMissing") });
