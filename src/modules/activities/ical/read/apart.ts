// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { Worker } from "node:worker_threads";
import type { ReadCalendar, ReadOptions } from "./calendar.ts";
import type { RefusalCode } from "./messages.ts";
import { unpack } from "./pack.ts";
import { refusedCalendar } from "./read.ts";
import type { Answer, Question } from "./reader-thread.ts";

export interface ApartOptions extends ReadOptions {
  /** Of work; 2,000 when left out. A file that takes longer is refused. */
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
      stop();
      worker.off("message", end).off("error", fail).off("exit", gone);
      resolve(outcome);
    };
    const fail = (error: unknown) =>
      end((error as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY" ? "too_much_memory" : "failed");
    const gone = () => end("failed");
    const stop = watch(worker, milliseconds, () => end("too_slow"));
    worker.on("message", end).on("error", fail).on("exit", gone);
    begin();
  });
}

/** On a machine that is busy with other things a file gets more time, up to four times as much. */
const mostPatience = 4;

/** Calls `end` when the thread worked for so long; gives what stops the watch. */
function watch(worker: Worker, milliseconds: number, end: () => void): () => void {
  const before = workedBy(worker);
  const look = async () => {
    const left = milliseconds - ((await workedBy(worker)) - (await before));
    if (left <= 0) end();
    else if (isWatching) clock = setTimeout(look, Math.max(10, left));
  };
  let isWatching = true;
  let clock = setTimeout(look, milliseconds);
  const last = setTimeout(end, milliseconds * mostPatience);
  return () => {
    isWatching = false;
    clearTimeout(clock);
    clearTimeout(last);
  };
}

/** Milliseconds; nothing for a thread that is not there, which says so itself. */
const workedBy = (worker: Worker): Promise<number> =>
  worker.cpuUsage().then(
    ({ user, system }) => (user + system) / 1000,
    () => 0,
  );

function endThread(): void {
  const worker = thread;
  thread = undefined;
  void worker?.terminate();
}
