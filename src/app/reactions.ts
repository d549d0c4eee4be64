// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineLetters, followers, freshFollowers, makeReactions, type PostRoom } from "#modules/activities/index.ts";
import { definePost, type PostOffice } from "#modules/messages/index.ts";
import { moveVenues } from "#modules/places/index.ts";
import { reactions as signUps } from "#modules/signups/index.ts";
import { react } from "#platform/audit/record.ts";
import type { Jobs } from "#platform/jobs/jobs.ts";

/** What reactions and letters need of the house, once it stands. */
export type House = PostRoom & PostOffice & { jobs: Jobs };

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
  react("organisation.merged", moveVenues);
  // before activities follow: while the dates still stand as people know them
  for (const [fact, reaction] of signUps) react(fact, reaction);
  for (const [fact, reaction] of [...followers, ...freshFollowers]) react(fact, reaction);
  for (const [fact, reaction] of makeReactions(() => house()?.jobs ?? null)) react(fact, reaction);
}
