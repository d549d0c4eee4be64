// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Answer, type Instrument, instrumentNames, instruments } from "./instruments.ts";
import type { Asked } from "./measurement.ts";

/** The same questions then and now. One of the two may be missing. */
export interface ThenNow {
  instrument: Instrument;
  firstOn: Temporal.PlainDate;
  lastOn: Temporal.PlainDate | null;
  lines: { question: string; first: Answer | null; last: Answer | null }[];
}

/**
 * The first and the last answers to the same questions in the same version, side by side. Answers to another version are not
 * beside each other. No sum, no order of better and worse.
 */
export function thenAndNow(asked: readonly Asked[]): ThenNow[] {
  return instrumentNames.flatMap((instrument) => {
    const { version, questions } = instruments[instrument];
    const own = asked.filter((one) => one.instrument === instrument && one.version === version && one.answers);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    const later = last === first ? null : last;
    const lines = questions.map((question) => ({
      question,
      first: first.answers?.[question] ?? null,
      last: later?.answers?.[question] ?? null,
    }));
    return [{ instrument, firstOn: first.on, lastOn: later?.on ?? null, lines }];
  });
}
