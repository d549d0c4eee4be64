// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { accountsPaths, deviceOf, endSession, giveSession } from "#modules/accounts/index.ts";
import { findPerson, type Person, peoplePaths } from "#modules/people/index.ts";
import { personOf } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound, SignInFirst } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { acceptInvitation, findInvitation, type Invitation } from "../invitation.ts";
import { messages } from "../messages.ts";
import type { Organisation } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";

/** The link in the mail. Opening shows what it is about; only the button does something. */
export const invitationPage: Page = {
  get: async (c) => {
    const token = c.req.param("token") ?? "";
    const found = await findInvitation(c.var.db, token).catch(noneWhenGone);
    if (!found) return showGone(c);
    const own = personOf(c.var.actor);
    const person = own ? await findPerson(c.var.db, own) : null;
    const { language } = c.var;
    const view = <InvitationView {...found} token={token} person={person} language={language} />;
    return c.render(view, { title: speak(messages, language).invitationTitle(found.organisation.name), hidden: true });
  },
  post: async (c) => {
    const token = c.req.param("token") ?? "";
    const more = { language: c.var.language, device: deviceOf(c.req.header("user-agent")) };
    try {
      const joined = await acceptInvitation(c.var.db, c.var.actor, token, more);
      if (c.var.session) await endSession(c.var.db, c.var.actor, c.var.session.tokenHash);
      giveSession(c, joined.token);
      return c.redirect(inLanguage(peoplePaths.mine, c.var.language), 303);
    } catch (error) {
      if (error instanceof NotFound) return showGone(c);
      if (error instanceof SignInFirst) return toSignIn(c, token);
      throw error;
    }
  },
};

function noneWhenGone(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}

/** Back to this page afterwards: there the button works. */
function toSignIn(c: Context<Env>, token: string): Response {
  const { language } = c.var;
  const next = encodeURIComponent(inLanguage(organisationPaths.invitation(token), language));
  return c.redirect(`${inLanguage(accountsPaths.signIn, language)}?next=${next}`, 303);
}

function showGone(c: Context<Env>) {
  const m = speak(messages, c.var.language);
  c.status(404);
  const view = (
    <>
      <Heading level={1}>{m.invitationGoneTitle}</Heading>
      <Paragraph lead>{m.invitationGone}</Paragraph>
      <ButtonRow>
        <a href={inLanguage(accountsPaths.signIn, c.var.language)}>{m.signInInstead}</a>
      </ButtonRow>
    </>
  );
  return c.render(view, { title: m.invitationGoneTitle, hidden: true });
}

interface InvitationViewProps {
  invitation: Invitation;
  organisation: Organisation;
  token: string;
  person: Person | null;
  language: Language;
}

function InvitationView({ invitation, organisation, token, person, language }: InvitationViewProps) {
  const m = speak(messages, language);
  const other = person !== null && person.email !== invitation.email;
  return (
    <>
      <Heading level={1}>{m.invitationTitle(organisation.name)}</Heading>
      <Paragraph lead>{m.invitationLead(invitation.givenName)}</Paragraph>
      <Paragraph>{invitation.role === "admin" ? m.roleAdminHint : m.roleEditorHint}</Paragraph>
      {person ? <Paragraph>{m.invitationAs(person.givenName)}</Paragraph> : null}
      {other ? (
        <>
          <Alert kind="warning" title={m.invitationOther} />
          <Form action={inLanguage(accountsPaths.signOut, language)}>
            <Button kind="secondary">{m.signOut}</Button>
          </Form>
        </>
      ) : (
        <Form action={inLanguage(organisationPaths.invitation(token), language)}>
          {person ? null : <Paragraph>{m.invitationNext}</Paragraph>}
          <ButtonRow>
            <Button>{m.join}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}
