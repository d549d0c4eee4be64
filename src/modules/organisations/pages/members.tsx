// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { isId } from "#platform/db/ids.ts";
import { email, text } from "#platform/forms/fields.ts";
import { once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import {
  type FreshInvitation,
  invitationsOf,
  inviteMember,
  repeatInvitation,
  withdrawInvitation,
} from "../invitation.ts";
import { invitationLetter } from "../letters.tsx";
import { membersOf } from "../member.ts";
import { messages } from "../messages.ts";
import { findManaged } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";
import { MembersView } from "./members-view.tsx";

const schema = z.object({
  givenName: text(60, "givenNameMissing", "givenNameLong"),
  email: email("emailUnclear"),
  role: z.enum(["editor", "admin"], { error: "roleMissing" }),
});

/** Who works for an organisation; and the form to invite somebody. */
export const membersPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const slug = c.req.param("slug") ?? "";
    await membersOf(c.var.db, c.var.actor, slug); // who may not see them may not try either
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    let fresh: FreshInvitation | null = null;
    const members = organisationPaths.members(slug);
    const location = await once(c.var.db, onceAsTyped(form.typed), async (db) => {
      fresh = await inviteMember(db, c.var.actor, slug, form.values);
      return `${members}?gedaan=uitgenodigd`;
    });
    const sent = fresh === null || (await send(c, fresh));
    return c.redirect(sent ? location : `${members}?gedaan=niet-verstuurd`, 303);
  },
};

/** Sends a waiting invitation again, with a new link. */
export const invitationRepeatPage: Page = {
  post: async (c) => {
    const slug = c.req.param("slug") ?? "";
    const fresh = await repeatInvitation(c.var.db, c.var.actor, slug, invitationIn(c));
    const done = (await send(c, fresh)) ? "uitgenodigd" : "niet-verstuurd";
    return c.redirect(`${organisationPaths.members(slug)}?gedaan=${done}`, 303);
  },
};

export const invitationWithdrawalPage: Page = {
  post: async (c) => {
    const slug = c.req.param("slug") ?? "";
    await withdrawInvitation(c.var.db, c.var.actor, slug, invitationIn(c));
    return c.redirect(`${organisationPaths.members(slug)}?gedaan=ingetrokken`, 303);
  },
};

function invitationIn(c: Context<Env>): string {
  const id = c.req.param("invitation") ?? "";
  if (!isId(id)) throw new NotFound("invitation");
  return id;
}

/** False when the mail server did not take it: the invitation waits, and can be sent again. */
async function send(c: Context<Env>, fresh: FreshInvitation): Promise<boolean> {
  const { mailer, config } = c.var.services;
  const letter = invitationLetter(fresh, c.var.site, config.publicUrl, c.var.language);
  return mailer.send(letter).then(
    () => true,
    () => false,
  );
}

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const organisation = await findManaged(db, actor, c.req.param("slug") ?? "");
  const members = await membersOf(db, actor, organisation.slug);
  const invitations = await invitationsOf(db, actor, organisation.slug);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = <MembersView {...{ c, organisation, members, invitations, typed, errors, language }} />;
  return c.render(view, { title: speak(messages, language).membersTitle(organisation.name), problems, staff: true });
}
