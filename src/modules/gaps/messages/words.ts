// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

const days = "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(" ");
const daysEn = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const parts = ["ochtend", "middag", "avond"];
const partsEn = ["morning", "afternoon", "evening"];

/** Words for days, parts of the day and people, for every page of the room. Weekdays from 1, parts from 0. */
export const gapWords = defineMessages({
  day: { nl: (weekday: number) => days[weekday - 1]!, en: (weekday: number) => daysEn[weekday - 1]! },
  part: { nl: (part: number) => parts[part]!, en: (part: number) => partsEn[part]! },
  dayPart: {
    nl: (weekday: number, part: number) => `${days[weekday - 1]}${parts[part]}`,
    en: (weekday: number, part: number) => `${daysEn[weekday - 1]} ${partsEn[part]}`,
  },
  everyone: { nl: "Iedereen", en: "Everybody" },
  children: { nl: "Kinderen", en: "Children" },
  adults: { nl: "Volwassenen", en: "Adults" },
  senior_65: { nl: "Mensen van 65 jaar of ouder", simple: "65 jaar of ouder", en: "People of 65 and older" },
  senior_75: { nl: "Mensen van 75 jaar of ouder", simple: "75 jaar of ouder", en: "People of 75 and older" },
  anyKind: { nl: "Alle soorten", en: "All kinds" },
  ownWords: { nl: "Iets anders", en: "Something else" },
  about: { nl: (count: number) => `ongeveer ${count}`, en: (count: number) => `about ${count}` },
  few: { nl: "minder dan 5", en: "fewer than 5" },
  withheld: { nl: "niet getoond", en: "not shown" },
  noticed: { nl: "Gezien", en: "Noticed" },
  bundled: { nl: "Drie of meer wensen", en: "Three or more wishes" },
  seeking_organiser: { nl: "Organisator gezocht", simple: "Wie wil dit doen?", en: "Organiser wanted" },
  building: { nl: "In opbouw", simple: "We maken het klaar", en: "Being set up" },
  trial: { nl: "Proefactiviteit", simple: "We proberen het", en: "Trial activity" },
  in_calendar: { nl: "Staat in de kalender", en: "In the calendar" },
  not_feasible: { nl: "Lukt nu niet", en: "Cannot be done now" },
});
