// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { messages as employerMessages } from "../../oidc/messages.ts";
import { accountsPaths, withNext } from "../../paths.ts";
import { messages } from "../messages.ts";
import { partyOf } from "../party.ts";
import { PasskeyForm } from "./passkey-form.tsx";

/** On the page where somebody signs in: with a passkey, and with the account of the employer where there is one. */
export function moreWays(c: Context<Env>, next: string) {
  const { language, services, site } = c.var;
  const { oidc, publicUrl } = services.config;
  return (
    <>
      {partyOf(publicUrl, site.name) ? (
        <PasskeyForm
          ask={accountsPaths.passkeySignInAsk}
          action={inLanguage(accountsPaths.passkeySignIn, language)}
          next={next}
          button={speak(messages, language).passkeySignIn}
          kind="secondary"
          language={language}
        />
      ) : null}
      {oidc ? (
        <ButtonRow>
          <ButtonLink href={withNext(inLanguage(accountsPaths.employer, language), next)}>
            {speak(employerMessages, language).with(oidc.name)}
          </ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}

/** The script that makes passkeys work. */
export const passkeyScript = (c: Context<Env>): string[] => [c.var.services.assets.url("passkey.js")];
