// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Recipient, type Telling, tell } from "#modules/messages/index.ts";
import { organisationsById } from "#modules/organisations/index.ts";
import { findPerson } from "#modules/people/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { NotFound } from "#platform/http/errors.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { formatFullMoment } from "#ui/show/format.ts";
import { type LentRoom, lentById } from "./lent.ts";
import { newLink } from "./links.ts";
import { letters } from "./messages/letters.ts";
import { paths } from "./paths.ts";
import type { Asked } from "./requests.ts";
import type { Booking, BookingRequest } from "./tables.ts";
import { nameOf } from "./words.ts";

type Heard = "confirmed" | "held" | "refused" | "proposed" | "offered" | "cancelled";
type LenderHears = "Asked" | "Changed" | "Cancelled" | "Accepted" | "Declined" | "Missed";

/** The moment of a date: "donderdag 26 november 2026, 19.00 tot 21.00 uur". */
export function momentOf(
  { startsAt, endsAt }: Pick<Booking, "startsAt" | "endsAt">,
  language: Language = "nl",
): string {
  const [starts, ends] = [toLocal(startsAt), toLocal(endsAt)];
  if (starts.toPlainDate().equals(ends.toPlainDate())) return formatFullMoment(starts, starts, ends, language);
  return `${formatFullMoment(starts, starts, undefined, language)} – ${formatFullMoment(ends, ends, undefined, language)}`;
}

const mostNamed = 12;
function momentsOf(dates: readonly Booking[], language: Language): string {
  const named = dates.slice(0, mostNamed).map((date) => momentOf(date, language));
  const rest = dates.length - named.length;
  return [...named, ...(rest > 0 ? [speak(letters, language).more(rest)] : [])].join("\n");
}

const askerOf = ({ person, name, phone, email, language }: BookingRequest): Recipient => ({
  ...(person ? { person } : {}),
  name,
  phone,
  email,
  language,
});

/** "Uw aanvraag is binnen", with the link to it. */
export async function tellReceived(db: Db, actor: Actor, request: BookingRequest): Promise<void> {
  const lent = (await lentById(db, [request.room])).get(request.room)!;
  const m = speak(letters, request.language);
  await tell(db, actor, {
    ...(await aboutAsker(db, request, lent)),
    kind: "bookings.received",
    label: letters.receivedLabel.nl,
    subject: m.receivedSubject(nameOf(lent)),
    text: m.receivedText(nameOf(lent)),
    key: `bookings.received/${request.id}`,
  });
}

/** What who asked hears about some dates. */
export async function tellAsker(
  db: Db,
  actor: Actor,
  { request, lent }: Pick<Asked, "request" | "lent">,
  dates: readonly Booking[],
  what: Heard,
  reason: string,
): Promise<void> {
  const { language } = request;
  const m = speak(letters, language);
  const name = nameOf(lent);
  const [first] = dates;
  const until = first?.offeredUntil;
  const parts = [
    `${m[`${what}Text`](name)}\n${momentsOf(dates, language)}`,
    reason ? m.reason(reason) : "",
    until ? m.until(formatFullMoment(toLocal(until), toLocal(until), undefined, language)) : "",
    what === "refused" ? m.refusedMore : "",
    what === "confirmed" && lent.terms.keyHow ? m.key(lent.terms.keyHow) : "",
  ];
  await tell(db, actor, {
    ...(await aboutAsker(db, request, lent)),
    kind: `bookings.${what}`,
    label: letters[`${what}Label`].nl,
    subject: m[`${what}Subject`](name),
    text: parts.filter(Boolean).join("\n\n"),
    key: `bookings.${what}/${first?.id}/${dates.length}${first?.offeredAt ? `/${first.offeredAt.epochMilliseconds}` : ""}`,
  });
}

async function aboutAsker(
  db: Db,
  request: BookingRequest,
  lent: LentRoom,
): Promise<Pick<Telling, "to" | "link" | "about" | "organisation">> {
  const link = paths.asked(await newLink(db, request.together));
  return { to: askerOf(request), link, about: request.id, organisation: lent.venue.organisation };
}

/** What who lends hears: the approver, else who stands in, else the organisation of the place. */
export async function tellLender(
  db: Db,
  actor: Actor,
  request: BookingRequest,
  what: LenderHears,
  dates: readonly Booking[] = [],
): Promise<void> {
  const lent = (await lentById(db, [request.room])).get(request.room);
  const to = lent && (await lenderRecipient(db, lent));
  if (!lent || !to) return;
  const m = speak(letters, "nl");
  const text = m[`lender${what}Text`](request.title, nameOf(lent));
  await tell(db, actor, {
    to,
    kind: `bookings.lender${what}`,
    label: m[`lender${what}`],
    subject: `${m[`lender${what}`]}: ${nameOf(lent)}`.slice(0, 120),
    text: dates.length > 0 ? `${text}\n${momentsOf(dates, "nl")}` : text,
    link: paths.request(request.number),
    about: request.id,
    organisation: null,
    key: `bookings.lender${what}/${request.id}/${dates[0]?.id ?? ""}/${dates[0]?.startsAt ?? ""}/${dates.length}`,
  });
}

async function lenderRecipient(db: Db, { terms, venue }: LentRoom): Promise<Recipient | null> {
  for (const id of [terms.approver, terms.substitute]) {
    const person = id ? await findPerson(db, id).catch(nobody) : null;
    if (person?.email || person?.phone)
      return { name: person.givenName, email: person.email ?? "", phone: person.phone ?? "" };
  }
  const [organisation] = venue.organisation ? await organisationsById(db, [venue.organisation]) : [];
  return organisation ? { name: organisation.name, email: organisation.email, phone: organisation.phone } : null;
}

/** Somebody who stopped is not there: then the next one. */
function nobody(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
