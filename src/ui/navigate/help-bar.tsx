// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { formatPhone, phoneHref } from "../show/format.ts";
import { Pictogram } from "../show/pictogram.tsx";
import { PlainList } from "../show/plain-list.tsx";
import type { SiteSettings } from "./settings.ts";

export interface HelpBarProps {
  settings: SiteSettings;
  language?: Language;
  /** Address that switches to large or back to normal letters. */
  letters?: { href: string; large: boolean };
  /** For short flows: only the phone number and "Stoppen". */
  stop?: string;
  /** The page has language links in its footer. */
  languages?: boolean;
}

/** First on every public page: a person to call. */
export function HelpBar({ settings, language = "nl", letters, stop, languages = true }: HelpBarProps) {
  const m = speak(uiMessages, language);
  return (
    <div class="buurt-helpbar">
      <div class="buurt-wrap">
        <PhoneLink settings={settings} language={language} />
        <PlainList>
          {stop ? (
            <li>
              <a href={stop}>{m.stop}</a>
            </li>
          ) : (
            <>
              {letters ? (
                <li>
                  <a href={letters.href}>{letters.large ? m.normalLetters : m.largerLetters}</a>
                </li>
              ) : null}
              <li data-read-aloud={m.readAloud} data-stop={m.stopReading} hidden />
              {languages ? (
                <li>
                  <a href="#taal">{m.languageChoice}</a>
                </li>
              ) : null}
            </>
          )}
        </PlainList>
      </div>
    </div>
  );
}

export function PhoneLink({ settings, language = "nl" }: { settings: SiteSettings; language?: Language }) {
  return (
    <a class="buurt-helpbar__phone" href={phoneHref(settings.tel ?? settings.phone)}>
      <Pictogram name="call" />
      <span>
        {speak(uiMessages, language).callUs} {formatPhone(settings.phone)}
      </span>
    </a>
  );
}
