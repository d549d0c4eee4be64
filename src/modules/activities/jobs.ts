// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { organisationsById } from "#modules/organisations/index.ts";
import { colleagues } from "#modules/people/index.ts";
import type { Db } from "#platform/db/db.ts";
import { readSettings } from "#platform/http/site-settings.ts";
import { defineJob, type Job } from "#platform/jobs/define.ts";
import type { Mail, Mailer } from "#platform/mail/mail.ts";
import { activityById } from "./activity/find.ts";
import { makeConfirmLink } from "./confirm-link.ts";
import { openDoubts } from "./fresh/doubts.ts";
import { sentBackReason, wasReviewed } from "./history.ts";
import {
  type Address,
  approvedLetter,
  confirmLetter,
  holidayLetter,
  reviewLetter,
  sentBackLetter,
} from "./letters.tsx";
import type { Series } from "./tables.ts";

/** What the post needs from the house; asked when a letter is made, because the house is not ready when jobs are named. */
export interface PostRoom {
  mailer: Pick<Mailer, "send">;
  publicUrl: string;
}
export interface AboutActivity {
  series: string;
  /** The date that a holiday letter is about. */
  recurrenceId?: string;
}
type Letter = (db: Db, activity: Series, address: Address, about: AboutActivity) => Promise<Mail | null>;

/** Names the letters of this room as background work. Once, before the queue opens. */
export function defineLetters(room: () => PostRoom): Record<LetterName, Job<AboutActivity>> {
  const job = (name: LetterName, run: (db: Db, about: AboutActivity) => Promise<void>) => defineJob(name, run);
  const toOrganisation = (letter: Letter) => async (db: Db, about: AboutActivity) => {
    const activity = await activityById(db, about.series);
    const [organisation] = await organisationsById(db, [activity.organisation]);
    if (!organisation?.email || organisation.closedAt) return; // nobody to write to: they are called
    const address = { to: organisation.email, site: await readSettings(db), publicUrl: room().publicUrl };
    const mail = await letter(db, activity, address, about);
    if (mail) await room().mailer.send(mail);
  };
  return {
    "activities.confirmLetter": job("activities.confirmLetter", toOrganisation(confirm)),
    "activities.sentBackLetter": job("activities.sentBackLetter", toOrganisation(sentBack)),
    "activities.approvedLetter": job("activities.approvedLetter", toOrganisation(approved)),
    "activities.holidayLetter": job("activities.holidayLetter", toOrganisation(holiday)),
    "activities.reviewLetter": job("activities.reviewLetter", (db, about) => toKeepers(db, about, room())),
  };
}

export const letterNames = [
  "activities.confirmLetter",
  "activities.sentBackLetter",
  "activities.approvedLetter",
  "activities.holidayLetter",
  "activities.reviewLetter",
] as const;
export type LetterName = (typeof letterNames)[number];

/** Each letter looks whether it is still needed: a job may come late. */
const confirm: Letter = async (db, activity, address) =>
  ["needs_confirmation", "stale", "hidden"].includes(activity.status)
    ? confirmLetter(address, activity, await makeConfirmLink(db, activity.id), await openDoubts(db, activity.id))
    : null;

const sentBack: Letter = async (db, activity, address) => {
  const reason = await sentBackReason(db, activity.id);
  return reason === null ? null : sentBackLetter(address, activity, reason);
};

/** Only where the organisation asked for it: a keeper who publishes something writes to nobody. */
const approved: Letter = async (db, activity, address) =>
  activity.status === "published" && (await wasReviewed(db, activity.id)) ? approvedLetter(address, activity) : null;

const holiday: Letter = async (_db, activity, address, { recurrenceId }) =>
  activity.status === "archived" || !recurrenceId
    ? null
    : holidayLetter(address, activity, Temporal.PlainDateTime.from(recurrenceId.replace(" ", "T")));

/** To everybody who keeps the calendar; where nobody does, to who administers the site. */
async function toKeepers(db: Db, { series }: AboutActivity, { mailer, publicUrl }: PostRoom): Promise<void> {
  const activity = await activityById(db, series);
  if (activity.status !== "in_review") return;
  const [organisation] = await organisationsById(db, [activity.organisation]);
  const all = await colleagues(db);
  const keepers = all.filter(({ roles }) => roles.includes("keeper"));
  const readers = keepers.length > 0 ? keepers : all.filter(({ roles }) => roles.includes("admin"));
  const site = await readSettings(db);
  for (const to of new Set(readers.flatMap(({ person }) => person.email ?? []))) {
    await mailer.send(reviewLetter({ to, site, publicUrl }, activity, organisation?.name ?? ""));
  }
}
