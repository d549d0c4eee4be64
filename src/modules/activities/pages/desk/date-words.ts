// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from "#platform/db/columns.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { formatFullMoment } from "#ui/show/format.ts";
import type { DateOf } from "../../activity/dates.ts";
import { describeRule } from "../../recurrence/describe.ts";
import type { Series } from "../../tables.ts";

/** "dinsdag 24 november 2026, 10.00 tot 12.00 uur" */
export function momentInWords({ startsAt, endsAt }: Pick<DateOf, "startsAt" | "endsAt">, language: Language): string {
  const [starts, ends] = [toLocal(toInstant(startsAt)), toLocal(toInstant(endsAt))];
  return formatFullMoment(starts, starts, ends, language);
}

/** "Elke week op dinsdag, 10.00 tot 12.00 uur. Niet op 29 december." */
export function rhythmInWords(activity: Series, language: Language): string {
  const { rrule, startsLocal, minutes, allDay, rdates, exdates, notInSchoolHolidays } = activity;
  const schoolHolidays = notInSchoolHolidays ? "midden" : undefined;
  return describeRule(rrule, startsLocal, minutes, language, { allDay, rdates, exdates, schoolHolidays });
}

/** As it stands in addresses: "2026-11-24T10:00". */
export const dateKey = (recurrenceId: string): string => recurrenceId.replace(" ", "T").slice(0, 16);
