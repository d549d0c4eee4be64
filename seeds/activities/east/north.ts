// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Activity } from "../../town.ts";

/** Activitys in the north of the town. */
export const north: Activity[] = [
  {
    key: "gedichten-linde",
    organisation: "linde",
    venue: "linde",
    room: "Zaal Esdoorn",
    title: "Een gedicht en een glas wijn",
    whatWeDo:
      "Iedereen neemt een gedicht mee, van uzelf of van een ander. Roos leest als eerste, dan durft de rest ook. Er staan wijn, appelsap en toast met paté. Klappen doen we met twee vingers, heel zacht.",
    printText: "Neem een gedicht mee of luister alleen. Roos leest als eerste.",
    category: "culture",
    starts: "20:00",
    minutes: 90,
    repeat: { every: "month_weekday", weekdays: [3], nth: -1 },
    firstWeekOffset: -17,
    contactName: "Roos Hendriks",
    contactPhone: "0343 – 00 00 44",
    hostName: "Roos",
    comeAlone: true,
    audience: "Schrijvers, lezers en luisteraars",
    priceCents: 0,
    signUp: "none",
    languages: ["nl"],
    energy: "seated",
    elements: ["occupation", "meeting", "meaningful_contact"],
  },
  {
    key: "kookgroep-linde",
    organisation: "linde",
    venue: "linde",
    room: "Keuken",
    title: "Mannen achter het fornuis",
    whatWeDo:
      "Nooit leren koken, en nu staat u er zelf voor? Leo begint bij het ei en eindigt bij de hachee. U krijgt elk recept mee in grote letters. We eten op wat we maken, ook als het mislukt.",
    printText: "Leren koken vanaf het ei. Leo geeft elk recept mee in grote letters.",
    category: "eat",
    starts: "10:30",
    minutes: 150,
    repeat: { every: "two_weeks", weekdays: [1] },
    firstWeekOffset: -4,
    weeks: 14,
    contactName: "Leo van Dam",
    contactPhone: "0343 – 00 00 45",
    hostName: "Leo",
    comeAlone: true,
    audience: "Mannen die willen leren koken",
    priceCents: 0,
    signUp: "phone",
    capacity: 8,
    languages: ["nl"],
    energy: "calm",
    elements: ["practical_support", "meeting", "social_skills"],
  },
];
