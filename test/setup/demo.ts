// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { TestProject } from "vitest/node";
import { type Site, startSite } from "./site.ts";

declare module "vitest" {
  interface ProvidedContext {
    demoSite: string;
  }
}

let site: Site | undefined;

/** One demo site for all journeys of a run. A journey that must find things untouched starts its own. */
export async function setup(project: TestProject): Promise<void> {
  site = await startSite({ demo: true });
  project.provide("demoSite", site.url);
}

export async function teardown(): Promise<void> {
  await site?.stop();
}
