// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { isId } from "#platform/db/ids.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { accountsPaths } from "../../paths.ts";
import { factorsOf } from "../factors.ts";
import { messages } from "../messages.ts";
import { ownPerson } from "../own.ts";
import { removeOwnFactor, type Which } from "../remove.ts";
import { stepUp } from "../strong.ts";

/** Takes one passkey away: of a phone that is lost, say. */
export const passkeyRemovalPage: Page = {
  get: async (c) => {
    await stepUp(c);
    return showPasskey(c, false);
  },
  post: async (c) => {
    await stepUp(c);
    const passkey = c.req.param("passkey") ?? "";
    if (!isId(passkey)) throw new NotFound("passkey");
    return (await remove(c, { passkey })) ? done(c, "sleutel-weg") : showPasskey(c, true);
  },
};

/** Switches the app with codes off. */
export const appRemovalPage: Page = {
  get: async (c) => {
    await stepUp(c);
    return showApp(c, false);
  },
  post: async (c) => {
    await stepUp(c);
    return (await remove(c, "app")) ? done(c, "app-weg") : showApp(c, true);
  },
};

const remove = (c: Context<Env>, which: Which) =>
  removeOwnFactor(c.var.db, c.var.actor, ownPerson(c), which, c.var.session?.tokenHash ?? null);

const done = (c: Context<Env>, what: string) =>
  c.redirect(`${inLanguage(accountsPaths.security, c.var.language)}?gedaan=${what}`, 303);

async function showPasskey(c: Context<Env>, last: boolean) {
  const m = speak(messages, c.var.language);
  const { passkeys } = await factorsOf(c.var.db, ownPerson(c));
  const key = passkeys.find(({ id }) => id === c.req.param("passkey"));
  if (!key) throw new NotFound("passkey");
  const words = { title: m.passkeyRemoveTitle(key.name), lead: m.passkeyRemoveLead, button: m.passkeyRemoveButton };
  return show(c, { ...words, action: accountsPaths.passkeyRemoval(key.id), last });
}

async function showApp(c: Context<Env>, last: boolean) {
  const m = speak(messages, c.var.language);
  if (!(await factorsOf(c.var.db, ownPerson(c))).appSince) throw new NotFound("app");
  const words = { title: m.appRemoveTitle, lead: m.appRemoveLead, button: m.appRemoveButton };
  return show(c, { ...words, action: accountsPaths.appRemoval, last });
}

interface Question {
  title: string;
  lead: string;
  button: string;
  action: string;
  /** It is the last one of somebody who must have one. */
  last: boolean;
}

function show(c: Context<Env>, { title, lead, button, action, last }: Question) {
  const { language } = c.var;
  c.status(last ? 422 : 200);
  const view = (
    <ConfirmPage
      title={title}
      button={button}
      action={inLanguage(action, language)}
      back={inLanguage(accountsPaths.security, language)}
      language={language}
    >
      {last ? <Alert kind="wrong" title={speak(messages, language).lastOne} /> : null}
      <Paragraph>{lead}</Paragraph>
    </ConfirmPage>
  );
  return c.render(view, { title, problems: last, hidden: true });
}
