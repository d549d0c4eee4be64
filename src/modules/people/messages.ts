// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const messages = defineMessages({
  mineTitle: { nl: "Mijn pagina", en: "My page" },
  mineHello: { nl: (name: string) => `Dag ${name}`, en: (name: string) => `Hello ${name}` },
  yourWork: { nl: "Uw organisaties", en: "Your organisations" },
  noWork: {
    nl: "U werkt nog niet voor een organisatie. Vraag de beheerder van uw organisatie om een uitnodiging.",
    en: "You do not work for an organisation yet. Ask the administrator of your organisation for an invitation.",
  },
  roleAdmin: { nl: "beheerder", en: "administrator" },
  roleEditor: { nl: "schrijver", en: "editor" },
  organisation: { nl: "Organisatie", en: "Organisation" },
  yourRole: { nl: "U bent", en: "You are" },
  open: { nl: "Bekijken", en: "View" },
  manage: { nl: "Beheren", en: "Manage" },
  yourDetails: { nl: "Uw gegevens", en: "Your details" },
  changeDetails: { nl: "Wijzig uw gegevens", en: "Change your details" },
  detailsSaved: { nl: "Uw gegevens zijn gewijzigd.", en: "Your details have been changed." },
  name: { nl: "Naam", en: "Name" },
  givenName: { nl: "Uw voornaam", en: "Your first name" },
  familyName: { nl: "Uw achternaam", en: "Your last name" },
  phone: { nl: "Uw telefoonnummer", en: "Your phone number" },
  phoneTerm: { nl: "Telefoon", en: "Phone" },
  email: { nl: "Mailadres", en: "E-mail address" },
  emailChange: {
    nl: "Wilt u een ander mailadres? Bel ons, dan passen wij het aan.",
    en: "Would you like another e-mail address? Call us and we will change it.",
  },
  language: { nl: "Taal van onze mails", en: "Language of our e-mails" },
  languageNl: { nl: "Nederlands", en: "Nederlands" },
  languageSimple: { nl: "Eenvoudig Nederlands", en: "Eenvoudig Nederlands" },
  languageEn: { nl: "English", en: "English" },
  givenNameMissing: { nl: "Vul uw voornaam in.", en: "Fill in your first name." },
  givenNameLong: { nl: "Maak uw voornaam korter: hoogstens 60 letters.", en: "Use at most 60 letters." },
  familyNameLong: { nl: "Maak uw achternaam korter: hoogstens 80 letters.", en: "Use at most 80 letters." },
  phoneUnclear: {
    nl: "Vul een telefoonnummer van 10 cijfers in, of laat het leeg.",
    en: "Fill in a phone number of 10 digits, or leave it empty.",
  },
  languageMissing: { nl: "Kies een taal.", en: "Choose a language." },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
  save: { nl: "Bewaar", en: "Save" },
  devicesTitle: { nl: "Waar u bent ingelogd", en: "Where you are signed in" },
  devicesLink: { nl: "Bekijk waar u bent ingelogd", en: "See where you are signed in" },
  signOut: { nl: "Uitloggen", en: "Sign out" },
  action: { nl: "Doen", en: "Action" },
});
