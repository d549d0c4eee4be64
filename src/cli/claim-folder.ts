// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

export class InUse extends Error {
  override name = "InUse";
}

/**
 * Claims a data folder for this process. The embedded database can have one process only: a second one would destroy it.
 * The claim is a lock of the operating system on an (empty) SQLite file, so it ends with the process, however that ends:
 * nothing is left behind by SIGKILL, and process numbers of containers do not matter.
 */
export function claimFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true });
  const lock = new DatabaseSync(join(dataDir, "lock"), { timeout: 0 });
  try {
    lock.exec("begin exclusive");
  } catch (error) {
    lock.close();
    if ((error as { errcode?: number }).errcode !== 5) throw error;
    throw new InUse(
      `De gegevens in ${dataDir} zijn al in gebruik: daar draait nog een Soepsteen. Stop die eerst, of kies een andere map met DATA_DIR.`,
    );
  }
  return () => lock.close();
}
