// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Consents and acting for somebody: for the person, who acts for her, and who writes it down. */
export const pages = defineMessages({
  // consents
  mineTitle: { nl: "Waar ik ja tegen zei", en: "What I said yes to" },
  mineLead: {
    nl: "Hier staat wat wij met uw gegevens mogen doen. U kunt altijd stoppen. Een reden is niet nodig.",
    en: "Here is what we may do with your details. You can always stop. You need not give a reason.",
  },
  mineText: {
    nl: (yes: number) =>
      yes === 0 ? "U zei nog nergens ja tegen." : yes === 1 ? "U zei 1 keer ja" : `U zei ${yes} keer ja`,
    en: (yes: number) =>
      yes === 0
        ? "You have not said yes to anything yet."
        : yes === 1
          ? "You said yes once"
          : `You said yes ${yes} times`,
  },
  waits: { nl: "Er wacht een vraag op uw antwoord", en: "A question waits for your answer" },
  mineNone: { nl: "Er is u nog niets gevraagd.", en: "You were not asked anything yet." },
  titleOf: { nl: (name: string) => `Toestemming van ${name}`, en: (name: string) => `Consents of ${name}` },
  section: { nl: "Toestemming", en: "Consent" },
  sectionBehalf: { nl: "Wie iets voor haar of hem doet", en: "Who acts for her or him" },
  sectionNone: {
    nl: "Er is nog niets gevraagd. Niets gevraagd is geen ja.",
    en: "Nothing was asked yet. Not asked is not yes.",
  },
  what: { nl: "Wat", en: "What" },
  forWhom: { nl: "Voor wie", en: "For whom" },
  stands: { nl: "Hoe staat het", en: "How it stands" },
  until: { nl: "Tot en met", en: "Until" },
  saidHow: { nl: "Hoe", en: "How" },
  open: { nl: "Bekijken", en: "View" },
  goTo: { nl: "Bekijk en vul aan", en: "View and add" },
  none: { nl: "Niemand.", en: "Nobody." },
  readOut: { nl: "Lees dit voor", en: "Read this out" },
  yes: { nl: "Ja, dat is goed", en: "Yes, that is fine" },
  no: { nl: "Nee, liever niet", en: "No, rather not" },
  stop: { nl: "Stop hiermee", en: "Stop this" },
  stopText: {
    nl: "Stopt u, dan stopt alles wat hierop rust meteen. Wie al iets van u heeft, hoort dat het niet meer mag.",
    en: "When you stop, everything that rests on it stops at once. Whoever has something of yours is told.",
  },
  answered: { nl: "Uw antwoord is bewaard.", en: "Your answer was saved." },
  saved: { nl: "Het is bewaard.", en: "It was saved." },
  stopped: { nl: "Dit is gestopt. Het geldt vanaf nu.", en: "This has stopped. It counts from now on." },
  over: { nl: "Dit is over. U kunt het opnieuw vragen.", en: "This is over. You can ask again." },
  had: { nl: "Wie al iets kreeg", en: "Who was given something" },
  hadText: {
    nl: "Deze mensen of organisaties konden eerder iets zien. Zij hoorden dat het niet meer mag.",
    en: "These people or organisations could see something before. They were told that it has ended.",
  },
  askTitle: { nl: "Vraag iets, of schrijf op wat is gezegd", en: "Ask something, or write down what was said" },
  purpose: { nl: "Waar gaat het over?", en: "What is it about?" },
  whichOrg: { nl: "Welke organisatie?", en: "Which organisation?" },
  chooseOrg: { nl: "Kies een organisatie", en: "Choose an organisation" },
  orgHint: { nl: "Alleen bij delen met een organisatie.", en: "Only for sharing with an organisation." },
  fields: { nl: "Wat mag zij zien?", en: "What may it see?" },
  fieldsHint: {
    nl: "Bij delen met een organisatie of een buur.",
    en: "For sharing with an organisation or a neighbour.",
  },
  ways: { nl: "Hoe mogen wij bellen of schrijven?", en: "How may we call or write?" },
  tells: { nl: "Wat mag de verwijzer weten?", en: "What may the referrer know?" },
  tellsHint: {
    nl: "Alleen bij iets laten weten aan de huisarts of verwijzer.",
    en: "Only for telling the doctor or referrer something.",
  },
  tellsMissing: { nl: "Kies wat de verwijzer mag weten.", en: "Choose what the referrer may know." },
  answer: { nl: "Wat is het antwoord?", en: "What is the answer?" },
  answerYes: { nl: "Ja", en: "Yes" },
  answerNo: { nl: "Nee", en: "No" },
  answerLater: { nl: "Nog geen antwoord", en: "No answer yet" },
  how: { nl: "Hoe kwam het antwoord?", en: "How did the answer come?" },
  save: { nl: "Bewaar", en: "Save" },
  // acting for somebody
  behalfTitle: { nl: "Iets doen voor een ander", en: "Doing things for somebody else" },
  behalfText: { nl: "Wie iets voor u doet, en voor wie u iets doet", en: "Who acts for you, and for whom you act" },
  forMe: { nl: "Wie doet iets voor mij", en: "Who acts for me" },
  forMeNone: { nl: "Niemand doet iets namens u.", en: "Nobody acts in your name." },
  byMe: { nl: "Voor wie ik iets doe", en: "For whom I act" },
  byMeNone: {
    nl: "U doet nu niets namens een ander. Wilt u dat? Vraag diegene om ons te bellen.",
    en: "You do not act for anybody. Would you like to? Ask that person to call us.",
  },
  mayDo: { nl: "Mag", en: "May do" },
  from: { nl: "Vanaf", en: "From" },
  endOne: { nl: "Stop dit", en: "Stop this" },
  begin: { nl: "Begin", en: "Begin" },
  beginAbout: { nl: (name: string) => `voor ${name}`, en: (name: string) => `for ${name}` },
  notNow: { nl: "Dit kan nu niet.", en: "Not possible now." },
  doneLink: { nl: "Wat is er namens mij gedaan", en: "What was done in my name" },
  doneLinkOf: { nl: "Wat is er namens haar of hem gedaan", en: "What was done in her or his name" },
  ended: {
    nl: "Dit is gestopt. Diegene ziet nu niets meer van u.",
    en: "This has stopped. That person no longer sees anything of yours.",
  },
  endedMine: {
    nl: "U doet dit niet meer. Dank u voor uw hulp.",
    en: "You no longer do this. Thank you for your help.",
  },
  inScope: { nl: (name: string) => `Voor ${name}`, en: (name: string) => `For ${name}` },
  inScopeLead: {
    nl: "Dit is wat u voor een ander mag zien en doen. Meer is er niet.",
    en: "This is what you may see and do for somebody else. There is nothing more.",
  },
  calendar: { nl: "Zoek een activiteit", en: "Find an activity" },
  ownActivities: { nl: "Bekijk of zeg af", en: "View or cancel" },
  detailsTitle: { nl: "Gegevens", en: "Details" },
  addTitle: { nl: "Schrijf op wie iets mag doen", en: "Write down who may act" },
  who: { nl: "Telefoonnummer of mailadres van diegene", en: "Phone number or e-mail address of that person" },
  whoHint: {
    nl: "Heel het nummer of heel het adres. Diegene moet al bij ons bekend zijn.",
    en: "The whole number or address. That person must be known to us already.",
  },
  whichOne: { nl: "Wie is het?", en: "Who is it?" },
  capacity: { nl: "Wat is diegene van haar of hem?", en: "What is that person to her or him?" },
  scopes: { nl: "Wat mag diegene doen?", en: "What may that person do?" },
  startsOn: { nl: "Eerste dag", en: "First day" },
  endsOn: { nl: "Laatste dag", en: "Last day" },
  endsHint: { nl: "Leeg: een jaar, daarna vragen wij het opnieuw.", en: "Empty: a year, then we ask again." },
  // shared
  sharedTitle: { nl: "Met ons gedeeld", en: "Shared with us" },
  sharedLead: {
    nl: "Deze mensen vinden het goed dat uw organisatie dit van hen weet. Gebruik het alleen om hen te helpen.",
    en: "These people agree that your organisation knows this. Use it only to help them.",
  },
  sharedNone: {
    nl: "Niemand deelt nu iets met uw organisatie.",
    en: "Nobody shares anything with your organisation now.",
  },
  // the bar on every page
  bar: { nl: (name: string) => `U doet dit voor ${name}.`, en: (name: string) => `You are doing this for ${name}.` },
  barDesk: {
    nl: (name: string) => `U helpt ${name} aan de balie of telefoon.`,
    en: (name: string) => `You are helping ${name} at the desk or by phone.`,
  },
  barBack: { nl: "Naar het gesprek", en: "To the conversation" },
  barStop: { nl: "Stop", en: "Stop" },
  barLabel: { nl: "Namens een ander", en: "For somebody else" },
  // faults
  purposeMissing: { nl: "Kies waar het over gaat.", en: "Choose what it is about." },
  orgMissing: { nl: "Kies een organisatie.", en: "Choose an organisation." },
  fieldsMissing: { nl: "Kies wat gedeeld mag worden.", en: "Choose what may be shared." },
  waysMissing: { nl: "Kies hoe wij mogen bellen of schrijven.", en: "Choose how we may call or write." },
  answerMissing: { nl: "Kies wat het antwoord is.", en: "Choose what the answer is." },
  howMissing: { nl: "Kies hoe het antwoord kwam.", en: "Choose how the answer came." },
  whoMissing: {
    nl: "Vul het hele telefoonnummer of mailadres in.",
    en: "Fill in the whole phone number or e-mail address.",
  },
  whoUnknown: {
    nl: "Wij kennen niemand met dit nummer of adres. Voeg diegene eerst toe bij Mensen.",
    en: "We know nobody with this number or address. Add that person under People first.",
  },
  whoSeveral: {
    nl: "Meer mensen hebben dit nummer of adres. Kies wie het is.",
    en: "Several people share this. Choose who it is.",
  },
  capacityMissing: { nl: "Kies wat diegene van haar of hem is.", en: "Choose what that person is to her or him." },
  scopesMissing: { nl: "Kies wat diegene mag doen.", en: "Choose what that person may do." },
  dateUnclear: { nl: "Schrijf de dag als 2026-11-24.", en: "Write the day as 2026-11-24." },
  dateOrder: {
    nl: "De laatste dag ligt voor de eerste, of is al voorbij.",
    en: "The last day is before the first, or has passed.",
  },
  whoSelf: { nl: "Dit is dezelfde persoon. Kies een ander.", en: "This is the same person. Choose somebody else." },
  whoYou: {
    nl: "U kunt uzelf geen toegang geven. Vraag een collega om dit vast te leggen.",
    en: "You cannot give yourself access. Ask a colleague to write this down.",
  },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
});
