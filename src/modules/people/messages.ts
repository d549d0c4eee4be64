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
  detailsOf: { nl: (name: string) => `Gegevens van ${name}`, en: (name: string) => `Details of ${name}` },
  yourDetails: { nl: "Uw gegevens", en: "Your details" },
  changeDetails: { nl: "Wijzig uw gegevens", en: "Change your details" },
  detailsSaved: { nl: "Uw gegevens zijn gewijzigd.", en: "Your details have been changed." },
  name: { nl: "Naam", en: "Name" },
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
  moreOfYou: { nl: "Meer over u", en: "More about you" },
  profileTitle: { nl: "Wat kan ik, wat zoek ik, wie ben ik", en: "What I can, what I seek, who I am" },
  profileIntro: {
    nl: "Iedereen kan iets. U mag alles openlaten. Alleen wie u helpt, leest dit.",
    en: "Everybody can do something. You may leave everything empty. Only who helps you reads this.",
  },
  profileLink: { nl: "Schrijf op wat u kunt en zoekt", en: "Write down what you can and seek" },
  save: { nl: "Bewaar", en: "Save" },
  devicesTitle: { nl: "Waar u bent ingelogd", en: "Where you are signed in" },
  devicesLink: { nl: "Bekijk waar u bent ingelogd", en: "See where you are signed in" },
  signOut: { nl: "Uitloggen", en: "Sign out" },
  action: { nl: "Doen", en: "Action" },
});
