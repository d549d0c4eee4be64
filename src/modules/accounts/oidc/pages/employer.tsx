// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { OidcSettings } from "#platform/config/oidc.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { deviceOf } from "../../device.ts";
import { enter } from "../../enter.ts";
import { browserOf, giveBrowser } from "../../factors/browser-secret.ts";
import { nextOf, ownPerson } from "../../factors/own.ts";
import { stepUp } from "../../factors/strong.ts";
import { accountsPaths, withNext } from "../../paths.ts";
import { startSession } from "../../session.ts";
import { sendCodeTo } from "../ask-code.ts";
import type { Arrival } from "../client.ts";
import { linkIdentity, personBehind } from "../identity.ts";
import { messages } from "../messages.ts";
import { applyRoles } from "../roles.ts";
import { comeBack, keepArrival, leave } from "../walk.ts";

/** The employer that was configured; without one these pages are not there. */
export function employerHere(c: Context<Env>): OidcSettings {
  const { oidc } = c.var.services.config;
  if (!oidc) throw new NotFound("employer");
  return oidc;
}

const redirectUri = (c: Context<Env>) => `${c.var.services.config.publicUrl}${accountsPaths.employerBack}`;

/** To the sign-in page of the employer. A link, not a form: our policy lets forms go nowhere else. */
export const employerPage: Page = { get: (c) => go(c, nextOf(c), null) };

/** The same for who is signed in here and links the account of the employer. */
export const employerAddPage: Page = {
  get: async (c) => {
    employerHere(c);
    await stepUp(c);
    return go(c, "", ownPerson(c));
  },
};

async function go(c: Context<Env>, next: string, linkTo: string | null): Promise<Response> {
  const settings = employerHere(c);
  const leaving = { browser: giveBrowser(c), next, linkTo, redirectUri: redirectUri(c) };
  const to = await leave(c.var.db, settings, leaving).catch((error: Error) => {
    c.var.services.log.warn({ id: c.var.requestId, what: error.name }, "the sign-in of the employer does not answer");
    return null;
  });
  return to ? c.redirect(to.href, 303) : showFault(c, "failed", 503);
}

/** Back from the employer: somebody we know comes in, somebody new proves the mail address first. */
export const employerBackPage: Page = {
  get: async (c) => {
    const settings = employerHere(c);
    const { db, actor, session } = c.var;
    const cameBackAt = new URL(new URL(c.req.url).search, redirectUri(c));
    const back = await comeBack(db, settings, browserOf(c), cameBackAt);
    if (!back) return showFault(c, "failed", 422);
    const { arrival, next, linkTo } = back;
    if (linkTo !== null) {
      // whoever left is still the one who is here
      if (session?.person !== linkTo) return showFault(c, "failed", 422);
      const linked = await linkIdentity(db, actor, linkTo, arrival, settings);
      return linked ? toSecurity(c, "werk") : showFault(c, "other", 409);
    }
    const person = await personBehind(db, arrival);
    return person === null ? meet(c, arrival, next) : letIn(c, arrival, person, next, settings);
  },
};

export const toSecurity = (c: Context<Env>, done: string) =>
  c.redirect(`${inLanguage(accountsPaths.security, c.var.language)}?gedaan=${done}`, 303);

async function letIn(
  c: Context<Env>,
  { groups, strong }: Arrival,
  person: string,
  next: string,
  settings: OidcSettings,
): Promise<Response> {
  await applyRoles(c.var.db, person, groups, settings);
  const device = deviceOf(c.req.header("user-agent"));
  const token = await startSession(c.var.db, person, device, { method: "oidc", strong });
  return enter(c, { kind: "signed_in", token, person, shared: false }, next);
}

/** The first time: an account is never taken over by an address alone. A code goes to it, whoever may have it. */
async function meet(c: Context<Env>, arrival: Arrival, next: string): Promise<Response> {
  if (arrival.email === null) return showFault(c, "noMail", 422);
  await keepArrival(c.var.db, giveBrowser(c), arrival);
  if (!(await sendCodeTo(c, arrival.email))) return showFault(c, "tooOften", 429);
  const link = withNext(accountsPaths.employerLink, next);
  return c.redirect(withNext(inLanguage(accountsPaths.signInCode, c.var.language), link), 303);
}

type Fault = "failed" | "noMail" | "tooOften" | "other";

export function showFault(c: Context<Env>, fault: Fault, status: 409 | 422 | 429 | 503) {
  const { language } = c.var;
  c.status(status);
  const title = speak(messages, language).title;
  return c.render(<FaultView fault={fault} language={language} />, { title, problems: true, hidden: true });
}

function FaultView({ fault, language }: { fault: Fault; language: Language }) {
  const m = speak(messages, language);
  return (
    <>
      <Heading level={1}>{m.title}</Heading>
      <Alert kind="wrong" title={m[fault]} />
      <Paragraph>{fault === "noMail" ? m.noMailLead : m.failedLead}</Paragraph>
      <ButtonRow>
        <ButtonLink href={inLanguage(accountsPaths.signIn, language)}>{m.tryAgain}</ButtonLink>
      </ButtonRow>
    </>
  );
}
