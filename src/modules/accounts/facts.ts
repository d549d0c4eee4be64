// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Payloads hold codes and ids, never a name or an address. */
export const accountsFacts = {
  /** subject: the request for a code. Also told when nobody has the address. */
  "sign_in.asked": {},
  /** subject: the request for a code; five wrong codes ended it. */
  "sign_in.blocked": {},
  /** subject: session. */
  "session.started": {},
  "session.ended": { others: false },
} as const;

export const facts = Object.keys(accountsFacts) as (keyof typeof accountsFacts)[];
