// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { forgetOldSignIns } from "#modules/accounts/index.ts";
import { forgetOldDoubts } from "#modules/activities/index.ts";
import { forgetOldBookings } from "#modules/bookings/index.ts";
import { forgetWishes } from "#modules/gaps/index.ts";
import { forgetDeliveries } from "#modules/messages/index.ts";
import { forgetOldInvitations, removeMember } from "#modules/organisations/index.ts";
import { takeSiteRole } from "#modules/people/index.ts";
import { removeRoom } from "#modules/places/index.ts";
import { erasePerson, keepRetention, retentionDeeds } from "#modules/rights/index.ts";
import { keepSignUps } from "#modules/signups/index.ts";
import { forgetTrials, removeSource } from "#modules/sources/index.ts";
import { closeTeam, forgetAbsences } from "#modules/teams/index.ts";
import type { Db } from "#platform/db/db.ts";
import { defineRules, readRuleFile } from "#platform/retention/rules.ts";
import { cleanUp } from "./cleanup.ts";

const file = new URL("../../retention.yaml", import.meta.url);

/** Reads retention.yaml, with the periods of another file over it (RETENTION_FILE). Throws RetentionProblem with every fault. */
export function loadRetention(periods: string | null): void {
  defineRules(readRuleFile(file, periods));
}
loadRetention(null);

/** What carries out a rule that the engine of retention does not do itself; a test asks for one for each rule. */
export const executors = {
  "accounts.forgetOldSignIns": forgetOldSignIns,
  "activities.forgetOldDoubts": forgetOldDoubts,
  "bookings.forgetOldBookings": forgetOldBookings,
  "gaps.forgetWishes": forgetWishes,
  "house.cleanUp": cleanUp,
  "messages.forgetDeliveries": forgetDeliveries,
  "organisations.forgetOldInvitations": forgetOldInvitations,
  "organisations.removeMember": removeMember,
  "people.takeSiteRole": takeSiteRole,
  "places.removeRoom": removeRoom,
  "rights.erasePerson": erasePerson,
  ...retentionDeeds,
  "signups.keepSignUps": keepSignUps,
  "sources.forgetTrials": forgetTrials,
  "sources.removeSource": removeSource,
  "teams.closeTeam": closeTeam,
  "teams.forgetAbsences": forgetAbsences,
} satisfies Record<string, unknown>;

/** Everything that cleans by the clock, in the order of the night: for the command line, tests and measuring. Gives what went. */
export async function keepAll(db: Db): Promise<string> {
  await cleanUp(db);
  for (const forget of [forgetDeliveries, forgetWishes, keepSignUps, forgetTrials]) await forget(db);
  const { done, failed } = await keepRetention(db);
  const went = [...done].map(([rule, number]) => `${rule} ${number}`).join(", ");
  return `${went || "nothing"}; failed: ${failed.join(", ") || "none"}`;
}
