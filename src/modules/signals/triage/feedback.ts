// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { tell } from "#modules/messages/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { feedbackWords } from "../messages/feedback.ts";
import { type Signal, signalFeedback } from "../tables.ts";
import type { ReporterWord } from "../workflow.ts";
import { openReporter } from "./text.ts";

const actor = system("signals.feedback");
const isMail = (text: string) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
const isPhone = (text: string) => /^[+\d][\d\s().–—-]{7,}$/.test(text);

/** How the reporter can be told something; null: only the page by the code. */
export function reachOf(contact = ""): { phone: string } | { email: string } | null {
  const text = contact.trim();
  return isMail(text) ? { email: text } : isPhone(text) ? { phone: text } : null;
}

/** What the message says: a word, never what it is about, never a name. */
export const feedbackText = (word: ReporterWord): string => {
  const m = speak(feedbackWords, "nl");
  return { received: m.received, taken_up: m.takenUp, contact: m.contact, closed: m.closed }[word];
};

/**
 * Tells the reporter one of the four words, when she wants to hear and left a number or an address; in the caller's
 * transaction, once per word. A practice hears in its own room. "contact" is asked for only with the consent of the resident.
 */
export const tellReporter = (db: Db, signal: Signal, word: ReporterWord): Promise<void> =>
  behindWall(db, actor, async (db) => {
    if (signal.kind === "referral") return;
    const reporter = signal.wantsFeedback ? await openReporter(signal) : {};
    const reach = reachOf(reporter.contact);
    const m = speak(feedbackWords, "nl");
    const told = reach
      ? await tell(db, actor, {
          // who calls need not know more than she allowed
          to: { name: (signal.mayBeNamed && reporter.name) || m.reporter, ...reach },
          kind: "signals.feedback",
          label: m.label,
          subject: m.subject,
          text: feedbackText(word),
          about: signal.id,
          key: `signal:${signal.id}:${word}`,
        })
      : null;
    // who follows it with the code reads the word there
    const heard = told !== null || signal.codeHash !== null || word === "contact";
    const done = { status: heard ? ("sent" as const) : ("none" as const), doneAt: now() };
    await db
      .insert(signalFeedback)
      .values({ id: newId(), signal: signal.id, word, due: now(), ...done })
      .onConflictDoUpdate({ target: [signalFeedback.signal, signalFeedback.word], set: done });
  });

/** What the reporter was told already. */
export const feedbackOf = (db: Db, { id }: Pick<Signal, "id">) =>
  db.select().from(signalFeedback).where(eq(signalFeedback.signal, id)).orderBy(signalFeedback.due);
