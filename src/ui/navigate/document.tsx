// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { raw } from "hono/html";
import type { Child } from "hono/jsx";
import { htmlLanguage, inLanguage, type Language, languages, speak } from "#platform/i18n/i18n.ts";
import { uiMessages } from "../messages.ts";
import { Footer } from "./footer.tsx";
import { HelpBar } from "./help-bar.tsx";
import { MainMenu } from "./main-menu.tsx";
import { Masthead, type SignedIn } from "./masthead.tsx";
import type { Link, PageAssets, SiteSettings } from "./settings.ts";
import { SkipLink } from "./skip-link.tsx";
import { StaffBar } from "./staff.tsx";

export interface DocumentProps {
  title: string;
  language?: Language;
  /** For search engines and shared links. */
  description?: string;
  /** More for the head: a feed, JSON-LD, the map. */
  head?: Child;
  settings: SiteSettings;
  assets: PageAssets;
  menu: readonly Link[];
  /** Address of the menu item the reader is in. */
  current?: string;
  signedIn?: SignedIn;
  signIn?: string | null;
  signOut?: string;
  /** Of this page, without the part that names the language: "/activiteiten". */
  path: string;
  /** The form came back with errors: the title begins with "Fout:". */
  problems?: boolean;
  /** Smaller letters, one bar, Dutch only. */
  staff?: boolean;
  wide?: boolean;
  /** The page brings its own bands (Hero, Section): no wrap around it. */
  bare?: boolean;
  /** Short flow: one bar with the phone number and this way out. */
  stop?: string;
  letters?: { href: string; large: boolean };
  footerLinks?: readonly Link[];
  footerDeeds?: readonly Link[];
  /** Languages this page exists in. */
  offered?: readonly Language[];
  /** Below the header, on every page: something the reader must not forget. */
  notice?: Child;
  /** Keep out of search engines. */
  noindex?: boolean;
  children?: Child;
}

/** The whole page, from doctype to footer. */
export function Document(page: DocumentProps) {
  const { language = "nl", letters, staff, assets } = page;
  const looks = [staff ? "buurt-dense" : "", letters?.large ? "buurt-large" : ""].filter(Boolean).join(" ");
  return (
    <>
      {raw("<!DOCTYPE html>")}
      <html lang={htmlLanguage(language)} dir="ltr" class={looks || undefined}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{fullTitle(page)}</title>
          {page.description ? <meta name="description" content={page.description} /> : null}
          {page.noindex || staff ? <meta name="robots" content="noindex" /> : <Addresses {...page} />}
          <link rel="icon" href={assets.icon} type="image/svg+xml" />
          <link rel="stylesheet" href={assets.css} />
          {assets.scripts.map((src) => (
            <script src={src} defer />
          ))}
          {page.head}
        </head>
        <body>
          <SkipLink language={language} />
          <Top {...page} />
          {page.notice}
          <main id="main" tabindex={-1}>
            {page.bare ? page.children : <div class={wrapClass(page)}>{page.children}</div>}
          </main>
          {page.stop ? null : (
            <Footer
              settings={page.settings}
              path={page.path}
              language={language}
              links={page.footerLinks}
              deeds={page.footerDeeds}
              offered={staff ? [] : page.offered}
            />
          )}
        </body>
      </html>
    </>
  );
}

function Top(page: DocumentProps) {
  const { language = "nl", settings, staff, stop, offered = languages } = page;
  return (
    <header>
      {staff ? (
        <StaffBar settings={settings} signedIn={page.signedIn} signOut={page.signOut} language={language} />
      ) : (
        <HelpBar
          settings={settings}
          language={language}
          letters={page.letters}
          stop={stop}
          languages={offered.length > 1}
        />
      )}
      {staff || stop ? null : (
        <Masthead
          settings={settings}
          language={language}
          signedIn={page.signedIn}
          signIn={page.signIn}
          signOut={page.signOut}
        />
      )}
      {stop ? null : <MainMenu items={page.menu} current={page.current} language={language} />}
    </header>
  );
}

/** One address per page and language; easy Dutch and Dutch both are "nl", so Dutch is the one to find. */
function Addresses({ path, settings, language = "nl", offered = languages }: DocumentProps) {
  const full = (one: Language) => settings.publicUrl.replace(/\/$/, "") + inLanguage(path, one);
  return (
    <>
      <link rel="canonical" href={full(language)} />
      {offered
        .filter((one) => one !== "simple")
        .map((one) => (
          <link rel="alternate" hreflang={one} href={full(one)} />
        ))}
    </>
  );
}

function fullTitle({ title, settings, problems, language = "nl" }: DocumentProps): string {
  const begin = problems ? `${speak(uiMessages, language).error} ` : "";
  return `${begin}${title} – ${settings.name}`;
}

const wrapClass = ({ wide, staff }: DocumentProps) =>
  `buurt-wrap buurt-stack buurt-page${wide || staff ? " buurt-wide" : ""}`;
