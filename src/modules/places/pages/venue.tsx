// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { Breadcrumb } from "#ui/navigate/breadcrumb.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { areaById } from "../areas.ts";
import { messages } from "../messages.ts";
import { numberOf, paths } from "../paths.ts";
import { mayEditVenue } from "../policy.ts";
import { roomsOf } from "../rooms.ts";
import type { PlacesSlots } from "../slots.ts";
import { findVenue, type Venue, venueNow } from "../venues.ts";
import { addressOf, VenueView } from "../view.tsx";

/** One place. An old name in the address, or the number of a double, leads to where it is now. */
export const venuePage = (slots: PlacesSlots): Page => ({
  get: async (c) => {
    const number = numberOf(c.req.param("venue"));
    if (number === null) throw new NotFound("venue");
    const venue = await venueNow(c.var.db, await findVenue(c.var.db, c.var.actor, number));
    const here = paths.venue(venue);
    if (`/plekken/${c.req.param("venue")}` !== here) return c.redirect(inLanguage(here, c.var.language), 301);
    return show(c, venue, slots);
  },
});

async function show(c: Context<Env>, venue: Venue, slots: PlacesSlots) {
  const { db, actor, language, site } = c.var;
  const m = speak(messages, language);
  const organisation = venue.organisation ? ((await slots.organisationOf?.(db, venue.organisation)) ?? null) : null;
  const view = (
    <>
      <Breadcrumb items={[{ href: paths.list, label: m.listTitle }]} here={venue.name} language={language} />
      <VenueView
        venue={venue}
        buurt={venue.area ? await areaById(db, venue.area) : null}
        rooms={await roomsOf(db, venue.id)}
        asking={await slots.rooms?.(c, venue)}
        organisation={organisation && { ...organisation, href: inLanguage(organisation.href, language) }}
        phone={formatPhone(site.phone)}
        language={language}
      >
        {await slots.happening?.(c, venue)}
      </VenueView>
      {mayEditVenue(actor, venue) ? <ButtonLink href={paths.manage(venue.number)}>{m.edit}</ButtonLink> : null}
    </>
  );
  return c.render(view, { title: venue.name, description: addressOf(venue), current: "places" });
}
