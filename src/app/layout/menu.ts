// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Actor, can, teamsOf } from "#platform/access/actor.ts";
import { type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import type { Link } from "#ui/navigate/settings.ts";
import { messages } from "../messages.ts";

export const menuPath = {
  activities: "/",
  places: "/plekken",
  organisations: "/organisaties",
  paper: "/buurtkrant",
  contact: "/contact",
  desk: "/beheer",
} as const;

/** At most five items, and only what is there. */
export function menuFor(actor: Actor, language: Language): Link[] {
  const m = speak(messages, language);
  const items = [
    { href: menuPath.activities, label: m.menuActivities },
    { href: menuPath.places, label: m.menuPlaces },
    { href: menuPath.organisations, label: m.menuOrganisations },
    { href: menuPath.paper, label: m.menuPaper },
  ];
  const works =
    actor.kind === "member" ||
    can(actor, "activity.review") ||
    can(actor, "gap.edit") ||
    can(actor, "rights.handle") ||
    teamsOf(actor).length > 0;
  return [
    ...items,
    works ? { href: menuPath.desk, label: m.menuDesk } : { href: menuPath.contact, label: m.menuContact },
  ];
}

export const footerLinks = (m: Spoken<typeof messages>): Link[] => [
  { href: "/contact", label: m.menuContact },
  { href: "/privacy", label: m.privacyTitle },
  { href: "/toegankelijkheid", label: m.accessibilityTitle },
  { href: "/agenda-abonneren", label: m.subscribeTitle },
];

/** What few look for, and nobody finds without a link: a worry about somebody, what is missing, and rooms. */
export const footerDeeds = (m: Spoken<typeof messages>): Link[] => [
  { href: "/signaal", label: m.footerWorry },
  { href: "/wens", label: m.footerWish },
  { href: "/hiaten", label: m.footerMissing },
  { href: "/ruimtes", label: m.footerRooms },
];
