// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

export const messages = defineMessages({
  signIn: { nl: "Inloggen", en: "Sign in" },
  signInLead: {
    nl: "Vul in waar wij u kunnen bereiken. U krijgt een code per mail of sms.",
    simple: "U krijgt een code. Met de code komt u binnen.",
    en: "Fill in where we can reach you. You receive a code by e-mail or text message.",
  },
  signInNotNeeded: {
    nl: "Zoekt u een activiteit? Dan hoeft u niet in te loggen.",
    en: "Looking for an activity? Then you need not sign in.",
  },
  yourReach: { nl: "Uw mailadres of telefoonnummer", en: "Your e-mail address or phone number" },
  reachUnclear: {
    nl: "Vul uw mailadres of uw mobiele nummer in, bijvoorbeeld 06 12 34 56 78.",
    en: "Fill in your e-mail address or your mobile number, for example 06 12 34 56 78.",
  },
  landline: {
    nl: "Naar dit nummer kan geen sms. Vul een nummer in dat begint met 06, of uw mailadres. U mag ons ook bellen.",
    en: "No text message can be sent to this number. Fill in one that begins with 06, or your e-mail address. You may also call us.",
  },
  noSms: {
    nl: "Wij versturen geen sms. Vul uw mailadres in, gebruik een code op papier, of bel ons.",
    en: "We do not send text messages. Fill in your e-mail address, use a code on paper, or call us.",
  },
  shared: {
    nl: "Dit is een gedeelde computer, bijvoorbeeld in de bibliotheek",
    en: "This is a shared computer, for example in the library",
  },
  sharedHint: {
    nl: "U wordt dan na 10 minuten stilstaan uitgelogd.",
    en: "You are then signed out after 10 minutes without doing anything.",
  },
  otherWays: { nl: "Anders inloggen", en: "Other ways to sign in" },
  withPassword: { nl: "Met een wachtwoord", en: "With a password" },
  withLetter: { nl: "Met een code op papier", en: "With a code on paper" },
  withLetterText: {
    nl: "U kreeg een brief van ons, of een code aan de balie.",
    en: "You received a letter from us, or a code at the desk.",
  },
  sendCode: { nl: "Stuur mij een code", en: "Send me a code" },
  emailUnclear: {
    nl: "Vul uw hele mailadres in, bijvoorbeeld naam@voorbeeld.nl.",
    en: "Fill in your whole e-mail address, for example name@example.org.",
  },
  codesTooOften: {
    nl: "Hiervoor zijn vaak codes gevraagd. Kijk in uw mail of sms, of wacht een uur.",
    en: "Many codes were asked for this. Look in your e-mail or messages, or wait an hour.",
  },
  codeTitle: { nl: "Vul de code in", en: "Fill in the code" },
  codeLead: {
    nl: "Kennen wij uw mailadres of nummer? Dan krijgt u nu een code van 6 cijfers.",
    simple: "Kijk in uw mail of sms. Daar staat een code van 6 cijfers.",
    en: "Do we know your e-mail address or number? Then you will now receive a code of 6 digits.",
  },
  codeHelp: {
    nl: "Komt er na een paar minuten niets? Kijk bij ongewenste mail. Vraag anders een nieuwe code of bel ons.",
    en: "Nothing after a few minutes? Look in your spam folder. Otherwise ask for a new code or call us.",
  },
  codeSameBrowser: {
    nl: "U mag de code op een ander apparaat lezen. Vul de code hier in, op deze bladzijde.",
    en: "You may read the code on another device. Fill it in here, on this page.",
  },
  code: { nl: "Code uit de mail of sms", en: "Code from the e-mail or text message" },
  codeHint: { nl: "6 cijfers. De code werkt een kwartier.", en: "6 digits. The code works for 15 minutes." },
  codeMissing: { nl: "Vul de 6 cijfers in.", en: "Fill in the 6 digits." },
  codeWrong: {
    nl: "Deze code klopt niet. Kijk naar de nieuwste code en probeer het nog een keer.",
    en: "This code is not right. Look at the newest code and try again.",
  },
  codeGone: {
    nl: "Deze code werkt niet meer. Vraag een nieuwe code.",
    en: "This code no longer works. Ask for a new code.",
  },
  tooManyMisses: {
    nl: "Vanaf deze plek ging het vaak mis. Wacht een minuut, of bel ons.",
    en: "It went wrong often from this place. Wait a minute, or call us.",
  },
  newCode: { nl: "Vraag een nieuwe code", en: "Ask for a new code" },
  whoTitle: { nl: "Wie bent u?", en: "Who are you?" },
  whoLead: {
    nl: "Meer mensen gebruiken dit adres of nummer. Kies uw naam.",
    en: "More people use this address or number. Choose your name.",
  },
  whoMissing: { nl: "Kies uw naam.", en: "Choose your name." },
  whoContinue: { nl: "Ga verder", en: "Continue" },
  fieldUnclear: { nl: "Vul dit opnieuw in.", en: "Fill this in again." },
  devicesTitle: { nl: "Waar u bent ingelogd", en: "Where you are signed in" },
  devicesLead: {
    nl: "Herkent u een apparaat niet? Log het uit en bel ons.",
    en: "Do you not recognise a device? Sign it out and call us.",
  },
  device: { nl: "Apparaat", en: "Device" },
  deviceUnknown: { nl: "onbekend apparaat", en: "unknown device" },
  deviceThis: { nl: "dit apparaat", en: "this device" },
  deviceShared: { nl: "gedeelde computer", en: "shared computer" },
  deviceHow: { nl: "Hoe", en: "How" },
  methodCode: { nl: "code per mail", en: "code by e-mail" },
  methodSms: { nl: "code per sms", en: "code by text message" },
  methodLetter: { nl: "code op papier", en: "code on paper" },
  methodPassword: { nl: "wachtwoord", en: "password" },
  methodPasskey: { nl: "sleutel van uw apparaat", en: "passkey" },
  methodOidc: { nl: "account van uw werk", en: "account of your work" },
  lastUsed: { nl: "Laatst gebruikt", en: "Last used" },
  signedInOn: { nl: "Ingelogd op", en: "Signed in on" },
  endDevice: { nl: "Log uit", en: "Sign out" },
  endOthers: { nl: "Log alle andere apparaten uit", en: "Sign out all other devices" },
  deviceEnded: { nl: "Het apparaat is uitgelogd.", en: "The device has been signed out." },
  othersEnded: { nl: "Alle andere apparaten zijn uitgelogd.", en: "All other devices have been signed out." },
  signOut: { nl: "Uitloggen", en: "Sign out" },
  action: { nl: "Doen", en: "Action" },
  letterSubject: { nl: "Uw code om in te loggen", en: "Your code to sign in" },
  letterText: {
    nl: (code: string, site: string) =>
      `Uw code is: ${code}\n\nVul deze code in op de bladzijde waar u om de code vroeg. De code werkt een kwartier, één keer.\n\nHebt u geen code gevraagd? Dan hoeft u niets te doen. Geef de code aan niemand door, ook niet als iemand erom belt.`.concat(
        `\n\n${site}`,
      ),
    en: (code: string, site: string) =>
      `Your code is: ${code}\n\nFill in this code on the page where you asked for it. The code works for 15 minutes, once.\n\nDid you not ask for a code? Then you need not do anything. Never pass the code on, not even if somebody calls for it.\n\n${site}`,
  },
  smsText: {
    nl: (code: string, site: string) =>
      `${code} is uw code voor ${site}. Geef hem aan niemand door, ook niet als iemand erom belt.`,
    en: (code: string, site: string) =>
      `${code} is your code for ${site}. Never pass it on, not even if somebody calls for it.`,
  },
  letterPhone: {
    nl: (phone: string) => `Vragen? Bel ${phone}.`,
    en: (phone: string) => `Questions? Call ${phone}.`,
  },
  lockTitle: { nl: "Bent u er nog?", en: "Are you still there?" },
  lockLead: {
    nl: (name: string) => `Dag ${name}. U was even weg. Laat zien dat u het bent, dan gaat u verder waar u was.`,
    en: (name: string) => `Hello ${name}. You were away for a while. Show that it is you and go on where you were.`,
  },
  lockKept: { nl: "Wat u had ingevuld is bewaard.", en: "What you filled in was kept." },
  lockPassword: { nl: "Uw wachtwoord", en: "Your password" },
  lockGo: { nl: "Ga verder", en: "Go on" },
  lockCodeTitle: { nl: "Met een code", en: "With a code" },
  lockAsk: { nl: "Stuur mij een code", en: "Send me a code" },
  lockAsked: { nl: "De code is onderweg.", en: "The code is on its way." },
  lockSecond: { nl: "Met uw sleutel of app", en: "With your passkey or app" },
  lockNotMe: { nl: "Dit ben ik niet", en: "This is not me" },
  lockNotMeText: { nl: "Log uit op dit apparaat.", en: "Sign out on this device." },
  lockPasswordWrong: {
    nl: "Dit wachtwoord klopt niet. Probeer het nog een keer.",
    en: "This password is not right. Try again.",
  },
  lockWait: {
    nl: "Er is te vaak een verkeerd wachtwoord gebruikt. Wacht even, of vraag een code.",
    en: "A wrong password was used too often. Wait a moment, or ask for a code.",
  },
  lockNoWay: {
    nl: "Wij kunnen u geen code sturen. Log uit en kom opnieuw binnen, of bel ons.",
    en: "We cannot send you a code. Sign out and come in again, or call us.",
  },
  resumeTitle: { nl: "Uw formulier is er nog", en: "Your form is still there" },
  resumeLead: {
    nl: "U had iets ingevuld toen het te lang stil was. Het is nog niet verstuurd.",
    en: "You had filled something in when it was quiet for too long. It was not sent yet.",
  },
  resumeFiles: {
    nl: "U had ook een bestand gekozen. Dat kiest u daarna opnieuw.",
    en: "You had also chosen a file. You choose that again afterwards.",
  },
  resumeSend: { nl: "Verstuur het nu", en: "Send it now" },
  resumeDrop: { nl: "Gooi het weg", en: "Throw it away" },
  waysTitle: { nl: "Hoe u inlogt", en: "How you sign in" },
  waysLead: {
    nl: "Kies wat voor u makkelijk is. U mag dit altijd veranderen.",
    en: "Choose what is easy for you. You may always change it.",
  },
  waysMine: { nl: "Code, wachtwoord of een sleutel", en: "Code, password or a passkey" },
  waysClaimed: {
    nl: "Welkom. U bent ingelogd. Hoe wilt u de volgende keer inloggen?",
    en: "Welcome. You are signed in. How do you want to sign in next time?",
  },
  wayMail: { nl: "Met een code per mail", en: "With a code by e-mail" },
  waySms: { nl: "Met een code per sms", en: "With a code by text message" },
  wayNone: { nl: "Nog niet ingesteld", en: "Not set yet" },
  wayChange: { nl: "Verander", en: "Change" },
  wayAdd: { nl: "Stel in", en: "Set up" },
  wayPassword: { nl: "Met een wachtwoord", en: "With a password" },
  wayPasswordSet: { nl: (date: string) => `Ingesteld op ${date}`, en: (date: string) => `Set on ${date}` },
  wayUserName: {
    nl: (name: string) => `Uw gebruikersnaam is ${name}.`,
    en: (name: string) => `Your user name is ${name}.`,
  },
  wayLetter: { nl: "Met een code op papier", en: "With a code on paper" },
  wayLetterText: {
    nl: "Hoeft u niets in te stellen. Bel ons, dan sturen wij een nieuwe brief.",
    en: "You need not set up anything. Call us and we send a new letter.",
  },
  wayStrong: { nl: "Sleutel van uw apparaat, of een app", en: "Passkey, or an app" },
  wayStrongText: { nl: "Voor extra zekerheid.", en: "For extra certainty." },
  wayLater: { nl: "Ik stel nu niets in", en: "I set up nothing now" },
  addressTitle: { nl: "Uw mailadres of mobiele nummer", en: "Your e-mail address or mobile number" },
  addressLead: {
    nl: "Wij sturen er eerst een code naartoe. Zo weten wij dat het van u is.",
    en: "We first send a code there. That is how we know that it is yours.",
  },
  addressCodeTitle: { nl: "Vul de code in", en: "Fill in the code" },
  addressCodeLead: { nl: "Wij stuurden een code van 6 cijfers.", en: "We sent a code of 6 digits." },
  addressSaved: {
    nl: "Het is bewaard. Hiermee logt u voortaan in.",
    en: "It was saved. You can sign in with it from now on.",
  },
  addressConfirm: { nl: "Bewaar", en: "Save" },
  noticeDeviceSubject: { nl: "Nieuw apparaat", en: "New device" },
  noticeDevice: {
    nl: "Er is met uw account ingelogd op een apparaat dat wij nog niet kenden.\n\nWas u dat? Dan hoeft u niets te doen. Was u dat niet? Bel ons dan.",
    en: "Somebody signed in to your account on a device that we did not know yet.\n\nWas it you? Then you need not do anything. Was it not? Then call us.",
  },
  noticePasswordSubject: { nl: "Uw wachtwoord is veranderd", en: "Your password was changed" },
  noticePassword: {
    nl: "Het wachtwoord van uw account is veranderd.\n\nDeed u dat zelf? Dan hoeft u niets te doen. Was u dat niet? Bel ons dan.",
    en: "The password of your account was changed.\n\nDid you do that? Then you need not do anything. Was it not you? Then call us.",
  },
  noticeAddressSubject: { nl: "Uw manier van inloggen is veranderd", en: "Your way to sign in was changed" },
  noticeAddress: {
    nl: "Het adres of nummer waarmee u inlogt is veranderd.\n\nDeed u dat zelf? Dan hoeft u niets te doen. Was u dat niet? Bel ons dan.",
    en: "The address or number with which you sign in was changed.\n\nDid you do that? Then you need not do anything. Was it not you? Then call us.",
  },
  caughtSms: { nl: (to: string) => `Sms aan ${to}`, en: (to: string) => `Text message to ${to}` },
  caughtTitle: { nl: "Opgevangen post", en: "Caught mail" },
  caughtLead: {
    nl: "Deze mails zijn niet verstuurd. De nieuwste staat bovenaan.",
    en: "These mails were not sent. The newest comes first.",
  },
  caughtNone: { nl: "Er is nog geen post.", en: "There is no mail yet." },
  caughtElsewhere: {
    nl: "De post gaat naar de mailserver die is ingesteld.",
    en: "Mail goes to the mail server that was configured.",
  },
});
