// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink } from "../form/button.tsx";
import { uiMessages } from "../messages.ts";
import { HouseMark } from "../show/house-row.tsx";
import { type Link, localHref, type SiteSettings } from "./settings.ts";

/** Who is signed in, with the way to their own pages and out. */
export interface SignedIn {
  name: string;
  /** Own pages of this person, such as "Mijn organisatie". */
  home?: Link;
}

export interface MastheadProps {
  settings: SiteSettings;
  language?: Language;
  signedIn?: SignedIn;
  /** Default /inloggen; null leaves the button out. */
  signIn?: string | null;
  /** Default /uitloggen. */
  signOut?: string;
}

export function Masthead({ settings, language = "nl", signedIn, signIn = "/inloggen", signOut }: MastheadProps) {
  const m = speak(uiMessages, language);
  return (
    <div class="buurt-masthead">
      <div class="buurt-wrap">
        <a class="buurt-brand" href={localHref("/", language)}>
          <HouseMark />
          <span>
            <b>{settings.name}</b> <span>{settings.municipality}</span>
          </span>
        </a>
        {signedIn ? (
          <Account signedIn={signedIn} signOut={signOut} language={language} />
        ) : signIn ? (
          <ButtonLink href={signIn} small>
            {m.signIn}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  );
}

export interface AccountProps {
  signedIn: SignedIn;
  signOut?: string;
  language?: Language;
}

/** Name, own pages, and a button that signs out. */
export function Account({ signedIn, signOut = "/uitloggen", language = "nl" }: AccountProps) {
  return (
    <div class="buurt-account">
      <span>{signedIn.name}</span>
      {signedIn.home ? <a href={signedIn.home.href}>{signedIn.home.label}</a> : null}
      <form method="post" action={signOut}>
        <button class="buurt-linkbutton" type="submit">
          {speak(uiMessages, language).signOut}
        </button>
      </form>
    </div>
  );
}
