// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { holdsBsn } from "./bsn.ts";

/** What may not stand in a referral. The key of the sentence in messages is "refused" with this behind it, first letter a capital. */
export const refusedKinds = ["bsn", "icpc", "diagnosis", "medication", "record", "urgent"] as const;
export type RefusedKind = (typeof refusedKinds)[number];

/** Beginnings of words: "dementie" and "dement". Only what names an illness; how somebody feels in own words may stay. */
const illnesses = [
  ...[
    "diagnos",
    "stoornis",
    "syndroom",
    "dementi",
    "dement",
    "alzheimer",
    "parkinson",
    "schizofren",
    "psychos",
    "psychot",
  ],
  ...["depressie", "depressief", "bipolair", "borderline", "autis", "adhd", "ptss", "ptsd", "anorexi", "alcoholis"],
  ...["diabet", "suikerziek", "copd", "astma", "emfyseem", "hartfal", "hartinfarct", "beroerte", "herseninf", "epilep"],
  ...["kanker", "tumor", "carcino", "leukemi", "metasta", "hiv", "aids", "hepatit", "artros", "artrit", "reuma"],
  ...["osteopor", "fibromyal", "nierfal", "levercirr", "multiple sclerose", "verslaafd aan", "suicid", "suïcid"],
];
const medicines = [
  ...[
    "medicatie",
    "medicijn",
    "antidepress",
    "antipsych",
    "bloedverdun",
    "slaappil",
    "slaapmiddel",
    "insuline",
    "morfine",
  ],
  ...[
    "paracetamol",
    "ibuprofen",
    "diclofenac",
    "naproxen",
    "oxycodon",
    "tramadol",
    "fentanyl",
    "methadon",
    "metformin",
  ],
  ...[
    "sertraline",
    "citalopram",
    "escitalopram",
    "fluoxetine",
    "paroxetine",
    "venlafaxine",
    "mirtazapine",
    "amitriptyline",
  ],
  ...["lithium", "haloperidol", "quetiapine", "olanzapine", "risperidon", "clozapine", "ritalin", "methylfenidaat"],
  ...["furosemide", "digoxine", "amlodipine", "prednis", "salbutamol", "levothyrox", "acenocoumarol", "rivastigmin"],
];
const records = [
  ...["voorgeschiedenis", "anamnese", "lichamelijk onderzoek", "labuitslag", "bloeddruk", "dossier", "episodelijst"],
  ...["journaalregel", "ontslagbrief", "specialistenbrief", "mmse", "hba1c", "bloedwaarde", "behandelplan"],
];
const urgencies = ["spoed", "urgent", "cito", "levensgevaar", "met voorrang", "asap"];

const startsWord = (words: readonly string[]) => new RegExp(`(?<![\\p{L}])(?:${words.join("|")})`, "iu");
const anywhere = (words: readonly string[]) => new RegExp(words.join("|"), "iu");

const patterns: Record<Exclude<RefusedKind, "bsn">, readonly RegExp[]> = {
  // a letter of a chapter and two digits: Z68, P76.01; small only with a dot
  icpc: [
    /(?<![\p{L}\p{N}])[ABDFHKLNPRSTUWXYZ][0-9]{2}(?:\.[0-9]{1,2})?(?![\p{L}\p{N}])/u,
    /(?<![\p{L}\p{N}])[abdfhklnprstuwxyz][0-9]{2}\.[0-9]{1,2}(?![\p{L}\p{N}])/u,
    /icpc/i,
    /dsm-?(?:[iv]+|5)/i,
  ],
  diagnosis: [startsWord(illnesses), anywhere(["stoornis", "syndroom", "kanker"])],
  medication: [
    startsWord(medicines),
    // what a medicine is called ends like this, and a dose looks like that
    /(?<![\p{L}])\p{L}{3,}(?:azepam|zolam|pril|sartan|statine|prazol|cilline)(?![\p{L}])/iu,
    /[0-9](?:[.,][0-9]+)?\s?(?:mg|mcg|µg|ml)(?![\p{L}])/iu,
    /[0-9]\s?(?:x\s?daags|dd)(?![\p{L}])/iu,
    /(?<![\p{L}])(?:tablet|capsule|pillen)/iu,
  ],
  // lines that begin with S: O: E: P:, as in a record
  record: [
    startsWord(records),
    /(?:^|\n)\s*[SOEP]\s?[:=)].*(?:\n|\s{1,3})\s*[SOEP]\s?[:=)]/u,
    /(?<![\p{L}])RR\s?[0-9]{2,3}\/[0-9]{2,3}/u,
  ],
  urgent: [startsWord(urgencies)],
};

/** What is in a text that may not stand there; null: nothing. Not for a phone number, see refusedFields. */
export function refusedIn(text: string): RefusedKind | null {
  if (holdsBsn(text)) return "bsn";
  const plain = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  return refusedKinds.find((kind) => kind !== "bsn" && patterns[kind].some((one) => one.test(plain))) ?? null;
}

/** Field → what is refused in it. A name is looked at for a number and a code only: people are called all sorts of things. */
export function refusedFields(
  fields: Record<string, string>,
  names: readonly string[] = [],
): Record<string, RefusedKind> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, text]) => {
      const kind = refusedIn(text);
      if (kind === null || (names.includes(field) && kind !== "bsn" && kind !== "icpc")) return [];
      return [[field, kind] as const];
    }),
  );
}

/** A phone number is ten digits. Nine that pass the test of eleven were meant to be another number. */
export const isBsnForPhone = (phone: string): boolean => /^\d{9}$/.test(phone.replace(/\D/g, "")) && holdsBsn(phone);
