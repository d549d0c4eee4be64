// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from "#platform/i18n/i18n.ts";
import type { Channel, Nature } from "./workflow.ts";

/** Somebody who must hear something, with or without an account. An empty text is as if it was not there. */
export interface Recipient {
  name: string;
  phone?: string;
  email?: string;
  address?: string;
  /** How the person wants to hear things. */
  channel?: Channel;
  /** In which the text is written. */
  language?: Language;
  /**
   * Who it is, when that is known: then her own wishes and ways hold, and nothing is told to who has died, is away, has
   * left, is frozen or does not want it.
   */
  person?: string;
}

/** One thing that one person is told. */
export interface Telling {
  to: Recipient;
  /** Code, e.g. "signups.cancelled". */
  kind: string;
  /** Dutch, a few words for the call list: "Gaat niet door". At most 80 characters. */
  label: string;
  /** Subject of a mail, title of a letter; no names of persons. */
  subject: string;
  /** What is said, read out, mailed or printed; plain text, B1, no names of persons. At most 4,000 characters. */
  text: string;
  /** Path on the site, added to mails and SMS; never read out. */
  link?: string;
  /** Uuid of the caller's row (participation, wish, booking, series). */
  about: string;
  /** Whose call list; null is the site's own. */
  organisation?: string | null;
  /** One event, one message: a second telling with the same key does nothing, unless the first was taken back. */
  key: string;
  notBefore?: Temporal.Instant;
  /** After this it has no use; calls are in this order. */
  dueBy?: Temporal.Instant;
  /** "phone" for a friendly call that may only be a call. */
  onlyChannel?: Channel;
  /** Quiet hours do not hold: a date that is today. */
  urgent?: boolean;
  /**
   * "personal" (default): about somebody's own thing. "proactive": asks for help, news, invitations; three a week, the rest
   * in the weekly message, and nothing to who only wants to hear about herself. "digest": the weekly message itself.
   */
  nature?: Nature;
  /** What happened, for a known person who may hear it for two reasons: only the strongest (highest) is told. */
  event?: { code: string; strength: number };
  /** A letter of the rights desk: told also to who does not want to be written to, is away or frozen. */
  must?: boolean;
  /** Stands in the place of {{…}} in the text, on paper only: a code to begin with. Needs a person, and onlyChannel "letter". */
  onPaper?: string;
}
