// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, eq, isNull, or, sql } from "drizzle-orm";
import { type Actor, system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { readSettings } from "#platform/http/site-settings.ts";
import { inLanguage } from "#platform/i18n/i18n.ts";
import { defineJob } from "#platform/jobs/define.ts";
import { MailRefused } from "#platform/mail/mail.ts";
import { now } from "#platform/time/time.ts";
import { type LinkPurpose, newLink } from "./answers/links.ts";
import { openQuestion } from "./answers/open-question.ts";
import { isPossible } from "./channel.ts";
import { afterQuietHours } from "./clock.ts";
import { type Extras, mailFor, smsFor } from "./letters.ts";
import { bounced } from "./mail/bounce.ts";
import { defineBounces } from "./mail/bounce-folder.ts";
import { move } from "./move.ts";
import { paths } from "./paths.ts";
import { openPostOffice, type PostOffice, postOffice } from "./post-office.ts";
import { type Delivery, deliveries } from "./tables.ts";
import { dropWaiting } from "./who/drop-waiting.ts";
import { readerOf } from "./who/reader.ts";
import { refusedBy } from "./who/refused-by.ts";
import { clocks } from "./workflow.ts";

export const sendJob = "messages.send";
const actor: Actor = system(sendJob);
/** Longer than a mail server or a gateway may take, in minutes. */
const beingSent = 10;

/** Names the background work of this room and says where mail and SMS leave the house. Once, before the queue opens. */
export function definePost(house: () => PostOffice | null): void {
  openPostOffice(house);
  defineBounces();
  defineJob<{ delivery: string }>(sendJob, (db, { delivery }) => sendDelivery(db, delivery));
}

/** Mail and SMS leave by themselves: after the commit of the caller's transaction, outside the quiet hours. */
export async function postLater(db: Db, delivery: Delivery, wait?: Temporal.DurationLike): Promise<void> {
  if (delivery.channel !== "email" && delivery.channel !== "sms") return;
  const soonest = latest(delivery.notBefore, wait ? now().add(wait) : now());
  const startAfter = delivery.urgent ? soonest : afterQuietHours(soonest);
  await postOffice()?.jobs.enqueue(db, sendJob, { delivery: delivery.id }, { startAfter });
}

const latest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) > 0 ? a : b);

/** Sends one mail or SMS that still waits. What cannot be sent is tried again, and becomes a call in the end. */
async function sendDelivery(db: Db, id: string): Promise<void> {
  const office = postOffice();
  const [delivery] = await db.select().from(deliveries).where(eq(deliveries.id, id));
  if (!office || delivery?.state !== "queued") return;
  if (delivery.channel !== "email" && delivery.channel !== "sms") return;
  const allowed = delivery.urgent ? now() : afterQuietHours(now());
  if (Temporal.Instant.compare(latest(allowed, delivery.notBefore), now()) > 0) return postLater(db, delivery);
  if (!(await takeToSend(db, id))) return postLater(db, delivery, { minutes: beingSent });
  if (await dropIfSilent(db, delivery)) return;
  const outcome = await hand(db, office, delivery);
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const [held] = await db.select().from(deliveries).where(eq(deliveries.id, id)).for("update");
    if (held?.state !== "queued" || held.channel !== delivery.channel) return; // taken back or heard meanwhile
    if (outcome === "sent")
      await move(db, actor, held, "send", { to: "sent", fact: "delivery.sent", more: { sentAt: now() } });
    else if (outcome === "not_now" || !(await bounced(db, held, true))) await notSent(db, held);
  });
}

/** Who died, left or went away after it was queued is not written to, also where nobody told this room. */
async function dropIfSilent(db: Db, delivery: Delivery): Promise<boolean> {
  if (!delivery.person || delivery.must) return false;
  const reader = await readerOf(db, delivery.person);
  if (reader && !reader.silent) return false;
  await db.transaction(async (tx) => dropWaiting(tx as unknown as Db, actor, delivery.person!));
  return true;
}

/** Two workers do not send one message: the first has it for a while, also when it stumbles. */
async function takeToSend(db: Db, id: string): Promise<boolean> {
  const free = or(isNull(deliveries.takenUntil), sql`${deliveries.takenUntil} <= ${now().toString()}`);
  const taken = await db
    .update(deliveries)
    .set({ takenUntil: now().add({ minutes: beingSent }) })
    .where(and(eq(deliveries.id, id), eq(deliveries.state, "queued"), free))
    .returning({ id: deliveries.id });
  return taken.length > 0;
}

/** What came of it: taken over, refused for now, or no such address. An outside system: its refusal is no fault of ours. */
async function hand(db: Db, office: PostOffice, delivery: Delivery): Promise<"sent" | "not_now" | "no_address"> {
  const site = await readSettings(db);
  try {
    const extras = await extrasFor(db, office, delivery);
    if (delivery.channel === "email") await office.mailer.send(mailFor(delivery, site, office.publicUrl, extras));
    else if (office.sms) await office.sms.send(smsFor(delivery, office.publicUrl, extras));
    else return "not_now";
    return "sent";
  } catch (error) {
    // the mailer or the SMS sender wrote it in the log, without the person
    return error instanceof MailRefused && error.forGood ? "no_address" : "not_now";
  }
}

/** The links of this message: to answer, to hear less, and where it goes back to. Each try makes them anew. */
async function extrasFor(db: Db, office: PostOffice, delivery: Delivery): Promise<Extras> {
  const question = await openQuestion(db, delivery);
  const inDays = (days: number) => now().add({ hours: days * 24 });
  const whole = (path: string) => office.publicUrl + inLanguage(path, delivery.language);
  const link = (purpose: LinkPurpose, expiresAt: Temporal.Instant) => newLink(db, delivery.id, purpose, expiresAt);
  const byMail = delivery.channel === "email";
  const [before, host] = (office.bounceAddress ?? "").split("@");
  return {
    ...(question
      ? { answer: whole(paths.answer(await link("answer", question.validUntil))), replies: office.smsReplies === true }
      : {}),
    ...(byMail && delivery.nature !== "personal"
      ? { fewer: whole(paths.fewer(await link("fewer", inDays(clocks.fewer)))) }
      : {}),
    ...(byMail && host ? { bounceTo: `${before}+${await link("bounce", inDays(clocks.bounce))}@${host}` } : {}),
  };
}

/** Tried again for a few hours; then it becomes a call where there is a number, else somebody decides. */
async function notSent(db: Db, delivery: Delivery): Promise<void> {
  const minutes = clocks.sendAfterMinutes[delivery.attempts];
  const attempts = delivery.attempts + 1;
  if (minutes !== undefined) {
    const [again] = await db
      .update(deliveries)
      .set({ attempts, takenUntil: null })
      .where(eq(deliveries.id, delivery.id))
      .returning();
    return postLater(db, again!, { minutes });
  }
  if (isPossible("phone", delivery, false) && !(await refusedBy(db, delivery.person)).includes("phone")) {
    const more = { channel: "phone" as const, attempts: 0, queuedAt: now() };
    await move(db, actor, delivery, "choose", { to: "queued", fact: "delivery.queued", more });
    return;
  }
  await move(db, actor, delivery, "giveUp", { to: "failed", result: "not_sent", fact: "delivery.failed" });
}
