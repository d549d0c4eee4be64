// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { openMessages } from "../../messages/open.ts";
import { common } from "../../messages/words.ts";
import type { OpenChoice } from "../../open-filter.ts";

/** "Activiteiten in De Horden: Koffie" */
export function feedName({ area, category, organisation, venue }: OpenChoice, language: Language = "nl"): string {
  const m = speak(openMessages, language);
  const kind = category ? `: ${speak(common, language)[category]}` : "";
  if (organisation) return m.activitiesOf(organisation.name) + kind;
  if (venue) return m.activitiesAt(venue.name) + kind;
  if (area) return m.activitiesIn(area.name) + kind;
  return m.activities + kind;
}
