// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { placesPaths, venueById, venueNow } from "#modules/places/index.ts";
import type { Db } from "#platform/db/db.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { pictureOf, servePicture } from "#platform/pictures/pictures.ts";
import { ButtonRow } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/navigate/breadcrumb.tsx";
import { messages } from "../messages.ts";
import { type Organisation, organisationAt } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";
import { mayEdit } from "../policy.ts";
import { areasServed } from "../served.ts";
import { OrganisationView } from "../view.tsx";

/** What another room shows on the page of an organisation: its activities. */
export type OrganisationSlot = (c: Context<Env>, organisation: Organisation) => Child | Promise<Child>;

/** The page of an organisation, for everybody. `below` fills the place under its facts. */
export const makeOrganisationPage = (below?: OrganisationSlot): Page => ({
  get: async (c) => {
    const { db, actor, language } = c.var;
    const key = c.req.param("slug") ?? "";
    const organisation = await organisationAt(db, key);
    if (!organisation) throw new NotFound("organisation");
    const here = inLanguage(organisationPaths.show(organisation.slug), language);
    if (organisation.slug !== key) return c.redirect(here, 301);
    const areas = (await areasServed(db, organisation.id)).map(({ name }) => name);
    const m = speak(messages, language);
    const manage = organisationPaths.manage(organisation.slug);
    const view = (
      <>
        <Breadcrumb
          items={[{ href: organisationPaths.list, label: m.listTitle }]}
          here={organisation.name}
          language={language}
        />
        <OrganisationView
          organisation={organisation}
          logo={await pictureOf(db, organisation.logo)}
          areas={areas}
          venue={await homeOf(db, organisation.venue)}
          language={language}
        >
          {await below?.(c, organisation)}
        </OrganisationView>
        {mayEdit(actor, organisation.id) ? (
          <ButtonRow>
            <a href={manage}>{m.change}</a>
          </ButtonRow>
        ) : null}
      </>
    );
    const description = organisation.about.slice(0, 160).replace(/\s+/g, " ") || undefined;
    return c.render(view, { title: organisation.name, description, current: "organisations" });
  },
});

async function homeOf(db: Db, venue: string | null): Promise<{ name: string; href: string } | null> {
  const found = venue === null ? null : await venueById(db, venue);
  if (!found) return null;
  const today = await venueNow(db, found);
  return { name: today.name, href: placesPaths.venue(today) };
}

/** The logo. Its address changes with the picture, so a browser may keep it for ever; an address without that may not. */
export const logoPage: Page = {
  get: async (c) => {
    const organisation = await organisationAt(c.var.db, c.req.param("slug") ?? "");
    return servePicture(c, organisation?.logo ?? null, "public");
  },
};
