// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// The inside of a thread of its own (see apart.ts): loads the module, says that it is ready, calls the function, posts the answer.

import { parentPort, workerData } from "node:worker_threads";

const { module, exportName, args } = workerData as { module: string; exportName: string; args: unknown[] };

try {
  const loaded = (await import(module)) as Record<string, (...given: unknown[]) => unknown>;
  parentPort?.postMessage({ ready: true });
  parentPort?.postMessage({ ok: true, value: await loaded[exportName]!(...args) });
} catch (error) {
  parentPort?.postMessage({ ok: false, message: error instanceof Error ? error.message : String(error) });
}
