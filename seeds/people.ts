// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Person } from "./town.ts";

const of = (organisation: string, role: Person["memberOf"][number]["role"]) => ({ organisation, role });

const person = (
  key: string,
  [givenName, familyName]: [string, string],
  email: string,
  memberOf: Person["memberOf"],
  story: string,
): Person => ({ key, givenName, familyName, email, memberOf, story });

/** Who keeps the calendar of Demodam filled. The first three are the demo logins. All invented. */
export const people: Person[] = [
  person(
    "ria",
    ["Ria", "van der Velde"],
    "ria@debrug.example",
    [of("debrug", "admin")],
    "Ria schenkt al twaalf jaar koffie in De Brug en schrijft de activiteiten op.",
  ),
  {
    ...person(
      "karin",
      ["Karin", "Bosman"],
      "karin@welzijn.example",
      [of("welzijn", "admin")],
      "Karin werkt bij Welzijn Demodam en leest wat nieuwe organisaties insturen.",
    ),
    siteRole: "keeper",
  },
  {
    ...person(
      "mees",
      ["Mees", "Hofstra"],
      "beheer@demodam.example",
      [],
      "Mees werkt bij de gemeente en beheert de site.",
    ),
    siteRole: "admin",
  },
  person("joost", ["Joost", "Hoekstra"], "joost@debrug.example", [of("debrug", "editor")], "Joost kookt in De Brug."),
  person("truus", ["Truus", "Meijer"], "truus@bieb.example", [of("bieb", "admin")], "Truus staat aan de balie."),
  person(
    "samira",
    ["Samira", "Haddad"],
    "samira@taalhuis.example",
    [of("taalhuis", "admin"), of("bieb", "editor")],
    "Samira leerde hier zelf Nederlands en leidt nu het Taalhuis.",
  ),
  person(
    "petra",
    ["Petra", "Lindeman"],
    "petra@delinde.example",
    [of("linde", "admin")],
    "Petra kent iedereen die De Linde binnenkomt.",
  ),
  person(
    "marjan",
    ["Marjan", "Blok"],
    "marjan@welzijn.example",
    [of("welzijn", "editor"), of("mantelzorg", "editor")],
    "Marjan gaat de buurt in en hoort wat mensen graag doen.",
  ),
  person(
    "noor",
    ["Noor", "van Driel"],
    "noor@dezwaluw.example",
    [of("zwaluw", "admin")],
    "Noor geeft les in groep vijf en leent de gymzaal uit.",
  ),
  person("wim", ["Wim", "de Haas"], "wim@dorpskerk.example", [of("pkn", "admin")], "Wim is koster van de Dorpskerk."),
  person("hidde", ["Hidde", "Waterman"], "hidde@zoelvaart.example", [of("zeilclub", "admin")], "Hidde bouwt boten."),
  person("thea", ["Thea", "van Dalen"], "thea@zonnewijzer.example", [of("zonnewijzer", "admin")], "Thea maakt muziek."),
  person(
    "fatima",
    ["Fatima", "Amrani"],
    "fatima@el-iman.example",
    [of("iman", "admin"), of("wereldkeuken", "editor")],
    "Fatima zet muntthee en nodigt de hele straat uit.",
  ),
  person(
    "leyla",
    ["Leyla", "Demir"],
    "leyla@wereldkeuken.example",
    [of("wereldkeuken", "admin")],
    "Leyla zoekt elke maand iemand die het eten van thuis wil koken.",
  ),
  person("bep", ["Bep", "van Rijn"], "bep@kersentuin.example", [of("kersentuin", "admin")], "Bep woont op vier hoog."),
  person(
    "riet",
    ["Riet", "Verkaik"],
    "riet@dorpshuisoeverwijk.example",
    [of("dorpshuis", "admin")],
    "Riet opent de deur.",
  ),
  person(
    "dirk",
    ["Dirk", "Zandbergen"],
    "dirk@kerkaandedijk.example",
    [of("dijkkerk", "admin")],
    "Dirk luidt de klok.",
  ),
  person(
    "truuse",
    ["Truus", "Elzinga"],
    "truus@delindehof.example",
    [of("lindehof", "admin"), of("brinkhoeve", "editor")],
    "Truus houdt de agenda van Lindehout bij, ook die van de geiten.",
  ),
  person(
    "margriet",
    ["Margriet", "Noordam"],
    "margriet@deakker.example",
    [of("akker", "admin")],
    "Margriet is boerin.",
  ),
  person("gerrit", ["Gerrit", "Smit"], "gerrit@destap.example", [of("wandel", "admin")], "Gerrit kent elk pad."),
  person("coby", ["Coby", "Vermaat"], "coby@seniorenkring.example", [of("ouderen", "admin")], "Coby regelt de bus."),
  person(
    "saskia",
    ["Saskia", "Boelens"],
    "saskia@lenigenlos.example",
    [of("gym", "admin")],
    "Saskia geeft gym op een stoel, met muziek van vroeger.",
  ),
];
