// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { once, onceAsTyped } from "#platform/forms/once.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { keepPicture, pictureOf } from "#platform/pictures/pictures.ts";
import { ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { messages } from "../messages.ts";
import { changeOrganisation, findManaged, type Organisation } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";
import { mayEdit, mayTrust } from "../policy.ts";
import { Done } from "./done.tsx";
import { Keeping } from "./keeping.tsx";
import { ProfileErrors, ProfileForm, readProfile, typedOf, venueOptions } from "./profile-form.tsx";

/** What an organisation tells about itself; and, for who keeps the site, what can be done with it. */
export const profilePage: Page = {
  get: async (c) => {
    const organisation = await findManaged(c.var.db, c.var.actor, c.req.param("slug") ?? "");
    if (!mayEdit(c.var.actor, organisation.id) && !mayTrust(c.var.actor)) throw new Forbidden("edit organisation");
    return show(c, organisation, await typedOf(c, organisation), {});
  },
  post: async (c) => {
    const organisation = await findManaged(c.var.db, c.var.actor, c.req.param("slug") ?? "");
    if (!mayEdit(c.var.actor, organisation.id)) throw new Forbidden("edit organisation");
    const form = await readProfile(c);
    if (!form.ok) return show(c, organisation, form.typed, form.errors);
    const { details, logo } = form.profile;
    // the words do not tell one picture from another, and the same picture twice does no harm
    const location = await once(c.var.db, logo ? undefined : onceAsTyped(form.typed), async (db) => {
      const kept = logo ? await keepPicture(db, logo) : logo;
      await changeOrganisation(db, c.var.actor, organisation.slug, { ...details, logo: kept });
      return `${organisationPaths.manage(organisation.slug)}?gedaan=bewaard`;
    });
    return c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, organisation: Organisation, typed: Typed, errors: FieldErrors) {
  const { actor, language } = c.var;
  const m = speak(messages, language);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const now = { organisation, logo: await pictureOf(c.var.db, organisation.logo) };
  const form = { typed, errors, venues: await venueOptions(c), now, button: m.save, language };
  const view = (
    <>
      <BackLink href={organisationPaths.all} label={m.manageTitle} />
      <ProfileErrors errors={errors} language={language} />
      <Done c={c} />
      <Heading level={1}>{organisation.name}</Heading>
      <Links organisation={organisation} edits={mayEdit(actor, organisation.id)} m={m} />
      {mayEdit(actor, organisation.id) ? (
        <>
          <Heading level={2}>{m.form}</Heading>
          <ProfileForm {...form} />
        </>
      ) : null}
      <Keeping actor={actor} organisation={organisation} language={language} />
    </>
  );
  return c.render(view, { title: organisation.name, problems, staff: true });
}

interface LinksProps {
  organisation: Organisation;
  edits: boolean;
  m: { viewPublic: string; members: string; areasTitle: string };
}

function Links({ organisation: { slug }, edits, m }: LinksProps) {
  return (
    <>
      <ButtonRow>
        <a href={organisationPaths.show(slug)}>{m.viewPublic}</a>
      </ButtonRow>
      {edits ? (
        <>
          <ButtonRow>
            <a href={organisationPaths.members(slug)}>{m.members}</a>
          </ButtonRow>
          <ButtonRow>
            <a href={organisationPaths.areas(slug)}>{m.areasTitle}</a>
          </ButtonRow>
        </>
      ) : null}
    </>
  );
}
