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
  /** subject: person; payload: id of the worker who is responsible from now on; close: lives near or has the same surname, and she agreed. */
  "person.handedOver": { to: "", close: null as "postcode" | "surname" | null, agreed: false },
  /** subject: person. Nobody writes to her from here on. */
  "person.deceased": {},
  /** subject: person; it was written down by mistake. */
  "person.deceasedWithdrawn": {},
  /** subject: person; nobody writes to her for a while. */
  "person.paused": {},
  "person.resumed": {},
  /** subject and `gone`: the record that was the same person; `into`: the person who stays. */
  "person.merged": { gone: "", into: "" },
  /** They were two after all, and are again as they were. */
  "person.unmerged": { gone: "", into: "" },
  /** subject: person; payload: kind of door and purpose. */
  "person_access.opened": { kind: "", purpose: "" },
  "person_access.closed": { kind: "" },
  /** subject: person. */
  "site_role.given": { role: "" },
  "site_role.taken": { role: "" },
} as const;

export const facts = Object.keys(peopleFacts) as (keyof typeof peopleFacts)[];
