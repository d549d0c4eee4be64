// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold ids and codes, never a name or an address of a person. */
export const organisationFacts = {
  /** subject: organisation. */
  "organisation.added": {},
  "organisation.changed": { fields: [] as string[] },
  "organisation.trusted": {},
  "organisation.distrusted": {},
  /** subject: the double that went; payload: where it went. Other rooms move their rows. */
  "organisation.merged": { into: "" },
  "organisation.closed": {},
  /** subject: invitation. */
  "invitation.sent": { role: "" },
  "invitation.withdrawn": {},
  "invitation.accepted": {},
  /** subject: person. */
  "membership.started": { role: "" },
  "membership.changed": { role: "" },
  "membership.ended": {},
} as const;

export const facts = Object.keys(organisationFacts) as (keyof typeof organisationFacts)[];
