// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Series } from "#modules/activities/index.ts";
import { type Answer, askByLink, type Recipient, type Telling, tell } from "#modules/messages/index.ts";
import { addressOf, venuesById } from "#modules/places/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { hashOf, newSecret } from "#platform/keys/secrets.ts";
import { now, today, toInstant, toLocal } from "#platform/time/time.ts";
import { formatDate, formatFullMoment, formatPhone } from "#ui/show/format.ts";
import { type Kind, labels, told } from "./messages/told.ts";
import { paths } from "./paths.ts";
import { type Participation, participationLinks, type Seat } from "./tables.ts";

export interface Guest {
  participation: Participation;
  seat: Seat;
}

/** The texts in the language of the one who is told. */
export type Spoken = ReturnType<typeof spokenTo>;
const spokenTo = (language: Language) => speak(told, language);

export interface Say {
  kind: Kind;
  /** What makes this event another than the same event before: one event, one message. */
  event?: string | number;
  subject: (m: Spoken, title: string) => string;
  text: (m: Spoken, title: string, language: Language) => string;
  /** Whom; by default who must hear of changes. */
  to?: Recipient;
  more?: Partial<Pick<Telling, "onlyChannel" | "dueBy" | "notBefore">>;
  /** What one may answer, by link, SMS or phone. */
  answers?: (m: Spoken) => Answer[];
  /** The link that the reader already has. */
  token?: string;
}

/** Who hears about changes: the person, or the one who signed her up. */
export const recipientOf = (p: Participation): Recipient =>
  p.callWho === "by" ? { name: p.byName, phone: p.byPhone, language: p.language } : personOf(p);

export const personOf = ({ name, phone, email, channel, language, person }: Participation): Recipient => ({
  ...(person ? { person } : {}),
  name,
  phone,
  email,
  language,
  ...(channel ? { channel } : {}),
});

export const canBeReached = (p: Participation): boolean => {
  const { phone, email } = recipientOf(p);
  return Boolean(phone || email);
};

export const keyOf = (kind: Kind, seat: string, event: string | number = ""): string =>
  `signups.${kind}:${seat}:${event}`;

/** Has a guest told something about a date, by the own channel. False: there is no way to reach the person. */
export async function tellGuest(db: Db, actor: Actor, activity: Series, guest: Guest, say: Say): Promise<boolean> {
  const { participation, seat } = guest;
  const to = say.to ?? recipientOf(participation);
  if (!to.phone && !to.email) return false;
  const language = to.language ?? "nl";
  const m = spokenTo(language);
  const isToday = (date: Temporal.PlainDateTime) => date.toPlainDate().equals(today());
  const telling: Telling = {
    to,
    kind: `signups.${say.kind}`,
    label: labels[say.kind],
    subject: say.subject(m, activity.title),
    text: [say.text(m, activity.title, language), m.call(formatPhone(activity.contactPhone))].join("\n"),
    ...(isWritten(to) ? { link: await linkFor(db, guest, language, say.token) } : {}),
    about: seat.id,
    organisation: activity.organisation,
    key: keyOf(say.kind, seat.id, say.event),
    urgent: isToday(seat.recurrenceId),
    ...say.more,
  };
  const sent = say.answers
    ? await askByLink(db, actor, { telling, answers: say.answers(m), validDays: 3 })
    : await tell(db, actor, telling);
  return sent !== null;
}

/** Only what is read on a screen gets a link; nothing is made for a call. */
const isWritten = ({ channel, email, phone }: Recipient): boolean =>
  channel === "email" || channel === "sms" || (channel !== "phone" && Boolean(email)) || (!phone && Boolean(email));

async function linkFor(db: Db, guest: Guest, language: Language, token?: string): Promise<string> {
  return inLanguage(paths.mine(token ?? (await newLink(db, guest.participation.id, guest.seat.id))), language);
}

/** A new secret link. With a seat it shows that date only; given to who acts for the person it works while that may. */
export async function newLink(
  db: Db,
  participation: string,
  seat: string | null,
  givenTo: string | null = null,
): Promise<string> {
  const token = newSecret();
  await db
    .insert(participationLinks)
    .values({ tokenHash: hashOf(token), participation, seat, givenTo, createdAt: now() });
  return token;
}

/** "dinsdag 24 november 2026, 10.00 tot 12.00 uur"; a whole day is only its date. */
export function momentInWords(
  activity: Pick<Series, "allDay">,
  { starts, ends }: { starts: Temporal.PlainDateTime; ends: Temporal.PlainDateTime },
  language: Language,
): string {
  return activity.allDay ? formatDate(starts, language) : formatFullMoment(starts, starts, ends, language);
}

/** The moment that a rule gives, when the date itself is not there to ask. */
export const plannedMoment = (activity: Pick<Series, "minutes">, starts: Temporal.PlainDateTime) => ({
  starts,
  ends: toLocal(toInstant(starts).add({ minutes: activity.minutes })),
});

/** "Buurthuis De Brug, Kerkstraat 12, Demodam" */
export async function placeInWords(db: Db, activity: Series, venue: string | null): Promise<string> {
  const found = venue ? (await venuesById(db, [venue])).get(venue) : undefined;
  if (found) return [found.name, addressOf(found)].filter(Boolean).join(", ");
  return activity.address || activity.onlineUrl;
}
