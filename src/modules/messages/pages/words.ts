// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { formatDay, formatMoment } from "#ui/show/format.ts";
import type { CallLine } from "../call-list.ts";
import type { CallMoment } from "../clock.ts";
import { daypartAt } from "../clock.ts";
import { callTexts } from "../messages/calls.ts";
import { failedTexts } from "../messages/failed.ts";
import type { Delivery } from "../tables.ts";

type Words = Spoken<typeof callTexts>;

/** "dinsdag 24 november, 10.00 uur"; "" without a moment. */
export function momentWords(moment: Temporal.Instant | null, language: Language): string {
  if (!moment) return "";
  const local = toLocal(moment);
  return formatMoment(local, local, undefined, language);
}

/** "nog niet gebeld", "2 keer gebeld, laatst in de ochtend", "Karin belt nu". */
export function standing({ attempts, lastAttempt, taken, bounced }: CallLine, language: Language): string {
  const m = speak(callTexts, language);
  if (taken) return takenWords(taken, m);
  if (attempts === 0 || !lastAttempt) return bounced ? `${m.notCalled}. ${m.mailCameBack}` : m.notCalled;
  return triedWords(attempts, lastAttempt, language);
}

function takenWords({ name, own, onPaper }: NonNullable<CallLine["taken"]>, m: Words): string {
  if (own) return onPaper ? m.onPaperOwn : m.takenOwn;
  return onPaper ? m.onPaperBy(name) : m.takenBy(name);
}

export function triedWords(attempts: number, last: NonNullable<CallLine["lastAttempt"]>, language: Language): string {
  const m = speak(callTexts, language);
  return m.called(attempts, `${formatDay(toLocal(last.at), language)} ${m[last.daypart]}`);
}

/** "dinsdag 24 november, in de ochtend" */
export function callMomentWords({ at }: CallMoment, language: Language): string {
  const m = speak(callTexts, language);
  return `${formatMoment(toLocal(at), undefined, undefined, language)}, ${m[daypartAt(at)]}`;
}

/** Why something did not arrive. */
export function reasonWords({ result }: Pick<Delivery, "result">, language: Language): string {
  const m = speak(failedTexts, language);
  return result && (reasons as readonly string[]).includes(result) ? m[result as (typeof reasons)[number]] : "";
}

const reasons = ["no_answer", "wrong_number", "not_sent", "too_late", "bounced"] as const;
