// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The desk itself: lists, and how an activity stands. */
export const overviewTexts = defineMessages({
  desk: { nl: "Mijn werk", en: "My work" },
  toConfirmCount: {
    nl: (count: number) =>
      count === 1
        ? "Bij 1 activiteit vragen wij u: klopt dit nog?"
        : `Bij ${count} activiteiten vragen wij u: klopt dit nog?`,
    en: (count: number) =>
      count === 1
        ? "We ask you about 1 activity: is this still right?"
        : `We ask you about ${count} activities: is this still right?`,
  },
  allIsWell: { nl: "Al uw activiteiten zijn bevestigd.", en: "All your activities are confirmed." },
  addActivity: { nl: "Nieuwe activiteit", en: "New activity" },
  toConfirm: { nl: "Klopt dit nog?", en: "Is this still right?" },
  drafts: { nl: "Nog niet af", en: "Not finished yet" },
  inReview: { nl: "Iemand kijkt mee", en: "Somebody is having a look" },
  published: { nl: (name: string) => `In de kalender: ${name}`, en: (name: string) => `In the calendar: ${name}` },
  nothingYet: { nl: "Er staat nog niets in de kalender", en: "Nothing is in the calendar yet" },
  nothingYetText: {
    nl: "Schrijf uw eerste activiteit op. Dat kost ongeveer tien minuten.",
    en: "Write down your first activity. It takes about ten minutes.",
  },
  noOrganisation: { nl: "U werkt nog niet voor een organisatie", en: "You do not work for an organisation yet" },
  noOrganisationText: {
    nl: "Vraag een collega om u uit te nodigen. Of bel ons.",
    en: "Ask a colleague to invite you. Or call us.",
  },
  next: { nl: (when: string) => `Volgende keer: ${when}`, en: (when: string) => `Next: ${when}` },
  noNext: { nl: "Geen datum die nog komt", en: "No date to come" },
  keeping: { nl: "De kalender bijhouden", en: "Keeping the calendar" },
  reviewList: { nl: "Wat wacht op controle", en: "Waiting for review" },
  waitingCount: {
    nl: (count: number) =>
      count === 0 ? "Alles is bekeken." : count === 1 ? "1 activiteit wacht." : `${count} activiteiten wachten.`,
    en: (count: number) =>
      count === 0
        ? "Everything has been looked at."
        : count === 1
          ? "1 activity is waiting."
          : `${count} activities are waiting.`,
  },
  allActivities: { nl: "Alle activiteiten", en: "All activities" },
  synonyms: { nl: "Zoekwoorden", en: "Search words" },
  synonymsText: { nl: "Woorden die hetzelfde betekenen.", en: "Words that mean the same." },
  organisations: { nl: "Organisaties", en: "Organisations" },
  otherWork: { nl: "Verder", en: "Further" },
  moreWork: { nl: "Ook te doen", en: "Also to do" },
  profile: { nl: (name: string) => `Gegevens van ${name}`, en: (name: string) => `About ${name}` },
  profileText: { nl: "Naam, telefoon, logo en buurten.", en: "Name, phone, logo and neighbourhoods." },
  members: { nl: (name: string) => `Wie werkt er voor ${name}?`, en: (name: string) => `Who works for ${name}?` },
  venues: { nl: "Plekken en ruimtes", en: "Places and rooms" },
  venuesText: { nl: "Adres, openingstijden en toegankelijkheid.", en: "Address, opening hours and accessibility." },
  previewTitle: { nl: "Zo ziet het eruit", en: "This is how it looks" },
  previewLead: {
    nl: "Kijk het rustig na. Niemand ziet dit nog.",
    en: "Take your time to check it. Nobody sees this yet.",
  },
  backToForm: { nl: "Terug naar het formulier", en: "Back to the form" },
  asCard: { nl: "In de lijst", en: "In the list" },
  asPage: { nl: "Op de eigen pagina", en: "On its own page" },
  asLine: { nl: "Op papier", en: "On paper" },
  nextDates: { nl: "De volgende keren", en: "The next dates" },
  noDates: { nl: "Er is geen datum die nog komt", en: "There is no date to come" },
  noDatesText: { nl: "Kijk de eerste dag en de herhaling na.", en: "Check the first day and the repetition." },
  longSentences: {
    nl: (count: number) => (count === 1 ? "Wenk: 1 zin is lang" : `Wenk: ${count} zinnen zijn lang`),
    en: (count: number) => (count === 1 ? "Hint: 1 sentence is long" : `Hint: ${count} sentences are long`),
  },
  longSentencesText: {
    nl: "Korte zinnen lezen makkelijker. Het hoeft niet.",
    en: "Short sentences are easier to read. You do not have to.",
  },
  clashes: { nl: "Goed om te weten: er is dan nog iets", en: "Good to know: something else is on" },
  clashesText: {
    nl: "In dezelfde buurt, op dezelfde tijd, voor dezelfde mensen. U mag gewoon doorgaan.",
    en: "In the same neighbourhood, at the same time, for the same people. You may simply go on.",
  },
  sentBack: { nl: "Wij hebben een vraag over deze activiteit", en: "We have a question about this activity" },
  whatNow: { nl: "Wat kunt u nu doen?", en: "What can you do now?" },
  publishNext: {
    nl: "Zet u het in de kalender, dan ziet iedereen het meteen.",
    en: "When you put it in the calendar, everybody sees it at once.",
  },
  reviewNext: {
    nl: "Iemand van ons kijkt mee. U krijgt binnen 2 werkdagen bericht.",
    en: "One of us has a look. You hear from us within 2 working days.",
  },
  publish: { nl: "Zet in de kalender", en: "Put it in the calendar" },
  askReview: { nl: "Vraag om controle", en: "Ask for a review" },
  change: { nl: "Wijzig", en: "Change" },
  placedTitle: { nl: "Hier staat het nu", en: "It is here now" },
  placedLead: {
    nl: "U hoeft niets meer te doen. Verandert u iets, dan verandert het overal mee.",
    en: "You need not do anything more. When you change something, it changes everywhere.",
  },
  reviewTitle: { nl: "Uw vraag is verstuurd", en: "Your question has been sent" },
  reviewThanks: { nl: "Dank u", en: "Thank you" },
  reviewWait: {
    nl: (days: number) =>
      `Iemand van ons kijkt mee, binnen ${days} werkdagen. Daarna staat het in de kalender, of u krijgt een mail met een vraag.`,
    en: (days: number) =>
      `One of us has a look, within ${days} working days. After that it is in the calendar, or you get an e-mail with a question.`,
  },
  notPlacedTitle: { nl: "Dit staat niet in de kalender", en: "This is not in the calendar" },
  notPlaced: {
    nl: "Deze activiteit is nu niet te zien. Op de pagina van de activiteit leest u waarom.",
    en: "This activity cannot be seen now. The page of the activity tells you why.",
  },
  toActivity: { nl: "Naar de activiteit", en: "To the activity" },
  another: { nl: "Nog een activiteit", en: "Another activity" },
  placePage: { nl: "De kalender", en: "The calendar" },
  placePageText: {
    nl: "De eigen pagina, en alle lijsten waar het in past.",
    en: "Its own page, and every list that it fits.",
  },
  placeArea: { nl: (name: string) => `De lijst van ${name}`, en: (name: string) => `The list of ${name}` },
  placeAreaText: { nl: "Voor wie zoekt in deze buurt.", en: "For who searches in this neighbourhood." },
  placeOrganisation: { nl: (name: string) => `De pagina van ${name}`, en: (name: string) => `The page of ${name}` },
  placeOrganisationText: { nl: "Bij alles wat u organiseert.", en: "With everything that you organise." },
  placeVenue: { nl: (name: string) => `De pagina van ${name}`, en: (name: string) => `The page of ${name}` },
  placeVenueText: { nl: "Bij alles wat er op deze plek te doen is.", en: "With everything that is on at this place." },
  placePaper: { nl: "De buurtkrant", en: "The neighbourhood paper" },
  placePaperText: {
    nl: "Op papier, in de eerste krant die nog gedrukt wordt.",
    en: "On paper, in the next issue that is printed.",
  },
  placeIcs: { nl: "Voor in de eigen agenda", en: "For one’s own diary" },
  placeIcsText: {
    nl: "Wie dit opent, zet alle keren in de eigen agenda.",
    en: "Who opens this puts all dates in the own diary.",
  },
  placeOrganisationIcs: { nl: "De agenda van uw organisatie", en: "The diary of your organisation" },
  placeAreaIcs: { nl: (name: string) => `De agenda van ${name}`, en: (name: string) => `The diary of ${name}` },
  placeFeedText: {
    nl: "Wie hierop is geabonneerd, ziet het vanzelf.",
    en: "Who subscribes to this sees it by itself.",
  },
  placeAtom: { nl: "Nieuws over de kalender", en: "News of the calendar" },
  placeAtomText: { nl: "Een feed in Atom, voor andere sites.", en: "A feed in Atom, for other sites." },
  ownSite: { nl: "Op uw eigen site", en: "On your own site" },
  ownSiteText: {
    nl: "Zet deze regel op uw eigen site. Dan staat uw agenda daar ook.",
    en: "Put this line on your own site. Then your calendar is there too.",
  },
  copy: { nl: "Kopieer", en: "Copy" },
  copied: { nl: "Gekopieerd", en: "Copied" },
  saved: { nl: "Wij hebben het bewaard.", en: "We have saved it." },
  confirmed: { nl: "Dank u. Wij weten nu dat het klopt.", en: "Thank you. We now know that it is right." },
  whenTitle: { nl: "Wanneer is het?", en: "When is it?" },
  cancelledDate: { nl: "Gaat niet door", en: "Cancelled" },
  isDraft: {
    nl: "Dit is nog niet af. Alleen u en uw collega’s zien het.",
    en: "This is not finished. Only you and your colleagues see it.",
  },
  isPublished: {
    nl: (until: string) => `Iedereen ziet dit. Na ${until} vragen wij u of het nog klopt.`,
    en: (until: string) => `Everybody sees this. After ${until} we ask you whether it is still right.`,
  },
  isPublic: { nl: "Iedereen ziet dit.", en: "Everybody sees this." },
  isAsked: {
    nl: (since: string, days: number) =>
      `Sinds ${since} vragen wij u of dit nog klopt. Zonder antwoord zeggen wij na ${days} dagen dat het oud kan zijn.`,
    en: (since: string, days: number) =>
      `Since ${since} we ask you whether this is still right. Without an answer we say after ${days} days that it may be old.`,
  },
  isStale: {
    nl: (days: number) =>
      `Bezoekers lezen dat dit oud kan zijn. Zonder antwoord halen wij het na ${days} dagen uit de lijsten.`,
    en: (days: number) =>
      `Visitors read that this may be old. Without an answer we take it out of the lists after ${days} days.`,
  },
  isHidden: {
    nl: "Dit staat niet meer in de lijsten, omdat wij lang niets hoorden.",
    en: "This is no longer in the lists, because we heard nothing for long.",
  },
  isArchived: {
    nl: (since: string) => `Deze activiteit is gestopt sinds ${since}.`,
    en: (since: string) => `This activity stopped on ${since}.`,
  },
  stillRight: { nl: "Ja, dit klopt nog", en: "Yes, this is still right" },
  stillRightAsk: { nl: "Klopt dit nog?", en: "Is this still right?" },
  stillRightText: {
    nl: "Kijk naar de tijd, de plek en het telefoonnummer.",
    en: "Look at the time, the place and the phone number.",
  },
});
