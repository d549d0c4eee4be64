// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { Worker } from "node:worker_threads";
import type { ReadCalendar, ReadOptions } from "./calendar.ts";
import type { RefusalCode } from "./messages.ts";
import { unpack } from "./pack.ts";
import { refusedCalendar } from "./read.ts";
import type { Answer, Question } from "./reader-thread.ts";

export interface ApartOptions extends ReadOptions {
  /** 2,000 when left out; a file that takes longer is refused. */
  milliseconds?: number;
}

const usualMilliseconds = 2000;
/** Loading our own program may take longer on a busy machine; it says nothing about the file. */
const startMilliseconds = 30_000;
const idleMilliseconds = 60_000;
const megabytes = 256;

let thread: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * `readCalendar` in a thread of its own with 256 MB and little time: web requests feel nothing. One file at a time;
 * the thread stays for the next one, and ends after a minute without work or with a file that asks too much of it.
 * Never rejects: see `refusal` of the answer (too_slow, too_much_memory, failed).
 */
export function readCalendarApart(file: string | Uint8Array, options: ApartOptions = {}): Promise<ReadCalendar> {
  const answer = last.then(() => readInThread(file, options));
  last = answer;
  return answer;
}

async function readInThread(
  file: string | Uint8Array,
  { milliseconds, ...options }: ApartOptions,
): Promise<ReadCalendar> {
  clearTimeout(idle);
  thread ??= await startThread();
  const worker = thread;
  if (!worker) return refusedCalendar("failed");
  const outcome = await ask(worker, { file, options }, milliseconds ?? usualMilliseconds);
  if (typeof outcome === "string") {
    thread = undefined;
    await worker.terminate();
    return refusedCalendar(outcome);
  }
  idle = setTimeout(endThread, idleMilliseconds).unref();
  return outcome;
}

/** Undefined when it does not start: the answer to that is a refusal, not an error in a web request. */
async function startThread(): Promise<Worker | undefined> {
  const worker = new Worker(new URL("./reader-thread.ts", import.meta.url), {
    execArgv: [], // Node.js reads our TypeScript by itself here: no JSX, no decorators
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 },
  });
  worker.unref();
  worker
    .on("error", () => undefined)
    .on("exit", () => {
      if (thread === worker) thread = undefined;
    });
  const outcome = await listen(worker, startMilliseconds, () => undefined);
  if (outcome === "ready") return worker;
  await worker.terminate();
  return undefined;
}

async function ask(worker: Worker, question: Question, milliseconds: number): Promise<ReadCalendar | RefusalCode> {
  const outcome = await listen(worker, milliseconds, () => worker.postMessage(question));
  if (outcome === "ready") return "failed";
  return typeof outcome === "string" ? outcome : unpack(outcome);
}

/** The next thing the thread says, or why it says nothing more. */
function listen(worker: Worker, milliseconds: number, begin: () => void): Promise<Answer | RefusalCode> {
  return new Promise((resolve) => {
    const end = (outcome: Answer | RefusalCode) => {
      clearTimeout(clock);
      worker.off("message", end).off("error", fail).off("exit", gone);
      resolve(outcome);
    };
    const fail = (error: unknown) =>
      end((error as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY" ? "too_much_memory" : "failed");
    const gone = () => end("failed");
    const clock = setTimeout(() => end("too_slow"), milliseconds);
    worker.on("message", end).on("error", fail).on("exit", gone);
    begin();
  });
}

function endThread(): void {
  const worker = thread;
  thread = undefined;
  void worker?.terminate();
}
