// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Organisation } from "../town.ts";

/** Organisations in the centre, at the harbour and the mill. */
export const centre: Organisation[] = [
  {
    key: "debrug",
    name: "Stichting Buurthuis De Brug",
    kind: "buurthuis",
    about:
      "De Brug is het huis van de Binnenstad. Elke dag is de koffie klaar en de leestafel vrij. Buren koken, zingen en klussen er samen. Kom gerust binnen, er is altijd iemand om u wegwijs te maken.",
    phone: "0343000021",
    email: "hallo@debrug.example",
    website: "https://debrug.example",
    venue: "brug",
    buurten: ["BU99010000", "BU99010001", "BU99010002"],
    trusted: true,
  },
  {
    key: "bieb",
    name: "Bibliotheek Demodam",
    kind: "bibliotheek",
    about:
      "In de bibliotheek leest u, luistert u en leert u iets nieuws. Op maandag helpen wij met uw telefoon of computer. U hoeft geen lid te zijn om binnen te lopen.",
    phone: "0343000030",
    email: "balie@bieb.example",
    website: "https://bieb.example",
    venue: "bibliotheek",
    buurten: [],
    trusted: true,
  },
  {
    key: "pkn",
    name: "Dorpskerk Demodam",
    kind: "kerk",
    about:
      "De Dorpskerk staat open voor iedereen, met of zonder geloof. In de Consistorie drinken wij koffie en eten wij samen. De tuin bij de kerk is een rustige plek om te zitten.",
    phone: "0343000024",
    email: "hallo@dorpskerk.example",
    website: "https://dorpskerk.example",
    venue: "dorpskerk",
    buurten: ["BU99010000", "BU99010001", "BU99010002"],
    trusted: true,
  },
  {
    key: "kade",
    name: "Theater De Kade",
    kind: "cultuur",
    about:
      "De Kade is een klein theater aan de haven. Wij maken voorstellingen met mensen uit de stad. Bij de koffie in de Foyer ontmoet u de spelers. Wie het kaartje te duur vindt, kan ons bellen.",
    phone: "0343000050",
    email: "kassa@kade.example",
    website: "https://kade.example",
    venue: "theater",
    buurten: [],
    trusted: true,
  },
  {
    key: "zeilclub",
    name: "Roei- en zeilclub De Zoel",
    kind: "sport",
    about:
      "Wij varen op de Zoel, met sloepen en kleine zeilboten. In de Havenloods knappen wij samen de boten op. U hoeft niets van varen te weten.",
    phone: "0343000023",
    email: "hallo@zoelvaart.example",
    website: "https://zoelvaart.example",
    venue: "haven",
    buurten: ["BU99010001", "BU99010000"],
    trusted: false,
  },
  {
    key: "molenaars",
    name: "Vrienden van De Hoop",
    kind: "erfgoed",
    about:
      "Onze molen draait al sinds 1786. Wij malen meel, bakken brood en vertellen verhalen. Op zaterdag laten wij u graag de molen zien.",
    phone: "0343000084",
    email: "hallo@dehoop.example",
    website: "https://dehoop.example",
    venue: "molen",
    buurten: ["BU99010002", "BU99010000"],
    trusted: true,
  },
  {
    key: "muziek",
    name: "Muziekschool Demodam",
    kind: "muziek",
    about:
      "Op de muziekschool spelen jong en oud. U kunt zingen, trommelen of een instrument leren. Wij hebben instrumenten om te lenen, zodat u niets hoeft te kopen.",
    phone: "0343000056",
    email: "hallo@muziekschool.example",
    website: "https://muziekschool.example",
    venue: "muziekschool",
    buurten: [],
    trusted: true,
  },
  {
    key: "taalhuis",
    name: "Taalhuis Demodam",
    kind: "taal",
    about:
      "In het Taalhuis oefent u Nederlands met iemand uit de stad. Wij praten, lezen en vullen samen formulieren in. Het is gratis en u mag elke week beginnen.",
    phone: "0343000031",
    email: "hallo@taalhuis.example",
    website: "https://taalhuis.example",
    venue: "bibliotheek",
    buurten: [],
    trusted: true,
  },
];
