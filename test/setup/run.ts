// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from "node:crypto";

/** Once per run of vitest, before and after all workers. */
export function setup(): void {
  process.env.TEST_RUN ??= randomBytes(4).toString("hex");
}

export async function teardown(): Promise<void> {
  if (process.env.TEST_DATABASE === "server") await (await import("./server.ts")).dropCopies();
}
