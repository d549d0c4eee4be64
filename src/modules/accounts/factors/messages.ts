// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const messages = defineMessages({
  securityTitle: { nl: "Veilig inloggen", en: "Signing in safely" },
  securityLead: {
    nl: "Met een tweede stap komt niemand anders in uw account. Ook niet wie uw mail kan lezen.",
    simple: "Met een tweede stap bent u extra veilig.",
    en: "With a second step nobody else gets into your account. Not even somebody who can read your e-mail.",
  },
  securityMust: {
    nl: "U werkt hier met gegevens van anderen. Daarom is een tweede stap nodig.",
    en: "You work with details of others here. That is why a second step is needed.",
  },
  devicesLink: { nl: "Waar u bent ingelogd", en: "Where you are signed in" },
  passkeysTitle: { nl: "Toegangssleutels", en: "Passkeys" },
  passkeysLead: {
    nl: "Een toegangssleutel (passkey) zit op uw telefoon of computer. U gebruikt uw vinger, gezicht of pincode.",
    en: "A passkey lives on your phone or computer. You use your finger, your face or your PIN.",
  },
  passkeysNone: { nl: "U hebt nog geen toegangssleutel.", en: "You have no passkey yet." },
  passkeysNotHere: {
    nl: "Op dit adres van de site werken toegangssleutels niet. Gebruik een app met codes.",
    en: "Passkeys do not work on this address of the site. Use an app with codes.",
  },
  passkeysNeedScript: {
    nl: "Een toegangssleutel maken kan alleen als JavaScript aan staat. Een app met codes werkt altijd.",
    en: "Making a passkey needs JavaScript. An app with codes always works.",
  },
  passkeysNeedScriptStep: {
    nl: "Een toegangssleutel werkt alleen als JavaScript aan staat. Zet het aan, of gebruik een herstelcode.",
    en: "A passkey only works with JavaScript. Switch it on, or use a recovery code.",
  },
  passkeyName: { nl: "Naam van de sleutel", en: "Name of the passkey" },
  passkeyNameHint: {
    nl: "Zo herkent u de sleutel later. Bijvoorbeeld: mijn telefoon.",
    en: "So that you recognise it later. For example: my phone.",
  },
  passkeyUnnamed: { nl: "sleutel", en: "passkey" },
  passkeyNameLong: { nl: "Gebruik hoogstens 60 tekens.", en: "Use at most 60 characters." },
  passkeyAdd: { nl: "Maak een toegangssleutel", en: "Make a passkey" },
  passkeyAdded: { nl: "De toegangssleutel is gemaakt.", en: "The passkey has been made." },
  passkeyRemove: { nl: "Haal weg", en: "Remove" },
  passkeyRemoved: { nl: "De toegangssleutel werkt niet meer.", en: "The passkey no longer works." },
  passkeyRemoveTitle: {
    nl: (name: string) => `Wilt u de sleutel ‘${name}’ weghalen?`,
    en: (name: string) => `Do you want to remove the passkey ‘${name}’?`,
  },
  passkeyRemoveLead: {
    nl: "Met deze sleutel kan daarna niemand meer inloggen. In andere browsers vragen wij de tweede stap opnieuw.",
    en: "After that nobody can sign in with this passkey. In other browsers we ask the second step again.",
  },
  passkeyRemoveButton: { nl: "Ja, haal de sleutel weg", en: "Yes, remove the passkey" },
  passkeySignIn: { nl: "Log in met een toegangssleutel", en: "Sign in with a passkey" },
  passkeyUse: { nl: "Gebruik uw toegangssleutel", en: "Use your passkey" },
  passkeyRefused: {
    nl: "Dat lukte niet. Probeer het nog een keer, of kies een andere manier.",
    en: "That did not work. Try again, or choose another way.",
  },
  passkeyUnknown: {
    nl: "Deze sleutel kennen wij niet, of het duurde te lang. Probeer het nog een keer of vraag een code.",
    en: "We do not know this passkey, or it took too long. Try again or ask for a code.",
  },
  or: { nl: "Of met een code", en: "Or with a code" },
  name: { nl: "Naam", en: "Name" },
  since: { nl: "Sinds", en: "Since" },
  lastUsed: { nl: "Laatst gebruikt", en: "Last used" },
  never: { nl: "nog niet", en: "not yet" },
  action: { nl: "Doen", en: "Action" },
  appTitle: { nl: "App met codes", en: "App with codes" },
  appLead: {
    nl: "Een app op uw telefoon geeft steeds een nieuwe code van 6 cijfers. Elke authenticator-app is goed.",
    en: "An app on your phone keeps giving a new code of 6 digits. Any authenticator app will do.",
  },
  appOn: { nl: (date: string) => `U gebruikt een app sinds ${date}.`, en: (date: string) => `In use since ${date}.` },
  appAdd: { nl: "Voeg een app toe", en: "Add an app" },
  appAddTitle: { nl: "Voeg een app met codes toe", en: "Add an app with codes" },
  appStepScan: {
    nl: "1. Open de app en kies ‘toevoegen’. Richt de camera op dit plaatje.",
    en: "1. Open the app and choose ‘add’. Point the camera at this picture.",
  },
  appPicture: {
    nl: "Vierkant plaatje voor uw app. De sleutel staat eronder.",
    en: "Square picture for your app. The key is below it.",
  },
  appStepType: {
    nl: "Lukt dat niet? Typ dan deze sleutel in de app:",
    en: "Does that not work? Then type this key into the app:",
  },
  appStepCode: { nl: "2. Vul de code in die de app nu geeft.", en: "2. Fill in the code that the app gives now." },
  appConfirm: { nl: "Zet de app aan", en: "Switch the app on" },
  appAdded: { nl: "De app met codes werkt.", en: "The app with codes works." },
  appRemove: { nl: "Haal de app weg", en: "Remove the app" },
  appRemoved: { nl: "De app met codes is uitgezet.", en: "The app with codes has been switched off." },
  appRemoveTitle: { nl: "Wilt u de app met codes uitzetten?", en: "Do you want to switch the app with codes off?" },
  appRemoveLead: {
    nl: "Codes van deze app werken daarna niet meer. In andere browsers vragen wij de tweede stap opnieuw.",
    en: "Codes of this app will no longer work. In other browsers we ask the second step again.",
  },
  appRemoveButton: { nl: "Ja, zet de app uit", en: "Yes, switch it off" },
  lastOne: {
    nl: "Dit is uw enige tweede stap, en voor uw werk is er een nodig. Voeg eerst een andere toe.",
    en: "This is your only second step, and your work needs one. Add another one first.",
  },
  code: { nl: "Code uit de app", en: "Code from the app" },
  codeHint: { nl: "6 cijfers. Elke code werkt één keer.", en: "6 digits. Each code works once." },
  codeMissing: { nl: "Vul de 6 cijfers uit de app in.", en: "Fill in the 6 digits from the app." },
  codeWrong: {
    nl: "Deze code klopt niet. Wacht op de volgende code in de app en probeer het dan.",
    en: "This code is not right. Wait for the next code in the app and try again.",
  },
  codeUsed: {
    nl: "Deze code is al gebruikt. Wacht op de volgende code in de app.",
    en: "This code was used already. Wait for the next code in the app.",
  },
  codeTooOften: {
    nl: "Er zijn te veel codes geprobeerd. Wacht een kwartier.",
    en: "Too many codes were tried. Wait 15 minutes.",
  },
  stepTitle: { nl: "De tweede stap", en: "The second step" },
  stepLead: {
    nl: "Zo weten wij zeker dat u het bent.",
    en: "This is how we make sure that it is you.",
  },
  stepSend: { nl: "Ga verder", en: "Continue" },
  stepLost: { nl: "Telefoon kwijt? Gebruik een herstelcode", en: "Phone lost? Use a recovery code" },
  stepLostAll: {
    nl: "Alles kwijt? Bel ons. Twee collega’s helpen u samen.",
    en: "Lost everything? Call us. Two colleagues help you together.",
  },
  againTitle: { nl: "Log nog een keer in", en: "Sign in once more" },
  againLead: {
    nl: "U wilt iets belangrijks doen. Daarom vragen wij nog een keer wie u bent. Daarna gaat u hier verder.",
    en: "You are about to do something important. So we ask once more who you are. Then you continue here.",
  },
  againButton: { nl: "Log opnieuw in", en: "Sign in again" },
  recoveryTitle: { nl: "Gebruik een herstelcode", en: "Use a recovery code" },
  recoveryCode: { nl: "Herstelcode", en: "Recovery code" },
  recoveryHint: {
    nl: "12 tekens, van uw blad met herstelcodes. Bijvoorbeeld K7QM-2F4X-90AB.",
    en: "12 characters, from your sheet of recovery codes. For example K7QM-2F4X-90AB.",
  },
  recoveryMissing: { nl: "Vul een herstelcode van 12 tekens in.", en: "Fill in a recovery code of 12 characters." },
  recoveryWrong: {
    nl: "Deze herstelcode klopt niet, of is al gebruikt. Probeer een andere van uw blad.",
    en: "This recovery code is not right, or was used. Try another one from your sheet.",
  },
  codesTitle: { nl: "Herstelcodes", en: "Recovery codes" },
  codesLead: {
    nl: "Voor als uw telefoon weg is. Elke code werkt één keer.",
    en: "For when your phone is gone. Each code works once.",
  },
  codesLeft: {
    nl: (count: number) => (count === 1 ? "U hebt nog 1 herstelcode." : `U hebt nog ${count} herstelcodes.`),
    en: (count: number) => (count === 1 ? "You have 1 recovery code left." : `You have ${count} recovery codes left.`),
  },
  codesMake: { nl: "Maak nieuwe herstelcodes", en: "Make new recovery codes" },
  codesMakeLead: {
    nl: "U krijgt tien nieuwe codes. De oude werken daarna niet meer.",
    en: "You get ten new codes. The old ones no longer work after that.",
  },
  codesKeep: {
    nl: "Print dit blad of schrijf de codes over. Bewaar het thuis, niet bij uw telefoon. Wij laten ze maar één keer zien.",
    en: "Print this sheet or copy the codes. Keep it at home, not with your phone. We show them only once.",
  },
  codesKept: { nl: "Ik heb ze bewaard", en: "I have kept them" },
  firstTitle: { nl: "Kies een tweede stap", en: "Choose a second step" },
  firstLead: {
    nl: "U gaat werken met gegevens van anderen. Die beschermen wij met een tweede stap. U regelt dit één keer.",
    en: "You will work with details of others. We protect those with a second step. You arrange this once.",
  },
  firstHelp: { nl: "Lukt het niet? Bel ons, dan helpen wij.", en: "Does it not work? Call us, we will help." },
  employerTitle: { nl: "Account van uw werk", en: "Account of your work" },
  employerOn: {
    nl: (name: string) => `U kunt inloggen met uw account van ${name}.`,
    en: (name: string) => `You can sign in with your account of ${name}.`,
  },
  employerOff: {
    nl: (name: string) => `Werkt u bij ${name}? Dan kunt u met dat account inloggen.`,
    en: (name: string) => `Do you work at ${name}? Then you can sign in with that account.`,
  },
  employerAdd: { nl: (name: string) => `Koppel ${name}`, en: (name: string) => `Link ${name}` },
  employerRemove: { nl: "Maak de koppeling los", en: "Remove the link" },
  employerLinked: { nl: "Uw account van uw werk is gekoppeld.", en: "Your work account has been linked." },
  employerRemoved: { nl: "De koppeling is weg.", en: "The link has been removed." },
  demoCodesTitle: { nl: "Codes van de app", en: "Codes of the app" },
  demoCodesLead: {
    nl: "De mensen van de verzonnen buurt hebben geen telefoon. Dit is hun code voor de tweede stap.",
    en: "The people of the invented town have no phone. This is their code for the second step.",
  },
  demoCodesWho: { nl: "Mailadres", en: "E-mail address" },
  demoCodesWait: { nl: "even wachten", en: "wait a moment" },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
  noticeLabel: { nl: "Inloggen veranderd", en: "Signing in changed" },
  noticeSubject: { nl: "Er is iets veranderd aan uw account", en: "Something changed in your account" },
  noticeText: {
    nl: "Er is iets veranderd aan hoe u inlogt, of uw herstelcode is gebruikt. Was u dat niet? Bel ons meteen.",
    en: "Something changed in how you sign in, or your recovery code was used. Was that not you? Call us at once.",
  },
});
