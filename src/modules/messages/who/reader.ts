// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { fullName, type Person, type PostalAddress, personsById } from "#modules/people/index.ts";
import type { Db } from "#platform/db/db.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { plainEmail, plainPhone, type Reachable } from "../channel.ts";
import type { Channel, Choice } from "../workflow.ts";
import { isBadAddress } from "./bad-address.ts";
import { settingOf } from "./setting.ts";

/** Why nothing is told to somebody. */
export type Withheld = "deceased" | "closed" | "frozen" | "paused" | "refuses" | "only_me" | "week_full";

/** Somebody we know, as one who is told things. */
export interface Reader {
  id: string;
  name: string;
  language: Language;
  /** Her own ways; an address at which mail came back is not among them. */
  reach: Reachable;
  /** The own wish, when she has one. */
  wish: Channel | undefined;
  /** Is told through somebody else: only that one is called. */
  through: { name: string; phone: string } | null;
  /** Is told when one meets: somebody goes there, or calls. */
  inPerson: boolean;
  choice: Choice;
  /** Nothing is told but what must. */
  silent: Exclude<Withheld, "only_me" | "week_full"> | null;
}

/** A person as a reader, after merges. Null when there is nobody (left) whose key opens. */
export async function readerOf(db: Db, id: string): Promise<Reader | null> {
  let person: Person | undefined;
  for (let next: string | null = id, hops = 0; next !== null && hops < 8; hops++) {
    person = (await personsById(db, [next])).get(next);
    next = person?.mergedInto ?? null;
  }
  if (!person) return null;
  const setting = await settingOf(db, person.id);
  const email = plainEmail(person.email ?? "");
  const { channel, contactPerson } = person;
  const contactPhone = plainPhone(contactPerson?.phone);
  const viaContact = channel === "via_contact" && contactPerson !== null && contactPhone !== "";
  const name = fullName(person);
  return {
    id: person.id,
    name,
    language: person.language,
    reach: {
      phone: plainPhone(person.phone ?? ""),
      email: email !== "" && (await isBadAddress(db, person.id, email)) ? "" : email,
      address: addressLines(person.address),
    },
    wish: channel === null || channel === "via_contact" ? undefined : channel === "in_person" ? "phone" : channel,
    through: viaContact ? { name: `${contactPerson.name} (${name})`.slice(0, 160), phone: contactPhone } : null,
    inPerson: channel === "in_person",
    choice: setting.choice,
    silent: standing(person) ?? (setting.refuses ? "refuses" : null),
  };
}

function standing(person: Person): Reader["silent"] {
  if (person.deceasedOn) return "deceased";
  if (person.closedAt) return "closed";
  if (person.frozenAt) return "frozen";
  if (person.pausedUntil && Temporal.PlainDate.compare(person.pausedUntil, today()) > 0) return "paused";
  return null;
}

/** A delivery with the address of the person, which does not stand in it before a letter goes there. */
export async function withAddress<D extends { person: string | null; address: string }>(
  db: Db,
  delivery: D,
): Promise<D> {
  if (delivery.person === null || delivery.address !== "") return delivery;
  return { ...delivery, address: (await readerOf(db, delivery.person))?.reach.address ?? "" };
}

/** As it stands on an envelope. */
export const addressLines = (address: PostalAddress | null): string =>
  address
    ? [`${address.street} ${address.houseNumber}`.trim(), `${address.postcode} ${address.city}`.trim()]
        .filter(Boolean)
        .join("\n")
    : "";
