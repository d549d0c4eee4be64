// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Language, speak } from "#platform/i18n/i18n.ts";
import { formatDay, formatDistance, formatPostcode } from "#ui/show/format.ts";
import { StatusMessage } from "#ui/show/status-message.tsx";
import type { Asked } from "../../filter.ts";
import type { Found } from "../../look-up.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { common } from "../../messages/words.ts";

export interface SaidProps {
  asked: Asked;
  found: Found;
  /** How many stand on the page, and whether there are more. Never a count of everything. */
  count: number;
  more: boolean;
  /** Where days are always named, as in the week: the words for them. */
  when?: string;
  language: Language;
}

/** Says in words what a list shows, and what of the question was left out: "4 keer koffie in De Horden, deze week." */
export function Said(props: SaidProps) {
  return (
    <StatusMessage>{[leftOut(props.found, props.language), inWords(props)].filter(Boolean).join(" ")}</StatusMessage>
  );
}

/** The calm sentence about what we did not understand; empty when everything was clear. */
function leftOut({ unknown }: Found, language: Language): string {
  const m = speak(calendarMessages, language);
  const rest = unknown.filter((key) => key !== "postcode");
  return [unknown.includes("postcode") ? m.unknownPostcode : "", rest.length > 0 ? m.unknownOther : ""]
    .filter(Boolean)
    .join(" ");
}

function inWords({ asked, found, count, more, when, language }: SaidProps): string {
  const m = speak(calendarMessages, language);
  const kind = asked.category ? speak(common, language)[asked.category].toLowerCase() : "";
  const byDay = asked.byDay || when !== undefined;
  const what = count === 0 ? m.none(kind) : byDay ? m.times(count, kind) : m.activities(count, kind);
  const whole = [what, asked.text ? m.forText(asked.text) : "", ...whereInWords(asked, found, language)];
  const sentence = [whole.filter(Boolean).join(" "), when ?? whenInWords(asked, language)].filter(Boolean).join(", ");
  if (count > 0 && asked.after) return m.following(sentence);
  return more ? m.first(sentence) : `${sentence}.`;
}

function whereInWords({ query, walk }: Asked, found: Found, language: Language): string[] {
  const m = speak(calendarMessages, language);
  return [
    found.filter.near && query.postcode ? m.within(formatDistance(walk, language), formatPostcode(query.postcode)) : "",
    found.filter.areas && found.areaName ? m.inArea(found.areaName) : "",
    found.venueName ? m.atVenue(found.venueName) : "",
    found.organisationName ? m.ofOrganisation(found.organisationName) : "",
  ];
}

function whenInWords({ day, when }: Asked, language: Language): string {
  const m = speak(calendarMessages, language);
  if (day) return m.onDay(formatDay(day, language));
  return when === "alles" || when === "day" ? "" : m[when].toLowerCase();
}
