// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** Texts of the house itself: menu, footer and the pages that belong to no room. */
export const messages = defineMessages({
  menuActivities: { nl: "Wat is er te doen", en: "What is on" },
  menuPlaces: { nl: "Plekken", en: "Places" },
  menuOrganisations: { nl: "Organisaties", en: "Organisations" },
  menuPaper: { nl: "Buurtkrant", en: "Neighbourhood paper" },
  menuMine: { nl: "Mijn pagina", en: "My page" },
  menuDesk: { nl: "Mijn werk", en: "My work" },
  menuContact: { nl: "Contact", en: "Contact" },
  subscribeTitle: { nl: "Agenda in uw eigen kalender", en: "The calendar in your own diary" },
  footerWorry: { nl: "Ik maak me zorgen om iemand", en: "I am worried about somebody" },
  footerWish: { nl: "Zeg wat u mist", en: "Say what you miss" },
  footerMissing: { nl: "Wat mist er in de buurt?", en: "What is missing in the neighbourhood?" },
  footerRooms: { nl: "Een ruimte lenen", en: "Borrow a room" },
  homePage: { nl: "Wat is er te doen", en: "What is on" },

  contactTitle: { nl: "Wilt u ons iets vragen?", en: "Would you like to ask us something?" },
  contactLead: {
    nl: "Bel ons gerust. U krijgt een mens aan de lijn.",
    en: "Feel free to call us. A person will answer.",
  },
  contactCall: { nl: "Bellen", en: "Call" },
  contactHours: { nl: "Wanneer", en: "When" },
  contactMail: { nl: "Mailen", en: "E-mail" },
  contactMailNext: {
    nl: "Wij antwoorden binnen 2 werkdagen.",
    en: "We answer within 2 working days.",
  },
  contactWho: { nl: "Wie zijn wij?", en: "Who are we?" },
  contactWhoText: {
    nl: (name: string, municipality: string) =>
      `${name} is de agenda van ${municipality}. Buren, clubs en verenigingen vullen hem samen.`,
    en: (name: string, municipality: string) =>
      `${name} is the calendar of ${municipality}. Neighbours, clubs and societies fill it together.`,
  },
  theNeighbourhood: { nl: "de buurt", en: "the neighbourhood" },
  contactWorry: { nl: "Maakt u zich zorgen om iemand?", en: "Are you worried about somebody?" },
  contactWorryText: {
    nl: "Vertel het ons in drie vragen. U hoeft niet in te loggen. U mag ook bellen.",
    en: "Tell us in three questions. You need not sign in. You may also call.",
  },
  contactOrganisers: { nl: "Organiseert u iets?", en: "Do you organise something?" },
  contactOrganisersText: {
    nl: "Bel of mail ons. Wij maken een pagina voor uw organisatie. Daarna zet u uw activiteiten zelf op de agenda.",
    en: "Call or e-mail us. We make a page for your organisation. After that you add your own activities.",
  },
  contactWrong: { nl: "Klopt er iets niet?", en: "Is something wrong?" },
  contactWrongText: {
    nl: "Bel de organisatie die bij de activiteit staat. Of vertel het ons, dan zoeken wij het uit.",
    en: "Call the organisation named with the activity. Or tell us, and we will find out.",
  },

  privacyTitle: { nl: "Privacy", en: "Privacy" },
  privacyLead: {
    nl: "U kunt de agenda lezen zonder te zeggen wie u bent.",
    en: "You can read the calendar without telling us who you are.",
  },
  privacyReadTitle: { nl: "U leest de agenda", en: "You read the calendar" },
  privacyReadText: {
    nl: "Wij vragen niets en volgen u niet. Andere bedrijven kijken niet mee. Uw postcode of buurt bewaren wij niet.",
    en: "We ask nothing and do not follow you. No other company watches along. We do not keep your postcode or neighbourhood.",
  },
  privacyCookiesTitle: { nl: "Welke cookies zijn er?", en: "Which cookies are there?" },
  privacyCookieLetters: {
    nl: "Kiest u grotere letters? Dan onthoudt uw eigen browser dat, een jaar lang.",
    en: "Do you choose larger letters? Then your own browser remembers that for a year.",
  },
  privacyCookieSession: {
    nl: "Logt u in? Dan onthoudt uw browser dat, tot u uitlogt.",
    en: "Do you sign in? Then your browser remembers that until you sign out.",
  },
  privacyCounted: {
    nl: "Wij tellen hoe vaak een activiteit bekeken is. Wie keek, weten wij niet. Daar is geen cookie voor nodig.",
    en: "We count how often an activity was looked at. We do not know who looked. That needs no cookie.",
  },
  privacyDoubt: {
    nl: "Zegt u dat iets niet klopt? Wij bewaren niet wie u bent. Een sleutel van één dag zorgt dat u één keer telt. Daarna gooien wij die weg.",
    en: "Do you say that something is not right? We do not keep who you are. A key of one day makes you count once. Then we throw it away.",
  },
  privacyCookieNone: { nl: "Meer cookies zijn er niet.", en: "There are no other cookies." },
  privacyComeTitle: { nl: "U meldt zich aan om te komen", en: "You sign up to come along" },
  privacyComeText: {
    nl: "Wij bewaren uw naam, hoe wij u bereiken en wat u nodig hebt. Wie u ontvangt ziet uw voornaam en wat u nodig hebt. Twee jaar na uw laatste keer gooien wij het weg. U kunt het ook zelf wissen, met uw eigen link. Komt u gewoon? Dan gaat uw voornaam na 30 dagen weg.",
    en: "We keep your name, how to reach you and what you need. Who welcomes you sees your first name and what you need. Two years after your last time we throw it away. You can also erase it yourself, with your own link. Do you just come? Then your first name goes after 30 days.",
  },
  privacyMembersTitle: { nl: "U werkt mee aan de agenda", en: "You help to fill the calendar" },
  privacyMembersText: {
    nl: "Van u bewaren wij uw naam, uw mailadres en wat u heeft veranderd. Zo weet iedereen bij wie hij moet zijn. Stopt u? Dan halen wij uw naam en mailadres weg.",
    en: "Of you we keep your name, your e-mail address and what you changed. So everybody knows whom to ask. When you stop, we remove your name and e-mail address.",
  },
  privacyContactTitle: { nl: "U staat als contact bij een activiteit", en: "You are the contact of an activity" },
  privacyContactText: {
    nl: "Uw naam en telefoonnummer staan dan op de pagina van die activiteit. Wilt u dat niet meer? Bel ons, dan halen wij ze weg.",
    en: "Your name and phone number then stand on the page of that activity. No longer happy with that? Call us, and we take them away.",
  },
  privacyMapTitle: { nl: "De kaart", en: "The map" },
  privacyMapText: {
    nl: (credit: string) => `De achtergrond van de kaart komt van ${credit}. Die ziet welk stukje kaart u opvraagt.`,
    en: (credit: string) =>
      `The background of the map comes from ${credit}. They see which part of the map you ask for.`,
  },
  privacyMapNone: {
    nl: "De kaart vraagt niets op bij andere bedrijven.",
    en: "The map asks nothing of other companies.",
  },
  privacyRightsTitle: { nl: "Wat mag u vragen?", en: "What may you ask?" },
  privacyRightsText: {
    nl: "U mag vragen wat wij van u weten. U mag het laten veranderen of weghalen. Bel of mail ons, dan doen wij dat binnen een maand.",
    en: "You may ask what we know about you. You may have it changed or removed. Call or e-mail us, and we do that within a month.",
  },
  privacyComplaintText: {
    nl: "Bent u niet tevreden met ons antwoord? Dan kunt u naar de Autoriteit Persoonsgegevens.",
    en: "Not happy with our answer? You can go to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).",
  },

  accessibilityTitle: { nl: "Toegankelijkheid", en: "Accessibility" },
  accessibilityLead: {
    nl: "Iedereen moet deze site kunnen gebruiken. Lukt iets niet? Bel ons, dan helpen wij u meteen.",
    en: "Everybody should be able to use this site. Does something not work? Call us, and we help you right away.",
  },
  accessibilityOffer: { nl: "Wat kunt u zelf kiezen?", en: "What can you choose yourself?" },
  accessibilityOfferLetters: {
    nl: "Grotere letters: bovenaan elke pagina.",
    en: "Larger letters: at the top of every page.",
  },
  accessibilityOfferSimple: {
    nl: "Makkelijk Nederlands: onderaan elke pagina.",
    en: "Easy Dutch: at the bottom of every page.",
  },
  accessibilityOfferPrint: {
    nl: "Op papier: elke pagina en de buurtkrant kunt u printen.",
    en: "On paper: you can print every page and the neighbourhood paper.",
  },
  accessibilityOfferKeys: {
    nl: "Zonder muis: alles werkt met het toetsenbord, en ook zonder JavaScript.",
    en: "Without a mouse: everything works by keyboard, and without JavaScript too.",
  },
  accessibilityStatement: { nl: "Onze verklaring", en: "Our statement" },
  accessibilityNorm: { nl: "Wij volgen de norm", en: "We follow the norm" },
  accessibilityStatus: { nl: "Status", en: "Status" },
  accessibilityDate: { nl: "Nagekeken op", en: "Checked on" },
  accessibilityRegister: { nl: "In het register", en: "In the register" },
  accessibilityRegisterLink: { nl: "Bekijk de verklaring in het register", en: "See the statement in the register" },
  accessibilityProblems: { nl: "Wat werkt nog niet goed?", en: "What does not work well yet?" },
  accessibilityProblemsUnknown: {
    nl: "De gemeente heeft hier nog niets ingevuld.",
    en: "The municipality has not filled in anything here yet.",
  },
  accessibilityAnswer: { nl: "Wij antwoorden binnen", en: "We answer within" },
  accessibilityDays: {
    nl: (days: number) => `${days} werkdagen`,
    en: (days: number) => `${days} working days`,
  },
  accessibilityContact: { nl: "Vertel het ons", en: "Tell us" },
  statusUnknown: { nl: "Nog niet onderzocht", en: "Not examined yet" },
  statusA: { nl: "A: voldoet helemaal", en: "A: fully compliant" },
  statusB: { nl: "B: voldoet voor een deel", en: "B: partially compliant" },
  statusC: { nl: "C: eerste maatregelen genomen", en: "C: first measures taken" },
  statusD: { nl: "D: voldoet niet", en: "D: not compliant" },
  statusE: { nl: "E: geen toegankelijkheidsverklaring", en: "E: no accessibility statement" },

  settingsTitle: { nl: "Instellingen van de site", en: "Settings of the site" },
  settingsLead: {
    nl: "Wat u hier invult, staat meteen op elke pagina.",
    en: "What you fill in here is on every page right away.",
  },
  settingsSaved: { nl: "Bewaard. Het staat nu op elke pagina.", en: "Saved. It is now on every page." },
  settingsSave: { nl: "Bewaar de instellingen", en: "Save the settings" },
  settingsWho: { nl: "Wie bent u?", en: "Who are you?" },
  settingsName: { nl: "Naam van de site", en: "Name of the site" },
  settingsMunicipality: { nl: "Gemeente", en: "Municipality" },
  settingsMunicipalityHint: { nl: "Bijvoorbeeld: gemeente Demodam.", en: "For example: gemeente Demodam." },
  settingsPhone: { nl: "Telefoonnummer", en: "Phone number" },
  settingsPhoneHint: { nl: "Dit nummer staat bovenaan elke pagina.", en: "This number is at the top of every page." },
  settingsHours: { nl: "Wanneer neemt u op?", en: "When do you answer?" },
  settingsHoursHint: {
    nl: "Bijvoorbeeld: maandag tot en met vrijdag, 9 tot 17 uur.",
    en: "For example: maandag tot en met vrijdag, 9 tot 17 uur.",
  },
  settingsEmail: { nl: "Mailadres", en: "E-mail address" },
  settingsHandIn: { nl: "Waar kan het strookje van de buurtkrant heen?", en: "Where can the slip of the paper go?" },
  settingsHandInHint: {
    nl: "Bijvoorbeeld: de balie van de bibliotheek.",
    en: "For example: de balie van de bibliotheek.",
  },
  settingsLooks: { nl: "Hoe ziet de site eruit?", en: "What does the site look like?" },
  settingsTheme: { nl: "Thema", en: "Theme" },
  settingsThemeHint: {
    nl: "Een ander thema ziet u nadat de site opnieuw is gestart.",
    en: "You see another theme after the site has been restarted.",
  },
  settingsMap: { nl: "Kaart", en: "Map" },
  settingsTiles: { nl: "Adres van de kaartplaatjes", en: "Address of the map tiles" },
  settingsTilesHint: {
    nl: "Met {z}, {x} en {y} erin. Leeg betekent: een kaart zonder achtergrond.",
    en: "With {z}, {x} and {y} in it. Empty means: a map without background.",
  },
  settingsTilesCredit: { nl: "Wie maakte de kaart?", en: "Who made the map?" },
  settingsWalk: { nl: "Hoe ver is lopen, in meters?", en: "How far is walking, in metres?" },
  settingsStatement: { nl: "Toegankelijkheidsverklaring", en: "Accessibility statement" },
  settingsStatus: { nl: "Status", en: "Status" },
  settingsCheckedOn: { nl: "Nagekeken op", en: "Checked on" },
  settingsCheckedOnHint: {
    nl: "Bijvoorbeeld: 2026-11-24. Mag leeg blijven.",
    en: "For example: 2026-11-24. May stay empty.",
  },
  settingsRegister: { nl: "Adres in het register", en: "Address in the register" },
  settingsProblems: { nl: "Wat werkt nog niet goed?", en: "What does not work well yet?" },
  settingsProblemsHint: { nl: "Noem ook wanneer het klaar is.", en: "Also say when it will be ready." },
  settingsAnswerDays: {
    nl: "Binnen hoeveel werkdagen antwoordt u?",
    en: "Within how many working days do you answer?",
  },

  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
  nameMissing: {
    nl: "Vul de naam van de site in, met 2 tot 60 letters.",
    en: "Fill in the name of the site, 2 to 60 letters.",
  },
  municipalityLong: {
    nl: "Maak de naam korter: hooguit 80 letters.",
    en: "Make the name shorter: at most 80 letters.",
  },
  phoneWrong: {
    nl: "Vul een Nederlands telefoonnummer in, bijvoorbeeld 0343 – 00 00 00.",
    en: "Fill in a Dutch phone number, for example 0343 – 00 00 00.",
  },
  hoursLong: {
    nl: "Vul in wanneer u opneemt, in hooguit 80 letters.",
    en: "Fill in when you answer, in at most 80 letters.",
  },
  emailWrong: {
    nl: "Vul een mailadres in, bijvoorbeeld buurt@demodam.example.",
    en: "Fill in an e-mail address, for example buurt@demodam.example.",
  },
  handInLong: { nl: "Maak dit korter: hooguit 120 letters.", en: "Make this shorter: at most 120 letters." },
  themeWrong: { nl: "Kies een thema uit de lijst.", en: "Choose a theme from the list." },
  tilesWrong: {
    nl: "Begin met https:// en gebruik {z}, {x} en {y}. Of laat het leeg.",
    en: "Start with https:// and use {z}, {x} and {y}. Or leave it empty.",
  },
  creditMissing: {
    nl: "Vul in wie de kaart maakte, in hooguit 200 letters.",
    en: "Fill in who made the map, in at most 200 letters.",
  },
  walkWrong: { nl: "Vul een getal in van 100 tot en met 10000.", en: "Fill in a number from 100 to 10000." },
  statusWrong: { nl: "Kies een status uit de lijst.", en: "Choose a status from the list." },
  checkedOnWrong: {
    nl: "Schrijf de dag als 2026-11-24, niet in de toekomst.",
    en: "Write the day as 2026-11-24, not in the future.",
  },
  registerWrong: {
    nl: "Vul een webadres in dat begint met https://. Of laat het leeg.",
    en: "Fill in a web address that starts with https://. Or leave it empty.",
  },
  problemsLong: { nl: "Maak dit korter: hooguit 2000 letters.", en: "Make this shorter: at most 2000 letters." },
  daysWrong: { nl: "Vul een getal in van 1 tot en met 30.", en: "Fill in a number from 1 to 30." },

  securityTitle: { nl: "Heeft u een zwakke plek gevonden?", en: "Have you found a weakness?" },
  securityLead: {
    nl: "Vindt u iets op deze site dat niet veilig is? Vertel het ons, dan maken wij het.",
    en: "Have you found something on this site that is not safe? Tell us, and we will mend it.",
  },
  securityAskTitle: { nl: "Wat vragen wij u?", en: "What do we ask of you?" },
  securityAsk1: {
    nl: "Mail ons zo snel mogelijk wat u heeft gezien, en hoe.",
    en: "E-mail us as soon as you can what you saw, and how.",
  },
  securityAsk2: {
    nl: "Kijk niet verder dan nodig is. Verander niets, en bewaar geen gegevens van anderen.",
    en: "Look no further than needed. Change nothing, and keep no data of others.",
  },
  securityAsk3: {
    nl: "Vertel het niet aan anderen tot het gemaakt is.",
    en: "Do not tell others until it has been mended.",
  },
  securityPromiseTitle: { nl: "Wat doen wij?", en: "What do we do?" },
  securityPromise1: { nl: "U krijgt binnen 5 werkdagen antwoord.", en: "You get an answer within 5 working days." },
  securityPromise2: {
    nl: "Wij doen geen aangifte als u zich hieraan houdt.",
    en: "We do not go to the police if you keep to this.",
  },
  securityPromise3: {
    nl: "Wij noemen uw naam alleen als u dat wilt.",
    en: "We mention your name only if you want us to.",
  },
});
