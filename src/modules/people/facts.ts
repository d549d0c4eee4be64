// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold codes and ids, never a name or an address. */
export const peopleFacts = {
  /** subject: person. */
  "person.added": {},
  /** subject: person; payload: fields that changed. */
  "person.changed": { fields: [] as string[] },
  /** subject: person; a backup came back without the key that opens who this was. */
  "person.lost": {},
  /** subject: person. */
  "site_role.given": { role: "" },
  "site_role.taken": { role: "" },
} as const;

export const facts = Object.keys(peopleFacts) as (keyof typeof peopleFacts)[];
