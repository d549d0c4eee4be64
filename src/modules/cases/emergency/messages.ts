// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What a colleague reads when it is no longer as it was. */
export const emergencyConflicts = {
  already: "U werkt al in dit traject. U hebt de noodknop niet nodig.",
  blocked:
    "U gebruikte de noodknop eerder. Dat is nog niet beoordeeld. Vraag de privacyfunctionaris dat eerst te doen.",
  judged: "Dit is al beoordeeld.",
} as const;

/** The emergency button, for who presses it and for who looks at it again. */
export const emergencyTexts = defineMessages({
  button: { nl: "Noodknop", en: "Emergency button" },
  title: { nl: (number: number) => `Noodknop, traject ${number}`, en: (number: number) => `Emergency, case ${number}` },
  lead: {
    nl: "Is iemand nu in gevaar? Bel eerst 112.",
    en: "Is somebody in danger now? Call 112 first.",
  },
  what: { nl: "Wat gebeurt er?", en: "What happens?" },
  whatCard: {
    nl: "U ziet 24 uur de noodkaart: adres, telefoon, wie u belt en wat u niet doet.",
    en: "For 24 hours you see the emergency card: address, phone, whom to call and what not to do.",
  },
  whatTold: {
    nl: "De regisseur en de privacyfunctionaris krijgen meteen bericht.",
    en: "The lead and the privacy officer are told at once.",
  },
  whatSeen: {
    nl: "Een ander beoordeelt het. De bewoner leest later dat u keek.",
    en: "Somebody else judges it. The resident can read later that you looked.",
  },
  reason: { nl: "Waarom is dit nodig?", en: "Why is this needed?" },
  reasonMissing: { nl: "Kies waarom dit nodig is.", en: "Choose why this is needed." },
  immediate_danger: { nl: "Er is nu gevaar", en: "There is danger now" },
  lead_absent: { nl: "De regisseur is er niet en het kan niet wachten", en: "The lead is away and it cannot wait" },
  resident_asks: { nl: "De bewoner vraagt er zelf om", en: "The resident asks for it" },
  police_or_112: { nl: "Politie of 112 vraagt erom", en: "Police or 112 asks for it" },
  explanation: { nl: "Wat is er aan de hand?", en: "What is going on?" },
  explanationHint: {
    nl: "In eigen woorden, minstens 20 tekens. De bewoner mag dit lezen.",
    en: "In your own words, at least 20 characters. The resident may read this.",
  },
  explanationShort: {
    nl: "Schrijf iets meer: minstens 20 tekens.",
    en: "Write a little more: at least 20 characters.",
  },
  explanationLong: { nl: "Maak dit korter: hoogstens 500 tekens.", en: "Use at most 500 characters." },
  noServiceNumber: {
    nl: "Haal het burgerservicenummer weg. Dat mogen wij niet bewaren.",
    en: "Take out the citizen service number. We may not keep it.",
  },
  open: { nl: "Open de noodkaart", en: "Open the emergency card" },
  already: {
    nl: "U werkt al in dit traject. U hebt de noodknop niet nodig.",
    en: "You already work in this case. You do not need the button.",
  },
  toCase: { nl: "Naar het traject", en: "To the case" },
  blocked: {
    nl: "U gebruikte de noodknop eerder. Dat is nog niet beoordeeld. Daarom kan het nu niet.",
    en: "You used the button before. That was not judged yet. So it is not possible now.",
  },
  blockedWhat: {
    nl: "Bel de privacyfunctionaris, of een collega van het team.",
    en: "Call the privacy officer, or a colleague of the team.",
  },
  cardTitle: {
    nl: (number: number) => `Noodkaart, traject ${number}`,
    en: (number: number) => `Emergency card, case ${number}`,
  },
  cardUntil: { nl: (moment: string) => `Open tot ${moment}.`, en: (moment: string) => `Open until ${moment}.` },
  explainedBefore: {
    nl: (moment: string) => `U legde dit al uit op ${moment}.`,
    en: (moment: string) => `You explained this already on ${moment}.`,
  },
  explainedStands: {
    nl: "Wat u net schreef, is niet bewaard. Dit staat er, en dit wordt beoordeeld:",
    en: "What you just wrote was not kept. This stands, and this is judged:",
  },
  name: { nl: "Naam", en: "Name" },
  address: { nl: "Adres", en: "Address" },
  phone: { nl: "Telefoon", en: "Phone" },
  contactPerson: { nl: "Bel in nood", en: "Call in an emergency" },
  doNot: { nl: "Doe dit niet", en: "Do not do this" },
  unknown: { nl: "Niet bekend", en: "Not known" },
  fileTitle: { nl: "Is dit niet genoeg?", en: "Is this not enough?" },
  fileText: {
    nl: "Dan leest u het hele dossier, vier uur lang. U kunt er niets in veranderen.",
    en: "Then you read the whole file, for four hours. You cannot change anything in it.",
  },
  fileButton: { nl: "Open het hele dossier", en: "Open the whole file" },
  fileOpen: {
    nl: (moment: string) => `Het dossier is open tot ${moment}.`,
    en: (moment: string) => `The file is open until ${moment}.`,
  },
  fileRead: { nl: "Lees het dossier", en: "Read the file" },
  // for who looks at it again
  reviewsTitle: { nl: "Noodknop: beoordelen", en: "Emergency button: to judge" },
  reviewsText: {
    nl: "Wie opende een dossier in nood? Beoordeel of dat nodig was.",
    en: "Who opened a file in an emergency? Judge whether that was needed.",
  },
  none: { nl: "Alles is beoordeeld.", en: "Everything has been judged." },
  noneText: {
    nl: "Gebruikt iemand de noodknop, dan staat dat hier.",
    en: "When somebody uses the button, it stands here.",
  },
  waiting: { nl: "Te beoordelen", en: "To judge" },
  use: { nl: "Nummer", en: "Number" },
  who: { nl: "Wie", en: "Who" },
  someone: { nl: "iemand die hier niet meer werkt", en: "somebody who no longer works here" },
  team: { nl: "Team", en: "Team" },
  case: { nl: "Traject", en: "Case" },
  when: { nl: "Wanneer", en: "When" },
  due: { nl: "Beoordeel voor", en: "Judge before" },
  late: { nl: "te laat", en: "late" },
  seen: { nl: "Wat geopend is", en: "What was opened" },
  seenCard: { nl: "Alleen de noodkaart", en: "Only the emergency card" },
  seenFile: { nl: "De noodkaart en het hele dossier", en: "The emergency card and the whole file" },
  judge: { nl: "Beoordeel", en: "Judge" },
  judgeAbout: { nl: (number: number) => `gebruik ${number}`, en: (number: number) => `use ${number}` },
  reviewTitle: {
    nl: (number: number) => `Gebruik ${number} van de noodknop`,
    en: (number: number) => `Use ${number} of the button`,
  },
  verdict: { nl: "Was het nodig?", en: "Was it needed?" },
  verdictMissing: { nl: "Kies of het nodig was.", en: "Choose whether it was needed." },
  right: { nl: "Ja, dit was nodig", en: "Yes, this was needed" },
  wrong: { nl: "Nee, dit was niet nodig", en: "No, this was not needed" },
  unclear: { nl: "Niet duidelijk, ook niet na navraag", en: "Not clear, also not after asking" },
  save: { nl: "Bewaar uw oordeel", en: "Keep your verdict" },
  saved: { nl: "Uw oordeel is bewaard.", en: "Your verdict has been kept." },
  notYours: {
    nl: "Dit gaat over uzelf. Een ander beoordeelt het.",
    en: "This is about yourself. Somebody else judges it.",
  },
  month: { nl: (month: string) => `In ${month}`, en: (month: string) => `In ${month}` },
  figures: {
    nl: (used: number, files: number, waiting: number, wrong: number) =>
      `${used} keer gebruikt, ${files} keer het hele dossier, ${waiting} nog te beoordelen, ${wrong} keer niet nodig.`,
    en: (used: number, files: number, waiting: number, wrong: number) =>
      `Used ${used} times, the whole file ${files} times, ${waiting} to judge, not needed ${wrong} times.`,
  },
  // content-free
  taskLabel: { nl: "Taak", en: "Task" },
  taskSubject: { nl: "Er staat een taak voor u klaar", en: "A task is waiting for you" },
  toldLead: {
    nl: "Een collega gebruikte de noodknop in een traject van u. Log in en neem contact op met uw team.",
    en: "A colleague used the emergency button in a case of yours. Sign in and contact your team.",
  },
  toldOfficer: {
    nl: "Iemand gebruikte de noodknop. Log in en beoordeel het binnen vijf werkdagen.",
    en: "Somebody used the emergency button. Sign in and judge it within five working days.",
  },
  toldLate: {
    nl: "Een gebruik van de noodknop wacht nog op een oordeel. Log in en beoordeel het.",
    en: "A use of the emergency button still waits for a verdict. Sign in and judge it.",
  },
});
