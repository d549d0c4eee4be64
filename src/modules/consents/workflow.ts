// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What a consent is for. Source: the programmes this product follows, intake and consent. */
export const consentPurposes = [
  "keep_details",
  "show_ask_nameless",
  "details_to_chosen",
  "share_with_org",
  "contact_by",
  "act_for",
  "case",
  "measure",
  "referrer_feedback",
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** Spoken is recorded as spoken. */
export const consentHows = ["oral", "paper", "digital"] as const;
export type ConsentHow = (typeof consentHows)[number];

/** The life of a consent. Unknown is never yes. */
export const consentStates = ["asked", "given", "declined", "expired", "withdrawn"] as const;
export type ConsentState = (typeof consentStates)[number];

/** The only moves there are. */
export const consentMoves = {
  give: { from: ["asked"], to: "given" },
  decline: { from: ["asked"], to: "declined" },
  expire: { from: ["given"], to: "expired" },
  withdraw: { from: ["given"], to: "withdrawn" },
} as const satisfies Record<string, { from: readonly ConsentState[]; to: ConsentState }>;

export const capacities = ["carer", "family", "neighbour", "guardian", "worker"] as const;
export type Capacity = (typeof capacities)[number];

/** The codes that a scope may hold, by purpose: fields, channels, or what a representative may do. */
export const scopesOf = {
  keep_details: [],
  show_ask_nameless: [],
  details_to_chosen: ["name", "phone", "address"],
  share_with_org: ["name", "phone", "address", "profile"],
  contact_by: ["phone", "letter", "sms", "email"],
  act_for: ["activities", "messages", "details", "asks"],
  case: [],
  measure: [],
  referrer_feedback: ["contact", "outcome", "activity"],
} as const satisfies Record<ConsentPurpose, readonly string[]>;

/** Purposes that name somebody or an organisation for whom it is. */
export const hasRecipient = (purpose: ConsentPurpose): boolean => purpose === "share_with_org" || purpose === "act_for";

/** Months that a yes holds, and days before its end that somebody asks again. Source: the programmes this product follows, P13. */
export const clocks = { months: 12, remindDays: 30 } as const;
