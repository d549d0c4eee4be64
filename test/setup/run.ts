// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const folder = mkdtempSync(join(tmpdir(), "soepsteen-test-"));

/** Once per run of vitest, before and after all workers. */
export function setup(): void {
  process.env.TEST_FOLDER = folder;
  process.env.TEST_RUN = basename(folder).replace(/\W/g, "").toLowerCase();
}

export async function teardown(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  if (process.env.TEST_DATABASE === "server") await (await import("./server.ts")).dropCopies();
}
