// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Series as Activity, paths } from "#modules/activities/index.ts";
import { type Organisation, organisationsById } from "#modules/organisations/index.ts";
import { type Area, areasById, type Venue, venuesById } from "#modules/places/index.ts";
import { instantText } from "#platform/api/fields.ts";
import type { Db } from "#platform/db/db.ts";
import { toLocal } from "#platform/time/time.ts";
import { formatMoney } from "#ui/show/format.ts";
import { atLocationId, type Known, known, stableId } from "./known.ts";
import { locationOf, otherLocationOf } from "./location.ts";
import { organizationOf, phonesOf } from "./organization.ts";
import { scheduleOf } from "./schedule.ts";
import { attributesOf } from "./taxonomy.ts";

/** What a list of services needs of other tables, asked once. */
export interface Around {
  organisations: Map<string, Organisation>;
  venues: Map<string, Venue>;
  areas: Map<string, Area>;
  publicUrl: string;
}

export async function lookAround(db: Db, activities: readonly Activity[], publicUrl: string): Promise<Around> {
  const of = (pick: (one: Activity) => string | null) => [...new Set(activities.flatMap((one) => pick(one) ?? []))];
  const organisations = await organisationsById(
    db,
    of((one) => one.organisation),
  );
  return {
    organisations: new Map(organisations.map((one) => [one.id, one])),
    venues: await venuesById(
      db,
      of((one) => one.venue),
    ),
    areas: await areasById(
      db,
      of((one) => one.area),
    ),
    publicUrl,
  };
}

const languageNames = new Intl.DisplayNames(["nl"], { type: "language" });
const day = (at: Temporal.Instant) => toLocal(at).toPlainDate().toString();

function statusOf({ status, availability }: Activity): string {
  if (status === "archived") return "defunct";
  return status === "hidden" || availability !== "active" ? "temporarily closed" : "active";
}

function alertOf({ status, alert, confirmedAt }: Activity): string {
  if (status !== "stale" && status !== "hidden") return alert;
  return confirmedAt ? `Lang niet bevestigd; voor het laatst op ${day(confirmedAt)}.` : "Lang niet bevestigd.";
}

/** A repeating activity as Open Referral sees it: a service. Its phone number, never the name of a person: that needs consent. */
export function serviceOf(activity: Activity, around: Around): Known {
  const { id } = activity;
  const organisation = around.organisations.get(activity.organisation);
  const area = around.areas.get(activity.area ?? "");
  return known({
    id,
    organization_id: activity.organisation,
    name: activity.title,
    alternate_name: activity.titleEn,
    description: activity.whatWeDo,
    url: around.publicUrl + paths.activity(activity),
    status: statusOf(activity),
    application_process: signUp[activity.signUp],
    fees_description: feesOf(activity),
    eligibility_description: activity.audience,
    minimum_age: activity.ageMin,
    maximum_age: activity.ageMax,
    assured_date: activity.confirmedAt ? day(activity.confirmedAt) : null,
    assurer_email: organisation?.email,
    alert: alertOf(activity),
    last_modified: instantText(activity.changedAt),
    phones: phonesOf("service", id, activity.status === "archived" ? "" : activity.contactPhone),
    schedules: [scheduleOf(activity, atLocationId(id))],
    service_areas: area
      ? [{ id: stableId("service_area", id), service_id: id, name: area.name, extent: area.code, extent_type: "other" }]
      : [],
    languages: activity.languages.map((code) => ({
      id: stableId("language", id, code),
      service_id: id,
      name: languageNames.of(code) ?? code,
      code,
    })),
    organization: organisation ? organizationOf(organisation, around.publicUrl) : null,
    cost_options: [costOf(activity)],
    attributes: attributesOf(id, activity),
    service_at_locations: [serviceAtLocationOf(activity, around)],
  });
}

const signUp = {
  none: "U hoeft zich niet aan te melden.",
  phone: "Bel even dat u komt.",
  link: "Meld u aan op de website.",
  here: "Meld u aan op deze site, of bel.",
} as const;

const feesOf = ({ priceCents, costHelp }: Activity): string =>
  [priceCents === 0 ? "Gratis." : `${formatMoney(priceCents, "nl").replaceAll("\u00a0", " ")}.`, costHelp]
    .filter(Boolean)
    .join(" ");

const costOf = (activity: Activity): Known => ({
  id: stableId("cost_option", activity.id),
  service_id: activity.id,
  currency: "eur",
  amount: activity.priceCents / 100,
  amount_description: feesOf(activity),
});

/** The service at its place; the schedule hangs here too. */
export function serviceAtLocationOf(activity: Activity, around: Around): Known {
  const venue = around.venues.get(activity.venue ?? "");
  const location = venue ? locationOf(venue, around.publicUrl) : otherLocationOf(activity);
  return {
    id: atLocationId(activity.id),
    service_id: activity.id,
    location_id: location.id,
    location,
    schedules: [scheduleOf(activity, atLocationId(activity.id))],
  };
}
