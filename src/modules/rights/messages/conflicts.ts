// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What a colleague reads when it is no longer as it was. In Dutch: the desk is. */
export const deskConflicts = {
  decided: "Op dit verzoek is al geantwoord.",
  undecided: "Antwoord eerst op dit verzoek.",
  unknown: "Controleer eerst wie het vraagt, en leg vast hoe.",
  notErased: "Wis eerst de gegevens. Daarna is het verzoek vanzelf klaar.",
  secondLook: "Laat eerst een ander kijken naar wat wij weglaten.",
  ownLook: "Wie iets weglaat, kijkt niet zelf na. Vraag een collega met deze taak.",
  behalf: "U doet nu iets namens iemand anders. Stop daar eerst mee. Daarna ziet u uw eigen gegevens.",
  taken: "Dit bestand is al opgehaald of verlopen. Vraag het opnieuw aan.",
} as const;
