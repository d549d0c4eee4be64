// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { routes as accounts, recoveryWork, signInMine, signInSection, stepUp } from "#modules/accounts/index.ts";
import { routes as activities, type DeskLink, doneBy, fillSlots, happeningAt } from "#modules/activities/index.ts";
import {
  askRoomFor,
  routes as bookings,
  bookingsDesk,
  freeRoom,
  lendingLink,
  roomsToAsk,
} from "#modules/bookings/index.ts";
import {
  routes as consents,
  consentsMine,
  consentsSections,
  fillConsentSlots,
  recordConsent,
  refusedChannels,
} from "#modules/consents/index.ts";
import { routes as contacts, contactsSections, contactsWork, fillContactsSlots } from "#modules/contacts/index.ts";
import {
  fillGapsSlots,
  foundLittle,
  routes as gaps,
  desk as gapsWork,
  missing,
  wishesInScope,
} from "#modules/gaps/index.ts";
import {
  defineRefused,
  routes as messages,
  messagesInScope,
  messagesMine,
  messagesSections,
  messagesWork,
} from "#modules/messages/index.ts";
import {
  findOrganisation,
  makeRoutes as makeOrganisations,
  organisationPaths,
  organisationsById,
  organisationsToManage,
} from "#modules/organisations/index.ts";
import { looksMine, routes as oversight, oversightWork } from "#modules/oversight/index.ts";
import { fillPeopleSlots, routes as people, peopleWork } from "#modules/people/index.ts";
import { makeRoutes as makePlaces, placeOfPostcode } from "#modules/places/index.ts";
import { routes as rights, rightsMine, rightsWork } from "#modules/rights/index.ts";
import {
  activitiesInScope,
  guestsWork,
  joining,
  managing,
  signUpsMine,
  routes as signups,
} from "#modules/signups/index.ts";
import { sourceDesk, sourceManaging, routes as sources } from "#modules/sources/index.ts";
import { closeTo, knownTeamOf, routes as teams, teamsDesk, teamsMine, teamsSections } from "#modules/teams/index.ts";
import { can, system } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import type { Route } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { apiRoutes } from "./api/routes.ts";
import { careMine, careRoutes, careSections, careWork } from "./care.ts";
import { hsdsRoutes } from "./hsds/routes.ts";
import { messages as houseMessages } from "./messages.ts";
import { housePaths } from "./pages/paths.ts";
import { houseRoutes } from "./pages/routes.ts";
import { weekLink, weekRoutes } from "./pages/week/routes.ts";
import "./merging.ts";
import "./personal.ts";
import "./retention.ts";

/** What other rooms put on the pages of places: what happens there, and whose it is. */
const places = makePlaces({
  happening: happeningAt,
  rooms: roomsToAsk,
  lending: lendingLink,
  organisationsFor: async (db, actor) => {
    const own = await organisationsToManage(db, actor, can(actor, "place.edit"));
    return own.map(({ id, name, slug }) => ({ id, name, href: organisationPaths.show(slug) }));
  },
  organisationOf: async (db, id) => {
    const { name, slug } = await findOrganisation(db, system("places.page"), id);
    return { id, name, href: organisationPaths.show(slug) };
  },
});

/** The settings of the site, for who keeps them. */
const settingsLink = (c: Context<Env>): DeskLink[] =>
  can(c.var.actor, "site.settings")
    ? [
        {
          href: inLanguage(housePaths.settings, c.var.language),
          title: speak(houseMessages, c.var.language).settingsTitle,
        },
      ]
    : [];

/** What living rooms put on the pages of activities. Each room fills its own. */
fillSlots({
  joining,
  managing: async (c, activity) => [
    ...(await sourceManaging(c, activity)),
    ...(await managing(c, activity)),
    ...(await askRoomFor(c, activity)),
  ],
  missing,
  foundLittle,
  desk: async (c) => {
    const { db, actor, language } = c.var;
    return [
      ...contactsWork(c),
      ...(await careWork(c)),
      ...settingsLink(c),
      ...teamsDesk(c),
      ...weekLink(c),
      ...(await peopleWork(c)),
      ...(await messagesWork(db, actor, language)),
      ...(await guestsWork(c)),
      ...(await gapsWork(c)),
      ...(await bookingsDesk(c)),
      ...(await sourceDesk(c)),
      ...(await oversightWork(c)),
      ...(await rightsWork(c)),
      ...(await recoveryWork(c)),
    ];
  },
});

/** What bookings knows for the page of what is missing. */
fillGapsSlots({ freeRoom });

/** With whom something may be shared, and what who acts for somebody may see of her. */
fillConsentSlots({
  organisations: (db) => organisationsToManage(db, system("consents"), true),
  organisationsById: async (db, ids) => new Map((await organisationsById(db, ids)).map((one) => [one.id, one])),
  inScope: { activities: activitiesInScope, asks: wishesInScope, messages: messagesInScope },
});

/** By which ways somebody does not want to be told anything. */
defineRefused(refusedChannels);

/** What is open for whom the desk speaks with. */
fillContactsSlots({
  matters: async (c, { id }) => [
    ...(await activitiesInScope(c, id)).lines,
    ...(await wishesInScope(c, id)).lines,
    ...(await messagesInScope(c, id)).lines,
  ],
});

/** What rooms show on "Mijn pagina", and on the page of a person for who works with her. */
fillPeopleSlots({
  areaOfPostcode: async (db, postcode) => (await placeOfPostcode(db, postcode))?.area?.id ?? null,
  teamOf: knownTeamOf,
  keepDetails: async (db, actor, person, how) =>
    void (await recordConsent(db, actor, { person, purpose: "keep_details" }, { answer: "yes", how })),
  closeTo,
  stepUp,
  mine: async (c, person) => [
    ...(await signUpsMine(c, person)),
    ...(await messagesMine(c)),
    ...(await consentsMine(c, person)),
    ...(await teamsMine(c)),
    ...(await careMine(c)),
    ...(await looksMine(c)),
    ...(await rightsMine(c)),
    ...signInMine(c),
  ],
  sections: async (c, person) => [
    ...(await careSections(c, person)),
    ...(await consentsSections(c, person)),
    ...(await signInSection(c, person)),
    ...(await contactsSections(c, person)),
    ...(await messagesSections(c, person)),
    ...(await teamsSections(c, person)),
  ],
});

/** Every address of the product, room by room. */
export const map: readonly Route[] = [
  ...houseRoutes,
  ...weekRoutes,
  ...apiRoutes,
  ...hsdsRoutes,
  ...signups,
  ...sources,
  ...gaps,
  ...activities,
  ...places,
  ...makeOrganisations({ activities: doneBy }),
  ...bookings,
  ...contacts,
  ...careRoutes,
  ...messages,
  ...oversight,
  ...rights,
  ...consents,
  ...accounts,
  ...teams,
  ...people,
];
