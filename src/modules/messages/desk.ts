// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Actor } from "#platform/access/actor.ts";
import { can } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { countFailed } from "./failed.ts";
import { countLetters } from "./letter-batch.ts";
import { callTexts } from "./messages/calls.ts";
import { outboxTexts } from "./messages/settings.ts";
import { paths } from "./paths.ts";
import { mayCallAnyone, mayDecideAnything, mayPrintLetters } from "./policy.ts";
import { waitingCalls } from "./tell.ts";

export interface Work {
  href: string;
  title: string;
  text: string;
  /** How many wait; absent where nothing waits. */
  count?: number;
}

/** What waits for this actor in this room, for the desk. What did not arrive and letters only when there are some. */
export async function messagesWork(db: Db, actor: Actor, language: Language): Promise<Work[]> {
  const m = speak(callTexts, language);
  const out = speak(outboxTexts, language);
  if (!mayCallAnyone(actor)) return [];
  const own = actor.kind === "member" ? actor.memberships.map(({ organisation }) => organisation) : [];
  const calls = await waitingCalls(db, can(actor, "call.any") ? null : own);
  const failed = mayDecideAnything(actor) ? await countFailed(db, actor) : 0;
  const letters = mayPrintLetters(actor) ? await countLetters(db) : 0;
  return [
    { href: inLanguage(paths.calls, language), title: m.calls, text: m.callsText, count: calls },
    ...(failed > 0
      ? [{ href: inLanguage(paths.failed, language), title: m.failed, text: m.failedText, count: failed }]
      : []),
    ...(letters > 0
      ? [{ href: inLanguage(paths.letters, language), title: m.letters, text: m.lettersText, count: letters }]
      : []),
    ...(mayDecideAnything(actor)
      ? [{ href: inLanguage(paths.outbox, language), title: out.work, text: out.workText }]
      : []),
  ];
}
