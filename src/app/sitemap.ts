// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sitemapEntries as activities } from "#modules/activities/index.ts";
import type { Db } from "#platform/db/db.ts";
import { inLanguage, languages } from "#platform/i18n/i18n.ts";
import { housePaths } from "./pages/paths.ts";

/** A page that search engines may know. */
export interface SitemapEntry {
  /** In Dutch, with its first slash. */
  path: string;
  changed?: Temporal.Instant;
}
type Source = (db: Db) => SitemapEntry[] | Promise<SitemapEntry[]>;

const house: Source = () =>
  ["/", housePaths.contact, housePaths.privacy, housePaths.accessibility, housePaths.security].map((path) => ({
    path,
  }));

/** The rooms that have pages for everyone. */
const sources: readonly Source[] = [house, activities];

/** The protocol allows 50,000 addresses in a file; every page has three. */
const pagesInPart = 15_000;

async function entries(db: Db): Promise<SitemapEntry[]> {
  const found = [];
  for (const source of sources) found.push(...(await source(db)));
  return found;
}

/** Numbers of the parts, from 1. */
export async function partsOfSitemap(db: Db): Promise<number[]> {
  const count = Math.max(1, Math.ceil((await entries(db)).length / pagesInPart));
  return Array.from({ length: count }, (_, index) => index + 1);
}

/** One part as XML; null when there is no such part. */
export async function partOfSitemap(db: Db, number: number, publicUrl: string): Promise<string | null> {
  if (!Number.isInteger(number) || number < 1) return null;
  const part = (await entries(db)).slice((number - 1) * pagesInPart, number * pagesInPart);
  if (part.length === 0) return null;
  const lines = part.flatMap(({ path, changed }) =>
    languages.map((language) => line("url", publicUrl + inLanguage(path, language), changed)),
  );
  return document("urlset", lines);
}

export const sitemapIndex = (addresses: string[]): string =>
  document(
    "sitemapindex",
    addresses.map((address) => line("sitemap", address)),
  );

function line(element: string, address: string, changed?: Temporal.Instant): string {
  const when = changed ? `<lastmod>${changed.round("second").toString()}</lastmod>` : "";
  return `<${element}><loc>${inXml(address)}</loc>${when}</${element}>`;
}

function document(root: string, lines: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</${root}>\n`;
}

const inXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
