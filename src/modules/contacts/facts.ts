// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** What this room tells. Subject: the person. Payloads hold codes and ids, never a word of the note. */
export const contactsFacts = {
  /** A conversation began; the desk works in the name of the person from here on. */
  "contact.started": { contact: "", channel: "" },
  /** It ended, with what it was about in codes. */
  "contact.ended": { contact: "", abouts: [] as string[], leftOpen: false },
} as const;

export const facts = Object.keys(contactsFacts) as (keyof typeof contactsFacts)[];
