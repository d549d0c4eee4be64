// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** How much somebody wants to hear, and how. */
export const settingTexts = defineMessages({
  title: { nl: "Mijn berichten", en: "My messages" },
  mineText: { nl: "Kies hoeveel u van ons hoort, en hoe.", en: "Choose how much you hear from us, and how." },
  lead: {
    nl: "Wat over uzelf gaat, hoort u altijd. Bijvoorbeeld als iets niet doorgaat.",
    simple: "U hoort altijd wat over u gaat.",
    en: "You always hear what is about you. For example when something is cancelled.",
  },
  choice: { nl: "Wat wilt u nog meer horen?", en: "What else would you like to hear?" },
  choiceMissing: { nl: "Kies wat u wilt horen.", en: "Choose what you would like to hear." },
  all: { nl: "Alles", en: "Everything" },
  allHint: {
    nl: "Ook nieuws, uitnodigingen en vragen. Hoogstens drie per week.",
    en: "Also news, invitations and questions. At most three a week.",
  },
  only_me: { nl: "Alleen voor mij", en: "Only for me" },
  onlyMeHint: { nl: "Alleen wat over uzelf gaat.", en: "Only what is about you." },
  weekly: { nl: "Eén keer per week", en: "Once a week" },
  weeklyHint: {
    nl: "Nieuws en vragen samen, op dinsdag. Is er niets? Dan hoort u niets.",
    en: "News and questions together, on Tuesday. Is there nothing? Then you hear nothing.",
  },
  channel: { nl: "Hoe hoort u het graag?", en: "How would you like to hear it?" },
  channelMissing: { nl: "Kies hoe u het wilt horen.", en: "Choose how you would like to hear it." },
  email: { nl: "Per mail", en: "By e-mail" },
  sms: { nl: "Per sms", en: "By SMS" },
  phone: { nl: "Per telefoon", en: "By phone" },
  letter: { nl: "Per brief", en: "By letter" },
  via_contact: { nl: "Via mijn contactpersoon", en: "Through my contact person" },
  in_person: { nl: "Als wij elkaar zien", en: "When we meet" },
  noMatter: { nl: "Dat maakt mij niet uit", en: "I do not mind" },
  refuses: { nl: "Stuur mij niets en bel mij niet", en: "Send me nothing and do not call me" },
  refusesHint: {
    nl: "U hoort dan ook niet als iets niet doorgaat.",
    en: "You then do not hear either when something is cancelled.",
  },
  save: { nl: "Bewaar", en: "Save" },
  saved: { nl: "Dank u. Het is bewaard.", en: "Thank you. It is saved." },
  mailBad: { nl: "Uw mailadres werkt niet", en: "Your e-mail address does not work" },
  mailBadText: {
    nl: "Een mail van ons kwam terug. Verbeter uw adres, of bel ons.",
    en: "An e-mail of ours came back. Mend your address, or call us.",
  },
  toDetails: { nl: "Naar mijn gegevens", en: "To my details" },

  // for who works with her
  section: { nl: "Berichten", en: "Messages" },
  wants: { nl: "Wil horen", en: "Wants to hear" },
  way: { nl: "Hoe", en: "How" },
  noWish: { nl: "geen voorkeur", en: "no preference" },
  refusesShort: { nl: "Wil geen berichten.", en: "Wants no messages." },
  mail: { nl: "Mailadres", en: "E-mail address" },
  mailWorks: { nl: "geen mail teruggekomen", en: "no e-mail came back" },
  mailDoesNotWork: { nl: "mailadres werkt niet", en: "e-mail address does not work" },
  change: { nl: "Verander de berichten", en: "Change the messages" },
  ofPerson: { nl: (name: string) => `Berichten voor ${name}`, en: (name: string) => `Messages for ${name}` },
  trust: { nl: "Het mailadres werkt weer", en: "The e-mail address works again" },
});

/** What was sent, for who coordinates. */
const bySay = {
  nl: { email: "per mail", sms: "per sms", phone: "met een telefoontje", letter: "met een brief" },
  en: { email: "by e-mail", sms: "by text message", phone: "with a phone call", letter: "by letter" },
} as const;

/** What somebody is told, in a line: for who acts for her, and the desk. */
export const scopeTexts = defineMessages({
  title: { nl: "Berichten", en: "Messages" },
  none: { nl: "Er zijn geen berichten.", en: "There are no messages." },
  told: {
    nl: (channel: keyof (typeof bySay)["nl"]) => `Verteld ${bySay.nl[channel]}.`,
    en: (channel: keyof (typeof bySay)["nl"]) => `Told ${bySay.en[channel]}.`,
  },
  waits: {
    nl: (channel: keyof (typeof bySay)["nl"]) => `Komt nog ${bySay.nl[channel]}.`,
    en: (channel: keyof (typeof bySay)["nl"]) => `Will come ${bySay.en[channel]}.`,
  },
});

export const outboxTexts = defineMessages({
  title: { nl: "Berichten", en: "Messages" },
  work: { nl: "Berichten", en: "Messages" },
  workText: { nl: "Wat wacht, wat weg is en wat niet lukte.", en: "What waits, what left and what did not work." },
  lead: {
    nl: "De namen zijn kort. Opent u een bericht? Dan schrijven wij op dat u keek.",
    en: "Names are short. Do you open a message? Then we write down that you looked.",
  },
  waiting: { nl: "Wacht", en: "Waits" },
  sent: { nl: "Verstuurd of verteld", en: "Sent or told" },
  failed: { nl: "Niet gelukt", en: "Not reached" },
  groups: { nl: "Welke berichten", en: "Which messages" },
  channels: { nl: "Langs welke weg", en: "By which way" },
  all: { nl: "Alles", en: "All" },
  email: { nl: "Mail", en: "E-mail" },
  sms: { nl: "Sms", en: "SMS" },
  phone: { nl: "Telefoon", en: "Phone" },
  letter: { nl: "Brief", en: "Letter" },
  who: { nl: "Wie", en: "Who" },
  about: { nl: "Waarover", en: "About" },
  how: { nl: "Hoe", en: "How" },
  since: { nl: "Sinds", en: "Since" },
  state: { nl: "Hoe het staat", en: "How it stands" },
  open: { nl: "Open", en: "Open" },
  none: { nl: "Hier staat niets.", en: "There is nothing here." },
  noneText: { nl: "Kies een ander soort bericht.", en: "Choose another kind of message." },
  list: {
    nl: (group: string, channel: string) => (channel ? `${group}: ${channel}` : group),
    en: (group: string, channel: string) => (channel ? `${group}: ${channel}` : group),
  },
  forgotten: { nl: "vergeten", en: "forgotten" },
  s_queued: { nl: "wacht", en: "waits" },
  s_saved: { nl: "wacht op het weekbericht", en: "waits for the weekly message" },
  s_sent: { nl: "verstuurd", en: "sent" },
  s_no_answer: { nl: "geen gehoor", en: "no answer" },
  s_failed: { nl: "niet gelukt", en: "not reached" },
  s_done: { nl: "verteld", en: "told" },
  s_dropped: { nl: "niet meer nodig", en: "no longer needed" },
  message: { nl: "Het bericht", en: "The message" },
  name: { nl: "Naam", en: "Name" },
  answers: { nl: "Antwoord", en: "Answer" },
  noAnswerYet: { nl: "nog geen antwoord", en: "no answer yet" },
  to: { nl: "Naar", en: "To" },
  decide: { nl: "Kies hoe verder", en: "Choose how to go on" },
});
