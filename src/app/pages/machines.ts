// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { partOfSitemap, partsOfSitemap, sitemapIndex } from "../sitemap.ts";
import { housePaths } from "./paths.ts";

const plain = { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" };
const xml = { "content-type": "application/xml; charset=utf-8" };

/** Search engines are welcome, but not at the desk. */
export const robotsPage: Page = {
  get: (c) => {
    const { publicUrl } = c.var.services.config;
    const closed = ["/beheer", "/mijn", "/inloggen", "/klopt-nog", "/letters"].flatMap((path) =>
      (["nl", "en", "simple"] as const).map((language) => `Disallow: ${inLanguage(path, language)}`),
    );
    return c.text(
      ["User-agent: *", ...closed, "", `Sitemap: ${publicUrl}${housePaths.sitemap}`, ""].join("\n"),
      200,
      plain,
    );
  },
};

const validDays = 180;

/** RFC 9116, from the settings of the site. It is made at every request, so it does not run out unseen. */
export const securityTxtPage: Page = {
  get: (c) => {
    const { publicUrl } = c.var.services.config;
    const expires = now()
      .add({ hours: validDays * 24 })
      .round("hour");
    const lines = [
      `Contact: mailto:${c.var.site.email}`,
      `Expires: ${expires.toString()}`,
      "Preferred-Languages: nl, en",
      `Canonical: ${publicUrl}${housePaths.securityTxt}`,
      `Policy: ${publicUrl}${housePaths.security}`,
    ];
    return c.text(`${lines.join("\n")}\n`, 200, plain);
  },
};

/** The list of lists for search engines. */
export const sitemapPage: Page = {
  get: async (c) => {
    const { publicUrl } = c.var.services.config;
    const numbers = await partsOfSitemap(c.var.db);
    return c.body(sitemapIndex(numbers.map((number) => publicUrl + housePaths.sitemapPart(number))), 200, xml);
  },
};

export const sitemapPartPage: Page = {
  get: async (c) => {
    const number = Number(c.req.param("part"));
    const text = await partOfSitemap(c.var.db, number, c.var.services.config.publicUrl);
    if (text === null) throw new NotFound("sitemap");
    return c.body(text, 200, xml);
  },
};
