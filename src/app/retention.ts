// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { forgetOldSignIns } from "#modules/accounts/index.ts";
import { forgetOldDoubts } from "#modules/activities/index.ts";
import { forgetOldBookings } from "#modules/bookings/index.ts";
import { keepCases } from "#modules/cases/index.ts";
import { forgetWishes } from "#modules/gaps/index.ts";
import { forgetMeasurements } from "#modules/measurements/index.ts";
import { forgetDeliveries } from "#modules/messages/index.ts";
import { forgetOldInvitations, removeMember } from "#modules/organisations/index.ts";
import { takeSiteRole } from "#modules/people/index.ts";
import { removeRoom } from "#modules/places/index.ts";
import { keepReferrals } from "#modules/referrals/index.ts";
import { erasePerson, keepRetention, retentionDeeds } from "#modules/rights/index.ts";
import { forgetReports } from "#modules/safety/index.ts";
import { endPartnerAddress, forgetSignals, keepSignals } from "#modules/signals/index.ts";
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
  "cases.keepCases": keepCases,
  "gaps.forgetWishes": forgetWishes,
  "house.cleanUp": cleanUp,
  "measurements.forgetMeasurements": forgetMeasurements,
  "messages.forgetDeliveries": forgetDeliveries,
  "organisations.forgetOldInvitations": forgetOldInvitations,
  "organisations.removeMember": removeMember,
  "people.takeSiteRole": takeSiteRole,
  "places.removeRoom": removeRoom,
  "referrals.keepReferrals": keepReferrals,
  "rights.erasePerson": erasePerson,
  ...retentionDeeds,
  "safety.forgetReports": forgetReports,
  "signals.endPartnerAddress": endPartnerAddress,
  "signals.forgetSignals": forgetSignals,
  "signals.keepSignals": keepSignals,
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
  for (const keep of [forgetMeasurements, keepReferrals, keepSignals, forgetReports, keepCases]) await keep(db);
  const { done, failed } = await keepRetention(db);
  const went = [...done].map(([rule, number]) => `${rule} ${number}`).join(", ");
  return `${went || "nothing"}; failed: ${failed.join(", ") || "none"}`;
}
