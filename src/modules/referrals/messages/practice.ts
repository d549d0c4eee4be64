// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** For who keeps practices. */
export const practiceTexts = defineMessages({
  title: { nl: "Praktijken", en: "Practices" },
  lead: {
    nl: "Wie mag verwijzen, en hoe zij hoort hoe het gaat.",
    en: "Who may refer, and how she hears how it goes.",
  },
  none: { nl: "Er zijn nog geen praktijken", en: "There are no practices yet" },
  noneText: {
    nl: "Voeg de eerste huisarts toe. Een link op een kaart is genoeg.",
    en: "Add the first GP. A link on a card is enough.",
  },
  add: { nl: "Voeg een praktijk toe", en: "Add a practice" },
  name: { nl: "Naam", en: "Name" },
  kind: { nl: "Soort", en: "Kind" },
  phone: { nl: "Telefoon", en: "Phone" },
  email: { nl: "E-mailadres", en: "E-mail address" },
  hears: { nl: "Hoe hoort de praktijk hoe het gaat?", en: "How does the practice hear how it goes?" },
  team: { nl: "Welk team belt haar patiënten?", en: "Which team calls her patients?" },
  anyTeam: { nl: "Het team van de buurt", en: "The team of the neighbourhood" },
  teamHint: {
    nl: "Kies dit alleen als de praktijk bij één team hoort.",
    en: "Choose this only when the practice belongs to one team.",
  },
  save: { nl: "Bewaar", en: "Save" },
  saved: { nl: "De praktijk is bewaard.", en: "The practice has been saved." },
  change: { nl: "Wijzig de gegevens", en: "Change the details" },
  nameMissing: { nl: "Vul de naam van de praktijk in.", en: "Fill in the name of the practice." },
  kindMissing: { nl: "Kies wat voor praktijk het is.", en: "Choose what kind of practice it is." },
  phoneUnclear: {
    nl: "Vul een heel telefoonnummer in, of laat het leeg.",
    en: "Fill in a whole phone number, or leave it empty.",
  },
  emailUnclear: {
    nl: "Vul een heel e-mailadres in, of laat het leeg.",
    en: "Fill in a whole e-mail address, or leave it empty.",
  },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
  stopped: { nl: "Gestopt", en: "Stopped" },
  state: { nl: "Staat", en: "State" },
  hasLink: { nl: (day: string) => `Link van ${day}`, en: (day: string) => `Link of ${day}` },
  noLink: { nl: "Nog geen link", en: "No link yet" },
  // link
  link: { nl: "Link van de praktijk", en: "Link of the practice" },
  linkText: {
    nl: "Met deze link verwijst de praktijk zonder account. Wij bewaren alleen een afdruk van de link.",
    en: "With this link the practice refers without an account. We keep only a print of the link.",
  },
  linkMake: { nl: "Maak een link", en: "Make a link" },
  linkAgain: { nl: "Maak een nieuwe link", en: "Make a new link" },
  linkAgainTitle: { nl: "Nieuwe link maken?", en: "Make a new link?" },
  linkAgainText: {
    nl: "De oude link en de oude kaart werken dan meteen niet meer.",
    en: "The old link and the old card stop working at once.",
  },
  linkMade: { nl: "De link is klaar", en: "The link is ready" },
  linkOnce: {
    nl: "Dit ziet u maar één keer. Print de kaart nu, of geef de link door.",
    en: "You see this only once. Print the card now, or pass on the link.",
  },
  linkCard: { nl: "Bekijk en print de kaart", en: "See and print the card" },
  linkOpen: { nl: "Open de link van de praktijk", en: "Open the link of the practice" },
  linkEnd: { nl: "Stop de link", en: "Stop the link" },
  linkEndTitle: { nl: "De link stoppen?", en: "Stop the link?" },
  linkEndText: {
    nl: "Wie de kaart heeft, kan dan meteen niet meer verwijzen.",
    en: "Who has the card can no longer refer, at once.",
  },
  linkEnded: { nl: "De link is gestopt.", en: "The link has stopped." },
  // system
  client: { nl: "Koppeling met het eigen systeem (FHIR)", en: "Connection with the own system (FHIR)" },
  clientText: {
    nl: "Alleen openbare sleutels. Plak de JWKS die de leverancier u gaf.",
    en: "Public keys only. Paste the JWKS that the supplier gave you.",
  },
  clientNone: { nl: "Er is geen koppeling.", en: "There is no connection." },
  clientSet: { nl: "De koppeling is bewaard.", en: "The connection has been saved." },
  clientMake: { nl: "Leg de koppeling vast", en: "Set the connection" },
  clientChange: { nl: "Wijzig de koppeling", en: "Change the connection" },
  clientKids: { nl: "Sleutels (kid)", en: "Keys (kid)" },
  clientNoKid: { nl: "een sleutel zonder kid", en: "a key without a kid" },
  clientAsk: {
    nl: "Geef deze twee adressen aan de leverancier van het systeem.",
    en: "Give these two addresses to the supplier of the system.",
  },
  clientBase: { nl: "Adres voor verwijzingen (FHIR)", en: "Address for referrals (FHIR)" },
  clientToken: { nl: "Adres om in te loggen (token)", en: "Address to sign in (token)" },
  clientId: { nl: "Client-id", en: "Client id" },
  clientIdHint: {
    nl: "Kleine letters, cijfers en streepjes, 8 tot 64 tekens.",
    en: "Small letters, digits and dashes, 8 to 64 signs.",
  },
  jwks: { nl: "JWKS (openbare sleutels)", en: "JWKS (public keys)" },
  system: {
    nl: "Adres van de eigen nummers (identifier system)",
    en: "Address of the own numbers (identifier system)",
  },
  clientIdUnclear: {
    nl: "Gebruik 8 tot 64 kleine letters, cijfers of streepjes.",
    en: "Use 8 to 64 small letters, digits or dashes.",
  },
  jwksUnclear: {
    nl: "Plak een JWKS met openbare sleutels: RS384 of ES384.",
    en: "Paste a JWKS with public keys: RS384 or ES384.",
  },
  jwksPrivate: {
    nl: "Dit is een geheime sleutel. Vraag een nieuwe, en plak alleen het openbare deel.",
    en: "This is a private key. Ask for a new one, and paste only the public part.",
  },
  systemUnclear: {
    nl: "Vul het adres in dat de leverancier gaf. Het begint met https: of urn:.",
    en: "Fill in the address that the supplier gave. It begins with https: or urn:.",
  },
  clientEnd: { nl: "Stop de koppeling", en: "Stop the connection" },
  clientEndTitle: { nl: "De koppeling stoppen?", en: "Stop the connection?" },
  clientEndText: {
    nl: "Het systeem van de praktijk kan dan meteen niet meer verwijzen.",
    en: "The system of the practice can no longer refer, at once.",
  },
  clientEnded: { nl: "De koppeling is gestopt.", en: "The connection has stopped." },
  // end
  end: { nl: "Deze praktijk stopt", en: "This practice stops" },
  endTitle: { nl: (name: string) => `Stopt ${name}?`, en: (name: string) => `Does ${name} stop?` },
  endText: {
    nl: "Link en koppeling werken dan meteen niet meer. Verwijzingen die lopen, gaan door.",
    en: "Link and connection stop working at once. Referrals that run go on.",
  },
  endYes: { nl: "Ja, deze praktijk stopt", en: "Yes, this practice stops" },
  ended: { nl: "De praktijk is gestopt.", en: "The practice has stopped." },
  deskText: { nl: "Wie mag verwijzen, met welke link.", en: "Who may refer, with which link." },
});
