// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const teamWords = defineMessages({
  // for everybody
  openTitle: { nl: "Buurtteams", en: "Neighbourhood teams" },
  openLead: {
    nl: "Elke buurt heeft een team van buren en beroepskrachten. U kunt altijd bellen.",
    simple: "Elke buurt heeft een team. U kunt altijd bellen.",
    en: "Every neighbourhood has a team of neighbours and professionals. You can always call.",
  },
  openNone: { nl: "Er zijn nog geen buurtteams.", en: "There are no neighbourhood teams yet." },
  askFor: { nl: (name: string) => `Vraag naar ${name}`, en: (name: string) => `Ask for ${name}` },
  callUs: {
    nl: "Bel ons algemene nummer, dan helpen wij u verder.",
    en: "Call our general number and we will help you.",
  },

  // the desk
  listTitle: { nl: "Teams", en: "Teams" },
  deskText: {
    nl: "Wie er in een team zit, en in welke buurten.",
    en: "Who is in a team, and in which neighbourhoods.",
  },
  listCount: {
    nl: (count: number) => (count === 1 ? "1 team" : `${count} teams`),
    en: (count: number) => (count === 1 ? "1 team" : `${count} teams`),
  },
  none: { nl: "Er is nog geen team.", en: "There is no team yet." },
  add: { nl: "Nieuw team", en: "New team" },
  addButton: { nl: "Maak dit team", en: "Make this team" },
  team: { nl: "Team", en: "Team" },
  buurten: { nl: "Buurten", en: "Neighbourhoods" },
  noBuurten: { nl: "Nog geen buurten", en: "No neighbourhoods yet" },
  phone: { nl: "Telefoon", en: "Phone" },
  organisation: { nl: "Organisatie", en: "Organisation" },
  noOrganisation: { nl: "Geen organisatie", en: "No organisation" },
  contactPerson: { nl: "Contactpersoon", en: "Contact person" },
  deputy: { nl: "Vervanger", en: "Deputy" },
  deputyHint: {
    nl: "Wordt gebeld als de contactpersoon er niet is.",
    en: "Is called when the contact person is away.",
  },
  nobody: { nl: "Niemand gekozen", en: "Nobody chosen" },
  calledNow: { nl: "Nu te bellen", en: "To call now" },
  change: { nl: "Wijzig dit team", en: "Change this team" },
  changeTitle: { nl: (name: string) => `${name} wijzigen`, en: (name: string) => `Change ${name}` },
  members: { nl: "Wie er werken", en: "Who works here" },
  membersTitle: { nl: (name: string) => `Wie er werken in ${name}`, en: (name: string) => `Who works in ${name}` },
  areas: { nl: "Kies de buurten", en: "Choose the neighbourhoods" },
  areasTitle: { nl: "In welke buurten werkt dit team?", en: "In which neighbourhoods does this team work?" },
  areasOf: { nl: (town: string) => `Buurten van ${town}`, en: (town: string) => `Neighbourhoods of ${town}` },
  areasNone: { nl: "Er zijn nog geen buurten ingelezen.", en: "No neighbourhoods were imported yet." },
  municipality: { nl: "Gemeente", en: "Municipality" },
  showMunicipality: { nl: "Toon buurten", en: "Show neighbourhoods" },
  save: { nl: "Bewaar", en: "Save" },
  saved: { nl: "Het is bewaard.", en: "It was saved." },
  stop: { nl: "Stop met dit team", en: "Close this team" },
  stopTitle: { nl: (name: string) => `Stopt ${name}?`, en: (name: string) => `Does ${name} stop?` },
  stopWhat: {
    nl: "Wie er werkt, ziet meteen niets meer van dit team. Wat er gedaan is, blijft in het logboek.",
    en: "Who works here sees nothing of this team any more. What was done stays in the log.",
  },
  stopButton: { nl: "Ja, stop met dit team", en: "Yes, close this team" },
  stopped: { nl: "Het team is gestopt.", en: "The team was closed." },

  // the form
  name: { nl: "Naam van het team", en: "Name of the team" },
  nameMissing: { nl: "Vul de naam van het team in.", en: "Fill in the name of the team." },
  nameLong: { nl: "Maak de naam korter: hoogstens 80 tekens.", en: "Use at most 80 characters." },
  teamPhone: { nl: "Telefoonnummer van het team", en: "Phone number of the team" },
  phoneUnclear: {
    nl: "Vul een telefoonnummer van 10 cijfers in, of laat het leeg.",
    en: "Fill in a phone number of 10 digits, or leave it empty.",
  },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
  sameDeputy: {
    nl: "Kies als vervanger iemand anders dan de contactpersoon.",
    en: "Choose somebody else than the contact person as deputy.",
  },

  // who works here
  person: { nl: "Wie", en: "Who" },
  role: { nl: "Rol", en: "Role" },
  since: { nl: "Sinds", en: "Since" },
  until: { nl: "Tot en met", en: "Until" },
  action: { nl: "Doen", en: "Action" },
  coordinator: { nl: "coördinator", en: "coordinator" },
  coach: { nl: "welzijnscoach", en: "welfare coach" },
  volunteer: { nl: "vrijwilliger", en: "volunteer" },
  letGo: { nl: "Laat gaan", en: "Let go" },
  noMembers: { nl: "Er werkt nog niemand in dit team.", en: "Nobody works in this team yet." },
  welcome: { nl: "Iemand erbij", en: "Add somebody" },
  welcomeLead: {
    nl: "Vul in hoe wij diegene bereiken. Kennen wij iemand met deze naam en dit adres, dan kiezen wij die.",
    en: "Fill in how we reach this person. If we know somebody with this name and address, we choose them.",
  },
  givenName: { nl: "Voornaam", en: "First name" },
  familyName: { nl: "Achternaam", en: "Last name" },
  givenNameMissing: { nl: "Vul de voornaam in.", en: "Fill in the first name." },
  givenNameLong: { nl: "Maak de voornaam korter: hoogstens 60 letters.", en: "Use at most 60 letters." },
  familyNameLong: { nl: "Maak de achternaam korter: hoogstens 80 letters.", en: "Use at most 80 letters." },
  reach: { nl: "Mailadres of telefoonnummer", en: "E-mail address or phone number" },
  reachHint: { nl: "Het hele adres of het hele nummer.", en: "The whole address or the whole number." },
  reachMissing: {
    nl: "Vul het hele mailadres of het hele telefoonnummer in.",
    en: "Fill in the whole e-mail address or the whole phone number.",
  },
  roleMissing: { nl: "Kies een rol.", en: "Choose a role." },
  welcomeButton: { nl: "Voeg toe", en: "Add" },
  welcomed: { nl: "De plaats in het team is bewaard.", en: "The place in the team was saved." },
  leavingTitle: {
    nl: (name: string, team: string) => `Gaat ${name} weg bij ${team}?`,
    en: (name: string, team: string) => `Does ${name} leave ${team}?`,
  },
  leavingWhat: {
    nl: "Zonder datum gaat het meteen in. Dan is bij de volgende bladzijde alles van dit team weg.",
    en: "Without a date it works at once. At the next page everything of this team is gone.",
  },
  lastDay: { nl: "Laatste dag", en: "Last day" },
  dateUnclear: { nl: "Vul een datum in, bijvoorbeeld 1-12-2026.", en: "Fill in a date, for example 1-12-2026." },
  leavingButton: { nl: "Ja, laat gaan", en: "Yes, let go" },
  left: { nl: "De plaats in het team houdt op.", en: "The place in the team ends." },
  ownName: { nl: "Uw voornaam op de open bladzijde", en: "Your first name on the public page" },
  ownNameShown: {
    nl: "Bent u contactpersoon, dan staat uw voornaam bij het team.",
    en: "If you are the contact person, your first name stands with the team.",
  },
  ownNameHidden: { nl: "Uw voornaam staat er niet.", en: "Your first name is not shown." },
  show: { nl: "Toon mijn voornaam", en: "Show my first name" },
  hide: { nl: "Toon mijn voornaam niet meer", en: "No longer show my first name" },

  // being away
  absence: { nl: "Wie er niet is", en: "Who is away" },
  absenceNone: { nl: "Iedereen is er.", en: "Everybody is there." },
  absenceTitle: { nl: "Afwezig", en: "Away" },
  absenceAdd: { nl: "Geef afwezigheid door", en: "Note that somebody is away" },
  absenceWhat: {
    nl: "Is de contactpersoon er niet, dan bellen mensen de vervanger.",
    en: "When the contact person is away, people call the deputy.",
  },
  absenceWho: { nl: "Wie is er niet?", en: "Who is away?" },
  absenceWhoMissing: { nl: "Kies wie er niet is.", en: "Choose who is away." },
  from: { nl: "Van", en: "From" },
  firstDay: { nl: "Eerste dag", en: "First day" },
  daysOrder: { nl: "De laatste dag ligt voor de eerste.", en: "The last day is before the first." },
  absenceSaved: { nl: "De afwezigheid is bewaard.", en: "The absence was saved." },
  absenceBack: { nl: "Is er toch", en: "Is there after all" },

  // two duties that do not go together
  activeTitle: { nl: "In welke rol werkt u nu?", en: "In which role do you work now?" },
  activeLead: {
    nl: "U werkt in een buurtteam en voor het fonds. Die twee gaan niet tegelijk.",
    en: "You work in a team and for the fund. These two do not go together at one moment.",
  },
  activeTeam: { nl: "Buurtteam", en: "Team" },
  activeFunder: { nl: "Fonds", en: "Fund" },
  activeNow: { nl: (role: string) => `U werkt nu als: ${role}.`, en: (role: string) => `You now work as: ${role}.` },
  activeButton: { nl: "Werk in deze rol", en: "Work in this role" },
  activeSaved: { nl: "U werkt nu in deze rol.", en: "You now work in this role." },
});
