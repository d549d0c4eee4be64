// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Why a part of a source did not come through as it was, or what somebody has to answer. Codes of `messages/reasons.ts`. */
export interface SourceNotice {
  /** The title of the activity; "" when it is about the whole. */
  title: string;
  /** Wall clock of its first date, or "". */
  when: string;
  /** A code of ours, or "" when `text` says it (what the reader of calendars found). */
  code: string;
  /** A whole Dutch sentence, when the code says it not. */
  text: string;
  /** What the sentence names. */
  about?: string;
  /** Somebody has to look: the source needs attention. The others are only told. */
  heavy: boolean;
}

/** As many as are kept of one import. */
export const mostNotices = 200;
