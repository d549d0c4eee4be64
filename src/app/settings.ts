// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from "#platform/db/db.ts";
import type { Services } from "#platform/http/env.ts";
import { readSettings, type SiteSettings } from "#platform/http/site-settings.ts";

/** Reads the site's settings once per version stamp. */
export function makeSettingsReader(services: Services): (db: Db) => Promise<SiteSettings> {
  let kept: { version: string; settings: SiteSettings } | null = null;
  return async (db) => {
    const version = services.stamps.version("all");
    if (kept && version !== null && kept.version === version) return kept.settings;
    const settings = await readSettings(db);
    kept = version === null ? null : { version, settings };
    return settings;
  };
}
