// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Organisation } from "../town.ts";

/** Organisations in the east of the town. */
export const east: Organisation[] = [
  {
    key: "heul",
    name: "Gezondheidscentrum De Heul",
    kind: "zorg",
    about:
      "Bij ons werken huisartsen, een fysiotherapeut en een diëtist. In de Praatkamer kunt u terecht voor een gesprek. Wij wandelen elke week een rondje met de buurt.",
    phone: "0343000081",
    email: "hallo@gcdeheul.example",
    website: "https://gcdeheul.example",
    venue: "heul",
    buurten: ["BU99010200", "BU99010201"],
    trusted: true,
  },
  {
    key: "zwembad",
    name: "Zwembad De Zoel",
    kind: "sport",
    about:
      "In het zwembad is het water lekker warm. Er zijn rustige uren voor wie langzaam zwemt. De badmeester helpt u het water in en uit.",
    phone: "0343000087",
    email: "hallo@zwembaddezoel.example",
    website: "https://zwembaddezoel.example",
    venue: "zwembad",
    buurten: [],
    trusted: true,
  },
  {
    key: "kersentuin",
    name: "Bewonersclub De Kersentuin",
    kind: "vereniging",
    about:
      "Wij wonen in De Kersentuin en maken er samen iets gezelligs van. Buren uit Kersengaarde doen graag mee. Wij kaarten, koken en kijken films.",
    phone: "0343000090",
    email: "hallo@kersentuin.example",
    venue: "kersentuin",
    buurten: ["BU99010201"],
    trusted: true,
  },
  {
    key: "boomgaard",
    name: "Buurttuin De Boomgaard",
    kind: "natuur",
    about:
      "In De Boomgaard staan oude kersenbomen en nieuwe groentebedden. Wij zaaien, oogsten en zitten in de schaduw. Wat er groeit, verdelen wij met elkaar.",
    phone: "0343000029",
    email: "hallo@boomgaard.example",
    website: "https://boomgaard.example",
    venue: "boomgaard",
    buurten: ["BU99010201", "BU99010200"],
    trusted: true,
  },
  {
    key: "werkhal",
    name: "De Werkhal",
    kind: "repareren",
    about:
      "In De Werkhal krijgt elk ding een tweede leven. Wij repareren fietsen, lampen en kleren. U kunt iets brengen, iets maken of iemand iets leren.",
    phone: "0343000035",
    email: "hallo@dewerkhal.example",
    website: "https://dewerkhal.example",
    venue: "werkhal",
    buurten: ["BU99010202", "BU99010200", "BU99010201"],
    trusted: true,
  },
];
