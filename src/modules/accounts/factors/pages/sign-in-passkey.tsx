// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { safeNext } from "#platform/http/safe-next.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { deviceOf } from "../../device.ts";
import { enter } from "../../enter.ts";
import { accountsPaths, withNext } from "../../paths.ts";
import { startSession } from "../../session.ts";
import { browserOf, giveBrowser } from "../browser-secret.ts";
import { messages } from "../messages.ts";
import { nextOf } from "../own.ts";
import { type Party, partyOf } from "../party.ts";
import { answerPasskey, askPasskey } from "../passkey.ts";

const schema = z.object({ answer: z.string().max(40_000) });

/** The site as passkeys know it; not there on an address of digits. */
export function partyHere(c: Context<Env>): Party {
  const party = partyOf(c.var.services.config.publicUrl, c.var.site.name);
  if (!party) throw new NotFound("passkeys");
  return party;
}

/** The script asks what it must show to a passkey of whoever is there. */
export const passkeySignInAskPage: Page = {
  post: async (c) => c.json({ get: await askPasskey(c.var.db, partyHere(c), giveBrowser(c), null) }),
};

/** Signs in with a passkey: both steps at once, for the passkey asked for a finger, a face or a PIN. */
export const passkeySignInPage: Page = {
  get: (c) => c.redirect(withNext(inLanguage(accountsPaths.signIn, c.var.language), nextOf(c)), 303),
  post: async (c) => {
    const { db, actor } = c.var;
    const form = await readForm(c, schema);
    const next = safeNext(typedIn(form.typed, "next"), "");
    const [party, browser] = [partyHere(c), browserOf(c)];
    const person = form.ok
      ? await answerPasskey(db, actor, { party, browser, person: null, answer: form.values.answer })
      : null;
    if (person === null) return refuse(c, next);
    const device = deviceOf(c.req.header("user-agent"));
    const token = await startSession(db, person, device, { method: "passkey", strong: true });
    return enter(c, { kind: "signed_in", token, person, shared: false }, next);
  },
};

function refuse(c: Context<Env>, next: string) {
  const { language } = c.var;
  c.status(422);
  const title = speak(messages, language).passkeySignIn;
  return c.render(<RefusedView next={next} language={language} />, { title, problems: true, hidden: true });
}

function RefusedView({ next, language }: { next: string; language: Language }) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={1}>{m.passkeySignIn}</Heading>
      <Alert kind="wrong" title={m.passkeyUnknown} />
      <ButtonRow>
        <ButtonLink href={withNext(inLanguage(accountsPaths.signIn, language), next)}>{m.againButton}</ButtonLink>
      </ButtonRow>
    </>
  );
}
