// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { markHeard, takeBack, tell } from "#modules/messages/index.ts";
import { type Organisation, organisationsById } from "#modules/organisations/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { readSettings } from "#platform/http/site-settings.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { activityById } from "../activity/find.ts";
import { makeConfirmLink } from "../confirm-link.ts";
import { doubtTexts } from "../messages/fresh.ts";
import { paths } from "../paths.ts";
import type { Series } from "../tables.ts";
import { openDoubts } from "./doubts.ts";
import { kindsInWords } from "./words.ts";

/** Organisations are written to and called in Dutch. */
const m = speak(doubtTexts, "nl");
/** The kind of every message that asks whether something still holds. */
export const asksKind = "activities.confirm";
const keyOf = (series: string) => `${asksKind}/${series}/`;
const keyOfOrganisation = (organisation: string) => `${asksKind}/organisation/${organisation}/`;

async function organisationOf(db: Db, activity: Series): Promise<Organisation | null> {
  const [found] = await organisationsById(db, [activity.organisation]);
  return found && !found.closedAt ? found : null;
}

/** Beside the letter by mail: an SMS with the link, where the contact has a mobile number and SMS is there. Nobody to write to is called. */
export async function askBySms(db: Db, actor: Actor, series: string): Promise<void> {
  const activity = await activityById(db, series);
  const organisation = await organisationOf(db, activity);
  if (!organisation) return;
  const { contactName, contactPhone, title } = activity;
  const sent = /^06\d{8}$/.test(contactPhone)
    ? await tell(db, actor, {
        to: { name: contactName, phone: contactPhone },
        kind: asksKind,
        label: m.callLabel,
        subject: m.callSubject(title),
        text: m.sms(title),
        link: paths.confirm(await makeConfirmLink(db, series)),
        about: series,
        key: `${keyOf(series)}sms/${today()}`,
        onlyChannel: "sms",
      })
    : null;
  if (!sent && organisation.email === "") await askByPhone(db, actor, series, "silence");
}

/**
 * A call for the list of the site. For silence one call about everything of the organisation: ten activities are confirmed
 * in one talk. For doubts a call about this activity, today.
 */
export async function askByPhone(db: Db, actor: Actor, series: string, why: "silence" | "doubts"): Promise<void> {
  const activity = await activityById(db, series);
  const organisation = await organisationOf(db, activity);
  if (!organisation) return;
  const { title } = activity;
  const doubted = why === "doubts";
  const { name } = await readSettings(db);
  await tell(db, actor, {
    to: { name: `${organisation.name} (${activity.contactName})`, phone: organisation.phone || activity.contactPhone },
    kind: asksKind,
    label: m.callLabel,
    subject: doubted ? m.callSubject(title) : m.callLabel,
    text: doubted ? m.callDoubts(title, kindsInWords(await openDoubts(db, series))) : m.callSilence(name),
    about: doubted ? series : organisation.id,
    key: `${doubted ? `${keyOf(series)}doubts/` : keyOfOrganisation(organisation.id)}${today()}`,
    onlyChannel: "phone",
  });
}

/** It was confirmed, edited or stopped: open messages about it are taken back, and the call when it was the last one. */
export async function nothingMoreToAsk(db: Db, actor: Actor, series: string, byLink = false): Promise<void> {
  const { organisation } = await activityById(db, series);
  await takeBack(db, actor, keyOf(series));
  if (byLink) await markHeard(db, actor, series, asksKind);
  const [left] = await rows(
    db,
    sql`select from series where organisation = ${organisation}::uuid and status in ('needs_confirmation', 'stale') limit 1`,
  );
  if (!left) await takeBack(db, actor, keyOfOrganisation(organisation));
}
