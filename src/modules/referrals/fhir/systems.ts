// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Reason, ReferrerRole } from "../codes.ts";

// The codes of this product, as they stand in FHIR. The addresses of the code systems hang on the address of the site.

/** What a referral is, its reasons, its consent and who refers. */
export const productSystem = (publicUrl: string): string => `${publicUrl}/fhir/CodeSystem/welzijnsrecept`;
/** What the endpoint answers: see answers.ts. */
export const answerSystem = (publicUrl: string): string => `${publicUrl}/fhir/CodeSystem/antwoord`;
/** How far it is, why it ended, what came of it. */
export const statusSystem = (publicUrl: string): string => `${publicUrl}/fhir/CodeSystem/stand`;
export const taskCodeSystem = "http://hl7.org/fhir/CodeSystem/task-code";

export const productCode = "welzijnsrecept";

/** Source: the programmes this product follows, reasons of P2. */
export const reasonOf: Readonly<Record<string, Reason>> = {
  "mist-gezelschap-of-contact": "company",
  rouw: "mourning",
  "weinig-bezigheid": "little_to_do",
  zingeving: "meaning",
  "weinig-beweging": "little_movement",
  "druk-als-mantelzorger": "busy_carer",
  "geld-en-regelzaken": "money_matters",
  "lichte-stress-of-somberheid": "light_stress",
  "nieuw-in-de-buurt": "new_here",
  anders: "other",
};

/** In Consent.category. None: contact and reason, no feedback. */
export const scopeOf = {
  "alleen-contact": "contact_only",
  "contact-en-reden": "contact_and_reason",
  terugkoppeling: "feedback_allowed",
} as const;

/** In PractitionerRole.code; none or another: the kind of the practice. */
export const roleOf: Readonly<Record<string, ReferrerRole>> = {
  huisarts: "huisarts",
  poh: "poh",
  doktersassistent: "doktersassistent",
  wijkverpleging: "wijkverpleging",
  fysiotherapeut: "fysiotherapeut",
  dietist: "dietist",
};
