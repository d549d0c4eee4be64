// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/**
 * The wording of the scales is fixed: it is not made easier, for then the answers can not be compared. Dutch: De Jong Gierveld
 * scale as published (PMC8437504, table 1); English: the manual of 1999.
 */
export const questions = defineMessages({
  name_djg6: { nl: "Zes uitspraken", en: "Six statements" },
  name_djg11: { nl: "Elf uitspraken", en: "Eleven statements" },
  name_ucla3: { nl: "Drie vragen", en: "Three questions" },
  name_direct: { nl: "Eén vraag", en: "One question" },
  lead_djg6: {
    nl: "Wilt u van elk van de volgende uitspraken aangeven in hoeverre die op u, zoals u de laatste tijd bent, van toepassing is?",
    en: "Please indicate for each of the statements to what extent they apply to your situation, the way you feel lately.",
  },
  lead_djg11: {
    nl: "Wilt u van elk van de volgende uitspraken aangeven in hoeverre die op u, zoals u de laatste tijd bent, van toepassing is?",
    en: "Please indicate for each of the statements to what extent they apply to your situation, the way you feel lately.",
  },
  lead_ucla3: {
    nl: "Het gaat om hoe het de laatste tijd met u is.",
    en: "It is about how you have been lately.",
  },
  lead_direct: {
    nl: "Het gaat om hoe het de laatste tijd met u is.",
    en: "It is about how you have been lately.",
  },
  s1: {
    nl: "Er is altijd wel iemand in mijn omgeving bij wie ik met mijn dagelijkse probleempjes terecht kan",
    en: "There is always someone I can talk to about my day-to-day problems",
  },
  s2: { nl: "Ik mis een echt goede vriend of vriendin", en: "I miss having a really close friend" },
  s3: { nl: "Ik ervaar een leegte om me heen", en: "I experience a general sense of emptiness" },
  s4: {
    nl: "Er zijn genoeg mensen op wie ik in geval van narigheid kan terugvallen",
    en: "There are plenty of people I can rely on when I have problems",
  },
  s5: { nl: "Ik mis gezelligheid om me heen", en: "I miss the pleasure of the company of others" },
  s6: {
    nl: "Ik vind mijn kring van kennissen te beperkt",
    en: "I find my circle of friends and acquaintances too limited",
  },
  s7: {
    nl: "Ik heb veel mensen op wie ik volledig kan vertrouwen",
    en: "There are many people I can trust completely",
  },
  s8: {
    nl: "Er zijn voldoende mensen met wie ik me nauw verbonden voel",
    en: "There are enough people I feel close to",
  },
  s9: { nl: "Ik mis mensen om me heen", en: "I miss having people around me" },
  s10: { nl: "Vaak voel ik me in de steek gelaten", en: "I often feel rejected" },
  s11: {
    nl: "Wanneer ik daar behoefte aan heb, kan ik altijd bij mijn vrienden terecht",
    en: "I can call on my friends whenever I need them",
  },
  u1: { nl: "Hoe vaak mist u gezelschap?", en: "How often do you feel that you lack companionship?" },
  u2: { nl: "Hoe vaak voelt u zich buitengesloten?", en: "How often do you feel left out?" },
  u3: {
    nl: "Hoe vaak hebt u het gevoel dat u los staat van anderen?",
    en: "How often do you feel isolated from others?",
  },
  d1: {
    nl: "Hoe vaak mist u contact met andere mensen?",
    en: "How often do you miss contact with other people?",
  },
  no: { nl: "Nee", en: "No" },
  more_or_less: { nl: "Min of meer", en: "More or less" },
  yes: { nl: "Ja", en: "Yes" },
  hardly_ever: { nl: "Bijna nooit", en: "Hardly ever" },
  never: { nl: "Nooit", en: "Never" },
  sometimes: { nl: "Soms", en: "Some of the time" },
  often: { nl: "Vaak", en: "Often" },
  always: { nl: "Altijd", en: "Always" },
  credit_djg6: {
    nl: "Vragen: de Jong Gierveld & van Tilburg 2006. Telling: van Tilburg & de Jong Gierveld 1999 (manual-1999).",
    en: "Questions: de Jong Gierveld & van Tilburg 2006. Counting: van Tilburg & de Jong Gierveld 1999 (manual-1999).",
  },
  credit_djg11: {
    nl: "Vragen: de Jong Gierveld & Kamphuis 1985. Telling: van Tilburg & de Jong Gierveld 1999 (manual-1999).",
    en: "Questions: de Jong Gierveld & Kamphuis 1985. Counting: van Tilburg & de Jong Gierveld 1999 (manual-1999).",
  },
  credit_ucla3: {
    nl: "Vragen: naar Hughes, Waite, Hawkley & Cacioppo 2004 (sum-2004).",
    en: "Questions: after Hughes, Waite, Hawkley & Cacioppo 2004 (sum-2004).",
  },
  credit_direct: { nl: "Eén directe vraag, zonder schaal.", en: "One direct question, without a scale." },
});
