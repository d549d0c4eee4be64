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
  caller: { nl: "Wie meldt dit?", en: "Who reports this?" },
  callerName: { nl: "Naam van de melder", en: "Name of the reporter" },
  callerPhone: { nl: "Telefoon van de melder", en: "Phone of the reporter" },
  selfChoice: { nl: "Het gaat over de beller zelf", en: "It is about the caller" },
  save: { nl: "Schrijf op", en: "Write down" },
  readAloud: {
    nl: "Lees de code voor. Of vink aan dat de melder liever gebeld wordt.",
    en: "Read the code aloud. Or tick that the reporter would rather be called.",
  },
  deskLink: { nl: "Signaal opschrijven", en: "Write down a signal" },
});
