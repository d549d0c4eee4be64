// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Organisation } from "../town.ts";

/** Organisations in Lindehout and around it. */
export const lindehout: Organisation[] = [
  {
    key: "lindehof",
    name: "Dorpshuis De Lindehof",
    kind: "buurthuis",
    about:
      "De Lindehof staat midden in Lindehout. Hier komt het dorp bij elkaar om te eten, te dansen en te praten. De zaal is te huur voor een klein bedrag.",
    phone: "0343000071",
    email: "hallo@delindehof.example",
    website: "https://delindehof.example",
    venue: "lindehof",
    buurten: ["BU99010400", "BU99010401", "BU99010402"],
    trusted: true,
  },
  {
    key: "brinkhoeve",
    name: "Kinderboerderij De Brinkhoeve",
    kind: "natuur",
    about:
      "Bij ons wonen geiten, kippen en een oude ezel. Jong en oud helpt met voeren en vegen. Op de bank in de zon is altijd plaats.",
    phone: "0343000074",
    email: "hallo@debrinkhoeve.example",
    website: "https://debrinkhoeve.example",
    venue: "kinderboerderij",
    buurten: ["BU99010400", "BU99010401"],
    trusted: true,
  },
  {
    key: "bosgroep",
    name: "Natuurgroep Lindehout",
    kind: "natuur",
    about:
      "Wij zorgen samen voor het bos van Lindehout. Wij snoeien, tellen vogels en lopen bij zonsopgang. Laarzen en gereedschap liggen klaar.",
    phone: "0343000076",
    email: "hallo@bosgroep.example",
    venue: "bosschuur",
    buurten: ["BU99010401", "BU99010400", "BU99010402"],
    trusted: false,
  },
  {
    key: "akker",
    name: "Zorgboerderij De Akker",
    kind: "boerderij",
    about:
      "Op De Akker werkt u mee in uw eigen tempo. Er zijn dieren, fruitbomen en een grote keuken. Om twaalf uur eten wij samen aan de lange tafel.",
    phone: "0343000078",
    email: "hallo@deakker.example",
    website: "https://deakker.example",
    venue: "boerderij",
    buurten: ["BU99010402", "BU99010400", "BU99010103"],
    trusted: true,
  },
];
