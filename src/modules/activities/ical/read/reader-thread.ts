// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { parentPort } from "node:worker_threads";
import type { ReadCalendar, ReadOptions } from "./calendar.ts";
import { type Packed, pack } from "./pack.ts";
import { readCalendar } from "./read.ts";

/** What the thread is asked and what it answers: one file at a time. Started by apart.ts. */
export interface Question {
  file: string | Uint8Array;
  options: ReadOptions;
}

export type Answer = "ready" | Packed<ReadCalendar>;

parentPort?.on("message", ({ file, options }: Question) => {
  parentPort?.postMessage(pack(readCalendar(file, options)) satisfies Answer);
});
parentPort?.postMessage("ready" satisfies Answer);
