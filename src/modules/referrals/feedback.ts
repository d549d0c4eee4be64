// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, inArray, notInArray } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { now, startOfDay, today } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import type { FeedbackChannel } from "./codes.ts";
import { type Practice, practices, type Referral, referralFeedback } from "./tables.ts";
import { mayHear } from "./task.ts";
import { clocks, type FeedbackStatus, type Moment, type Sentence } from "./workflow.ts";

/** That it came in, and that it ended, may always be told; how it goes only where the patient agreed. */
const alwaysTold: readonly Moment[] = ["received", "close"];

/** The receipt: the practice has it in hand or on its screen at once. */
export const receiptOf = (id: string, { feedbackChannel: channel }: Practice) =>
  rowOf({ id, moment: "received", sentence: "received", channel, status: "ready" });

/** Something to tell the practice, within the consent. Once for each moment. */
export async function tellPractice(
  db: Db,
  referral: Pick<Referral, "id" | "practice" | "consentScope">,
  { moment, sentence }: { moment: Moment; sentence: Sentence },
): Promise<void> {
  const channel = await channelOf(db, referral.practice);
  const may = mayHear(referral) || alwaysTold.includes(moment);
  const byHand = channel === "phone" || channel === "letter";
  const status = !may ? "withheld" : byHand ? "waiting" : "ready";
  await keep(db, { id: referral.id, moment, sentence, channel, status });
}

async function channelOf(db: Db, practice: string | null): Promise<FeedbackChannel> {
  if (practice === null) return "link";
  const [found] = await db
    .select({ channel: practices.feedbackChannel })
    .from(practices)
    .where(eq(practices.id, practice));
  return found?.channel ?? "link";
}

interface NewFeedback {
  id: string;
  moment: Moment;
  sentence: Sentence;
  channel: FeedbackChannel;
  status: FeedbackStatus;
}

const keep = async (db: Db, given: NewFeedback): Promise<void> =>
  void (await db.insert(referralFeedback).values(rowOf(given)).onConflictDoNothing());

function rowOf({ id: referral, moment, sentence, channel, status }: NewFeedback) {
  const due = startOfDay(workingDaysAfter(today(), clocks.tellWorkingDays).add({ days: 1 }));
  const doneAt = status === "ready" ? now() : null;
  return { id: newId(), referral, moment, sentence, channel, status, due, doneAt };
}

/** What was still to be told is not told any more. */
export async function withholdWaiting(db: Db, referral: string): Promise<void> {
  await db
    .update(referralFeedback)
    .set({ status: "withheld" })
    .where(
      and(
        eq(referralFeedback.referral, referral),
        inArray(referralFeedback.status, ["waiting"]),
        notInArray(referralFeedback.moment, [...alwaysTold]),
      ),
    );
}
