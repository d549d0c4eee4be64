// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, languages, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { formatPhone, phoneHref } from "../show/format.ts";
import { PlainList } from "../show/plain-list.tsx";
import { LanguageLinks } from "./language-links.tsx";
import { type Link, localHref, type SiteSettings } from "./settings.ts";

export interface FooterProps {
  settings: SiteSettings;
  path: string;
  language?: Language;
  /** Default: accessibility only. */
  links?: readonly Link[];
  /** What one can do oneself, in a part of its own. */
  deeds?: readonly Link[];
  offered?: readonly Language[];
}

export function Footer({ settings, path, language = "nl", links, deeds = [], offered = languages }: FooterProps) {
  const m = speak(uiMessages, language);
  const pages = links ?? [{ href: "/toegankelijkheid", label: m.accessibility }];
  return (
    <footer class="buurt-foot">
      <div class="buurt-wrap">
        <div>
          <h2 class="nl-heading nl-heading--level-3">{m.ratherTalk}</h2>
          <a class="buurt-foot__tel" href={phoneHref(settings.tel ?? settings.phone)}>
            {formatPhone(settings.phone)}
          </a>
          <p lang={language === "en" ? "nl" : undefined}>{settings.phoneHours}</p>
        </div>
        {deeds.length > 0 ? <Part title={m.takePart} links={deeds} language={language} /> : null}
        <Part title={m.aboutUs} links={pages} language={language} />
        {offered.length > 1 ? (
          <div id="taal" tabindex={-1}>
            <h2 class="nl-heading nl-heading--level-3">{m.otherLanguage}</h2>
            <LanguageLinks path={path} language={language} offered={offered} />
          </div>
        ) : null}
      </div>
    </footer>
  );
}

function Part({ title, links, language }: { title: string; links: readonly Link[]; language: Language }) {
  return (
    <div>
      <h2 class="nl-heading nl-heading--level-3">{title}</h2>
      <PlainList>
        {links.map(({ href, label }) => (
          <li>
            <a href={localHref(href, language)}>{label}</a>
          </li>
        ))}
      </PlainList>
    </div>
  );
}
