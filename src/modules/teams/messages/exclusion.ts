// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const exclusionWords = defineMessages({
  // for the person
  mineTitle: { nl: "Niet deze medewerker", simple: "Niet deze persoon", en: "Not this worker" },
  mineLead: {
    nl: "Wilt u liever niet dat een bekende u helpt? Dat mag. Diegene ziet dan niets van u. U hoeft niet te zeggen waarom.",
    simple: "Wilt u niet dat iemand u helpt? Dat mag. Die persoon ziet dan niets van u.",
    en: "Would you rather not be helped by somebody you know? That is fine. This person then sees nothing of you. You need not say why.",
  },
  mineLine: {
    nl: "Wilt u liever niet dat een bekende u helpt?",
    en: "Would you rather not be helped by somebody you know?",
  },
  who: { nl: "Wie wilt u liever niet?", en: "Who would you rather not have?" },
  whoMissing: { nl: "Kies een van beide.", en: "Choose one of both." },
  oneWorker: { nl: "Een medewerker of vrijwilliger", en: "A worker or volunteer" },
  neighbours: { nl: "Niemand die bij mij in de buurt van mijn huis woont", en: "Nobody who lives close to my house" },
  neighboursHint: { nl: "Iedereen met uw postcode.", en: "Everybody with your postcode." },
  name: { nl: "Hoe heet diegene?", en: "What is the name?" },
  nameHint: { nl: "Alleen als u een medewerker kiest.", en: "Only when you choose a worker." },
  nameMissing: { nl: "Vul de naam in van wie u liever niet wilt.", en: "Fill in the name." },
  nameLong: { nl: "Maak de naam korter: hoogstens 140 letters.", en: "Use at most 140 letters." },
  nameUnknown: {
    nl: "Wij kennen deze naam niet. Kijk het na, of bel ons. Dan regelen wij het.",
    en: "We do not know this name. Check it, or call us and we will arrange it.",
  },
  nameMore: {
    nl: "Er werken meer mensen met deze naam. Vul ook de achternaam in.",
    en: "More people of this name work here. Fill in the last name as well.",
  },
  noPostcode: {
    nl: "Wij weten uw postcode niet. Vul die in bij uw gegevens, of bel ons.",
    en: "We do not know your postcode. Fill it in with your details, or call us.",
  },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
  mineButton: { nl: "Dit wil ik liever niet", en: "I would rather not" },
  made: { nl: "Wij houden er rekening mee. Het werkt meteen.", en: "We will take care of it. It works at once." },
  lifted: { nl: "Het is van de lijst.", en: "It is off the list." },
  list: { nl: "Uw lijst", en: "Your list" },
  everybodyNear: { nl: "Iedereen met dezelfde postcode", en: "Everybody with the same postcode" },
  somebodyGone: { nl: "Iemand die hier niet meer werkt", en: "Somebody who no longer works here" },
  since: { nl: "Sinds", en: "Since" },
  action: { nl: "Doen", en: "Action" },
  lift: { nl: "Haal van de lijst", en: "Take off the list" },

  // on the page of the person
  sectionTitle: { nl: "Wie niet bij haar of hem komt", en: "Who is not to meet this person" },
  sectionNone: { nl: "Niemand staat op de lijst.", en: "Nobody is on the list." },
  sectionChange: { nl: "Wijzig deze lijst", en: "Change this list" },
  deskTitle: { nl: "Niet mijn buurvrouw", en: "Not my neighbour" },
  deskLead: {
    nl: "Wie op de lijst staat, ziet niets van deze persoon. Ook niet met een andere rol.",
    en: "Who is on the list sees nothing of this person. Not with another role either.",
  },
  back: { nl: "Terug naar de persoon", en: "Back to the person" },
  worker: { nl: "Wie", en: "Who" },
  reason: { nl: "Reden", en: "Reason" },
  reasonMissing: { nl: "Kies een reden.", en: "Choose a reason." },
  neighbour: { nl: "buren", en: "neighbours" },
  family: { nl: "familie", en: "family" },
  acquaintance: { nl: "bekenden", en: "acquaintances" },
  colleague: { nl: "collega's", en: "colleagues" },
  wish: { nl: "eigen wens", en: "own wish" },
  other: { nl: "anders", en: "other" },
  deskWho: { nl: "Wie komt er niet?", en: "Who is not to come?" },
  deskOne: { nl: "Een medewerker of vrijwilliger", en: "A worker or volunteer" },
  deskNear: { nl: "Iedereen met dezelfde postcode", en: "Everybody with the same postcode" },
  deskButton: { nl: "Zet op de lijst", en: "Put on the list" },
});
