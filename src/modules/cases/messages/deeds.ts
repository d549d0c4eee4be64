// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Small deeds on a case, each with a page of its own. */
export const deedTexts = defineMessages({
  save: { nl: "Bewaar", en: "Save" },
  fieldUnclear: { nl: "Vul dit anders in.", en: "Fill this in differently." },
  dateUnclear: { nl: "Vul een dag in, zoals 24-11-2026.", en: "Fill in a day, such as 24-11-2026." },
  dateFuture: { nl: "Deze dag moet vandaag of eerder zijn.", en: "This day must be today or earlier." },
  datePast: { nl: "Kies een dag na vandaag.", en: "Choose a day after today." },
  textLong: { nl: "Deze tekst is te lang. Maak hem korter.", en: "This text is too long. Make it shorter." },
  noServiceNumber: {
    nl: "Haal het burgerservicenummer weg. Dat mogen wij niet bewaren.",
    en: "Take out the citizen service number. We may not keep it.",
  },
  writeHint: {
    nl: "Schrijf zo dat mevrouw of meneer het zelf mag lezen.",
    en: "Write so that she or he may read it.",
  },

  attemptTitle: { nl: "Contactpoging opschrijven", en: "Write down an attempt" },
  attemptLead: {
    nl: "Probeer het op een ander moment van de dag, of op een andere manier.",
    en: "Try at another time of day, or in another way.",
  },
  how: { nl: "Hoe", en: "How" },
  howMissing: { nl: "Kies hoe u het probeerde.", en: "Choose how you tried." },
  on: { nl: "Welke dag", en: "Which day" },
  part: { nl: "Welk deel van de dag", en: "Which part of the day" },
  partMissing: { nl: "Kies het deel van de dag.", en: "Choose the part of the day." },
  wasReached: { nl: "Kreeg u haar te spreken?", en: "Did you reach her?" },
  reachedMissing: { nl: "Kies ja of nee.", en: "Choose yes or no." },
  yes: { nl: "Ja", en: "Yes" },
  no: { nl: "Nee", en: "No" },

  noContactTitle: { nl: "Geen contact gekregen", en: "No contact" },
  noContactText: {
    nl: "Het traject wordt gesloten. Wie het doorgaf hoort dat het is afgesloten, niet waarom.",
    en: "The case is closed. Who passed it on hears that it ended, not why.",
  },
  noContactYes: { nl: "Ja, sluit het traject", en: "Yes, close the case" },
  noContactNotYet: { nl: "Dit kan nog niet", en: "Not possible yet" },
  noContactMore: {
    nl: (count: number) => (count === 1 ? "Er is nog 1 poging nodig." : `Er zijn nog ${count} pogingen nodig.`),
    en: (count: number) => (count === 1 ? "1 more attempt is needed." : `${count} more attempts are needed.`),
  },
  noContactChannel: { nl: "Probeer het ook op een andere manier.", en: "Also try in another way." },
  noContactPart: {
    nl: (part: string) => `Probeer het ook in de ${part}.`,
    en: (part: string) => `Also try in the ${part}.`,
  },

  reachedTitle: { nl: "U hebt contact", en: "You reached her" },
  reachedLead: {
    nl: "Vertel eerst wat u opschrijft. Vink daarna aan.",
    en: "First say what you write down. Then tick.",
  },
  toldStored: {
    nl: "Ik heb verteld wat wij bewaren, en dat zij alles mag lezen",
    en: "I said what we keep, and that she may read everything",
  },
  toldStop: { nl: "Ik heb verteld dat zij altijd mag stoppen", en: "I said that she may stop any time" },
  toldMissing: { nl: "Vertel dit eerst, en vink het dan aan.", en: "Say this first, then tick it." },
  reachedButton: { nl: "Ga verder met het gesprek", en: "Go on with the conversation" },
  wantsNothing: { nl: "Zij wil geen hulp", en: "She wants no help" },

  stepTitle: { nl: "De volgende stap", en: "The next step" },
  stepLead: {
    nl: "Er is altijd precies één volgende stap, met een naam en een dag.",
    en: "There is always exactly one next step, with a name and a day.",
  },
  stepWhat: { nl: "Wat is de volgende stap", en: "What is the next step" },
  stepMissing: { nl: "Kies wat de volgende stap is.", en: "Choose the next step." },
  stepWho: { nl: "Wie doet het", en: "Who does it" },
  whoMissing: { nl: "Kies wie dit doet.", en: "Choose who does this." },
  stepWhen: { nl: "Uiterlijk op", en: "By" },

  doneTitle: { nl: "Deze stap is gedaan", en: "This step is done" },
  doneLead: { nl: "Kies meteen wat de volgende stap is.", en: "Choose the next step right away." },

  doneButton: { nl: "Ja, dit is gedaan", en: "Yes, this is done" },

  noteTitle: { nl: "Een notitie", en: "A note" },
  noteLead: {
    nl: "Een notitie verandert niet meer. Klopt er iets niet, dan komt er een nieuwe bij.",
    en: "A note does not change any more. When something is wrong, a new one is added.",
  },
  noteText: { nl: "Wat wilt u opschrijven?", en: "What do you want to write?" },
  noteMissing: { nl: "Schrijf iets op.", en: "Write something." },
  noteFor: { nl: "Wie mag dit lezen", en: "Who may read this" },
  noteForMissing: { nl: "Kies wie dit mag lezen.", en: "Choose who may read this." },
  noteTeam: { nl: "Wie met haar werkt", en: "Who works with her" },
  noteVolunteer: { nl: "Ook wie bij haar aan de deur komt", en: "Also who comes to her door" },
  noteResident: { nl: "Ook zijzelf, op haar eigen pagina", en: "Also she herself, on her own page" },

  pauseTitle: { nl: "Even pauze", en: "A pause" },
  pauseLead: {
    nl: "Klokken staan stil. Op de dag die u kiest, komt er een taak om weer te bellen.",
    en: "Clocks stand still. On the day you choose a task comes to call again.",
  },
  pauseWhy: { nl: "Waarom", en: "Why" },
  pauseMissing: { nl: "Kies waarom er een pauze is.", en: "Choose why there is a pause." },
  pauseUntil: { nl: "Weer verder op", en: "Go on again on" },
  pauseVisits: {
    nl: (count: number) => (count === 1 ? "In de pauze valt 1 bezoek" : `In de pauze vallen ${count} bezoeken`),
    en: (count: number) => (count === 1 ? "1 visit falls in the pause" : `${count} visits fall in the pause`),
  },
  pauseCancel: {
    nl: "Zeg deze bezoeken af. Wie zou gaan, krijgt bericht.",
    en: "Call these visits off. Who would go is told.",
  },
  pauseCancelMissing: {
    nl: "Vink aan dat de bezoeken niet doorgaan, of kies een andere dag.",
    en: "Tick that the visits are off, or choose another day.",
  },
  pauseButton: { nl: "Pauzeer het traject", en: "Pause the case" },
  resumeTitle: { nl: "Weer verder?", en: "Go on again?" },
  resumeText: { nl: "De pauze eindigt nu. Er komt een volgende stap.", en: "The pause ends now. A next step comes." },
  resumeButton: { nl: "Ja, ga verder", en: "Yes, go on" },

  handOverTitle: { nl: "Overdracht aan een ander team", en: "Handover to another team" },
  handOverLead: {
    nl: "Vraag eerst of zij dit goedvindt. Het andere team zegt daarna ja of nee. Na een ja kunt u nog 14 dagen lezen.",
    en: "First ask whether she agrees. The other team then says yes or no. After a yes you can read for 14 more days.",
  },
  handOverTo: { nl: "Welk team", en: "Which team" },
  handOverMissing: { nl: "Kies een team.", en: "Choose a team." },
  handOverNone: { nl: "Er is geen ander team.", en: "There is no other team." },
  handOverAgreed: { nl: "Zij vindt het goed, gevraagd op", en: "She agrees, asked on" },
  handOverButton: { nl: "Vraag het andere team", en: "Ask the other team" },
  decideTitle: { nl: "Neemt uw team dit traject over?", en: "Does your team take over this case?" },
  decideLead: {
    nl: (team: string, on: string) =>
      `${team} vraagt dit. De bewoner vond het goed op ${on}. Na uw ja ziet u het dossier.`,
    en: (team: string, on: string) =>
      `${team} asks this. The resident agreed on ${on}. After your yes you see the file.`,
  },
  decideWho: { nl: "Wie wordt regisseur", en: "Who becomes the lead" },
  decideYes: { nl: "Ja, wij nemen het over", en: "Yes, we take it over" },
  decideNo: { nl: "Nee, nu niet", en: "No, not now" },

  coverTitle: { nl: "Waarneming", en: "Cover" },
  coverLead: {
    nl: "Een collega kan dit traject een tijdje lezen en bijwerken. Het stopt vanzelf.",
    en: "A colleague can read and update this case for a while. It ends by itself.",
  },
  coverWho: { nl: "Wie neemt waar", en: "Who covers" },
  coverUntil: { nl: "Tot en met", en: "Until" },
  coverButton: { nl: "Geef toegang", en: "Give access" },

  staleTitle: { nl: "Iemand anders wijzigde dit net", en: "Somebody else just changed this" },
  staleText: { nl: "Kijk na wat er nu staat en bewaar opnieuw.", en: "Look at what stands now and save again." },
});
