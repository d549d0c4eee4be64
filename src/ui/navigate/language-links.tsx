// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { inLanguage, type Language, languages } from "#platform/i18n/i18n.ts";
import { PlainList } from "../show/plain-list.tsx";

/** Languages in their own names; no flags. */
export const languageNames: Record<Language, string> = {
  nl: "Nederlands",
  simple: "Makkelijk Nederlands",
  en: "English",
};

export interface LanguageLinksProps {
  /** Of this page, without the part that names the language: "/activiteiten?buurt=3". */
  path: string;
  language: Language;
  offered?: readonly Language[];
}

/** Links to this page in the other languages. */
export function LanguageLinks({ path, language, offered = languages }: LanguageLinksProps) {
  return (
    <PlainList>
      {offered
        .filter((one) => one !== language)
        .map((one) => (
          <li>
            <a href={inLanguage(path, one)} lang={one === "en" ? "en" : "nl"} hreflang={one === "en" ? "en" : "nl"}>
              {languageNames[one]}
            </a>
          </li>
        ))}
    </PlainList>
  );
}
