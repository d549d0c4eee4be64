// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Series as Activity } from "#modules/activities/index.ts";
import { accessFacts, placesPaths, toLatLon, type Venue } from "#modules/places/index.ts";
import { type Known, known, stableId, webAddress } from "./known.ts";

/** What we know of getting into a building, one row per fact. Not known is left out. */
const access: Record<string, { yes: string; no: string }> = {
  stepFree: { yes: "Zonder drempel naar binnen", no: "Er is een drempel of trap" },
  toilet: { yes: "Toilet voor een rolstoel", no: "Geen toilet voor een rolstoel" },
  ringLoop: { yes: "Ringleiding", no: "Geen ringleiding" },
  quiet: { yes: "Er is een rustige plek", no: "Geen rustige plek" },
  parking: { yes: "U kunt er parkeren", no: "U kunt er niet parkeren" },
  assistanceDog: { yes: "Een hulphond mag mee", no: "Een hulphond mag niet mee" },
};

/** A venue as Open Referral sees it. */
export function locationOf(venue: Venue, publicUrl: string): Known {
  const at = venue.at ? toLatLon(venue.at) : null;
  return known({
    id: venue.id,
    location_type: "physical",
    url: publicUrl + placesPaths.venue(venue),
    name: venue.name,
    alternate_name: venue.aliases.join(", "),
    description: venue.kind,
    transportation: [
      venue.directions,
      venue.busStopMetres === null ? "" : `${venue.busStopMetres} meter van de bushalte.`,
    ]
      .filter(Boolean)
      .join(" "),
    latitude: at?.lat,
    longitude: at?.lon,
    external_identifier: venue.externalIds[0],
    addresses: [
      {
        id: stableId("address", venue.id),
        location_id: venue.id,
        address_1: `${venue.street} ${venue.houseNumber}`.trim(),
        city: venue.place,
        state_province: "",
        postal_code: venue.postcode ?? "",
        country: "NL",
        address_type: "physical",
      },
    ],
    accessibility: accessFacts.flatMap((fact) => {
      const value = venue[fact];
      const words = access[fact];
      if (value === null || !words) return [];
      return [
        {
          id: stableId("accessibility", venue.id, fact),
          location_id: venue.id,
          description: value ? words.yes : words.no,
        },
      ];
    }),
    schedules: venue.opening
      ? [
          {
            id: stableId("schedule", "location", venue.id),
            location_id: venue.id,
            description: venue.opening,
            timezone: 1,
            notes: "Europe/Amsterdam",
          },
        ]
      : [],
  });
}

/** Where an activity without a venue is: on the web, or at an address in words. */
export function otherLocationOf(activity: Activity): Known {
  const id = stableId("location", activity.id);
  const online = webAddress(activity.onlineUrl);
  return online && !activity.address
    ? { id, location_type: "virtual", name: "Op internet", url: online }
    : known({ id, location_type: "physical", name: activity.address || activity.title, description: activity.address });
}
