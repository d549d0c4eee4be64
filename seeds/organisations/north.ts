// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Organisation } from "../town.ts";

/** Organisations in the north of the town. */
export const north: Organisation[] = [
  {
    key: "linde",
    name: "Wijkcentrum De Linde",
    kind: "buurthuis",
    about:
      "De Linde is het wijkcentrum van Stad Noord. Er is een buurtcafé, een keuken en een grote zaal. Bewoners bedenken zelf wat er gebeurt. Wij helpen met ruimte, spullen en koffie.",
    phone: "0343000083",
    email: "hallo@delinde.example",
    website: "https://delinde.example",
    venue: "linde",
    buurten: ["BU99010100", "BU99010101", "BU99010102"],
    trusted: true,
  },
  {
    key: "welzijn",
    name: "Welzijn Demodam",
    kind: "welzijn",
    about:
      "Wij werken voor alle buurten van Demodam. Heeft u een vraag of een idee? Wij luisteren en denken met u mee. Samen zoeken wij wat bij u past.",
    phone: "0343000040",
    email: "hallo@welzijn.example",
    website: "https://welzijn.example",
    venue: "linde",
    buurten: [],
    trusted: true,
  },
  {
    key: "zwaluw",
    name: "Basisschool De Zwaluw",
    kind: "school",
    about:
      "De Zwaluw is de school van de Vogelbuurt. Na schooltijd is de Aula er voor de buurt. Kinderen en ouderen lezen, bakken en spelen er samen.",
    phone: "0343000085",
    email: "hallo@dezwaluw.example",
    website: "https://dezwaluw.example",
    venue: "zwaluw",
    buurten: ["BU99010101"],
    trusted: false,
  },
  {
    key: "gym",
    name: "Gymvereniging Lenig en Los",
    kind: "sport",
    about:
      "Wij bewegen rustig, op een stoel of op de mat. U doet mee zoals het voor u goed voelt. Na afloop is er koffie in de kantine.",
    phone: "0343000026",
    email: "hallo@lenigenlos.example",
    website: "https://lenigenlos.example",
    venue: "sporthal",
    buurten: ["BU99010101", "BU99010100", "BU99010102"],
    trusted: false,
  },
  {
    key: "zonnewijzer",
    name: "Woonzorghuis De Zonnewijzer",
    kind: "zorg",
    about:
      "In De Zonnewijzer wonen tachtig mensen. De Ontmoetingsruimte is er ook voor de buurt. U kunt mee-eten, biljarten of naar muziek luisteren.",
    phone: "0343000034",
    email: "hallo@zonnewijzer.example",
    website: "https://zonnewijzer.example",
    venue: "zonnewijzer",
    buurten: ["BU99010102", "BU99010100", "BU99010103"],
    trusted: true,
  },
  {
    key: "iman",
    name: "Stichting El Iman",
    kind: "moskee",
    about:
      "El Iman is een moskee met een Theehuis. Het Theehuis is er voor de hele buurt. Wij schenken muntthee, koken samen en helpen met brieven en taal.",
    phone: "0343000027",
    email: "hallo@el-iman.example",
    website: "https://el-iman.example",
    venue: "moskee",
    buurten: ["BU99010102", "BU99010103", "BU99010101"],
    trusted: true,
  },
  {
    key: "noorderkroon",
    name: "Brede school Noorderkroon",
    kind: "school",
    about:
      "In de Noorderkroon zitten een school, een peuterspeelzaal en een consultatiebureau. Ouders drinken er koffie terwijl de kinderen spelen. Opa en oma zijn ook welkom.",
    phone: "0343000072",
    email: "hallo@noorderkroon.example",
    website: "https://noorderkroon.example",
    venue: "noorderkroon",
    buurten: ["BU99010103", "BU99010102"],
    trusted: true,
  },
  {
    key: "speeltuin",
    name: "Speeltuinvereniging Noorderveld",
    kind: "vereniging",
    about:
      "Onze speeltuin wordt gemaakt door buren. Wij zetten thee in het Clubhuis en repareren de schommels. Voor kinderen is er elke middag iets te doen.",
    phone: "0343000028",
    email: "hallo@speeltuin.example",
    venue: "speeltuin",
    buurten: ["BU99010103"],
    trusted: false,
  },
  {
    key: "mantelzorg",
    name: "Steunpunt Mantelzorg",
    kind: "welzijn",
    about:
      "Zorgt u voor uw man, vrouw, ouder of kind? Bij ons kunt u vragen stellen en op adem komen. Wij regelen ook iemand die het even van u overneemt.",
    phone: "0343000042",
    email: "hallo@mantelzorgdemodam.example",
    website: "https://mantelzorgdemodam.example",
    venue: "linde",
    buurten: [],
    trusted: true,
  },
];
