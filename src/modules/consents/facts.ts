// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Subject: the consent, or the agreement. Payloads hold ids and codes only. */
export const facts = {
  "consent.asked": "{ person, purpose, recipient }: it was read out or shown; unknown is never yes",
  "consent.given": "{ person, purpose, recipient, how }",
  "consent.declined": "{ person, purpose, recipient, how }",
  "consent.expired": "{ person, purpose, recipient, why }: its date passed, a new one came, or what it was for ended",
  "consent.withdrawn": "{ person, purpose, recipient, how }: what rested on it ended in the same transaction",
  "acts_for.started": "{ person, representative, capacity, scopes }",
  "acts_for.ended": "{ person, representative, why }",
  "acts_for.entered": "{ person, as }: from here on this browser works in the name of somebody",
  "acts_for.left": "{ person, as }: in the own name again",
} as const;
