// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const dutyWords = defineMessages({
  title: { nl: "Rollen", en: "Roles" },
  lead: {
    nl: "Wie heeft welke taak voor de hele site? Een rol werkt meteen.",
    en: "Who has which duty for the whole site? A role works at once.",
  },
  none: { nl: "Nog niemand heeft een rol.", en: "Nobody has a role yet." },
  person: { nl: "Wie", en: "Who" },
  role: { nl: "Rol", en: "Role" },
  action: { nl: "Doen", en: "Action" },
  admin: { nl: "beheerder", en: "administrator" },
  keeper: { nl: "redactie en telefoon", en: "calendar and telephone" },
  technician: { nl: "techniek", en: "technician" },
  panel: { nl: "adviesgroep", en: "advisory group" },
  privacy_officer: { nl: "privacyfunctionaris", en: "privacy officer" },
  funder: { nl: "fonds", en: "fund" },
  adminHint: { nl: "Instellingen, organisaties, teams en rollen.", en: "Settings, organisations, teams and roles." },
  keeperHint: { nl: "De agenda en de telefoon.", en: "The calendar and the telephone." },
  technicianHint: { nl: "De machine. Ziet geen inhoud.", en: "The machine. Sees no content." },
  panelHint: { nl: "Wensen en wat er nog mist.", en: "Wishes and what is missing." },
  privacy_officerHint: {
    nl: "Rechten van bewoners, het logboek en bewaren. Nooit samen met beheer of techniek.",
    en: "Rights of residents, the log and keeping. Never together with administrator or technician.",
  },
  funderHint: { nl: "Het fonds.", en: "The fund." },
  give: { nl: "Geef een rol", en: "Give a role" },
  giveLead: {
    nl: "Vul het hele mailadres of nummer in, en de voornaam die erbij hoort.",
    en: "Fill in the whole e-mail address or number, and the first name that belongs to it.",
  },
  givenName: { nl: "Voornaam", en: "First name" },
  givenNameMissing: { nl: "Vul de voornaam in.", en: "Fill in the first name." },
  givenNameLong: { nl: "Maak de voornaam korter: hoogstens 60 letters.", en: "Use at most 60 letters." },
  reach: { nl: "Mailadres of telefoonnummer", en: "E-mail address or phone number" },
  reachMissing: {
    nl: "Vul het hele mailadres of het hele telefoonnummer in.",
    en: "Fill in the whole e-mail address or the whole phone number.",
  },
  roleMissing: { nl: "Kies een rol.", en: "Choose a role." },
  unknown: {
    nl: "Wij vinden niemand met dit adres en deze voornaam. Kijk het na, of voeg diegene eerst toe.",
    en: "We find nobody with this address and this first name. Check it, or add this person first.",
  },
  apart: {
    nl: "De privacyfunctionaris is iemand anders dan de beheerder of de techniek. Kies iemand anders.",
    en: "The privacy officer is somebody else than the administrator or technician. Choose somebody else.",
  },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
  giveButton: { nl: "Geef deze rol", en: "Give this role" },
  given: { nl: "De rol is gegeven.", en: "The role was given." },
  take: { nl: "Neem terug", en: "Take back" },
  takeTitle: {
    nl: (name: string, role: string) => `Heeft ${name} de rol ${role} niet meer?`,
    en: (name: string, role: string) => `Does ${name} no longer have the role ${role}?`,
  },
  takeWhat: { nl: "Het werkt bij de volgende bladzijde die diegene opent.", en: "It works at the next page." },
  takeButton: { nl: "Ja, neem de rol terug", en: "Yes, take the role back" },
  taken: { nl: "De rol is teruggenomen.", en: "The role was taken back." },
});
