// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { typedIn } from "#platform/forms/faults.ts";
import { once } from "#platform/forms/once.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { keepPicture } from "#platform/pictures/pictures.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { messages } from "../messages.ts";
import { addOrganisation } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";
import { ProfileErrors, ProfileForm, readProfile, venueOptions } from "./profile-form.tsx";

/** A new organisation; then its first member is invited. */
export const addPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readProfile(c);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { details, logo } = form.profile;
    const location = await once(c.var.db, typedIn(form.typed, "_once"), async (db) => {
      const kept = logo ? await keepPicture(db, logo) : null;
      const { slug } = await addOrganisation(db, c.var.actor, { ...details, logo: kept });
      return `${organisationPaths.members(slug)}?gedaan=toegevoegd`;
    });
    return c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(messages, language);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const form = { typed, errors, venues: await venueOptions(c), button: m.addButton, language };
  const view = (
    <>
      <BackLink href={organisationPaths.all} label={m.manageTitle} />
      <ProfileErrors errors={errors} language={language} />
      <Heading level={1}>{m.add}</Heading>
      <ProfileForm {...form} />
    </>
  );
  return c.render(view, { title: m.add, problems, staff: true });
}
