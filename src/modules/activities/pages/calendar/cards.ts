// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { toInstant } from "#platform/db/columns.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { parseDate, toLocal } from "#platform/time/time.ts";
import type { ActivityCardProps } from "#ui/show/activity-card.tsx";
import { formatDay, formatMoney } from "#ui/show/format.ts";
import type { Entry } from "../../calendar.ts";
import { categoryPictogram } from "../../categories.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { common } from "../../messages/words.ts";
import { paths } from "../../paths.ts";

/** The title in the reader's language, when the organiser gave one. */
export const titleOf = (entry: Pick<Entry, "title" | "titleEn">, language: Language): string =>
  language === "en" && entry.titleEn ? entry.titleEn : entry.title;

/** The language of that title, when it is another than that of the page. */
export const langOf = ({ titleEn }: Pick<Entry, "titleEn">, language: Language): string | undefined =>
  language === "en" && !titleEn ? "nl" : undefined;

/** "Buurthuis De Brug, Kerkstraat 12" */
export function placeOf(entry: Entry, language: Language): string {
  if (entry.venueName)
    return [entry.venueName, `${entry.street ?? ""} ${entry.houseNumber ?? ""}`.trim()].filter(Boolean).join(", ");
  return entry.address || (entry.online ? speak(common, language).online : "");
}

export const hrefOf = (entry: Pick<Entry, "number" | "title">, language: Language): string =>
  inLanguage(paths.activity(entry), language);

export function timesOf(entry: Pick<Entry, "startsAt" | "endsAt" | "allDay">) {
  const [start, end] = [toLocal(toInstant(entry.startsAt)), toLocal(toInstant(entry.endsAt))];
  return entry.allDay
    ? { date: start.toPlainDate() }
    : { date: start.toPlainDate(), start: start.toPlainTime(), end: end.toPlainTime() };
}

/** At most three facts that help to choose: whether there is a place, price, access, company. */
export function badgesOf(entry: Entry, language: Language): string[] {
  const m = speak(common, language);
  return [
    entry.status === "full" ? m.fullWaiting : null,
    entry.priceCents === 0 ? m.free : formatMoney(entry.priceCents, language),
    entry.stepFree ? m.stepFree : null,
    entry.goTogether && entry.hostName ? m.comeAlone : null,
    entry.transport ? m.transportPossible : null,
  ].filter((badge): badge is string => badge !== null);
}

/** "Ook op dinsdag 1 december en dinsdag 8 december." */
function againInWords(days: readonly string[], language: Language): string {
  const m = speak(calendarMessages, language);
  return days.length === 0 ? "" : m.alsoOn(days.map((day) => formatDay(parseDate(day)!, language)).join(` ${m.and} `));
}

/** A date of an activity as a card, with the days on which it comes again. */
export function cardOf(entry: Entry, language: Language, again: readonly string[] = []): ActivityCardProps {
  const remark = entry.status === "cancelled" ? entry.reason : entry.alert;
  return {
    href: hrefOf(entry, language),
    title: titleOf(entry, language),
    lang: langOf(entry, language),
    category: { label: speak(common, language)[entry.category], pictogram: categoryPictogram[entry.category] },
    ...timesOf(entry),
    place: placeOf(entry, language),
    distance: entry.metres ?? undefined,
    badges: badgesOf(entry, language),
    cancelled: entry.status === "cancelled",
    note: [remark, againInWords(again, language)].filter(Boolean).join(" ") || undefined,
    language,
  };
}
