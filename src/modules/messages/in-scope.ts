// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { capitalise } from "#ui/show/format.ts";
import { scopeTexts } from "./messages/settings.ts";
import { momentWords } from "./pages/words.ts";
import { deliveries } from "./tables.ts";

/** What a person is told or was told lately, in a few words each, the newest first: for who acts for her, and the desk. */
export async function messagesInScope(c: Context<Env>, person: string) {
  const { db, language } = c.var;
  const m = speak(scopeTexts, language);
  const found = await db
    .select()
    .from(deliveries)
    .where(
      and(
        eq(deliveries.person, person),
        isNull(deliveries.forgottenAt),
        inArray(deliveries.state, ["queued", "sent", "no_answer", "failed", "done"]),
      ),
    )
    .orderBy(desc(deliveries.number))
    .limit(10);
  const lines = found.map(({ label, subject, state, channel, createdAt }) => ({
    title: subject || label,
    text: `${capitalise(momentWords(createdAt, language))}. ${state === "done" || state === "sent" ? m.told(channel) : m.waits(channel)}`,
  }));
  return { title: m.title, none: m.none, lines };
}
