// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The rooms meet in the house: a buurt by its postcode, a team by its buurt, a word that may be kept.
import "#app/map.ts";
import { addKnown, markDeceased, type NewPerson, pausePerson } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import type { Db } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import type { Planted } from "./seed.ts";

const actor = system("seeds");

interface Story extends NewPerson {
  /** For other seeds and the journeys. */
  key: string;
  /** Weeks from now in which nobody writes. */
  pauseWeeks?: number;
  /** Days ago that she died. */
  diedDaysAgo?: number;
}

const at = (street: string, houseNumber: string, postcode: string) => ({
  street,
  houseNumber,
  postcode,
  city: "Demodam",
});

/** Residents of Demodam. Most never sign in. All invented. */
const residents: Story[] = [
  {
    // a letter with a code brings her an account, later, in the library
    key: "vandervliet",
    salutation: "Mevrouw",
    familyName: "van der Vliet",
    phone: "0343000101",
    address: at("Kerkstraat", "84", "9990AA"),
    birthYear: 1942,
    channel: "phone",
    bestTime: "’s ochtends na tien uur",
    language: "simple",
    contactPerson: { name: "Els van der Vliet", phone: "0600000101", relation: "dochter" },
    whatICan: "Zij breit sokken en kent alle oude verhalen van de haven.",
    whatISeek: "Een paar mensen om koffie mee te drinken.",
    doNot: "Geen mail en geen formulieren.",
    how: "oral",
  },
  {
    key: "els",
    givenName: "Els",
    familyName: "van der Vliet",
    phone: "0600000101",
    email: "els@vliet.example",
    address: at("Heulweg", "9", "9990JN"),
    birthYear: 1969,
    channel: "email",
    whatICan: "Rijden, en rustig luisteren.",
    how: "oral",
  },
  {
    // two at one phone number
    key: "henk",
    salutation: "Meneer",
    givenName: "Henk",
    familyName: "Bruinsma",
    phone: "0343000102",
    address: at("Havenstraat", "3", "9990AB"),
    birthYear: 1938,
    whatICan: "Hij repareert fietsen.",
    how: "oral",
  },
  {
    key: "gre",
    salutation: "Mevrouw",
    givenName: "Gré",
    familyName: "Bruinsma",
    phone: "0343000102",
    address: at("Havenstraat", "3", "9990AB"),
    birthYear: 1940,
    whatISeek: "Samen zingen, het liefst overdag.",
    how: "oral",
  },
  { key: "bep", givenName: "Bep", phone: "0343000103", whatICan: "Ze schilt aardappels voor de soep.", how: "oral" },
  {
    key: "haddad",
    givenName: "سلمى",
    familyName: "حداد",
    phone: "0600000104",
    address: at("Molenpad", "17b", "9990AC"),
    language: "simple",
    whatICan: "Koken zoals in Aleppo, en kleding maken.",
    whatISeek: "Nederlands oefenen in een gesprek.",
    how: "paper",
  },
  {
    key: "thijs",
    salutation: "Meneer",
    familyName: "Tichelaar",
    address: at("Vestingwal", "2", "9990BC"),
    channel: "letter",
    birthYear: 1934,
    whoIAm: "Veertig jaar schipper geweest.",
    doNot: "Niet bellen: hij hoort slecht.",
    how: "paper",
  },
  {
    key: "aaltje",
    salutation: "Mevrouw",
    familyName: "Postma",
    contactPerson: { name: "Sjaan Postma", phone: "0600000105", relation: "zus" },
    address: at("Kerkplein", "6", "9990AD"),
    channel: "via_contact",
    whatICan: "Ze speelt orgel.",
    how: "oral",
  },
  {
    key: "o",
    salutation: "Meneer",
    familyName: "Ó",
    phone: "0343000106",
    address: at("Markt", "11", "9990AE"),
    whatISeek: "Iemand om mee te schaken.",
    how: "oral",
  },
  {
    key: "nguyen",
    givenName: "Nguyễn Thị",
    familyName: "Hoa",
    phone: "0600000107",
    address: at("Zoelkade", "21", "9990AG"),
    whatICan: "Ze kent elke plant.",
    how: "oral",
  },
  {
    key: "dieuwke",
    salutation: "Mevrouw",
    givenName: "Dieuwke",
    familyName: "Ypma",
    phone: "0343000108",
    address: at("Dijkweg", "4", "9990CW"),
    pauseWeeks: 6,
    whatICan: "Ze leest voor op school.",
    how: "oral",
  },
  {
    key: "gerbrand",
    salutation: "Meneer",
    givenName: "Gerbrand",
    familyName: "Oosterhof",
    phone: "0343000109",
    address: at("Dijkweg", "30", "9990DH"),
    diedDaysAgo: 12,
    how: "oral",
  },
  {
    key: "mieke",
    givenName: "Mieke",
    familyName: "de Jong-Verhoeven",
    phone: "0600000110",
    email: "mieke@jong.example",
    address: at("Kersenlaan", "12", "9990JP"),
    channel: "sms",
    whatICan: "Formulieren invullen, en geduld hebben.",
    how: "oral",
  },
  {
    key: "kees",
    salutation: "Meneer",
    familyName: "van den Berg",
    phone: "0343000111",
    address: at("Kerkstraat", "12a", "9990AA"),
    whatICan: "Hij timmert.",
    how: "oral",
  },
  {
    // the same man twice: to merge in the demo
    key: "keesagain",
    givenName: "Kees",
    familyName: "van den Berg",
    phone: "0600000111",
    bestTime: "na zes uur",
    address: at("Kerkstraat", "14", "9990AA"),
    how: "oral",
  },
  {
    key: "yusuf",
    givenName: "Yusuf",
    familyName: "Arslan",
    phone: "0600000112",
    address: at("Heulweg", "40", "9990KR"),
    language: "simple",
    whatICan: "Voetballen met kinderen.",
    how: "oral",
  },
  {
    key: "toos",
    salutation: "Mevrouw",
    familyName: "Toos",
    phone: "0343000113",
    address: at("Lindenhof", "7", "9990LT"),
    whoIAm: "Ik was juf van groep drie.",
    how: "oral",
  },
  {
    key: "wiebe",
    salutation: "Meneer",
    givenName: "Wiebe",
    familyName: "’t Hart",
    phone: "0343000114",
    address: at("Oeverpad", "3", "9990LV"),
    channel: "in_person",
    doNot: "Liever niet in een grote groep.",
    how: "oral",
  },
  {
    key: "janny",
    salutation: "Mevrouw",
    givenName: "Janny",
    familyName: "Schippers",
    phone: "0343000115",
    address: at("Brink", "1", "9990NE"),
    whatICan: "Jam maken van alles wat groeit.",
    how: "paper",
  },
  {
    key: "sam",
    givenName: "Sam",
    familyName: "Wouters",
    email: "sam@wouters.example",
    channel: "email",
    language: "en",
    whatISeek: "Neighbours to cook with.",
    how: "oral",
  },
];

/** Some twenty residents, with the real verbs: known to the team of their buurt, each with a worker. Gives ids by key. */
export async function plantPersons(db: Db, _planted: Planted): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { key, pauseWeeks, diedDaysAgo, ...given } of residents) {
    const { id, number, version } = await addKnown(db, actor, given);
    ids.set(key, id);
    if (pauseWeeks) await pausePerson(db, actor, number, version, today().add({ weeks: pauseWeeks }));
    if (diedDaysAgo) await markDeceased(db, actor, number, version, today().subtract({ days: diedDaysAgo }));
  }
  return ids;
}
