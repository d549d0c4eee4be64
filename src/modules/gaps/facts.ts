// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold ids and codes only. */
export const facts = {
  "wish.left": "{ channel }: somebody would like something",
  "wish.withdrawn": "not any more",
  "wish.refused": "the panel takes it off the list",
  "wish.forgotten": "{ wishes }: names and numbers were deleted",
  "gap.noticed": "{ by: wishes | panel }",
  "gap.bundled": "{ owner }: three or more wishes, with somebody who minds it",
  "gap.taken": "{ owner }: somebody minds it",
  "gap.changed": "{ fields }",
  "gap.seekingOrganiser": "who will organise it?",
  "gap.building": "{ organiser }: room, host and money are there",
  "gap.trial": "{ series }: it is tried",
  "gap.inCalendar": "{ series }: it stays",
  "gap.notFeasible": "it cannot be; the reason stands with it",
  "gap.told": "{ about, wishes }: who wanted to know is told",
  "gap_target.set": "{ level }: what there should be",
  "gap_target.removed": "{ level }: no longer",
} as const;
export type FactName = keyof typeof facts;
