// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** What to do when something in a form of the desk is not clear. */
export const faults = defineMessages({
  fieldUnclear: {
    nl: "Wij begrijpen dit niet. Kijk het nog eens na.",
    en: "We do not understand this. Please check it again.",
  },
  organisationMissing: { nl: "Kies de organisatie.", en: "Choose the organisation." },
  organisationUnknown: {
    nl: "Deze organisatie kennen wij niet. Kies er een uit de lijst.",
    en: "We do not know this organisation. Choose one from the list.",
  },
  titleMissing: {
    nl: "Geef de activiteit een naam van minstens 3 letters.",
    en: "Give the activity a name of at least 3 letters.",
  },
  titleLong: {
    nl: "Deze naam is te lang. Gebruik hooguit 60 tekens.",
    en: "This name is too long. Use at most 60 characters.",
  },
  categoryMissing: { nl: "Kies wat voor activiteit het is.", en: "Choose what kind of activity it is." },
  whatWeDoMissing: { nl: "Schrijf op wat u gaat doen.", en: "Write down what you will do." },
  whatWeDoLong: {
    nl: "Deze tekst is te lang. Gebruik hooguit 600 tekens.",
    en: "This text is too long. Use at most 600 characters.",
  },
  printTextLong: {
    nl: "Deze regel is te lang voor papier. Gebruik hooguit 140 tekens.",
    en: "This line is too long for paper. Use at most 140 characters.",
  },
  titleEnLong: {
    nl: "De Engelse naam is te lang. Gebruik hooguit 60 tekens.",
    en: "The English name is too long. Use at most 60 characters.",
  },
  whatWeDoEnLong: {
    nl: "De Engelse tekst is te lang. Gebruik hooguit 600 tekens.",
    en: "The English text is too long. Use at most 600 characters.",
  },
  dateMissing: { nl: "Vul de eerste dag in.", en: "Fill in the first day." },
  dateUnclear: {
    nl: "Vul een dag in van nu tot over vijf jaar.",
    en: "Fill in a day between now and five years from now.",
  },
  dateGone: {
    nl: "Deze dag is al geweest. Kies een dag die nog komt.",
    en: "This day has been. Choose a day to come.",
  },
  fromTooEarly: {
    nl: "Kies een dag vanaf de keer die u verandert.",
    en: "Choose a day from the date that you change.",
  },
  beginsMissing: {
    nl: "Vul in hoe laat het begint. Bijvoorbeeld 10.00.",
    en: "Fill in when it begins. For example 10:00.",
  },
  endsMissing: {
    nl: "Vul in hoe laat het eindigt. Bijvoorbeeld 12.00.",
    en: "Fill in when it ends. For example 12:00.",
  },
  endsBeforeBegins: {
    nl: "Het eindigt nu vóór het begint. Kijk de tijden na.",
    en: "It now ends before it begins. Check the times.",
  },
  tooShort: {
    nl: "Een activiteit duurt minstens 15 minuten. Kijk de tijden na.",
    en: "An activity takes at least 15 minutes. Check the times.",
  },
  tooLong: {
    nl: "Een activiteit duurt hooguit 12 uur. Kijk de tijden na.",
    en: "An activity takes at most 12 hours. Check the times.",
  },
  everyMissing: { nl: "Kies of en hoe het terugkomt.", en: "Choose whether and how it comes back." },
  everyUnclear: {
    nl: "Deze herhaling kunnen wij niet plannen. Kies een andere.",
    en: "We cannot plan this repetition. Choose another one.",
  },
  untilTooEarly: {
    nl: "De laatste dag ligt vóór de eerste keer. Kies een latere dag.",
    en: "The last day lies before the first time. Choose a later day.",
  },
  whereMissing: { nl: "Kies wat voor plek het is.", en: "Choose what kind of place it is." },
  venueMissing: { nl: "Kies een plek uit de lijst.", en: "Choose a place from the list." },
  venueUnknown: {
    nl: "Deze plek kennen wij niet. Kies er een uit de lijst.",
    en: "We do not know this place. Choose one from the list.",
  },
  roomUnknown: {
    nl: "Deze ruimte hoort niet bij de plek. Kies een andere.",
    en: "This room is not part of the place. Choose another one.",
  },
  addressMissing: { nl: "Schrijf op waar het is.", en: "Write down where it is." },
  addressLong: {
    nl: "Dit adres is te lang. Gebruik hooguit 200 tekens.",
    en: "This address is too long. Use at most 200 characters.",
  },
  areaUnknown: {
    nl: "Deze buurt kennen wij niet. Kies er een uit de lijst.",
    en: "We do not know this neighbourhood. Choose one from the list.",
  },
  onlineMissing: { nl: "Vul het adres op internet in.", en: "Fill in the web address." },
  urlUnclear: {
    nl: "Dit is geen adres van een website. Het begint met https://.",
    en: "This is not the address of a website. It begins with https://.",
  },
  transportLong: {
    nl: "Deze tekst is te lang. Gebruik hooguit 120 tekens.",
    en: "This text is too long. Use at most 120 characters.",
  },
  contactNameMissing: { nl: "Vul in wie mensen kunnen bellen.", en: "Fill in whom people can call." },
  contactNameLong: {
    nl: "Deze naam is te lang. Gebruik hooguit 80 tekens.",
    en: "This name is too long. Use at most 80 characters.",
  },
  phoneUnclear: {
    nl: "Vul een Nederlands telefoonnummer in, van 10 cijfers.",
    en: "Fill in a Dutch phone number, of 10 digits.",
  },
  hostNameLong: {
    nl: "Deze naam is te lang. Gebruik hooguit 80 tekens.",
    en: "This name is too long. Use at most 80 characters.",
  },
  hostMissing: { nl: "Vul in wie er bij de deur staat.", en: "Fill in who is at the door." },
  audienceLong: {
    nl: "Deze tekst is te lang. Gebruik hooguit 160 tekens.",
    en: "This text is too long. Use at most 160 characters.",
  },
  ageUnclear: { nl: "Vul een leeftijd in van 0 tot en met 120.", en: "Fill in an age from 0 to 120." },
  ageOrder: {
    nl: "De hoogste leeftijd is lager dan de laagste. Draai ze om.",
    en: "The highest age is below the lowest. Turn them around.",
  },
  energyMissing: { nl: "Kies hoeveel mensen bewegen.", en: "Choose how much people move." },
  languagesMissing: { nl: "Kies minstens één taal.", en: "Choose at least one language." },
  elementsMissing: {
    nl: "Kies wat het brengt: één, twee of drie dingen.",
    en: "Choose what it brings: one, two or three things.",
  },
  elementsMany: { nl: "Dit zijn er te veel. Kies er hooguit drie.", en: "These are too many. Choose at most three." },
  priceUnclear: {
    nl: "Vul een bedrag in, zoals 2,50. Hooguit 1.000 euro.",
    en: "Fill in an amount, such as 2.50. At most 1,000 euro.",
  },
  costHelpLong: {
    nl: "Deze tekst is te lang. Gebruik hooguit 160 tekens.",
    en: "This text is too long. Use at most 160 characters.",
  },
  signUpMissing: { nl: "Kies of mensen zich moeten aanmelden.", en: "Choose whether people have to sign up." },
  signUpUrlMissing: {
    nl: "Vul de website in waar mensen zich aanmelden.",
    en: "Fill in the website where people sign up.",
  },
  deadlineUnclear: { nl: "Vul een aantal dagen in van 0 tot en met 60.", en: "Fill in a number of days from 0 to 60." },
  capacityUnclear: {
    nl: "Vul een aantal mensen in van 1 tot en met 5.000.",
    en: "Fill in a number of people from 1 to 5,000.",
  },
  photoLarge: {
    nl: "Deze foto is groter dan 4 MB. Kies een kleinere.",
    en: "This photo is larger than 4 MB. Choose a smaller one.",
  },
  photoManyPixels: {
    nl: "Deze foto is te groot. Maak hem kleiner: hoogstens 5000 bij 5000 beeldpunten.",
    en: "This photo is too large. Make it smaller: at most 5000 by 5000 pixels.",
  },
  photoNoImage: {
    nl: "Dit bestand is geen foto. Kies een bestand dat eindigt op jpg, png of webp.",
    en: "This file is not a photo. Choose a file that ends in jpg, png or webp.",
  },
  photoAltMissing: { nl: "Schrijf op wat er op de foto te zien is.", en: "Write down what the photo shows." },
  photoAltLong: {
    nl: "Deze tekst is te lang. Gebruik hooguit 160 tekens.",
    en: "This text is too long. Use at most 160 characters.",
  },
  availabilityUnclear: { nl: "Kies of de activiteit doorgaat.", en: "Choose whether the activity goes on." },
  alertLong: {
    nl: "Dit bericht is te lang. Gebruik hooguit 120 tekens.",
    en: "This message is too long. Use at most 120 characters.",
  },
  alertUntilMissing: {
    nl: "Vul in tot welke dag het bericht te zien is.",
    en: "Fill in up to which day the message is shown.",
  },
  reasonMissing: { nl: "Schrijf op waarom. Dat helpt wie het leest.", en: "Write down why. That helps who reads it." },
  reasonLong: {
    nl: "Deze tekst is te lang. Gebruik hooguit 160 tekens.",
    en: "This text is too long. Use at most 160 characters.",
  },
  reviewReasonLong: {
    nl: "Deze tekst is te lang. Gebruik hooguit 300 tekens.",
    en: "This text is too long. Use at most 300 characters.",
  },
  moveGone: {
    nl: "Dit moment is al geweest. Kies een moment dat nog komt.",
    en: "This moment has been. Choose a moment to come.",
  },
  wordsMissing: {
    nl: "Schrijf minstens twee woorden op, met een komma ertussen.",
    en: "Write down at least two words, with a comma between them.",
  },
  wordsLong: {
    nl: "Dit zijn te veel woorden. Gebruik er hooguit 30.",
    en: "These are too many words. Use at most 30.",
  },
});
