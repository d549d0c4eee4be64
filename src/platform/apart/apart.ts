// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { Worker } from "node:worker_threads";

/** What a job may use: `ms` milliseconds of work, `mb` megabytes of heap. */
export interface ApartLimits {
  ms: number;
  mb: number;
}

/** Why there is no answer: too slow, too much memory, or the function threw (`message` is what it threw). */
export class ApartEnded extends Error {
  override name = "ApartEnded";
  readonly reason: "time" | "memory" | "error";
  constructor(reason: ApartEnded["reason"], message: string) {
    super(message);
    this.reason = reason;
  }
}

type Answer = { ready: true } | { ok: true; value: unknown } | { ok: false; message: string };

/** Loading our own module may take longer on a busy machine; that says nothing about the file. */
const startMs = 30_000;

/**
 * Runs an exported function of a module in a thread of its own, so that a hostile file can stop nothing but itself:
 * at the limit of time or memory the thread is ended. Arguments and answer are copied (structured clone): no
 * functions, no Temporal values. The module is plain TypeScript (no .tsx) that Node.js itself can strip; it may
 * import through `#platform/…`. Throws ApartEnded.
 */
export async function runApart<T>(
  moduleUrl: URL | string,
  exportName: string,
  args: readonly unknown[],
  { ms, mb }: ApartLimits,
): Promise<T> {
  const worker = new Worker(new URL("./inside.ts", import.meta.url), {
    workerData: { module: String(moduleUrl), exportName, args },
    execArgv: ["--no-warnings"],
    env: {},
    stdin: false,
    resourceLimits: { maxOldGenerationSizeMb: mb, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  try {
    return (await answerOf(worker, ms)) as T;
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, ms: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ring = (after: number) =>
      setTimeout(() => reject(new ApartEnded("time", `no answer within ${ms} ms`)), after);
    let timer = ring(startMs);
    const end = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    worker.on("message", (answer: Answer) =>
      end(() => {
        if ("ready" in answer) timer = ring(ms);
        else if (answer.ok) resolve(answer.value);
        else reject(new ApartEnded("error", answer.message));
      }),
    );
    worker.once("error", (error: NodeJS.ErrnoException) => end(() => reject(asEnded(error))));
    worker.once("exit", (code) => end(() => reject(new ApartEnded("error", `ended with code ${code}`))));
  });
}

const asEnded = (error: NodeJS.ErrnoException) =>
  new ApartEnded(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "error", error.message);
