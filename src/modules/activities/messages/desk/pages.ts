// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The desk of who organises, and the pages of who keeps the calendar. */
export const deskTexts = defineMessages({
  desk: { nl: "Mijn werk", en: "My work" },
  greeting: {
    nl: (name: string) => (name ? `Goedendag ${name}` : "Goedendag"),
    en: (name: string) => (name ? `Hello ${name}` : "Hello"),
  },
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
  allIsWell: { nl: "Alles is bevestigd.", en: "Everything is confirmed." },
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
  doPreview: { nl: "Bekijk het voorbeeld", en: "See the preview" },
  doPreviewText: { nl: "Van daar zet u het in de kalender.", en: "From there you put it in the calendar." },
  doEdit: { nl: "Alle keren wijzigen", en: "Change all dates" },
  doEditText: {
    nl: "Naam, tijd, plek, kosten en alle andere gegevens.",
    en: "Name, time, place, cost and everything else.",
  },
  doDates: { nl: "Eén keer veranderen of afzeggen", en: "Change or cancel one date" },
  doDatesText: {
    nl: "Gaat het een keer niet door, of is het een keer ergens anders?",
    en: "Is it cancelled once, or is it somewhere else once?",
  },
  doLook: { nl: "Bekijk de pagina", en: "See the page" },
  doLookText: { nl: "Zoals bezoekers hem zien.", en: "As visitors see it." },
  doPlaced: { nl: "Hier staat het nu", en: "It is here now" },
  doPlacedText: { nl: "Alle plekken waar deze activiteit te zien is.", en: "All places that show this activity." },
  doCopy: { nl: "Kopieer als nieuwe activiteit", en: "Copy as a new activity" },
  doCopyText: { nl: "Handig als het erop lijkt.", en: "Useful when it is much alike." },
  doStop: { nl: "Stop deze activiteit", en: "Stop this activity" },
  doStopText: { nl: "Voorgoed. U vertelt bezoekers waarom.", en: "For good. You tell visitors why." },
  holidayTitle: { nl: "Feestdagen: gaat het door?", en: "Public holidays: does it go on?" },
  holidayAsk: {
    nl: (day: string, name: string) => `${day} is ${name}. Gaat het door?`,
    en: (day: string, name: string) => `${day} is ${name}. Does it go on?`,
  },
  holiday: { nl: "een feestdag", en: "a public holiday" },
  holidayText: { nl: "Bezoekers zien uw antwoord meteen.", en: "Visitors see your answer at once." },
  goesOn: { nl: "Ja, het gaat door", en: "Yes, it goes on" },
  goesNotOn: { nl: "Nee, het gaat niet door", en: "No, it does not go on" },
  datesTitle: { nl: (title: string) => `Data van ${title}`, en: (title: string) => `Dates of ${title}` },
  datesCaption: { nl: "De keren die nog komen", en: "The dates to come" },
  laterDates: { nl: "Toon latere keren", en: "Show later dates" },
  backToDates: { nl: "Terug naar alle data", en: "Back to all dates" },
  dateTitle: { nl: (moment: string) => `De keer van ${moment}`, en: (moment: string) => `The date of ${moment}` },
  dateGone: { nl: "Deze keer ligt vast", en: "This date is fixed" },
  dateGoneText: {
    nl: "Deze keer is al geweest, of de activiteit is gestopt. U kunt hem niet meer veranderen.",
    en: "This date has been, or the activity has stopped. You can no longer change it.",
  },
  isCancelled: { nl: "Deze keer gaat niet door", en: "This date is cancelled" },
  isMoved: { nl: "Deze keer is op een andere tijd of plek", en: "This date is at another time or place" },
  restoreCancelled: { nl: "Toch wel: het gaat door", en: "It goes on after all" },
  restoreMoved: { nl: "Terug naar de gewone tijd en plek", en: "Back to the usual time and place" },
  cancelTitle: { nl: "Deze keer gaat niet door", en: "This date is cancelled" },
  cancelText: {
    nl: "De keer blijft in de lijst staan, met de reden erbij. U kunt het later herstellen.",
    en: "The date stays in the list, with the reason. You can restore it later.",
  },
  why: { nl: "Waarom?", en: "Why?" },
  whyHint: {
    nl: "Bezoekers lezen dit. Noem geen namen en geen ziekte.",
    en: "Visitors read this. Give no names and no illness.",
  },
  cancel: { nl: "Zeg deze keer af", en: "Cancel this date" },
  moveTitle: { nl: "Een keer op een andere tijd of plek", en: "Once at another time or place" },
  moveDay: { nl: "Dag", en: "Day" },
  moveBegins: { nl: "Begint om", en: "Begins at" },
  moveEnds: { nl: "Eindigt om", en: "Ends at" },
  moveVenue: { nl: "Plek", en: "Place" },
  moveWhy: { nl: "Waarom?", en: "Why?" },
  move: { nl: "Verplaats deze keer", en: "Move this date" },
  fromHereTitle: { nl: "Verandert het voortaan?", en: "Does it change from now on?" },
  fromHereText: {
    nl: "Verander alles vanaf deze keer. Wat hiervoor was, blijft zoals het was.",
    en: "Change everything from this date on. What was before stays as it was.",
  },
  fromHere: { nl: "Verander vanaf deze keer", en: "Change from this date" },
  changeAll: { nl: "Verander alle keren", en: "Change all dates" },
  stopTitle: {
    nl: (title: string) => `Wilt u stoppen met ${title}?`,
    en: (title: string) => `Do you want to stop ${title}?`,
  },
  stopText: {
    nl: (days: number) =>
      `De keren van de komende ${days} dagen staan er dan als: gaat niet door. Daarna zijn ze weg. U kunt dit niet terugdraaien.`,
    en: (days: number) =>
      `The dates of the coming ${days} days are then shown as cancelled. After that they are gone. You cannot undo this.`,
  },
  stop: { nl: "Ja, stop deze activiteit", en: "Yes, stop this activity" },
  waitsSince: {
    nl: (name: string, since: string) => `${name}, sinds ${since}`,
    en: (name: string, since: string) => `${name}, since ${since}`,
  },
  reviewed: {
    nl: "Wij hebben uw antwoord bewaard. De organisatie krijgt bericht.",
    en: "We have saved your answer. The organisation is told.",
  },
  allReviewed: { nl: "Alles is bekeken", en: "Everything has been looked at" },
  allReviewedText: { nl: "Er wacht nu niets.", en: "Nothing is waiting now." },
  reviewOne: { nl: (title: string) => `Controle: ${title}`, en: (title: string) => `Review: ${title}` },
  notWaiting: { nl: "Deze activiteit wacht niet meer", en: "This activity is no longer waiting" },
  notWaitingText: {
    nl: "Iemand was u voor, of de organisatie heeft hem teruggenomen.",
    en: "Somebody was before you, or the organisation took it back.",
  },
  yourAnswer: { nl: "Uw antwoord", en: "Your answer" },
  approve: { nl: "Zet in de kalender", en: "Put it in the calendar" },
  sendBack: { nl: "Stuur terug", en: "Send back" },
  sendBackWhy: { nl: "Wat moet er anders?", en: "What has to be different?" },
  sendBackHint: { nl: "De organisatie krijgt dit in een mail.", en: "The organisation gets this in an e-mail." },
  synonymsLead: {
    nl: "Wie op het ene woord zoekt, vindt ook het andere.",
    en: "Who searches for one word finds the other too.",
  },
  synonymsNew: { nl: "Nieuwe rij woorden", en: "New row of words" },
  synonymsChange: { nl: (word: string) => `Woorden bij ${word}`, en: (word: string) => `Words with ${word}` },
  synonymsList: { nl: "Alle rijen", en: "All rows" },
  words: { nl: "Woorden", en: "Words" },
  wordsHint: {
    nl: "Met een komma ertussen. Bijvoorbeeld: koffie, inloop, koffieochtend.",
    en: "With a comma between them. For example: koffie, inloop, koffieochtend.",
  },
  wordsHintChange: {
    nl: "Met een komma ertussen. Maak het leeg om de rij weg te halen.",
    en: "With a comma between them. Make it empty to take the row away.",
  },
  save: { nl: "Bewaar", en: "Save" },
  linkTitle: {
    nl: (title: string) => `Klopt dit nog: ${title}?`,
    en: (title: string) => `Is this still right: ${title}?`,
  },
  linkThanks: { nl: "Dank u. Dit is bevestigd.", en: "Thank you. This is confirmed." },
  linkUsed: {
    nl: (date: string) => `Op ${date} liet u weten dat het klopt. U hoeft niets meer te doen.`,
    en: (date: string) => `On ${date} you let us know that it is right. You need not do anything more.`,
  },
  linkStopped: { nl: "Deze activiteit is gestopt", en: "This activity has stopped" },
  linkYes: { nl: "Ja, dit klopt nog", en: "Yes, this is still right" },
  linkNo: { nl: "Klopt er iets niet?", en: "Is something not right?" },
  linkNoText: { nl: "Bel ons, dan passen wij het samen aan:", en: "Call us, then we change it together:" },
  linkEditText: { nl: "Of pas het zelf aan. U logt daarvoor in.", en: "Or change it yourself. You sign in for that." },
  linkEdit: { nl: "Pas het zelf aan", en: "Change it yourself" },
  linkContact: {
    nl: (name: string, phone: string) => `Vragen? Bel ${name}: ${phone}`,
    en: (name: string, phone: string) => `Questions? Call ${name}: ${phone}`,
  },
  linkGone: { nl: "Deze link werkt niet meer", en: "This link no longer works" },
  linkGoneTitle: { nl: "Een link werkt 60 dagen", en: "A link works for 60 days" },
  ages: {
    nl: (from: number | null, to: number | null) =>
      from !== null && to !== null
        ? `Van ${from} tot en met ${to} jaar`
        : from !== null
          ? `Vanaf ${from} jaar`
          : `Tot en met ${to} jaar`,
    en: (from: number | null, to: number | null) =>
      from !== null && to !== null
        ? `From ${from} to ${to} years`
        : from !== null
          ? `From ${from} years`
          : `Up to ${to} years`,
  },
  factPhone: { nl: "Bellen", en: "Call" },
  factWhere: { nl: "Waar", en: "Where" },
  factOnline: { nl: "Op internet", en: "Online" },
  factTransport: { nl: "Vervoer", en: "Transport" },
  factHost: { nl: "Wie u ontmoet", en: "Whom you meet" },
  hostAtDoor: {
    nl: (name: string) => `U kunt alleen komen. ${name} staat bij de deur.`,
    en: (name: string) => `You can come alone. ${name} is at the door.`,
  },
  factPrice: { nl: "Kosten", en: "Cost" },
  factCostHelp: { nl: "Te duur?", en: "Too much?" },
  factAudience: { nl: "Voor wie", en: "For whom" },
  factEnergy: { nl: "Hoeveel beweegt u", en: "How much you move" },
  factLanguages: { nl: "Talen", en: "Languages" },
  factSignUp: { nl: "Aanmelden", en: "Signing up" },
  factSignUpUrl: { nl: "Website", en: "Website" },
  factDeadline: { nl: "Aanmelden tot", en: "Sign up until" },
  deadline: {
    nl: (days: number) => (days === 1 ? "1 dag ervoor" : `${days} dagen ervoor`),
    en: (days: number) => (days === 1 ? "1 day before" : `${days} days before`),
  },
  factCapacity: { nl: "Er passen", en: "There is room for" },
  people: {
    nl: (count: number) => (count === 1 ? "1 mens" : `${count} mensen`),
    en: (count: number) => (count === 1 ? "1 person" : `${count} people`),
  },
  factOrganisation: { nl: "Organisatie", en: "Organisation" },
});
