// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import { now } from "#platform/time/time.ts";
import { plainPhone } from "../channel.ts";
import { move } from "../move.ts";
import { deliveries } from "../tables.ts";
import { giveAnswer, questionsBySms } from "./question.ts";

const actor = system("messages.smsReply");

/** JA or NEE at the beginning, whatever stands behind it; null for anything else. */
export function readReply(text: string): "yes" | "no" | null {
  const word = /^\P{L}*(\p{L}+)/u.exec(text.normalize("NFKC").toLowerCase())?.[1] ?? "";
  if (["ja", "yes", "jawel", "j"].includes(word)) return "yes";
  return ["nee", "no", "neen", "n"].includes(word) ? "no" : null;
}

/**
 * Somebody answered an SMS. JA or NEE to the one question that was asked is the answer. Anything else, or more than one
 * question, is not guessed at: somebody calls. Gives what came of it.
 */
export async function takeSmsReply(db: Db, from: string, text: string): Promise<"answered" | "unclear" | "unknown"> {
  const phone = plainPhone(from);
  if (!phone) return "unknown";
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const asked = await questionsBySms(db, phone);
    const code = readReply(text);
    const [only] = asked;
    if (!only) return "unknown";
    if (code && asked.length === 1 && (await giveAnswer(db, actor, only.delivery.id, code, "sms"))) return "answered";
    for (const { delivery } of asked) {
      await record(db, actor, "answer.unclear", delivery.id, { about: delivery.about, kind: delivery.kind });
      await callAbout(db, delivery.id);
    }
    return "unclear";
  });
}

/** Somebody calls to hear what was meant; the question stays open. */
async function callAbout(db: Db, id: string): Promise<void> {
  const [held] = await db.select().from(deliveries).where(eq(deliveries.id, id)).for("update");
  if (!held || (held.state !== "sent" && held.state !== "queued")) return;
  const more = { channel: "phone" as const, attempts: 0, queuedAt: now() };
  await move(db, actor, held, "bounce", { to: "queued", fact: "delivery.queued", more });
}
