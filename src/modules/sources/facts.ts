// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold ids and codes only. The subject is the source unless told otherwise. */
export const facts = {
  "source.added": "{ kind }",
  "source.changed": "{ fields }",
  "source.started": "it came into the calendar after its trial",
  "source.confirmed": "its organisation stands behind it for another half year",
  "source.approved": "a keeper says that what it brings may be published",
  "source.removed": "{ stopped }: with or without its activities",
  "source.imported": "{ new, changed, gone, refused }",
  "source.fewer": "{ before, now }: far fewer than last time, so nothing changed",
  "source.failing": "{ fault }: it could not be read three times",
  "source.recovered": "it can be read again",
  "source.dead": "{ fault }: it could not be read for two weeks",
  "source.placeAnswered": "{ answer }: which place is meant",
  "import_item.fieldKept": "{ fields }: subject series; a person changed it here, so the source no longer does",
  "import_item.fieldTaken": "{ fields }: subject series; what the source says counts again",
  "import_item.withdrawn": "{ reason }: subject series; its calendar no longer has it",
  "double.proposed": "{ first, second }",
  "double.merged": "{ first, second }",
  "double.keptApart": "{ first, second }",
} as const;
export type FactName = keyof typeof facts;
