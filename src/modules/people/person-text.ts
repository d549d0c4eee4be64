// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Where somebody lives. */
export interface PostalAddress {
  street: string;
  /** "12", "12a", "12-2". */
  houseNumber: string;
  /** Six signs, "1234AB", or "". */
  postcode: string;
  city: string;
}

/** Somebody through whom a person is reached. */
export interface ContactPerson {
  name: string;
  phone: string;
  /** In own words: "dochter", "buurman". */
  relation: string;
}

/** What is sealed of a person. One of givenName and familyName is there; "" where nothing was given. */
export interface PersonText {
  /** "Mevrouw", "Meneer", or what she prefers. At most 20 signs. */
  salutation: string;
  givenName: string;
  familyName: string;
  /** Lower case. May be shared, or absent; never made up. */
  email: string | null;
  /** Digits. May be shared. */
  phone: string | null;
  address: PostalAddress | null;
  contactPerson: ContactPerson | null;
  /** Never more of a birthday than the year. */
  birthYear: number | null;
  /** "'s ochtends", "niet op dinsdag". At most 60 signs. */
  bestTime: string;
  /** "Wie ben ik", "wat zoek ik", "wat kan ik": at most 200 signs each. */
  whoIAm: string;
  whatISeek: string;
  whatICan: string;
  /** What she does not want. At most 200 signs. */
  doNot: string;
}

const nothing: PersonText = {
  salutation: "",
  givenName: "",
  familyName: "",
  email: null,
  phone: null,
  address: null,
  contactPerson: null,
  birthYear: null,
  bestTime: "",
  whoIAm: "",
  whatISeek: "",
  whatICan: "",
  doNot: "",
};

/** Fills up what an older version did not know. */
export const readText = (json: string): PersonText => ({ ...nothing, ...(JSON.parse(json) as Partial<PersonText>) });

/** The whole of it, from what is given. */
export const fullText = (given: Partial<PersonText>): PersonText => ({ ...nothing, ...given });

/** "Truus van Es", "Mevrouw Van Es", "Truus". */
export function fullName({
  salutation,
  givenName,
  familyName,
}: Pick<PersonText, "salutation" | "givenName" | "familyName">): string {
  if (givenName === "") return `${salutation} ${familyName.replace(/^\p{Ll}/u, (sign) => sign.toUpperCase())}`.trim();
  return `${givenName} ${familyName}`.trim();
}

/** In the middle of a sentence: "mevrouw Van Es". */
export const nameInSentence = (text: Pick<PersonText, "salutation" | "givenName" | "familyName">): string =>
  text.givenName === ""
    ? fullName({
        ...text,
        salutation: text.salutation.replace(/^(Mevrouw|Meneer|De heer)/, (word) => word.toLowerCase()),
      })
    : fullName(text);
