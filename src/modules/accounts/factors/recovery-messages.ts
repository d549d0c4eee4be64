// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const recoveryMessages = defineMessages({
  title: { nl: "Opnieuw beginnen na verlies", en: "Starting again after a loss" },
  lead: {
    nl: "Is een collega de telefoon en de herstelcodes kwijt? Dan helpt u met zijn tweeën. Eén begint, een ander bevestigt.",
    en: "Has a colleague lost the phone and the recovery codes? Then two of you help. One starts, another one confirms.",
  },
  leadCheck: {
    nl: "Controleer altijd wie er vraagt. Bel terug op het nummer dat u al had. Vraag geen kopie van een paspoort.",
    en: "Always check who is asking. Call back on the number you already had. Do not ask for a copy of a passport.",
  },
  deskText: {
    nl: "Een collega is de telefoon kwijt. U helpt met zijn tweeën.",
    en: "A colleague lost the phone. Two of you help.",
  },
  openTitle: { nl: "Wacht op een tweede collega", en: "Waiting for a second colleague" },
  none: { nl: "Er wacht nu niemand.", en: "Nobody is waiting now." },
  number: { nl: "Nummer", en: "Number" },
  startedOn: { nl: "Begonnen op", en: "Started on" },
  action: { nl: "Doen", en: "Action" },
  open: { nl: "Bekijk", en: "View" },
  startTitle: { nl: "Begin voor een collega", en: "Start for a colleague" },
  email: { nl: "Het hele mailadres van de collega", en: "The whole e-mail address of the colleague" },
  emailUnclear: {
    nl: "Vul het hele mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
    en: "Fill in the whole e-mail address, for example name@example.org.",
  },
  emailNobody: {
    nl: "Bij dit adres hoort niemand. Kijk of het goed geschreven is.",
    en: "Nobody has this address. Check how it is written.",
  },
  who: { nl: "Wie is het?", en: "Who is it?" },
  whoMissing: {
    nl: "Meer mensen gebruiken dit adres. Kies wie het is.",
    en: "More people use this address. Choose who it is.",
  },
  reason: { nl: "Wat is er gebeurd?", en: "What happened?" },
  reasonMissing: { nl: "Kies wat er gebeurd is.", en: "Choose what happened." },
  reasonLost: { nl: "De telefoon of sleutel is kwijt", en: "The phone or key is lost" },
  reasonStolen: { nl: "De telefoon of sleutel is gestolen", en: "The phone or key was stolen" },
  reasonBroken: { nl: "De telefoon of sleutel is kapot", en: "The phone or key is broken" },
  reasonOther: { nl: "Iets anders", en: "Something else" },
  check: { nl: "Hoe weet u zeker wie het is?", en: "How do you know for sure who it is?" },
  checkMissing: { nl: "Kies hoe u het zeker weet.", en: "Choose how you know for sure." },
  checkSeen: { nl: "Ik ken deze persoon en zag haar of hem", en: "I know this person and saw her or him" },
  checkCalled: {
    nl: "Ik belde terug op het nummer dat wij al hadden",
    en: "I called back on the number we already had",
  },
  checkVideo: {
    nl: "Ik ken deze persoon en zag haar of hem in beeld",
    en: "I know this person and saw her or him on video",
  },
  checkEmployer: {
    nl: "De werkgever bevestigde het, op een bekend nummer",
    en: "The employer confirmed it, on a known number",
  },
  start: { nl: "Begin", en: "Start" },
  pageTitle: {
    nl: (name: string) => `Opnieuw beginnen voor ${name}`,
    en: (name: string) => `Starting again for ${name}`,
  },
  waits: {
    nl: "Een andere collega moet dit binnen een dag bevestigen. Tot dan verandert er niets.",
    en: "Another colleague must confirm this within a day. Until then nothing changes.",
  },
  startCheck: { nl: "Gecontroleerd door de eerste collega", en: "Checked by the first colleague" },
  what: {
    nl: "Na uw ja worden alle apparaten uitgelogd. Alle toegangssleutels, codes en het wachtwoord stoppen. De collega begint opnieuw.",
    en: "After your yes all devices are signed out. All passkeys, codes and the password end. The colleague starts again.",
  },
  confirm: { nl: "Ja, ik weet wie het is", en: "Yes, I know who it is" },
  cancel: { nl: "Stop hiermee", en: "Stop this" },
  confirmed: {
    nl: "Gedaan. De collega logt in met een code per mail en kiest een nieuwe tweede stap.",
    en: "Done. The colleague signs in with a code by e-mail and chooses a new second step.",
  },
  cancelled: { nl: "Het is gestopt. Er is niets veranderd.", en: "It was stopped. Nothing has changed." },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
});
