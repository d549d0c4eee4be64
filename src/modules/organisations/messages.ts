// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const messages = defineMessages({
  // the public pages
  listTitle: { nl: "Organisaties", en: "Organisations" },
  listLead: {
    nl: "Deze organisaties doen iets in de buurt. U kunt ze altijd bellen.",
    en: "These organisations are active in the neighbourhood. You can always call them.",
  },
  search: { nl: "Wie zoekt u?", en: "Who are you looking for?" },
  searchPanel: { nl: "Zoek een organisatie", en: "Find an organisation" },
  kindFilter: { nl: "Soort", en: "Kind" },
  kindAll: { nl: "Alle soorten", en: "All kinds" },
  areaFilter: { nl: "Buurt", en: "Neighbourhood" },
  areaAll: { nl: "Alle buurten", en: "All neighbourhoods" },
  letters: { nl: "Kies een letter", en: "Choose a letter" },
  letterAll: { nl: "Alles", en: "All" },
  letterOther: { nl: "0–9", en: "0–9" },
  count: {
    nl: (count: number) => (count === 1 ? "1 organisatie" : `${count} organisaties`),
    en: (count: number) => (count === 1 ? "1 organisation" : `${count} organisations`),
  },
  none: { nl: "Wij vinden geen organisatie.", en: "We find no organisation." },
  noneHelp: {
    nl: "Probeer een ander woord, of bel ons. Wij denken graag mee.",
    en: "Try another word, or call us. We are glad to help.",
  },
  showAll: { nl: "Toon alle organisaties", en: "Show all organisations" },
  sheet: { nl: "Deze lijst als spreadsheet", en: "This list as a spreadsheet" },
  phone: { nl: "Telefoon", en: "Phone" },
  email: { nl: "Mail", en: "E-mail" },
  website: { nl: "Website", en: "Website" },
  areas: { nl: "Werkt in", en: "Works in" },
  everywhere: { nl: "alle buurten", en: "all neighbourhoods" },
  venue: { nl: "Plek", en: "Place" },
  logoOf: { nl: (name: string) => `Logo van ${name}`, en: (name: string) => `Logo of ${name}` },
  textInDutch: { nl: "", en: "The text below is in Dutch." },

  // managing
  manageTitle: { nl: "Organisaties beheren", en: "Manage organisations" },
  add: { nl: "Nieuwe organisatie", en: "New organisation" },
  added: {
    nl: "De organisatie is toegevoegd. Nodig nu iemand uit die haar beheert.",
    en: "The organisation was added. Now invite somebody to manage it.",
  },
  saved: { nl: "De gegevens zijn bewaard.", en: "The details were saved." },
  noneToManage: {
    nl: "U beheert nog geen organisatie. Vraag een beheerder om een uitnodiging.",
    en: "You do not manage an organisation yet. Ask an administrator for an invitation.",
  },
  organisation: { nl: "Organisatie", en: "Organisation" },
  members: { nl: "Leden", en: "Members" },
  trusted: { nl: "Vertrouwd", en: "Trusted" },
  yes: { nl: "ja", en: "yes" },
  no: { nl: "nee", en: "no" },
  action: { nl: "Doen", en: "Action" },
  change: { nl: "Wijzig", en: "Change" },
  details: { nl: "Gegevens", en: "Details" },
  viewPublic: { nl: "Bekijk de openbare bladzijde", en: "View the public page" },
  keeping: { nl: "Beheer door de site", en: "Kept by the site" },
  trust: { nl: "Vertrouw deze organisatie", en: "Trust this organisation" },
  distrust: { nl: "Vertrouw niet meer vanzelf", en: "No longer trust" },
  trustedNow: {
    nl: "Wat deze organisatie plaatst, staat meteen op de site.",
    en: "What this organisation publishes is on the site at once.",
  },
  distrustedNow: {
    nl: "Wat deze organisatie plaatst, bekijkt iemand van de site eerst.",
    en: "What this organisation publishes is first looked at by somebody of the site.",
  },
  merge: { nl: "Voeg samen met een andere", en: "Merge with another" },
  close: { nl: "Sluit deze organisatie", en: "Close this organisation" },

  // the form
  name: { nl: "Naam van de organisatie", en: "Name of the organisation" },
  nameMissing: { nl: "Vul de naam van de organisatie in.", en: "Fill in the name of the organisation." },
  nameLong: { nl: "Maak de naam korter: hoogstens 120 tekens.", en: "Make the name shorter: at most 120 characters." },
  kind: { nl: "Soort organisatie", en: "Kind of organisation" },
  kindHint: { nl: "Bijvoorbeeld: koor, sportclub, kerk, welzijn.", en: "For example: choir, sports club, church." },
  kindLong: { nl: "Maak de soort korter: hoogstens 60 tekens.", en: "Use at most 60 characters." },
  about: { nl: "Wat doet u in de buurt?", en: "What do you do in the neighbourhood?" },
  aboutHint: {
    nl: "Schrijf korte zinnen, zoals u het een buur vertelt.",
    en: "Write short sentences, as you would tell a neighbour.",
  },
  aboutLong: { nl: "Maak de tekst korter: hoogstens 1.200 tekens.", en: "Use at most 1,200 characters." },
  phoneHint: { nl: "Dit nummer staat bovenaan op uw bladzijde.", en: "This number comes first on your page." },
  phoneUnclear: {
    nl: "Vul een telefoonnummer van 10 cijfers in, of laat het leeg.",
    en: "Fill in a phone number of 10 digits, or leave it empty.",
  },
  emailUnclear: {
    nl: "Vul een heel mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
    en: "Fill in a whole e-mail address, for example name@example.org.",
  },
  websiteUnclear: {
    nl: "Vul het adres van uw website in, bijvoorbeeld www.voorbeeld.nl.",
    en: "Fill in the address of your website, for example www.example.org.",
  },
  venueField: { nl: "Waar is de organisatie thuis?", en: "Where is the organisation at home?" },
  venueUnclear: { nl: "Kies een plek uit de lijst, of geen.", en: "Choose a place from the list, or none." },
  venueNone: { nl: "Geen vaste plek", en: "No fixed place" },
  logo: { nl: "Logo", en: "Logo" },
  logoHint: {
    nl: "Een PNG-, JPEG- of WebP-plaatje van hoogstens 1 MB. Kies het na een fout opnieuw.",
    en: "A PNG, JPEG or WebP picture of at most 1 MB. Choose it again after an error.",
  },
  logoManyPixels: {
    nl: "Dit plaatje is te groot. Maak het kleiner: hoogstens 5000 bij 5000 beeldpunten.",
    en: "This picture is too large. Make it smaller: at most 5000 by 5000 pixels.",
  },
  logoTooLarge: {
    nl: "Kies een kleiner plaatje: hoogstens 1 MB.",
    en: "Choose a smaller picture: at most 1 MB.",
  },
  logoNoImage: {
    nl: "Dit bestand is geen plaatje dat wij kunnen lezen. Kies een PNG-, JPEG- of WebP-plaatje.",
    en: "We cannot read this file as a picture. Choose a PNG, JPEG or WebP picture.",
  },
  logoDrawing: {
    nl: "Een SVG-tekening kunnen wij niet plaatsen. Kies een PNG-, JPEG- of WebP-plaatje.",
    en: "We cannot use an SVG drawing. Choose a PNG, JPEG or WebP picture.",
  },
  logoRemove: { nl: "Haal het logo weg", en: "Remove the logo" },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
  save: { nl: "Bewaar", en: "Save" },
  addButton: { nl: "Voeg de organisatie toe", en: "Add the organisation" },
  form: { nl: "Wat staat er op de bladzijde?", en: "What is on the page?" },

  // buurten
  areasTitle: { nl: "In welke buurten werkt u?", en: "In which neighbourhoods do you work?" },
  areasLead: {
    nl: "Kiest u niets? Dan werkt u in alle buurten.",
    en: "If you choose none, you work in all neighbourhoods.",
  },
  areasOf: { nl: (name: string) => `Buurten van ${name}`, en: (name: string) => `Neighbourhoods of ${name}` },
  areasNone: { nl: "Er zijn nog geen buurten ingelezen.", en: "No neighbourhoods were imported yet." },
  municipality: { nl: "Gemeente", en: "Municipality" },
  showMunicipality: { nl: "Toon de buurten", en: "Show the neighbourhoods" },

  // members
  membersTitle: { nl: (name: string) => `Leden van ${name}`, en: (name: string) => `Members of ${name}` },
  person: { nl: "Naam", en: "Name" },
  role: { nl: "Rol", en: "Role" },
  roleAdmin: { nl: "beheerder", en: "administrator" },
  roleEditor: { nl: "schrijver", en: "editor" },
  roleAdminHint: {
    nl: "Mag alles: activiteiten, gegevens en leden.",
    en: "May do everything: activities, details and members.",
  },
  roleEditorHint: { nl: "Mag activiteiten plaatsen en wijzigen.", en: "May publish and change activities." },
  makeAdmin: { nl: "Maak beheerder", en: "Make administrator" },
  makeEditor: { nl: "Maak schrijver", en: "Make editor" },
  remove: { nl: "Haal weg", en: "Remove" },
  removeTitle: {
    nl: (person: string, name: string) => `Wilt u ${person} weghalen bij ${name}?`,
    en: (person: string, name: string) => `Do you want to remove ${person} from ${name}?`,
  },
  removeWhat: {
    nl: "Deze persoon kan dan meteen niets meer plaatsen of wijzigen. Wat er al staat, blijft staan.",
    en: "This person can then no longer publish or change anything. What is there stays.",
  },
  removeButton: { nl: (person: string) => `Ja, haal ${person} weg`, en: (person: string) => `Yes, remove ${person}` },
  removed: { nl: "Deze persoon doet niet meer mee.", en: "This person no longer takes part." },
  roleChanged: { nl: "De rol is gewijzigd.", en: "The role was changed." },
  invite: { nl: "Nodig iemand uit", en: "Invite somebody" },
  inviteLead: {
    nl: "Wij sturen een mail met een link. De link werkt 14 dagen.",
    en: "We send an e-mail with a link. The link works for 14 days.",
  },
  givenName: { nl: "Voornaam", en: "First name" },
  givenNameMissing: { nl: "Vul de voornaam in.", en: "Fill in the first name." },
  givenNameLong: { nl: "Maak de voornaam korter: hoogstens 60 letters.", en: "Use at most 60 letters." },
  theirEmail: { nl: "Mailadres", en: "E-mail address" },
  roleMissing: { nl: "Kies een rol.", en: "Choose a role." },
  inviteRole: { nl: "Wat mag deze persoon doen?", en: "What may this person do?" },
  inviteButton: { nl: "Stuur de uitnodiging", en: "Send the invitation" },
  invited: { nl: "De uitnodiging is verstuurd.", en: "The invitation was sent." },
  inviteNotSent: {
    nl: "De uitnodiging staat klaar, maar de mail is niet verstuurd. Probeer het straks opnieuw met Stuur opnieuw.",
    en: "The invitation is ready, but the e-mail was not sent. Try again later with Send again.",
  },
  invitations: { nl: "Uitnodigingen zonder antwoord", en: "Invitations without an answer" },
  validUntil: { nl: "Werkt tot", en: "Works until" },
  tooLate: { nl: "niet meer geldig", en: "no longer valid" },
  withdraw: { nl: "Trek in", en: "Withdraw" },
  withdrawn: { nl: "De uitnodiging is ingetrokken.", en: "The invitation was withdrawn." },
  repeat: { nl: "Stuur opnieuw", en: "Send again" },

  // the invitation itself
  invitationTitle: {
    nl: (name: string) => `Doet u mee met ${name}?`,
    en: (name: string) => `Will you join ${name}?`,
  },
  invitationLead: {
    nl: (person: string) => `Dag ${person}. U bent uitgenodigd om mee te werken aan de kalender van de buurt.`,
    en: (person: string) => `Hello ${person}. You were invited to work on the calendar of the neighbourhood.`,
  },
  invitationNext: {
    nl: "Drukt u op de knop? Dan bent u meteen ingelogd en kunt u beginnen.",
    en: "If you press the button, you are signed in at once and can begin.",
  },
  invitationAs: {
    nl: (person: string) => `U bent ingelogd als ${person}.`,
    en: (person: string) => `You are signed in as ${person}.`,
  },
  invitationOther: {
    nl: "Deze uitnodiging is naar een ander mailadres gestuurd. Log eerst uit en open de link opnieuw.",
    en: "This invitation was sent to another e-mail address. Sign out first and open the link again.",
  },
  signOut: { nl: "Uitloggen", en: "Sign out" },
  join: { nl: "Ik doe mee", en: "I will join" },
  invitationGoneTitle: { nl: "Deze uitnodiging werkt niet meer", en: "This invitation no longer works" },
  invitationGone: {
    nl: "De link is gebruikt, ingetrokken of te oud. Vraag om een nieuwe uitnodiging.",
    en: "The link was used, withdrawn or is too old. Ask for a new invitation.",
  },
  signInInstead: { nl: "Naar inloggen", en: "Go to sign in" },
  letterSubject: {
    nl: (name: string) => `Uitnodiging om mee te doen met ${name}`,
    en: (name: string) => `Invitation to join ${name}`,
  },
  letterText: {
    nl: (person: string, name: string, link: string) =>
      `Dag ${person},\n\n${name} nodigt u uit om mee te werken aan de kalender van de buurt.\n\nOpen deze link en druk op "Ik doe mee":\n${link}\n\nDe link werkt 14 dagen. Kent u ${name} niet? Dan hoeft u niets te doen.`,
    en: (person: string, name: string, link: string) =>
      `Hello ${person},\n\n${name} invites you to work on the calendar of the neighbourhood.\n\nOpen this link and press "I will join":\n${link}\n\nThe link works for 14 days. Do you not know ${name}? Then you need not do anything.`,
  },
  letterPhone: {
    nl: (phone: string, site: string) => `Vragen? Bel ${phone}.\n\n${site}`,
    en: (phone: string, site: string) => `Questions? Call ${phone}.\n\n${site}`,
  },

  // merging and closing
  mergeTitle: {
    nl: (name: string) => `${name} samenvoegen met een andere organisatie`,
    en: (name: string) => `Merge ${name} with another organisation`,
  },
  mergeWhich: { nl: "Welke organisatie blijft?", en: "Which organisation stays?" },
  mergeMissing: { nl: "Kies de organisatie die blijft.", en: "Choose the organisation that stays." },
  mergeContinue: { nl: "Ga verder", en: "Continue" },
  mergeConfirm: {
    nl: (from: string, into: string) => `Wilt u ${from} samenvoegen met ${into}?`,
    en: (from: string, into: string) => `Do you want to merge ${from} with ${into}?`,
  },
  mergeWhat: {
    nl: (from: string, into: string) =>
      `Alles van ${from} gaat naar ${into}: activiteiten, plekken, leden en buurten. Het oude adres blijft werken. Dit kunt u niet terugdraaien.`,
    en: (from: string, into: string) =>
      `Everything of ${from} goes to ${into}: activities, places, members and neighbourhoods. The old address keeps working. This cannot be undone.`,
  },
  mergeButton: { nl: "Ja, voeg samen", en: "Yes, merge" },
  merged: { nl: "De organisaties zijn samengevoegd.", en: "The organisations were merged." },
  closeTitle: {
    nl: (name: string) => `Wilt u ${name} sluiten?`,
    en: (name: string) => `Do you want to close ${name}?`,
  },
  closeWhat: {
    nl: "De bladzijde verdwijnt en de leden kunnen niets meer plaatsen. Dit kunt u niet terugdraaien.",
    en: "The page disappears and the members can no longer publish. This cannot be undone.",
  },
  closeButton: { nl: "Ja, sluit de organisatie", en: "Yes, close the organisation" },
  closed: { nl: "De organisatie is gesloten.", en: "The organisation was closed." },
});
