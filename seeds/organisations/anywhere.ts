// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Organisation } from "../town.ts";

/** Organisations without a fixed place. */
export const anywhere: Organisation[] = [
  {
    key: "ouderen",
    name: "Seniorenkring Demodam",
    kind: "vereniging",
    about:
      "De Seniorenkring is er voor iedereen vanaf 60 jaar. Wij gaan op pad, spelen kaart en organiseren lezingen. Nieuwe leden krijgen de eerste keer een maatje mee.",
    phone: "0343000036",
    email: "hallo@seniorenkring.example",
    website: "https://seniorenkring.example",
    buurten: [],
    trusted: true,
  },
  {
    key: "wandel",
    name: "Wandelclub De Stap",
    kind: "sport",
    about:
      "Wij wandelen elke week, in twee groepen. De ene groep loopt vlot, de andere rustig. Onderweg rusten wij op een bankje en drinken wij koffie.",
    phone: "0343000037",
    email: "hallo@destap.example",
    website: "https://destap.example",
    buurten: [],
    trusted: true,
  },
  {
    key: "koor",
    name: "Gemengd koor Zoelklank",
    kind: "muziek",
    about:
      "Zoelklank is een koor van veertig stemmen. Wij zingen liedjes die iedereen kent. Noten lezen hoeft niet, meezingen wel.",
    phone: "0343000038",
    email: "hallo@zoelklank.example",
    website: "https://zoelklank.example",
    buurten: [],
    trusted: false,
  },
  {
    key: "historie",
    name: "Historische Kring Demodam",
    kind: "erfgoed",
    about:
      "Wij bewaren de verhalen van Demodam. Oude foto’s, kaarten en films zoeken wij samen uit. Weet u nog hoe het vroeger was? Vertel het ons.",
    phone: "0343000055",
    email: "hallo@historischekring.example",
    website: "https://historischekring.example",
    buurten: [],
    trusted: false,
  },
  {
    key: "boules",
    name: "Jeu-de-boulesclub De Zilveren Bal",
    kind: "sport",
    about:
      "Wij gooien een bal onder de bomen aan de Vestingwal. Regels leert u vanzelf. Ballen liggen klaar en een stoel ook.",
    phone: "0343000039",
    email: "hallo@zilverenbal.example",
    buurten: ["BU99010002", "BU99010000", "BU99010100"],
    trusted: false,
  },
  {
    key: "wereldkeuken",
    name: "Wereldkeuken Aan Tafel",
    kind: "eten",
    about:
      "Elke maand kookt iemand anders het eten van thuis. Daarna schuiven wij aan bij een lange tafel. U mag koken, helpen of alleen eten.",
    phone: "0343000052",
    email: "hallo@wereldkeuken.example",
    buurten: [],
    trusted: true,
  },
];
