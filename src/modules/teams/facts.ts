// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold ids and codes, never a name or a number of a person. */
export const teamFacts = {
  /** subject: team. */
  "team.added": {},
  "team.changed": { fields: [] as string[] },
  "team.closed": {},
  /** subject: person; payload: in which team, and as what. */
  "team.memberPlaced": { team: "", role: "" },
  "team.memberEnded": { team: "" },
  "team.memberShown": { team: "", shown: false },
  "team.absenceAdded": { team: "" },
  "team.absenceRemoved": { team: "" },
  /** subject: the person who is not to be met; payload: kind is "account" or "postcode". */
  "exclusion.made": { kind: "", reason: "" },
  "exclusion.lifted": { kind: "", reason: "" },
  /** subject: person; payload: team or funder. */
  "active_role.chosen": { role: "" },
} as const;

export const facts = Object.keys(teamFacts) as (keyof typeof teamFacts)[];
