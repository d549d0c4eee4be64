// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { can } from "#platform/access/actor.ts";
import { typedIn } from "#platform/forms/faults.ts";
import { once } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { messages } from "../messages.ts";
import { paths } from "../paths.ts";
import { mayAddVenue } from "../policy.ts";
import type { PlacesSlots } from "../slots.ts";
import { addVenue } from "../venue-keeping.ts";
import { buurtOptions, VenueForm, venueInput, venueSchema } from "./venue-form.tsx";

/** A new place. Who works for one organisation finds it filled in. */
export const addVenuePage = (slots: PlacesSlots): Page => ({
  get: (c) => show(c, slots, { organisation: ownOrganisation(c) }, {}),
  post: async (c) => {
    const { db, actor } = c.var;
    const form = await readForm(c, venueSchema);
    if (!form.ok) return show(c, slots, form.typed, form.errors);
    const choices = (await slots.organisationsFor?.(db, actor)) ?? [];
    const read = await venueInput(db, form.values, choices);
    if ("errors" in read) return show(c, slots, form.typed, read.errors);
    const location = await once(db, typedIn(form.typed, "_once"), async (db) => {
      const venue = await addVenue(db, actor, read.input);
      return `${paths.manage(venue.number)}?bewaard=plek`;
    });
    return c.redirect(location, 303);
  },
});

function ownOrganisation(c: Context<Env>): string {
  const { actor } = c.var;
  const only = actor.kind === "member" && actor.memberships.length === 1 && !can(actor, "place.edit");
  return only ? actor.memberships[0]!.organisation : "";
}

async function show(c: Context<Env>, slots: PlacesSlots, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  if (!mayAddVenue(actor)) throw new Forbidden("add venue");
  const m = speak(messages, language);
  const problems = Object.keys(errors).length > 0;
  const organisations = (await slots.organisationsFor?.(db, actor)) ?? [];
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={paths.manageList} language={language} />
      <Heading level={1}>{m.add}</Heading>
      <VenueForm {...{ typed, errors, organisations, language }} buurten={await buurtOptions(db)} />
    </>
  );
  return c.render(view, { title: m.add, problems, staff: true, hidden: true, current: "desk" });
}
