// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** The three voices of every text: Dutch (u, B1), easy Dutch, English. */
export const languages = ["nl", "simple", "en"] as const;
export type Language = (typeof languages)[number];

type Text = string | ((...parameters: never[]) => string);
interface Voices<T extends Text> {
  nl: T;
  simple?: T;
  en: T;
}
/** A dictionary in which Dutch and English are both there; a missing one does not compile. */
export type Messages = Record<string, Voices<string> | Voices<(...parameters: never[]) => string>>;

/** Declares the texts of a room. English must be called in the same way as Dutch. */
export function defineMessages<const T extends Messages>(messages: T): Loose<T> {
  return messages as unknown as Loose<T>;
}

type Loose<T> = {
  [K in keyof T]: T[K] extends { nl: infer N } ? { nl: Widen<N>; simple?: Widen<N>; en: Widen<N> } : never;
};
type Widen<N> = N extends string ? string : N;

/** The texts in one language; easy Dutch falls back on Dutch. */
export type Spoken<T> = { [K in keyof T]: T[K] extends { nl: infer N } ? N : never };

const spokenBefore = new WeakMap<object, Map<Language, object>>();

/** speak(messages, "en").title — made once per dictionary and language. */
export function speak<T extends object>(messages: T, language: Language): Spoken<T> {
  const known = spokenBefore.get(messages) ?? new Map<Language, object>();
  spokenBefore.set(messages, known);
  const before = known.get(language);
  if (before) return before as Spoken<T>;
  const spoken = Object.fromEntries(
    Object.entries(messages as Record<string, Record<Language, unknown>>).map(([key, voices]) => [
      key,
      voices[language] ?? voices.nl,
    ]),
  );
  known.set(language, spoken);
  return spoken as Spoken<T>;
}

const prefixes: Record<Language, string> = { nl: "", simple: "/eenvoudig", en: "/en" };

/** The address of a page in a language: Dutch has no prefix. */
export const inLanguage = (path: string, language: Language): string =>
  language === "nl" ? path : path === "/" ? prefixes[language] : prefixes[language] + path;

/** Takes the language from an address: "/en/activiteiten" → ["en", "/activiteiten"]. */
export function languageOf(path: string): [Language, string] {
  for (const language of ["simple", "en"] as const) {
    const prefix = prefixes[language];
    if (path === prefix) return [language, "/"];
    if (path.startsWith(`${prefix}/`)) return [language, path.slice(prefix.length)];
  }
  return ["nl", path];
}

/** The lang attribute of HTML. */
export const htmlLanguage = (language: Language): "nl" | "en" => (language === "en" ? "en" : "nl");
