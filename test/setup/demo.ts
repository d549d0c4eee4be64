// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Site, startSite } from "./site.ts";

declare module "vitest" {
  interface ProvidedContext {
    demoSite: string;
  }
}

let site: Site | undefined;
let planted: string | undefined;

/** One demo site for all journeys of a run. A journey that must find things untouched starts its own, from the same town. */
export async function setup(project: TestProject): Promise<void> {
  planted = await mkdtemp(join(tmpdir(), "soepsteen-town-"));
  await (await startSite({ demo: true, folder: planted })).stop();
  process.env.DEMO_PLANTED = planted;
  site = await startSite({ demo: true });
  project.provide("demoSite", site.url);
}

export async function teardown(): Promise<void> {
  await site?.stop();
  for (const folder of planted ? [planted, `${planted}-keys`] : []) await rm(folder, { recursive: true, force: true });
}
