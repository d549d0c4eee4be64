// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { recordConsent } from "#modules/consents/index.ts";
import { tell } from "#modules/messages/index.ts";
import { findPerson, fullName } from "#modules/people/index.ts";
import { type Actor, system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { startOfDay } from "#platform/time/time.ts";
import { cardSecret } from "./card-link.ts";
import { moveMatch } from "./match.ts";
import { deployable } from "./match-guards.ts";
import { askLabel, askTexts } from "./messages/tellings.ts";
import { cardOf } from "./others.ts";
import { paths } from "./paths.ts";
import type { OpenedCase } from "./read.ts";

/** Who is asked, and that she said yes to it. */
export interface GivenAsking {
  match: string;
  version: number;
  volunteer: string;
  /** The volunteer lives close or has the same surname, and she said yes to that. */
  closeAgreed: boolean;
}

/** Whom one could ask for this person: there today, not on her list, not helping enough people already. Ids. */
export const couldHelp = (db: Db, { file }: OpenedCase): Promise<string[]> =>
  behindWall(db, system("cases.ask"), (db) => deployable(db, file));

/**
 * Asks somebody to help, in one transaction: her word that who helps may know who she is, the question, and a message that a
 * question waits. The message holds nothing of her; the link opens a card without a name. Throws as moveMatch does.
 */
export async function askHelper(
  db: Db,
  actor: Actor,
  { file }: OpenedCase,
  { match, version, volunteer, closeAgreed }: GivenAsking,
): Promise<void> {
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const question = {
      person: file.person,
      purpose: "details_to_chosen" as const,
      scope: ["name", "phone", "address"],
    };
    const consent = await recordConsent(db, actor, question, { answer: "yes", how: "oral" });
    await moveMatch(db, actor, match, version, "ask", { volunteer, consent: consent.id, closeAgreed });
    const card = await cardOf(db, match);
    const to = await findPerson(db, volunteer);
    const m = speak(askTexts, to.language);
    await tell(db, actor, {
      to: { person: to.id, name: fullName(to), language: to.language },
      kind: "cases.asked",
      label: askLabel,
      subject: m.askSubject,
      text: m.askText,
      link: paths.card(cardSecret(card)),
      about: match,
      key: `match:${match}:${card.version}`,
      ...(card.answerBy ? { dueBy: startOfDay(card.answerBy) } : {}),
    });
  });
}

/** Yes or no to a card, from a link or by phone. What was answered, or is over, stays as it is: false. */
export async function answerCard(db: Db, card: { match: string; version: number }, yes: boolean): Promise<boolean> {
  return behindWall(db, system("cases.card"), async (db) => {
    const now = await cardOf(db, card.match);
    if (now.status !== "asked" || now.version !== card.version) return false;
    await moveMatch(db, system("cases.card"), card.match, card.version, yes ? "accept" : "refuse");
    return true;
  });
}
