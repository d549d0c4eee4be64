// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, open, readFile, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";

/** The key that wraps all others, and the ones before it. The newest has the highest number. */
export interface MasterKeys {
  newest: number;
  keys: Map<number, Buffer>;
}

export class KeyProblem extends Error {
  override name = "KeyProblem";
}

const line = /^(\d{1,3}):([A-Za-z0-9+/]{43}=)$/;

/** "1:base64" per line, 32 bytes each. Throws KeyProblem, which shows nothing of the text. */
export function readMasterKeys(text: string, where: string): MasterKeys {
  const lines = text.split(/\s+/).filter(Boolean);
  const keys = new Map<number, Buffer>();
  for (const one of lines) {
    const [, number, key] = line.exec(one) ?? [];
    if (!number || Number(number) < 1 || Number(number) > 255)
      throw new KeyProblem(`${where} is geen goede hoofdsleutel: verwacht regels als 1:… met 44 tekens.`);
    keys.set(Number(number), Buffer.from(key!, "base64"));
  }
  if (keys.size === 0) throw new KeyProblem(`${where} is leeg: er staat geen hoofdsleutel in.`);
  return { newest: Math.max(...keys.keys()), keys };
}

export const newMasterKey = (number: number): string => `${number}:${randomBytes(32).toString("base64")}`;

/** Reads the file; makes it the first time, readable for who runs the site only. */
export async function openMasterKeys(file: string, mayMake: boolean): Promise<MasterKeys> {
  if (existsSync(file)) {
    const { mode } = await stat(file);
    if (process.platform !== "win32" && (mode & 0o077) !== 0)
      throw new KeyProblem(`${file} mag alleen leesbaar zijn voor wie de site draait. Doe: chmod 600 ${file}`);
    return readMasterKeys(await readFile(file, "utf8"), file);
  }
  if (!mayMake)
    throw new KeyProblem(
      `De hoofdsleutel ${file} is er niet, maar er zijn wel gegevens die ermee op slot zijn. Zet het bestand terug. Zonder is wat op slot is niet te lezen.`,
    );
  const first = newMasterKey(1);
  await writeMasterKeys(file, [first]);
  return readMasterKeys(first, file);
}

/** All lines, in a file that is never half there. */
export async function writeMasterKeys(file: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const handle = await open(`${file}.new`, "w", 0o600);
  try {
    await handle.writeFile(`${lines.join("\n")}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}
