// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFile } from "node:fs/promises";
import { plantApps } from "#modules/accounts/index.ts";
import { setSynonyms } from "#modules/activities/index.ts";
import { takeBack } from "#modules/messages/index.ts";
import {
  addMember,
  addOrganisation,
  changeOrganisation,
  chooseAreas,
  setTrusted,
} from "#modules/organisations/index.ts";
import { addPerson, giveSiteRole } from "#modules/people/index.ts";
import { addRoom, addVenue, importAreas, importPostcodes, readAreaFile } from "#modules/places/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Database, Db } from "#platform/db/db.ts";
import { writeSettings } from "#platform/http/site-settings.ts";
import { changed } from "#platform/http/stamps.ts";
import type { Log } from "#platform/log/log.ts";
import { now, withClock } from "#platform/time/time.ts";
import { plantAccounts } from "./accounts.ts";
import { plantBookings } from "./bookings.ts";
import { plantCases } from "./cases.ts";
import { plantConsents } from "./consents.ts";
import { plantFreshness } from "./freshness.ts";
import { plantGaps } from "./gaps.ts";
import { plantLastQuarter } from "./last-quarter.ts";
import { plantMessages } from "./messages.ts";
import { organisations } from "./organisations.ts";
import { plantOversight } from "./oversight.ts";
import { people } from "./people.ts";
import { plantPersons } from "./persons.ts";
import { plantActivity } from "./plant-activity.ts";
import { plantRights } from "./rights.ts";
import { plantSignals } from "./signals.ts";
import { plantSignUps } from "./signups.ts";
import { plantSources } from "./sources.ts";
import { activities } from "./stories.ts";
import { synonyms } from "./synonyms.ts";
import { plantTeams } from "./teams.ts";
import { venues } from "./venues.ts";

const actor = system("seeds");
const file = (name: string) => new URL(`./areas/${name}`, import.meta.url);

/** Ids by key, while the town is being built. */
export interface Planted {
  organisations: Map<string, string>;
  venues: Map<string, { id: string; number: number; rooms: Map<string, string> }>;
}

/** Builds the demo town with the real verbs, so that it obeys every rule and leaves facts. About two seconds. */
export async function seedDemo(database: Database, log: Log): Promise<void> {
  const { db } = database;
  await writeSettings(db, {
    name: "Verbonden in de buurt",
    municipality: "Gemeente Demodam",
    phone: "0343 – 00 00 00",
    phoneHours: "maandag tot en met vrijdag, 9 tot 17 uur",
    email: "hallo@demodam.example",
    handIn: "Buurthuis De Brug, Kerkstraat 12",
  });
  await importAreas(db, actor, readAreaFile(await readFile(file("demodam.geojson"))));
  await importPostcodes(db, actor, await readFile(file("postcodes.csv"), "utf8"));
  const planted = await plantPlaces(db);
  await plantPeople(db, planted);
  // the teams have worked here for half a year
  await withClock(now().subtract({ hours: 24 * 200 }), () => plantTeams(db, planted));
  await plantPersons(db, planted);
  await plantConsents(db, planted);
  await plantOversight(db);
  for (const words of synonyms) await setSynonyms(db, actor, words);
  for (const story of activities) await plantActivity(db, planted, story);
  await plantRights(db);
  await plantSignals(db, planted);
  await plantCases(db);
  // what colleagues and reporters were told weeks ago has long arrived
  for (const key of ["signal:", "case", "referral"]) await takeBack(db, actor, key);
  await plantSignUps(db);
  await plantGaps(db);
  await plantBookings(db, planted);
  await plantMessages(db, planted);
  await plantSources(db, planted);
  await plantFreshness(db);
  await plantAccounts(db);
  await plantApps(db);
  await plantLastQuarter(db);
  await changed(db);
  log.info({ activities: activities.length, organisations: organisations.length }, "demo planted");
}

async function plantPlaces(db: Db): Promise<Planted> {
  const planted: Planted = { organisations: new Map(), venues: new Map() };
  for (const o of organisations) {
    const added = await addOrganisation(db, actor, {
      name: o.name,
      kind: o.kind,
      about: o.about,
      phone: o.phone,
      email: o.email,
      website: o.website ?? "",
    });
    if (o.trusted) await setTrusted(db, actor, added.id, true);
    await chooseAreas(db, actor, added.id, "GM9901", o.buurten);
    planted.organisations.set(o.key, added.id);
  }
  for (const { key, at, buurtCode: _, access, rooms, organisation, ...venue } of venues) {
    const owner = organisation ? planted.organisations.get(organisation) : undefined;
    const added = await addVenue(db, actor, {
      ...venue,
      ...access,
      at: { x: at[0], y: at[1] },
      organisation: owner ?? null,
    });
    const roomIds = new Map<string, string>();
    for (const room of rooms) roomIds.set(room.name, (await addRoom(db, actor, added.number, room)).id);
    planted.venues.set(key, { id: added.id, number: added.number, rooms: roomIds });
  }
  for (const { key, venue } of organisations) {
    const home = venue && planted.venues.get(venue);
    if (home) await changeOrganisation(db, actor, planted.organisations.get(key)!, { venue: home.id });
  }
  return planted;
}

async function plantPeople(db: Db, planted: Planted): Promise<void> {
  for (const person of people) {
    const added = await addPerson(db, actor, {
      givenName: person.givenName,
      familyName: person.familyName,
      email: person.email,
    });
    if (person.siteRole) await giveSiteRole(db, actor, added.id, person.siteRole);
    for (const { organisation, role } of person.memberOf) {
      const id = planted.organisations.get(organisation);
      if (id) await addMember(db, actor, id, added.id, role);
    }
  }
}
