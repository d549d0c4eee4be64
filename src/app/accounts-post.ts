// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineAccountsPost, noticeWords } from "#modules/accounts/index.ts";
import { type PostOffice, takeBack, tell } from "#modules/messages/index.ts";
import { findPerson, fullName, type Person } from "#modules/people/index.ts";

let house: () => PostOffice | null = () => null;

/** Where mail and SMS leave; before, only letters are made. */
export const openAccountsPost = (given: () => PostOffice | null): void => {
  house = given;
};

// How the accounts room tells people something: it stands below the room of messages, so it is given its post here.
defineAccountsPost({
  sms: () => house()?.sms ?? null,
  tell: async (db, actor, { person, kind, about, key, onPaper }) => {
    const to = await findPerson(db, person);
    const words = noticeWords(kind, to.language, house()?.publicUrl ?? "");
    const told = await tell(db, actor, {
      ...words,
      kind,
      about,
      key,
      to: recipient(to),
      onlyChannel: onPaper ? "letter" : channelFor(to),
      urgent: !onPaper,
      ...(onPaper && { onPaper }),
    });
    return told !== null;
  },
  takeBack,
});

/** A notice is no call: by mail, else by letter. */
const channelFor = ({ email }: Person) => (email ? "email" : "letter");

function recipient(person: Person) {
  const { id, email, phone, address, language } = person;
  const lines = address
    ? [`${address.street} ${address.houseNumber}`.trim(), `${address.postcode} ${address.city}`.trim()]
    : [];
  return {
    person: id,
    name: fullName(person),
    email: email ?? "",
    phone: phone ?? "",
    address: lines.filter(Boolean).join("\n"),
    language,
  };
}
