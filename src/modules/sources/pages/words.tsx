// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { parseDate, parseLocal, today, toLocal } from "#platform/time/time.ts";
import { Badge, type BadgeKind } from "#ui/show/badge.tsx";
import { formatDate, formatDay, formatFullMoment, formatMoment } from "#ui/show/format.ts";
import { overview } from "../messages/sources.ts";
import type { SourceState } from "../workflow.ts";

const badges: Record<SourceState, BadgeKind> = {
  trial: "neutral",
  healthy: "good",
  attention: "warning",
  failing: "wrong",
  dead: "wrong",
};

export const StateBadge = ({ state, language }: { state: SourceState; language: Language }) => (
  <Badge kind={badges[state]}>{speak(overview, language)[state]}</Badge>
);

/** A kept wall clock ("2026-11-24T10:00") or date in words; what is neither stays as it was. The year only where it is not plain. */
export function whenText(when: string, language: Language): string {
  const date = parseDate(when);
  if (date) return isNear(date) ? formatDay(date, language) : formatDate(date, language);
  const local = parseLocal(when.replace(" ", "T").slice(0, 16));
  if (!local) return when;
  const format = isNear(local.toPlainDate()) ? formatMoment : formatFullMoment;
  return format(local, local, undefined, language);
}

const isNear = (date: Temporal.PlainDate): boolean => Math.abs(today().until(date).total("days")) < 300;

/** A moment of ours in words. */
export const momentText = (instant: Temporal.Instant, language: Language): string => {
  const local = toLocal(instant);
  return formatFullMoment(local, local, undefined, language);
};
