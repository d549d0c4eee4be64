// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Forms with which a signal ends, waits, or becomes a case. */
export const endingWords = defineMessages({
  fieldUnclear: { nl: "Kijk dit veld nog eens na.", en: "Look at this field again." },
  choose: { nl: "Maak een keuze.", en: "Make a choice." },
  dayUnclear: { nl: "Vul een dag in.", en: "Fill in a day." },
  save: { nl: "Opslaan", en: "Save" },
  // later
  laterTitle: { nl: "Wanneer mogen wij weer bellen?", en: "When may we call again?" },
  laterText: { nl: "De bewoner kiest de dag.", en: "The resident chooses the day." },
  laterDay: { nl: "Dag", en: "Day" },
  laterButton: { nl: "Leg de dag vast", en: "Record the day" },
  // light
  inviteTitle: { nl: "Uitnodigen voor een activiteit", en: "Invite to an activity" },
  inviteText: {
    nl: "Het signaal eindigt hier. Wij schrijven niemand op. Na zes weken is alles weg.",
    en: "The signal ends here. We write nobody down. After six weeks everything is gone.",
  },
  inviteWhat: { nl: "Waarvoor nodigt u uit?", en: "What do you invite to?" },
  inviteOther: { nl: "Of een andere activiteit: het nummer", en: "Or another activity: its number" },
  inviteOtherHint: {
    nl: "Het nummer staat in de lijst van activiteiten.",
    en: "The number stands in the list of activities.",
  },
  inviteMissing: { nl: "Kies een activiteit, of vul een nummer in.", en: "Choose an activity, or fill in a number." },
  inviteHow: { nl: "Hoe nodigt u uit?", en: "How do you invite?" },
  inviteLetter: {
    nl: "De brief kunt u straks printen, voor een envelop met venster.",
    en: "You can print the letter in a moment, for a window envelope.",
  },
  companion: { nl: "Gaat er iemand mee?", en: "Does somebody go along?" },
  companionNone: { nl: "Niemand, dat hoeft niet", en: "Nobody, that is not needed" },
  companionHint: {
    nl: "De vrijwilliger hoort alleen dat er een vraag is. U belt zelf.",
    en: "The volunteer only hears that there is a question. You call yourself.",
  },
  inviteButton: { nl: "Nodig uit en sluit af", en: "Invite and close" },
  // close
  closeTitle: { nl: "Waarom sluit u af?", en: "Why do you close it?" },
  closeText: {
    nl: "De melder hoort alleen “afgesloten”, nooit waarom.",
    en: "The reporter only hears “closed”, never why.",
  },
  closeOrPass: { nl: "Afsluiten of doorgeven", en: "Close or pass on" },
  closeOrPassText: {
    nl: "De melder hoort alleen “afgesloten”, nooit waarom. Geeft u het aan een ander team? Dan hoort de melder niets.",
    en: "The reporter only hears “closed”, never why. Do you pass it to another team? Then the reporter hears nothing.",
  },
  closeOrPassButton: { nl: "Sluit af of geef door", en: "Close or pass on" },
  reason: { nl: "Reden", en: "Reason" },
  reason_not_taken_up: { nl: "Wij gaan er niet mee verder", en: "We do not go on with it" },
  reason_passed_on: { nl: "Iemand anders doet het", en: "Somebody else does it" },
  reason_spam: { nl: "Dit is spam", en: "This is spam" },
  reason_withdrawn: { nl: "De melder trekt het in", en: "The reporter takes it back" },
  reason_does_not_want: { nl: "De bewoner wil dit niet", en: "The resident does not want this" },
  reason_already_supported: { nl: "De bewoner heeft al hulp", en: "The resident has help already" },
  refusal: { nl: "Waarom gaan wij niet verder?", en: "Why do we not go on?" },
  refusalHint: {
    nl: "Alleen nodig als wij er niet mee verder gaan.",
    en: "Only needed when we do not go on with it.",
  },
  receiver: { nl: "Wie doet het dan?", en: "Who does it then?" },
  ground: { nl: "Waarom mag dat?", en: "Why is that allowed?" },
  passedHint: { nl: "Alleen nodig als iemand anders het doet.", en: "Only needed when somebody else does it." },
  ownTeam: { nl: "Welk team?", en: "Which team?" },
  ownTeamHint: {
    nl: "Alleen nodig bij een ander team van ons. Het signaal blijft open. U ziet het dan niet meer.",
    en: "Only needed for another team of ours. The signal stays open. You do not see it any more.",
  },
  groundHint: {
    nl: "Alleen nodig als iemand buiten onze teams het doet.",
    en: "Only needed when somebody outside our teams does it.",
  },
  teamMissing: { nl: "Kies het team.", en: "Choose the team." },
  neverAgain: {
    nl: "De bewoner wil nooit meer benaderd worden",
    en: "The resident never wants to be approached again",
  },
  neverAgainHint: {
    nl: "Wij bewaren dan alleen een sleutel van adres en nummer, geen naam.",
    en: "We then keep only a key of address and number, no name.",
  },
  closeButton: { nl: "Sluit het signaal af", en: "Close the signal" },
  refusalMissing: { nl: "Kies waarom wij niet verder gaan.", en: "Choose why we do not go on." },
  receiverMissing: { nl: "Kies wie het doet.", en: "Choose who does it." },
  groundMissing: { nl: "Kies waarom dat mag.", en: "Choose why that is allowed." },
  // review
  reviewTitle: { nl: "Niemand bereikt. Hoe verder?", en: "Nobody reached. How to go on?" },
  again: { nl: "Nog een keer proberen", en: "Try once more" },
  giveUp: { nl: "Afsluiten: niet bereikt", en: "Close: not reached" },
  reviewReason: { nl: "Waarom?", en: "Why?" },
  reviewButton: { nl: "Leg de keuze vast", en: "Record the choice" },
  // inform
  informTitle: { nl: "De bewoner weet wat wij bewaren", en: "The resident knows what we keep" },
  informText: {
    nl: "Vertel wat wij bewaren, waarom, hoe lang, en dat inzien of wissen kan. De naam van de melder alleen als dat mag.",
    en: "Tell what we keep, why, how long, and that it can be seen or erased. The name of the reporter only when allowed.",
  },
  informHow: { nl: "Hoe hebt u het verteld?", en: "How did you tell it?" },
  postponeTitle: { nl: "Waarom vertellen wij het later?", en: "Why do we tell it later?" },
  postponeText: {
    nl: "Zonder reden wissen wij het signaal na een maand.",
    en: "Without a reason we erase the signal after a month.",
  },
  // convert
  convertTitle: { nl: "Een traject beginnen", en: "Start a case" },
  convertText: {
    nl: "Dit kan alleen als de bewoner het wil. Mondeling is goed.",
    en: "Only when the resident wants it. Spoken is fine.",
  },
  consent: {
    nl: "De bewoner zegt ja: wij mogen samen verder en gegevens bewaren",
    en: "The resident says yes: we may go on together and keep details",
  },
  consentMissing: { nl: "Zonder ja van de bewoner begint er niets.", en: "Without a yes nothing begins." },
  consentTitle: { nl: "Zegt de bewoner ja?", en: "Does the resident say yes?" },
  consentHow: { nl: "Hoe zei de bewoner ja?", en: "How did the resident say yes?" },
  how_oral: { nl: "mondeling", en: "spoken" },
  how_paper: { nl: "op papier", en: "on paper" },
  lead: { nl: "Wie leidt het traject?", en: "Who leads the case?" },
  known: { nl: "Nummer, als wij de bewoner al kennen", en: "Number, when we know the resident already" },
  knownHint: { nl: "Anders laat u dit leeg.", en: "Otherwise leave this empty." },
  givenName: { nl: "Voornaam", en: "First name" },
  familyName: { nl: "Achternaam", en: "Last name" },
  phone: { nl: "Telefoon", en: "Phone" },
  street: { nl: "Straat", en: "Street" },
  houseNumber: { nl: "Huisnummer", en: "House number" },
  postcode: { nl: "Postcode", en: "Postcode" },
  city: { nl: "Plaats", en: "Town" },
  nameMissing: { nl: "Vul een voornaam of achternaam in.", en: "Fill in a first or last name." },
  long: { nl: "Dit is te lang.", en: "This is too long." },
  phoneWrong: {
    nl: "Vul een telefoonnummer in, zoals 0343 12 34 56.",
    en: "Fill in a phone number, such as 0343 12 34 56.",
  },
  postcodeWrong: { nl: "Vul een postcode in, zoals 3961 AB.", en: "Fill in a postcode, such as 3961 AB." },
  numberWrong: { nl: "Vul een nummer in.", en: "Fill in a number." },
  convertButton: { nl: "Begin het traject", en: "Start the case" },
});
