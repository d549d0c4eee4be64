// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Db } from "../db/db.ts";
import { rows } from "../db/db.ts";

/** What the people who run a site fill in about themselves. */
export const siteSettingsSchema = z.object({
  name: z.string().min(2).max(60).default("Soepsteen"),
  municipality: z.string().max(80).default(""),
  /** As shown, with no-break spaces made later: "0343 – 00 00 00". */
  phone: z.string().max(24).default("0343 – 00 00 00"),
  phoneHours: z.string().max(80).default("maandag tot en met vrijdag, 9 tot 17 uur"),
  email: z.string().max(254).default("buurt@soepsteen.example"),
  theme: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .default("standaard"),
  handIn: z.string().max(120).default(""),
  tiles: z.string().max(300).default(""),
  tilesCredit: z.string().max(200).default(""),
  walkMetres: z.number().int().min(100).max(10000).default(1000),
  /** The day on which the organisation confirmed the conditions of use of the questions about contact; "" is off. */
  contactQuestions: z.string().max(10).default(""),
});
export type SiteSettings = z.infer<typeof siteSettingsSchema>;

/** The settings, with a default for what was never filled in. */
export async function readSettings(db: Db): Promise<SiteSettings> {
  const stored = await rows<{ key: string; value: unknown }>(db, sql`select key, value from site_setting`);
  return siteSettingsSchema.parse(Object.fromEntries(stored.map(({ key, value }) => [key, value])));
}

/** Keeps some settings. The caller has asked whether that is allowed, and records the fact. */
export async function writeSettings(db: Db, changes: Partial<SiteSettings>): Promise<void> {
  for (const [key, value] of Object.entries(siteSettingsSchema.partial().parse(changes))) {
    await db.execute(sql`insert into site_setting (key, value) values (${key}, ${JSON.stringify(value)}::jsonb)
      on conflict (key) do update set value = excluded.value, changed_at = now()`);
  }
}
