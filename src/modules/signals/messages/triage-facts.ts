// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { defineMessages } from "#platform/i18n/i18n.ts";

/** The timeline of a signal: the name of the fact behind "signal.". */
export const timelineWords = defineMessages({
  received: { nl: "Ontvangen", en: "Received" },
  held: { nl: "Apart gehouden", en: "Kept apart" },
  released: { nl: "Vrijgegeven", en: "Released" },
  doubted: { nl: "Misschien spam", en: "Maybe spam" },
  claimed: { nl: "Opgepakt om te bekijken", en: "Taken to be weighed" },
  givenBack: { nl: "Teruggezet op de lijst", en: "Put back on the list" },
  handedBack: { nl: "Terug naar het team", en: "Back to the team" },
  handedOver: { nl: "Doorgegeven aan dit team", en: "Passed on to this team" },
  takenUp: { nl: "Het team gaat verder", en: "The team goes on" },
  assigned: { nl: "Toegewezen", en: "Assigned" },
  attempted: { nl: "Poging gedaan", en: "Attempt made" },
  notReached: { nl: "Niet bereikt", en: "Not reached" },
  resumed: { nl: "Opnieuw proberen", en: "Trying again" },
  contacted: { nl: "Contact gelegd", en: "Contact made" },
  informed: { nl: "De bewoner is verteld wat wij bewaren", en: "The resident was told what we keep" },
  informPostponed: { nl: "Later vertellen, met reden", en: "Told later, with a reason" },
  postponed: { nl: "Nu niet", en: "Not now" },
  cameBack: { nl: "De gekozen dag is er", en: "The chosen day has come" },
  invited: { nl: "Uitgenodigd voor een activiteit", en: "Invited to an activity" },
  converted: { nl: "Traject begonnen", en: "Case started" },
  advised: { nl: "Advies gegeven", en: "Advised" },
  emergencyPassed: { nl: "Spoed doorgezet", en: "Emergency passed on" },
  safetyRouted: { nl: "Verder met de meldcode", en: "On along the safety route" },
  merged: { nl: "Samengevoegd", en: "Merged" },
  withdrawn: { nl: "Ingetrokken", en: "Withdrawn" },
  closed: { nl: "Afgesloten", en: "Closed" },
  repaired: { nl: "Naar een collega, omdat iemand stopte", en: "To a colleague, because somebody stopped" },
  anonymised: { nl: "Alleen nog geteld", en: "Only counted" },
});
