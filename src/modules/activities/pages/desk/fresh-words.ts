// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from "#platform/db/columns.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { formatDay } from "#ui/show/format.ts";
import type { FreshGroup, FreshLine } from "../../fresh/desk.ts";
import { freshTexts } from "../../messages/desk/fresh.ts";

/** "3 activiteiten: 2 lang niet bevestigd, 1 binnenkort na te vragen. 3 bezoekers zeggen …" */
export function whatInWords({ lines }: Pick<FreshGroup, "lines">, language: Language): string {
  const m = speak(freshTexts, language);
  const kinds = Map.groupBy(lines, ({ status }) => stateWords(status, language));
  const parts = [...kinds].map(([kind, { length }]) => `${length} ${kind}`);
  const doubts = lines.reduce((sum, line) => sum + line.doubts, 0);
  return [`${m.activities(lines.length)}: ${parts.join(", ")}`, doubts > 0 ? m.doubts(doubts) : ""]
    .filter(Boolean)
    .join(". ");
}

function stateWords(status: FreshLine["status"], language: Language): string {
  const m = speak(freshTexts, language);
  return status === "needs_confirmation" || status === "stale" || status === "hidden" ? m[status] : m.soon;
}

/** "op dinsdag 3 november: mail, staat op de bellijst" */
export function askedInWords({ lines, asked, organisation }: FreshGroup, language: Language): string {
  const m = speak(freshTexts, language);
  const last = lastAsked(lines);
  const channels = new Set(asked.map(({ channel }) => m[channel]));
  if (last && organisation.email) channels.add(m.email);
  if (!last && channels.size === 0) return m.notAsked;
  const misses = Math.max(...lines.map((line) => line.misses), 0);
  const when = last ? m.askedOn(formatDay(toLocal(last), language)) : "";
  const how = [...channels].join(", ");
  return [[when, how].filter(Boolean).join(": "), misses > 0 ? m.misses(misses) : ""].filter(Boolean).join(". ");
}

function lastAsked(lines: readonly FreshLine[]): Temporal.Instant | null {
  const asked = lines.flatMap(({ askedAt }) => (askedAt ? [toInstant(askedAt)] : []));
  return asked.sort(Temporal.Instant.compare).at(-1) ?? null;
}

/** Whom to call: the number of the organisation first, and the people who are named on its activities. */
export function whomOf({ organisation, lines }: FreshGroup): { phone: string; names: string[] } {
  const names = [...new Set(lines.map(({ contactName }) => contactName))];
  return { phone: organisation.phone || (lines[0]?.contactPhone ?? ""), names };
}
