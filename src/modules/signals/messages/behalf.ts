// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The same form, filled in for who calls or comes by. */
export const behalfTexts = defineMessages({
  title: { nl: "Signaal opschrijven", en: "Write down a signal" },
  lead: {
    nl: "Voor wie belt, langskomt of schrijft. Uw naam staat erbij als wie het typte.",
    en: "For who calls, comes by or writes. Your name is kept as who typed it.",
  },
  channel: { nl: "Hoe komt dit binnen?", en: "How does this come in?" },
  phone: { nl: "Telefoon", en: "Phone" },
  inPerson: { nl: "Aan de balie", en: "At the desk" },
  paper: { nl: "Op papier", en: "On paper" },
  askDanger: { nl: "Vraag: is er nu gevaar?", en: "Ask: is there danger now?" },
  callerName: { nl: "Naam van de melder", en: "Name of the reporter" },
  callerRole: { nl: "Wie is de melder?", en: "Who is the reporter?" },
  callerDid: { nl: "Wat heeft de melder zelf al gedaan?", en: "What did the reporter do already?" },
  callerNamed: { nl: "De bewoner mag de naam van de melder weten", en: "The resident may know the reporter's name" },
  callerKeeps: { nl: "De melder blijft zelf contact houden", en: "The reporter will stay in touch" },
  callerPhone: { nl: "Telefoon van de melder", en: "Phone of the reporter" },
  selfChoice: { nl: "Het gaat over de beller zelf", en: "It is about the caller" },
  save: { nl: "Schrijf op", en: "Write down" },
  readAloud: {
    nl: "Lees straks de code voor. Wordt de melder liever gebeld? Kies dan “Bel mij”.",
    en: "Read the code aloud afterwards. Would the reporter rather be called? Then choose “Call me”.",
  },
  deskLink: { nl: "Signaal opschrijven", en: "Write down a signal" },
});
