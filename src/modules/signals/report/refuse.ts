// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { z } from "zod";
import type { EntryType } from "../codes.ts";

// What is not kept, whatever field it stands in. Source: the programmes this product follows: no citizen service number
// anywhere, nothing about health without consent.

/** Runs of digits, also with a sign or space in between. */
const runs = (text: string): string[] => text.match(/\d(?:[ .\u00a0-]?\d)*/g) ?? [];

/** Nine digits that pass the test of eleven: a citizen service number (burgerservicenummer), most likely. */
function passesEleven(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  const sum = [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at), 0);
  return sum % 11 === 0;
}

export const holdsServiceNumber = (text: string): boolean =>
  runs(text).some((run) => passesEleven(run.replace(/\D/g, "")) || run.split(/\D/).some(passesEleven));

/** Words of a form that are kept: a service number must be taken out first. */
export const withoutServiceNumber = <T extends z.ZodType<string>>(words: T): T =>
  words.refine((text) => !holdsServiceNumber(text), { error: "noServiceNumber" });

/** A Dutch phone number, in any notation. */
export const holdsPhone = (text: string): boolean =>
  /(?<![\d])(?:(?:\+|00)31[\s.()-]*(?:\(?0\)?)?|0)[\s.()-]*[1-9](?:[\s.()-]*\d){8}(?!\d)/.test(text);

/** Words of a file of a doctor: never, also not with consent. */
const fileWords =
  /\b(anamnese|icd-?10|icpc|dsm-?(5|iv|v)|pati[eë]nt(en)?nummer|medicatie(overzicht|lijst)|ontslagbrief|labuitslag|bloeddruk|voorgeschiedenis|decursus|\d+ ?mg)\b/iu;
/** Words about health: not about who does not know of it. */
const healthWords =
  /\b(diagnose|dement(ie|erend)?|alzheimer|depressi(e|ef|eve)|schizofren\w*|psychos\w*|psychiat\w*|borderline|bipolair|autis\w*|adhd|kanker|tumor|diabet\w*|suikerziekte|parkinson|hiv|aids|epilep\w*|beroerte|herseninfarct|insuline|medicijn\w*|medicatie|antidepressiva|pillen|verslaa?f\w*|alcoholis\w*|alcoholverslaving|drugs\w*|dementia|depress(ed|ion)|medication|cancer|addict\w*)\b/iu;

/** The key of the sentence that says what to leave out of a text; null when it may stay. */
export function faultIn(text: string, entryType: EntryType, field: "phone" | "other" = "other"): string | null {
  if (holdsServiceNumber(text)) return "noServiceNumber";
  if (field !== "phone" && holdsPhone(text)) return "noPhoneHere";
  if (fileWords.test(text)) return "noFile";
  if (entryType !== "A" && healthWords.test(text)) return "noHealth";
  return null;
}
