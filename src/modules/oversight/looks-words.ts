// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { capitalise, formatDate } from "#ui/show/format.ts";
import type { LookLine } from "./looks.ts";
import { looksTexts, lookWords } from "./messages/looks.ts";

/** A line of "who looked", in words. */
export interface LookInWords {
  when: string;
  who: string;
  what: string;
  why: string;
}

/** Codes of other rooms that say the same. */
const sameField: Record<string, string> = {
  messages: "message",
  consent: "consents",
  participations: "activities",
  sign_ups: "activities",
  contact: "contacts",
  all: "export",
};

/** In the order of the texts: the name first. */
const usual = Object.keys(lookWords);
const asUsual = (a: string, b: string) => usual.indexOf(`field_${a}`) - usual.indexOf(`field_${b}`);

export function lookInWords(line: LookLine, language: Language): LookInWords {
  const m = speak(looksTexts, language);
  const word = wordsOf(language);
  const things = [...line.fields]
    .sort(asUsual)
    .map((field) => word(`field_${sameField[field] ?? field}`, "field_other"));
  const what = [...new Set(things.length > 0 ? things : [word("field_none", "field_other")])];
  const how = line.kinds.map((kind) => word(kind, "read"));
  const times = line.times > 1 ? ` (${m.times(line.times)})` : "";
  const door = line.relation === "door" ? ` ${m.door}` : "";
  return {
    when: formatDate(line.day, language),
    who: whoInWords(line, language),
    what: `${capitalise(how.join(", "))}${times}: ${listed(what, m.and)}`,
    why: `${capitalise(word(`why_${line.purpose}`, "why_administration"))}.${door}`,
  };
}

function whoInWords({ who }: LookLine, language: Language): string {
  const m = speak(looksTexts, language);
  if (!who) return m.program;
  const word = wordsOf(language);
  const roles = who.roles.map((role) => word(`role_${role}`, "role_keeper"));
  return [who.name ?? m.somebody, ...new Set(roles), who.team].filter(Boolean).join(", ");
}

function wordsOf(language: Language): (key: string, otherwise: keyof typeof lookWords) => string {
  const words = speak(lookWords, language) as unknown as Record<string, string>;
  return (key, otherwise) => words[key] ?? words[otherwise]!;
}

const listed = (things: readonly string[], and: string): string =>
  things.length < 2 ? things.join("") : `${things.slice(0, -1).join(", ")}${and}${things.at(-1)}`;
