// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReadCalendar, ReadOptions } from "./calendar.ts";

/** Reads a calendar file. Never throws for what stands in it: see `refusal`, `refused` and `notices` of the answer. */
export function readCalendar(_file: string | Uint8Array, _options: ReadOptions = {}): ReadCalendar {
  throw new Error("being built");
}
