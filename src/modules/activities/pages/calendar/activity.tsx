// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { findOrganisation, organisationPaths } from "#modules/organisations/index.ts";
import { roomsById, type Venue, venueById, venuesById } from "#modules/places/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import { remember } from "#platform/http/remember.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { datesOf } from "../../activity/dates.ts";
import { findActivity } from "../../activity/find.ts";
import { numberOf, paths } from "../../paths.ts";
import { mayEdit } from "../../policy.ts";
import { slots } from "../../slots.ts";
import type { Series } from "../../tables.ts";
import { ActivityJsonLd } from "../open/json-ld.tsx";
import { ActivityView, type ActivityViewProps } from "./activity-view.tsx";
import { titleOf } from "./cards.ts";

/** What the page of an activity shows, asked in one place: for the page itself, its print page and the preview. */
export async function aboutActivity(c: Context<Env>, activity: Series): Promise<ActivityViewProps> {
  const { db, actor, language, site } = c.var;
  const { services } = c.var;
  const by = system("activities.page");
  const organisation = await remember(services, `activities.organisation ${activity.organisation}`, () =>
    findOrganisation(db, by, activity.organisation),
  );
  const venue: Venue | null = activity.venue
    ? await remember(services, `activities.venue ${activity.venue}`, () => venueById(db, activity.venue!))
    : null;
  const room = activity.room ? ((await roomsById(db, [activity.room])).get(activity.room)?.name ?? null) : null;
  const dates = await datesOf(db, activity.id, 12, now());
  const others = dates.flatMap((date) => (date.venue && date.venue !== activity.venue ? [date.venue] : []));
  const elsewhere = new Map([...(await venuesById(db, others))].map(([id, { name }]) => [id, name]));
  return {
    activity,
    venue,
    room,
    dates,
    elsewhere,
    organisation: {
      name: organisation.name,
      slug: organisation.slug,
      href: inLanguage(organisationPaths.show(organisation.slug), language),
    },
    language,
    phone: site.phone,
    publicUrl: c.var.services.config.publicUrl,
    editHref: mayEdit(actor, activity) ? paths.manage(activity.number) : null,
  };
}

/** Finds the activity of an address; another tail than its title leads to the right address. */
async function asked(c: Context<Env>, address: (a: Series) => string): Promise<Series | Response> {
  const number = numberOf(c.req.param("slug"));
  if (number === null) throw new NotFound("activity");
  const activity = await findActivity(c.var.db, c.var.actor, number);
  const right = address(activity);
  if (c.var.plainPath !== encodeURI(right)) return c.redirect(inLanguage(right, c.var.language), 301);
  return activity;
}

/** "/activiteiten/12-koffieochtend" */
export const activityPage: Page = {
  async get(c) {
    const activity = await asked(c, paths.activity);
    if (activity instanceof Response) return activity;
    const about = await aboutActivity(c, activity);
    const { venue, organisation, dates, publicUrl } = about;
    const joining = await slots.joining?.(c, activity);
    return c.render(<ActivityView {...about} joining={joining} />, {
      title: titleOf(activity, c.var.language),
      description: activity.printText || activity.whatWeDo.slice(0, 150),
      current: "activities",
      hidden: activity.status === "draft" || activity.status === "in_review" || activity.status === "hidden",
      head: (
        <>
          <link rel="alternate" type="text/calendar" href={paths.activityIcs(activity)} title={activity.title} />
          <ActivityJsonLd
            activity={activity}
            venue={venue}
            organisation={organisation}
            dates={dates.slice(0, 6)}
            publicUrl={publicUrl}
          />
        </>
      ),
    });
  },
};

/** The same on paper: everything one needs on the way there. */
export const activityPrintPage: Page = {
  async get(c) {
    const activity = await asked(c, paths.activityPrint);
    if (activity instanceof Response) return activity;
    return c.render(<ActivityView {...(await aboutActivity(c, activity))} forPrint />, {
      title: titleOf(activity, c.var.language),
      hidden: true,
    });
  },
};
