// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { askAboutHolidays, extendHorizon, freshen } from "#modules/activities/index.ts";
import { expireOffers, tellDayBefore } from "#modules/bookings/index.ts";
import { keepCases, keepVisits, remindEmergencies } from "#modules/cases/index.ts";
import { keepConsents } from "#modules/consents/index.ts";
import { endForgotten, forgetContacts } from "#modules/contacts/index.ts";
import { forgetWishes } from "#modules/gaps/index.ts";
import { releaseQuarters } from "#modules/insights/index.ts";
import { forgetMeasurements } from "#modules/measurements/index.ts";
import { bouncesJob, failOverdue, forgetDeliveries, tellWeek } from "#modules/messages/index.ts";
import { anchorNow, makeReviews } from "#modules/oversight/index.ts";
import { settleMerges } from "#modules/people/index.ts";
import { keepReferrals } from "#modules/referrals/index.ts";
import { keepRetention } from "#modules/rights/index.ts";
import { forgetReports, remindSafety } from "#modules/safety/index.ts";
import { keepSignals, ringAlarms } from "#modules/signals/index.ts";
import { keepSignUps, remindGuests } from "#modules/signups/index.ts";
import { dueJob } from "#modules/sources/index.ts";
import type { Db } from "#platform/db/db.ts";
import { defineJob, type Jobs, schedule } from "#platform/jobs/jobs.ts";
import { now } from "#platform/time/time.ts";
import { cleanUp } from "./cleanup.ts";

/** What happens by the clock, in Dutch time. Each may run twice without harm, so a missed night is made up for at the start. */
const nightly = [
  ["house.cleanup", "10 2 * * *", (db: Db) => cleanUp(db)],
  ["messages.forget", "20 2 * * *", (db: Db) => forgetDeliveries(db)],
  ["messages.overdue", "25 2 * * *", (db: Db) => failOverdue(db)],
  ["activities.horizon", "30 2 * * *", (db: Db) => extendHorizon(db)],
  ["contacts.end", "35 2 * * *", (db: Db) => endForgotten(db)],
  ["contacts.forget", "38 2 * * *", (db: Db) => forgetContacts(db)],
  ["people.settleMerges", "35 2 * * *", (db: Db) => settleMerges(db)],
  ["gaps.forget", "40 2 * * *", (db: Db) => forgetWishes(db)],
  ["measurements.forget", "42 2 * * *", (db: Db) => forgetMeasurements(db)],
  ["referrals.nightly", "43 2 * * *", (db: Db) => keepReferrals(db)],
  ["signals.nightly", "45 2 * * *", (db: Db) => keepSignals(db)],
  ["safety.forget", "47 2 * * *", (db: Db) => forgetReports(db)],
  ["signups.nightly", "50 2 * * *", (db: Db) => keepSignUps(db)],
  ["consents.nightly", "55 2 * * *", (db: Db) => keepConsents(db)],
  ["cases.nightly", "58 2 * * *", (db: Db) => keepCases(db)],
  ["retention.nightly", "0 3 * * *", (db: Db) => retentionNight(db)],
  ["oversight.reviews", "10 3 * * *", (db: Db) => makeReviews(db)],
  // the end of the log of this hour, to a second place
  ["audit.anchor", "5 * * * *", (db: Db) => anchorNow(db)],
  ["insights.release", "5 4 * * *", (db: Db) => releaseQuarters(db)],
  // danger that nobody looked at
  ["signals.alarms", "*/10 * * * *", (db: Db) => ringAlarms(db)],
  ["safety.remind", "15 * * * *", (db: Db) => remindSafety(db)],
  // who is still inside is called, and who had a visit
  ["cases.visits", "40 * * * *", (db: Db) => keepVisits(db)],
  // in the morning: these ask people something
  ["cases.emergencies", "30 7 * * *", (db: Db) => remindEmergencies(db)],
  ["activities.freshness", "15 7 * * *", (db: Db) => freshen(db)],
  ["activities.holidays", "45 7 * * *", (db: Db) => askAboutHolidays(db)],
  ["messages.week", "0 9 * * 2", (db: Db) => tellWeek(db)],
  ["bookings.dayBefore", "0 10 * * *", (db: Db) => tellDayBefore(db)],
  // what is held for who waited goes on to the next
  ["bookings.offers", "20 * * * *", (db: Db) => expireOffers(db)],
  ["signups.reminders", "0 10 * * *", (db: Db) => remindGuests(db)],
] as const;

/** A rule that could not be carried out is tried again the next night; why stands in the log of the machine. */
async function retentionNight(db: Db): Promise<void> {
  const { failed, faults } = await keepRetention(db);
  if (failed.length > 0) throw new AggregateError(faults, `retention: not carried out: ${failed.join(", ")}`);
}

/** Tells the queue what there is to do. Called once, before the queue starts. */
export function keepSchedule(): void {
  for (const [name, cron, deed] of nightly) {
    const job = defineJob(name, async (db) => void (await deed(db)));
    schedule(job, cron);
  }
  schedule(dueJob, "*/10 * * * *");
  schedule(bouncesJob, "*/10 * * * *");
}

/** For a machine that is off at night: everything once, soon after the start. */
export async function makeUpForNights(db: Db, jobs: Jobs): Promise<void> {
  const startAfter = now().add({ minutes: 1 });
  for (const [name] of nightly) await jobs.enqueue(db, name, {}, { startAfter, singletonKey: name });
}
