// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { isId } from "#platform/db/ids.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Conflict, NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { changeRole, findMember, removeMember } from "../member.ts";
import { messages } from "../messages.ts";
import { findManaged } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";
import { nameOf } from "./members-view.tsx";

const schema = z.object({ role: z.enum(["editor", "admin"]) });

/** Makes an editor admin, or the other way round. */
export const memberRolePage: Page = {
  post: async (c) => {
    const slug = c.req.param("slug") ?? "";
    const { person } = await findMember(c.var.db, c.var.actor, slug, personIn(c));
    const form = await readForm(c, schema);
    if (!form.ok) throw new Conflict("Kies een rol: schrijver of beheerder.");
    await changeRole(c.var.db, c.var.actor, slug, person.id, form.values.role);
    return c.redirect(`${organisationPaths.members(slug)}?gedaan=rol`, 303);
  },
};

/** Asks whether somebody really goes, and lets them go. */
export const memberLeavingPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const { slug, name } = await findManaged(db, actor, c.req.param("slug") ?? "");
    const member = await findMember(db, actor, slug, personIn(c));
    const m = speak(messages, language);
    const title = m.removeTitle(nameOf(member), name);
    const view = (
      <ConfirmPage
        title={title}
        button={m.removeButton(member.person.givenName)}
        action={organisationPaths.memberLeaving(slug, member.person.id)}
        back={organisationPaths.members(slug)}
        language={language}
      >
        <Paragraph>{m.removeWhat}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title, staff: true });
  },
  post: async (c) => {
    const slug = c.req.param("slug") ?? "";
    await removeMember(c.var.db, c.var.actor, slug, personIn(c));
    return c.redirect(`${organisationPaths.members(slug)}?gedaan=weg`, 303);
  },
};

function personIn(c: Context<Env>): string {
  const id = c.req.param("person") ?? "";
  if (!isId(id)) throw new NotFound("member");
  return id;
}
