// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The public form: three questions. Words for who sees something, never about what somebody is. */
export const reportTexts = defineMessages({
  subject: { nl: "Signaal doorgeven", simple: "Iets doorgeven", en: "Passing on a signal" },
  next: { nl: "Verder", en: "Continue" },
  send: { nl: "Verstuur", en: "Send" },
  forOrganisation: {
    nl: (name: string) => `U geeft dit door namens ${name}.`,
    en: (name: string) => `You pass this on for ${name}.`,
  },
  seeTitle: { nl: "Wat ziet u?", en: "What do you see?" },
  seeHint: {
    nl: "Kies alles wat klopt. Alleen wat u zelf ziet.",
    simple: "U mag meer dan één ding kiezen.",
    en: "Choose all that is true. Only what you see yourself.",
  },
  seeHome: { nl: "Iets aan het huis", en: "Something about the home" },
  selfLink: { nl: "Gaat het over uzelf? Begin dan hier.", en: "Is it about yourself? Then start here." },
  otherLink: { nl: "Gaat het over iemand anders? Begin dan hier.", en: "Is it about somebody else? Then start here." },
  selfTitle: { nl: "Waar wilt u het over hebben?", en: "What would you like to talk about?" },
  selfHint: { nl: "Kies alles wat klopt.", en: "Choose all that is true." },
  dangerLegend: { nl: "Is er nu gevaar?", en: "Is there danger now?" },
  dangerNo: { nl: "Nee", en: "No" },
  dangerYes: { nl: "Ja", en: "Yes" },
  dangerTitle: { nl: "Is er nu gevaar? Bel 112", en: "Is there danger now? Call 112" },
  dangerText: {
    nl: "Wij zijn geen hulpdienst. Bel eerst. Daarna kunt u hier verder.",
    en: "We are not an emergency service. Call first. After that you can go on here.",
  },
  numbersTitle: { nl: "Is er nu gevaar of haast?", en: "Is there danger or haste now?" },
  number112: { nl: "Gevaar nu", en: "Danger now" },
  numberVeiligThuis: { nl: "Geweld of dreiging thuis: Veilig Thuis", en: "Violence or threat at home: Veilig Thuis" },
  number1205: { nl: "Zorgen over vreemd gedrag, zonder gevaar", en: "Worrying behaviour, without danger" },
  number113: { nl: "Denkt iemand aan zelfdoding: 113", en: "Somebody thinks of suicide: 113" },
  numberLuisterlijn: { nl: "Zelf even praten: de Luisterlijn", en: "Somebody to talk to: de Luisterlijn" },
  whoTitle: { nl: "Over wie gaat het?", en: "Who is it about?" },
  selfWhoTitle: { nl: "Hoe bereiken wij u?", en: "How do we reach you?" },
  whoLegend: { nl: "Weet diegene dat u dit doorgeeft?", en: "Does this person know that you pass this on?" },
  whoSelf: { nl: "Het gaat over mijzelf", en: "It is about me" },
  whoKnows: { nl: "Ja, en het is goed", en: "Yes, and it is all right" },
  whoKnowsHint: {
    nl: "Geef een naam en een telefoonnummer of adres.",
    en: "Give a name and a phone number or address.",
  },
  whoNotYet: { nl: "Nee, nog niet", en: "No, not yet" },
  whoNotYetHint: {
    nl: "Geef alleen het adres. Niets over ziekte of medicijnen.",
    en: "Give only the address. Nothing about illness or medicine.",
  },
  whoAdvice: { nl: "Bel mij eerst, ik noem geen naam", en: "Call me first, I give no name" },
  whoAdviceHint: {
    nl: "U krijgt advies. Wij bewaren niets over de ander.",
    en: "You get advice. We keep nothing about the other person.",
  },
  talkTitle: { nl: "Hoe begint u erover?", en: "How do you start talking about it?" },
  talkOne: {
    nl: "“Ik zie u weinig de laatste tijd. Hoe gaat het?”",
    en: "“I have not seen you much lately. How are you?”",
  },
  talkTwo: {
    nl: "“Mag ik het buurtteam vragen om u te bellen?”",
    en: "“May I ask the neighbourhood team to call you?”",
  },
  talkThree: {
    nl: "Diegene kan dit ook zelf invullen, of ons bellen.",
    en: "This person can also fill this in, or call us.",
  },
  address: { nl: "Adres, of alleen straat en huisnummer", en: "Address, or just street and number" },
  addressHint: { nl: "Bijvoorbeeld Lindelaan 3, 3961 AB.", en: "For example Lindelaan 3, 3961 AB." },
  phone: { nl: "Telefoon van diegene", en: "Their phone number" },
  ownPhone: { nl: "Uw telefoonnummer", en: "Your phone number" },
  name: { nl: "Naam van diegene", en: "Their name" },
  ownName: { nl: "Uw naam", en: "Your name" },
  moreTitle: { nl: "Meer vertellen (hoeft niet)", en: "Tell more (not needed)" },
  ownWords: { nl: "In uw eigen woorden", en: "In your own words" },
  ownWordsHint: {
    nl: "Schrijf zo dat mevrouw of meneer het zelf mag lezen. Hoogstens 500 tekens.",
    en: "Write so that the person may read it. At most 500 characters.",
  },
  since: { nl: "Sinds wanneer?", en: "Since when?" },
  age: { nl: "Leeftijd, ongeveer", en: "Age, about" },
  ageUnknown: { nl: "Weet ik niet", en: "I do not know" },
  ageUnder: { nl: "Jonger dan 55", en: "Younger than 55" },
  ageOver: { nl: "85 of ouder", en: "85 or older" },
  visitorDanger: { nl: "Moet een bezoeker iets weten?", en: "Must a visitor know something?" },
  visitorDangerHint: {
    nl: "Bijvoorbeeld een hond, of een donkere trap.",
    en: "For example a dog, or a dark staircase.",
  },
  willTell: { nl: "Ik vertel het nog aan diegene", en: "I will tell this person" },
  speedTitle: { nl: "Hoe snel?", en: "How soon?" },
  speedToday: { nl: "Vandaag of morgen", en: "Today or tomorrow" },
  speedWeek: { nl: "Deze week", en: "This week" },
  speedCalm: { nl: "Geen haast", en: "No hurry" },
  did: { nl: "Wat hebt u zelf al gedaan?", en: "What did you do yourself?" },
  didHint: { nl: "Bijvoorbeeld: aangebeld, of een kaart gedaan.", en: "For example: rang the bell, or left a card." },
  question: { nl: "Wat is uw vraag?", en: "What is your question?" },
  questionHint: { nl: "Noem geen naam en geen adres.", en: "Give no name and no address." },
  back: { nl: "Hoe hoort u van ons?", en: "How do you hear from us?" },
  backHint: { nl: "Kiest u niets? Dan krijgt u een code.", en: "Nothing chosen? Then you get a code." },
  backCode: { nl: "Met een code", en: "With a code" },
  backCall: { nl: "Bel mij", en: "Call me" },
  backNone: { nl: "Ik hoef niets te horen", en: "I need not hear anything" },
  youTitle: { nl: "Over u (hoeft niet)", en: "About you (not needed)" },
  role: { nl: "Wie bent u?", en: "Who are you?" },
  roleNeighbour: { nl: "Buur of kennis", en: "Neighbour or acquaintance" },
  roleFamily: { nl: "Familie", en: "Family" },
  roleWorker: { nl: "Ik kom hier voor mijn werk", en: "I come here for my work" },
  roleVolunteer: { nl: "Vrijwilliger", en: "Volunteer" },
  mayBeNamed: { nl: "U mag mijn naam noemen", en: "You may give my name" },
  keepsContact: { nl: "Ik blijf zelf contact houden", en: "I will stay in touch myself" },
  health: { nl: "Valt er nog iets op?", en: "Do you notice anything else?" },
  privacy: {
    nl: "Wij bewaren dit versleuteld, alleen voor het buurtteam. U hoeft uw naam niet te geven.",
    simple: "Alleen het buurtteam leest dit. Uw naam hoeft niet.",
    en: "We keep this encrypted, for the neighbourhood team only. You need not give your name.",
  },
  privacyOther: {
    nl: "Over wie het gaat, hoort binnen een maand van ons dat dit signaal er is.",
    en: "The person it is about hears from us within a month that this signal exists.",
  },
  noTeamTitle: { nl: "Bel ons", en: "Call us" },
  noTeam: {
    nl: "Er is hier nog geen buurtteam. Bel ons, dan denken wij mee.",
    en: "There is no neighbourhood team here yet. Call us and we will think along.",
  },
});

export const reportFaults = defineMessages({
  dangerMissing: { nl: "Kies of er nu gevaar is.", en: "Choose whether there is danger now." },
  seeMissing: { nl: "Kies ten minste één ding dat u ziet.", en: "Choose at least one thing that you see." },
  whoMissing: { nl: "Kies over wie het gaat.", en: "Choose who it is about." },
  reachMissing: {
    nl: "Vul een adres of een telefoonnummer in. Anders kunnen wij niets doen.",
    en: "Fill in an address or a phone number. Otherwise we cannot do anything.",
  },
  addressMissing: {
    nl: "Vul het adres in, of kies “Bel mij eerst”.",
    en: "Fill in the address, or choose “Call me first”.",
  },
  phoneUnclear: {
    nl: "Dit telefoonnummer kennen wij niet. Bijvoorbeeld 06 12 34 56 78.",
    en: "We do not know this phone number. For example 06 12 34 56 78.",
  },
  callPhoneMissing: {
    nl: "Vul uw telefoonnummer in. Dan bellen wij u.",
    en: "Fill in your phone number. Then we call you.",
  },
  speedMissing: { nl: "Kies hoe snel het moet.", en: "Choose how soon it must be." },
  channelMissing: { nl: "Kies hoe dit binnenkomt.", en: "Choose how this comes in." },
  tooLong: {
    nl: "Dit is te lang. Schrijf alleen het belangrijkste op.",
    en: "This is too long. Write down only what matters most.",
  },
  noServiceNumber: {
    nl: "Haal het burgerservicenummer weg. Dat mogen wij niet bewaren.",
    en: "Take out the citizen service number. We may not keep it.",
  },
  noPhoneHere: {
    nl: "Zet een telefoonnummer alleen in het vak voor telefoon.",
    en: "Put a phone number only in the field for phone numbers.",
  },
  noFile: {
    nl: "Haal de tekst uit een medisch dossier weg. Schrijf alleen op wat u zelf ziet.",
    en: "Take out the text from a medical file. Write only what you see yourself.",
  },
  noHealth: {
    nl: "Laat ziekte en medicijnen weg. Dat mogen wij niet bewaren als diegene het niet weet.",
    en: "Leave out illness and medicine. We may not keep that when the person does not know.",
  },
  fieldUnclear: {
    nl: "Dit begrijpen wij niet. Vul het anders in.",
    en: "We do not understand this. Fill it in differently.",
  },
});
