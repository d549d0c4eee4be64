// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";
import { helpNumbers } from "#platform/text/help-numbers.ts";

/** What a colleague reads when it is no longer as it was. */
export const conflicts = {
  other: "Dit kan nu niet. Een collega was u voor, of pak de melding eerst op.",
  colleague: "Deze collega kan dit niet lezen, of leest het al.",
  steps: "Zet eerst de stappen van de meldcode: in kaart, overleg, wegen en besluiten.",
} as const;

/** Reports of worry, for who works in a team. */
export const messages = defineMessages({
  title: { nl: "Zorgmeldingen", en: "Reports of worry" },
  text: {
    nl: "Vermoedens van geweld of verwaarlozing. Alleen wie op de lijst staat, leest ze.",
    en: "Suspicions of abuse or neglect. Only who is on the list reads them.",
  },
  now: { nl: "Nu gevaar?", en: "Danger now?" },
  nowText: { nl: "Bel 112. Wacht niet op een collega.", en: "Call 112. Do not wait for a colleague." },
  advice: {
    nl: "Twijfelt u? Bel Veilig Thuis, dag en nacht, gratis. U hoeft geen naam te noemen.",
    en: "In doubt? Call Veilig Thuis, day and night, free. You need not give a name.",
  },
  call112: { nl: "Bel 112", en: "Call 112" },
  callVeiligThuis: {
    nl: `Bel Veilig Thuis: ${helpNumbers.veiligThuis}`,
    en: `Call Veilig Thuis: ${helpNumbers.veiligThuis}`,
  },
  none: { nl: "Er is geen melding voor u.", en: "There is no report for you." },
  noneText: {
    nl: "Staat u op de lijst van een melding, dan ziet u die hier.",
    en: "When you are on the list of a report, you see it here.",
  },
  open: { nl: "Open meldingen", en: "Open reports" },
  add: { nl: "Meld een zorg", en: "Report a worry" },
  number: { nl: "Melding", en: "Report" },
  kind: { nl: "Waar gaat het over?", en: "What is it about?" },
  kindMissing: { nl: "Kies waar het over gaat.", en: "Choose what it is about." },
  abuse: { nl: "Geweld of mishandeling", en: "Violence or abuse" },
  neglect: { nl: "Verwaarlozing", en: "Neglect" },
  self_neglect: { nl: "Iemand zorgt niet goed voor zichzelf", en: "Somebody does not take care of herself" },
  self_harm: { nl: "Iemand wil zichzelf iets aandoen", en: "Somebody wants to harm herself" },
  danger: { nl: "Gevaar in huis of op straat", en: "Danger at home or in the street" },
  other: { nl: "Iets anders dat niet klopt", en: "Something else that is not right" },
  severity: { nl: "Hoe snel is dit nodig?", en: "How soon is this needed?" },
  severityMissing: { nl: "Kies hoe snel dit nodig is.", en: "Choose how soon this is needed." },
  sev_now: { nl: "Nu, binnen een uur", en: "Now, within an hour" },
  sev_today: { nl: "Vandaag", en: "Today" },
  sev_soon: { nl: "Uiterlijk de volgende werkdag", en: "The next working day at the latest" },
  team: { nl: "Voor welk team?", en: "For which team?" },
  teamMissing: { nl: "Kies een team.", en: "Choose a team." },
  what: { nl: "Wat hebt u gezien of gehoord?", en: "What did you see or hear?" },
  whatHint: {
    nl: "Alleen feiten. Wat iemand zelf zei, tussen aanhalingstekens.",
    en: "Facts only. What somebody said herself between quotes.",
  },
  whatMissing: { nl: "Schrijf op wat u zag of hoorde.", en: "Write down what you saw or heard." },
  whatLong: { nl: "Maak dit korter: hoogstens 2.000 tekens.", en: "Use at most 2,000 characters." },
  noServiceNumber: {
    nl: "Haal het burgerservicenummer weg. Dat mogen wij niet bewaren.",
    en: "Take out the citizen service number. We may not keep it.",
  },
  notBack: {
    nl: "Na het bewaren leest u dit zelf niet terug. Wie op de lijst staat, belt u.",
    en: "After keeping it you do not read it back. Who is on the list calls you.",
  },
  send: { nl: "Bewaar de melding", en: "Keep the report" },
  sent: {
    nl: "Uw melding is bewaard. Een collega pakt het op.",
    en: "Your report has been kept. A colleague takes it up.",
  },
  oneTitle: { nl: (number: number) => `Zorgmelding ${number}`, en: (number: number) => `Report ${number}` },
  due: { nl: "Oppakken voor", en: "Take up before" },
  late: { nl: "te laat", en: "late" },
  taker: { nl: "Wie pakt dit op", en: "Who takes this up" },
  nobody: { nl: "nog niemand", en: "nobody yet" },
  readIt: { nl: "Lees", en: "Read" },
  since: { nl: "Gemeld op", en: "Reported on" },
  noText: {
    nl: "Er is niets bij geschreven. Kijk bij het signaal of het traject.",
    en: "Nothing was written. Look at the signal or the case.",
  },
  take: { nl: "Ik pak dit op", en: "I take this up" },
  stepsTitle: { nl: "De stappen van de meldcode", en: "The steps of the meldcode" },
  stepsHint: {
    nl: "Vink aan wat is gedaan. Een stap die klaar is, blijft klaar.",
    en: "Tick what was done. A step that is done stays done.",
  },
  map: { nl: "1. Signalen in kaart gebracht", en: "1. Signs written down" },
  consult: {
    nl: "2. Overlegd met een collega, en zo nodig Veilig Thuis",
    en: "2. Consulted a colleague, and Veilig Thuis where needed",
  },
  talk: {
    nl: "3. Gesproken met de bewoner, als dat veilig kan",
    en: "3. Spoken with the resident, where that is safe",
  },
  weigh: { nl: "4. Gewogen: hoe ernstig, hoe dringend", en: "4. Weighed: how serious, how urgent" },
  decide: { nl: "5. Besloten: melden, hulp organiseren, of allebei", en: "5. Decided: report, arrange help, or both" },
  keepSteps: { nl: "Bewaar de stappen", en: "Keep the steps" },
  shareTitle: { nl: "Laat een collega meelezen", en: "Let a colleague read along" },
  colleague: { nl: "Collega", en: "Colleague" },
  colleagueMissing: { nl: "Kies een collega.", en: "Choose a colleague." },
  share: { nl: "Zet op de lijst", en: "Put on the list" },
  handleTitle: { nl: "Rond de melding af", en: "Finish the report" },
  how: { nl: "Hoe is het afgelopen?", en: "How did it end?" },
  howMissing: { nl: "Kies hoe het is afgelopen.", en: "Choose how it ended." },
  reported: { nl: "Gemeld bij Veilig Thuis", en: "Reported to Veilig Thuis" },
  help_arranged: {
    nl: "Hulp georganiseerd, en met de bewoner besproken",
    en: "Help arranged, and discussed with the resident",
  },
  passed_on: { nl: "Overgedragen aan een andere organisatie", en: "Passed on to another organisation" },
  no_concern: { nl: "Er bleek niets aan de hand", en: "It turned out to be all right" },
  handle: { nl: "Rond af", en: "Finish" },
  done: { nl: "Bewaard.", en: "Kept." },
  handledOn: { nl: (date: string) => `Afgerond op ${date}.`, en: (date: string) => `Finished on ${date}.` },
  besideTitle: { nl: "Zorgmelding", en: "Report of worry" },
  besideText: {
    nl: (number: number) => `Bij dit signaal hoort zorgmelding ${number}.`,
    en: (number: number) => `Report ${number} belongs to this signal.`,
  },
  // for the resident
  ownTitle: { nl: "Zorgen over uw veiligheid", en: "Worries about your safety" },
  ownWhen: { nl: "Wanneer", en: "When" },
  ownHow: { nl: "Hoe het afliep", en: "How it ended" },
  ownText: { nl: "Wat er staat", en: "What it says" },
  ownWithheld: {
    nl: "Dit leest u samen met ons, omdat het over uw veiligheid gaat. Bel ons.",
    en: "You read this together with us, because it is about your safety. Call us.",
  },
  // content-free
  taskLabel: { nl: "Taak", en: "Task" },
  taskSubject: { nl: "Er staat een taak voor u klaar", en: "A task is waiting for you" },
  task: {
    nl: "Er staat een taak voor u klaar die niet kan wachten. Log in en pak haar op.",
    en: "A task is waiting for you that cannot wait. Sign in and take it up.",
  },
});
