// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { today } from "#platform/time/time.ts";
import type { Person } from "./person-row.ts";
import type { PersonText, PostalAddress } from "./person-text.ts";

type Ways = Pick<PersonText, "phone" | "email" | "address" | "contactPerson">;

/** A letter arrives: a house number, and a postcode or a street with its town. */
export const isWholeAddress = (address: PostalAddress | null): boolean =>
  address !== null &&
  address.houseNumber !== "" &&
  (address.postcode !== "" || (address.street !== "" && address.city !== ""));

/** Is there at least one way to reach her: phone, e-mail, a postal address, or somebody with a phone number? */
export const isReachable = ({ phone, email, address, contactPerson }: Ways): boolean =>
  Boolean(phone || email || isWholeAddress(address) || contactPerson?.phone);

/** Does the channel that she wishes lead anywhere? */
export function fitsChannel(channel: Person["channel"], { phone, email, address, contactPerson }: Ways): boolean {
  if (channel === "phone") return Boolean(phone);
  if (channel === "sms") return /^06/.test(phone ?? "");
  if (channel === "email") return Boolean(email);
  if (channel === "letter") return isWholeAddress(address);
  return channel !== "via_contact" || Boolean(contactPerson?.phone);
}

/** May anything be sent, called or posted to this person today? Not to who died, wants a pause, is frozen or has left. */
export const mayBeWrittenTo = ({
  deceasedOn,
  pausedUntil,
  frozenAt,
  closedAt,
}: Pick<Person, "deceasedOn" | "pausedUntil" | "frozenAt" | "closedAt">): boolean =>
  deceasedOn === null && frozenAt === null && closedAt === null && !isPaused({ pausedUntil });

/** Until and with the day before the date. */
export const isPaused = ({ pausedUntil }: Pick<Person, "pausedUntil">): boolean =>
  pausedUntil !== null && Temporal.PlainDate.compare(pausedUntil, today()) > 0;
