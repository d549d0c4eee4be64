// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Activity } from "../../town.ts";

/** Activitys in Lindehout and around it. */
export const lindehout: Activity[] = [
  {
    key: "rommelmarkt-brink",
    organisation: "lindehof",
    venue: "lindehof",
    title: "Rommelmarkt rond de Brink",
    whatWeDo:
      "Veertig kleden op het gras, vol servies, boeken en gereedschap. Om negen uur blaast Teun op de hoorn en dan mag u kopen. De koffie komt uit een melkbus en de wafels zijn heet. Wat u niet tillen kunt, brengt de jeugd met de bakfiets.",
    printText: "Veertig kleden vol koopjes rond de Brink. De jeugd brengt zware spullen thuis.",
    category: "culture",
    starts: "09:00",
    minutes: 240,
    repeat: { every: "never", weekdays: [6] },
    firstWeekOffset: 25,
    contactName: "Teun Wolters",
    contactPhone: "0343 – 00 00 92",
    hostName: "",
    comeAlone: false,
    audience: "Voor kopers, verkopers en kijkers",
    priceCents: 0,
    signUp: "none",
    languages: ["nl"],
    energy: "calm",
    elements: ["meeting", "practical_support"],
    transport: "Parkeren kan op het veld van boer Gerrit. Plek voor rolstoelen is bij de kerk.",
  },
  {
    key: "ezel-jarig",
    organisation: "brinkhoeve",
    venue: "kinderboerderij",
    title: "Verjaardag van ezel Sjors",
    whatWeDo:
      "Sjors werd dertig en dat is oud voor een ezel. Kinderen maakten een taart van wortels en hooi. Daan las de felicitaties voor, Sjors at de kaarten op. Voor de mensen was er ranja en cake.",
    printText: "Ezel Sjors werd dertig. Worteltaart voor hem, cake voor u.",
    category: "children",
    starts: "15:00",
    minutes: 60,
    repeat: { every: "never", weekdays: [3] },
    firstWeekOffset: -6,
    contactName: "Daan Hulsman",
    contactPhone: "0343 – 00 00 74",
    hostName: "",
    comeAlone: false,
    audience: "Voor kinderen en oude vrienden van Sjors",
    priceCents: 0,
    signUp: "none",
    languages: ["nl"],
    energy: "calm",
    elements: ["occupation"],
  },
];
