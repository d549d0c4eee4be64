// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "#platform/db/db.ts";
import { defineJob } from "#platform/jobs/define.ts";
import { postOffice } from "../post-office.ts";
import { takeBounce } from "./bounce.ts";
import { longestBounce } from "./read-bounce.ts";

/** At most so many in one go; the others wait ten minutes. */
const atOnce = 200;

/** Keeps mail that came back for the site, which reads it within ten minutes: the embedded database has one process only. */
export async function keepBounce(folder: string, message: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = join(folder, randomUUID());
  await writeFile(`${name}.part`, message.subarray(0, longestBounce + 1), { flag: "wx", mode: 0o600 });
  await rename(`${name}.part`, `${name}.eml`);
}

/** Reads what was kept, and throws it away: also what was no notification. Gives how many messages of ours came back. */
export async function takeBounces(db: Db, folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let taken = 0;
  for (const name of names.filter((one) => one.endsWith(".eml")).slice(0, atOnce)) {
    const path = join(folder, name);
    const message = await readFile(path);
    if ((await takeBounce(db, message)) !== "unknown") taken++;
    await rm(path, { force: true });
  }
  return taken;
}

/** Every ten minutes. */
export const bouncesJob = "messages.bounces";

/** Names the background work. Once, before the queue opens. */
export const defineBounces = (): void =>
  void defineJob(bouncesJob, async (db: Db) => {
    const folder = postOffice()?.bounceFolder;
    if (folder) await takeBounces(db, folder);
  });
