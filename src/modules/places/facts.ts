// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold ids, codes and names of fields; never names or texts of persons. */
export const facts = {
  "area.imported": "{ municipalities, added, changed, unchanged, gone }",
  "postcode.imported": "{ added, changed, unchanged }",
  "venue.added": "{ area }",
  "venue.changed": "{ fields }: also when newer borders put it in another buurt (fields: [area])",
  "venue.merged": "{ into }: what happened there happens at the other one from now on",
  "room.added": "{ venue }",
  "room.changed": "{ venue, fields }",
  "room.removed": "{ venue }",
} as const;
export type FactName = keyof typeof facts;
