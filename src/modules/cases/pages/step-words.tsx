// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { Badge } from "#ui/show/badge.tsx";
import { formatDay } from "#ui/show/format.ts";
import type { TaskKind } from "../codes.ts";
import { taskWords } from "../messages/codes.ts";
import { listTexts } from "../messages/list.ts";
import { statusWords } from "../messages/words.ts";
import type { CaseState } from "../workflow.ts";

/** What is to be done, in words. */
export const taskName = (kind: TaskKind, language: Language): string => speak(taskWords, language)[kind];

export const isLate = (due: Temporal.PlainDate | null): boolean =>
  due !== null && Temporal.PlainDate.compare(due, today()) < 0;

/** The day, with a word when it is over. */
export function Due({ due, language }: { due: Temporal.PlainDate | null; language: Language }) {
  const m = speak(listTexts, language);
  if (due === null) return <>–</>;
  return (
    <>
      {isLate(due) ? <Badge kind="wrong">{m.late}</Badge> : null}
      {due.equals(today()) ? <Badge kind="warning">{m.today}</Badge> : null} {formatDay(due, language)}
    </>
  );
}

/** The phase, or that it waits until a day. */
export function phaseWords(
  { status, pausedUntil }: { status: CaseState; pausedUntil: Temporal.PlainDate | null },
  language: Language,
): string {
  const phase = speak(statusWords, language)[status];
  return pausedUntil ? `${phase}, ${speak(listTexts, language).pausedUntil(formatDay(pausedUntil, language))}` : phase;
}
