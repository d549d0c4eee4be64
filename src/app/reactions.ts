// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineEmployerTeams, letterPosted } from "#modules/accounts/index.ts";
import { defineLetters, followers, freshFollowers, makeReactions, type PostRoom } from "#modules/activities/index.ts";
import { bookingFollowers } from "#modules/bookings/index.ts";
import { reactions as cases } from "#modules/cases/index.ts";
import { consentReactions, reactions as consents } from "#modules/consents/index.ts";
import { reactions as gaps } from "#modules/gaps/index.ts";
import { reactions as measurements } from "#modules/measurements/index.ts";
import {
  definePost,
  leaveChannels,
  moveDeliveries,
  type PostOffice,
  personFollowers,
} from "#modules/messages/index.ts";
import { type AnchorSettings, defineAnchors, placesOf } from "#modules/oversight/index.ts";
import { moveVenues } from "#modules/places/index.ts";
import { reactions as referrals } from "#modules/referrals/index.ts";
import { reactions as safety } from "#modules/safety/index.ts";
import { reactions as signals } from "#modules/signals/index.ts";
import { reactions as signUps } from "#modules/signups/index.ts";
import { defineSourceJobs, reactions as sources } from "#modules/sources/index.ts";
import { moveTeams } from "#modules/teams/index.ts";
import { react } from "#platform/audit/record.ts";
import type { Jobs } from "#platform/jobs/jobs.ts";
import { openAccountsPost } from "./accounts-post.ts";
import { employerTeams } from "./employer-teams.ts";

/** What reactions and letters need of the house, once it stands. */
export type House = PostRoom &
  PostOffice & {
    jobs: Jobs;
    /** Calendars of others may be read from the own network: for development and tests. */
    allowPrivateSources?: boolean;
    /** Where the end of the audit log is told every hour. */
    anchors?: AnchorSettings;
  };

/** A way that somebody does not want any more: what waits there goes by another. */
const channelsRefused = consentReactions(async (db, actor, { person, purpose, scope }) => {
  if (purpose === "contact_by") await leaveChannels(db, actor, person, scope);
});

/**
 * Which room listens to which fact. Rooms do not know each other: they meet here. Called once, before anything happens.
 * `house` is null until it stands: while the demo is planted nobody is written to.
 */
export function wire(house: () => House | null): void {
  defineLetters(() => {
    const stands = house();
    if (!stands) throw new Error("a letter before the house stands");
    return stands;
  });
  definePost(house);
  openAccountsPost(house);
  defineEmployerTeams(employerTeams);
  defineSourceJobs(() => {
    const stands = house();
    if (!stands) throw new Error("a calendar to read before the house stands");
    const { jobs, publicUrl, allowPrivateSources = false } = stands;
    return { jobs, outside: { publicUrl, allowPrivate: allowPrivateSources } };
  });
  defineAnchors(() => {
    const stands = house();
    return stands?.anchors ? placesOf(stands.anchors, stands.mailer) : null;
  });
  react("delivery.done", async (db, { payload }) => {
    if (payload.kind === "accounts.claimLetter") await letterPosted(db, String(payload.about));
  });
  react("organisation.merged", moveVenues);
  react("organisation.merged", moveDeliveries);
  react("organisation.merged", moveTeams);
  for (const [fact, reaction] of personFollowers) react(fact, reaction);
  for (const [fact, reaction] of consents) react(fact, reaction);
  for (const [fact, reaction] of channelsRefused) react(fact, reaction);
  // before activities follow: while the dates still stand as people know them
  for (const [fact, reaction] of signUps) react(fact, reaction);
  for (const [fact, reaction] of [...followers, ...freshFollowers]) react(fact, reaction);
  for (const [fact, reaction] of bookingFollowers) react(fact, reaction);
  for (const [fact, reaction] of signals) react(fact, reaction);
  for (const [fact, reaction] of referrals) react(fact, reaction);
  for (const [fact, reaction] of cases) react(fact, reaction);
  // after the case has changed: what follows reads it as it is now
  for (const [fact, reaction] of safety) react(fact, reaction);
  for (const [fact, reaction] of measurements) react(fact, reaction);
  for (const [fact, reaction] of sources) react(fact, reaction);
  for (const [fact, reaction] of gaps) react(fact, reaction);
  for (const [fact, reaction] of makeReactions(() => house()?.jobs ?? null)) react(fact, reaction);
}
