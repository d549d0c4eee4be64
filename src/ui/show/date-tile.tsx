// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from "#platform/i18n/i18n.ts";
import { type Day, dayParts } from "./format.ts";

/** Hidden for screen readers: the full date always stands beside it in words. */
export function DateTile({ date, language = "nl" }: { date: Day; language?: Language }) {
  const { weekday, day, month } = dayParts(date, language);
  return (
    <div class="buurt-card__date" aria-hidden="true">
      <i>{weekday}</i>
      <b>{day}</b>
      {month}
    </div>
  );
}
