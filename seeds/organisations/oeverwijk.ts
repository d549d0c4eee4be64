// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Organisation } from "../town.ts";

/** Organisations in Oeverwijk and the flood plains. */
export const oeverwijk: Organisation[] = [
  {
    key: "dorpshuis",
    name: "Dorpshuis Oeverwijk",
    kind: "buurthuis",
    about:
      "Het dorpshuis is de huiskamer van Oeverwijk. Er is toneel, biljart en elke week een eettafel. Wilt u zelf iets beginnen? Loop dan even binnen.",
    phone: "0343000061",
    email: "hallo@dorpshuisoeverwijk.example",
    website: "https://dorpshuisoeverwijk.example",
    venue: "dorpshuis",
    buurten: ["BU99010300", "BU99010301"],
    trusted: true,
  },
  {
    key: "dijkkerk",
    name: "Kerk aan de Dijk",
    kind: "kerk",
    about:
      "Onze kerk staat al vierhonderd jaar op de dijk. In het Voorhuis is op woensdag de koffie klaar. Wij zingen graag en iedereen mag meedoen.",
    phone: "0343000066",
    email: "hallo@kerkaandedijk.example",
    website: "https://kerkaandedijk.example",
    venue: "oeverkerk",
    buurten: ["BU99010300", "BU99010301"],
    trusted: true,
  },
  {
    key: "weide",
    name: "Voetbalclub De Weide",
    kind: "sport",
    about:
      "De Weide is de club van Oeverwijk. Wij voetballen, en wie liever wandelt kan wandelvoetbal doen. In de Kantine is plaats voor het hele dorp.",
    phone: "0343000044",
    email: "hallo@vcdeweide.example",
    website: "https://vcdeweide.example",
    venue: "sportpark",
    buurten: ["BU99010300", "BU99010301"],
    trusted: false,
  },
];
