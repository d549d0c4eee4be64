// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Texts of the feeds, the explanation of them and the list on other sites. */
export const openMessages = defineMessages({
  activities: { nl: "Activiteiten", en: "Activities" },
  activitiesIn: { nl: (name: string) => `Activiteiten in ${name}`, en: (name: string) => `Activities in ${name}` },
  activitiesOf: { nl: (name: string) => `Activiteiten van ${name}`, en: (name: string) => `Activities of ${name}` },
  activitiesAt: { nl: (name: string) => `Activiteiten bij ${name}`, en: (name: string) => `Activities at ${name}` },
  newsOf: { nl: (name: string) => `Nieuw en veranderd: ${name}`, en: (name: string) => `New and changed: ${name}` },
  next: { nl: (when: string) => `De volgende keer: ${when}.`, en: (when: string) => `Next time: ${when}.` },
  title: { nl: "De activiteiten in uw eigen agenda", en: "The activities in your own calendar" },
  lead: {
    nl: "Zet onze kalender één keer in de agenda op uw telefoon of computer. Daarna komen nieuwe activiteiten vanzelf. Gaat iets niet door? Dan ziet u dat ook.",
    simple:
      "Zet onze kalender in de agenda op uw telefoon. Dat doet u één keer. Nieuwe activiteiten komen daarna vanzelf.",
    en: "Put our calendar in the calendar of your phone or computer once. New activities then appear by themselves. You also see when something is cancelled.",
  },
  choose: { nl: "Kies wat u wilt zien", en: "Choose what you want to see" },
  buurt: { nl: "Buurt", en: "Neighbourhood" },
  everyBuurt: { nl: "Alle buurten", en: "All neighbourhoods" },
  kind: { nl: "Soort activiteit", en: "Kind of activity" },
  everyKind: { nl: "Alle soorten", en: "All kinds" },
  show: { nl: "Laat het adres zien", en: "Show the address" },
  unknown: {
    nl: "Deze keuze kennen wij niet. Hieronder staat het adres van alle activiteiten.",
    en: "We do not know this choice. Below is the address of all activities.",
  },
  yourChoice: { nl: (name: string) => `Uw keuze: ${name}`, en: (name: string) => `Your choice: ${name}` },
  address: { nl: "Het adres van deze agenda", en: "The address of this calendar" },
  addressText: {
    nl: "Kopieer dit adres. Plak het in uw agenda bij ‘agenda toevoegen via adres’ of ‘abonneren’.",
    en: "Copy this address. Paste it in your calendar at ‘add calendar by address’ or ‘subscribe’.",
  },
  copyAddress: { nl: "Kopieer het adres", en: "Copy the address" },
  copyLines: { nl: "Kopieer de regels", en: "Copy the lines" },
  copied: { nl: "Gekopieerd", en: "Copied" },
  open: { nl: "Open in mijn agenda", en: "Open in my calendar" },
  openText: {
    nl: "Werkt op de meeste telefoons en computers. Uw agenda vraagt daarna of u zich wilt abonneren. Zeg dan ja.",
    en: "Works on most phones and computers. Your calendar then asks whether you want to subscribe. Say yes.",
  },
  howTitle: { nl: "Zo doet u het zelf", en: "How to do it yourself" },
  apple: { nl: "iPhone of iPad", en: "iPhone or iPad" },
  appleText: {
    nl: "Open Instellingen. Kies Apps, Agenda, Agenda-accounts, Voeg account toe, Anders. Kies daarna Voeg agenda-abonnement toe en plak het adres.",
    en: "Open Settings. Choose Apps, Calendar, Calendar Accounts, Add Account, Other. Then choose Add Subscribed Calendar and paste the address.",
  },
  google: { nl: "Android en Google Agenda", en: "Android and Google Calendar" },
  googleText: {
    nl: "Open Google Agenda op een computer. Kies bij Andere agenda’s het plusteken en dan Via URL. Plak het adres. Daarna staat de agenda ook op uw telefoon.",
    en: "Open Google Calendar on a computer. At Other calendars choose the plus sign and then From URL. Paste the address. After that the calendar is on your phone too.",
  },
  outlook: { nl: "Outlook", en: "Outlook" },
  outlookText: {
    nl: "Open de agenda in Outlook. Kies Agenda toevoegen en dan Abonneren via internet. Plak het adres.",
    en: "Open the calendar in Outlook. Choose Add calendar and then Subscribe from web. Paste the address.",
  },
  help: {
    nl: "Lukt het niet? Bel ons. Wij helpen u er stap voor stap doorheen.",
    en: "Does it not work? Call us. We help you step by step.",
  },
  embedTitle: { nl: "De lijst op uw eigen website", en: "The list on your own website" },
  embedText: {
    nl: "Heeft uw organisatie een website? Zet dan deze regels in een bladzijde. De lijst blijft vanzelf bij. Er zijn geen cookies en bezoekers worden niet gevolgd.",
    en: "Does your organisation have a website? Put these lines in a page. The list stays up to date by itself. There are no cookies and visitors are not followed.",
  },
  embedFrame: { nl: "Als venster (iframe)", en: "As a frame (iframe)" },
  embedFragment: { nl: "Als los stuk HTML", en: "As a piece of HTML" },
  embedFragmentText: {
    nl: "Uw website haalt de lijst op en zet die in de eigen bladzijde, met het eigen lettertype. Er zit geen script in. Het adres is:",
    en: "Your website fetches the list and puts it in its own page, in its own type. There is no script in it. The address is:",
  },
  embedParameters: {
    nl: "U kunt kiezen met buurt, organisatie, soort, dagen (1 tot en met 31) en taal (nl, eenvoudig of en).",
    en: "You can choose by buurt, organisatie, soort, dagen (1 to 31) and taal (nl, eenvoudig or en).",
  },
  newsTitle: { nl: "Nieuws over activiteiten", en: "News about activities" },
  newsText: {
    nl: "Leest u nieuws met een feedlezer? Dit adres geeft wat nieuw of veranderd is (Atom).",
    en: "Do you read news with a feed reader? This address gives what is new or changed (Atom).",
  },
  apiTitle: { nl: "Voor makers van websites en apps", en: "For makers of websites and apps" },
  hsdsText: {
    nl: "Wat steeds terugkomt, staat er ook als Open Referral (HSDS), voor sociale kaarten.",
    en: "What repeats is also there as Open Referral (HSDS), for social maps.",
  },
  apiText: {
    nl: "Alle openbare gegevens zijn op te vragen met een API. De beschrijving is OpenAPI 3.1.",
    en: "All public data can be asked for with an API. The description is OpenAPI 3.1.",
  },
  framePlace: { nl: (name: string) => `Gemaakt met ${name}`, en: (name: string) => `Made with ${name}` },
  all: { nl: "Bekijk alle activiteiten", en: "See all activities" },
  nothing: {
    nl: "Er is nu niets gepland. Kijk later nog eens.",
    en: "Nothing is planned now. Please look again later.",
  },
  unknownHere: {
    nl: (names: string) => `Deze instelling kennen wij niet: ${names}.`,
    en: (names: string) => `We do not know this setting: ${names}.`,
  },
  cancelled: { nl: "Gaat niet door:", en: "Cancelled:" },
  atPlace: { nl: "Plek", en: "Place" },
});
