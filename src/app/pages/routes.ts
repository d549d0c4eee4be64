// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { developmentOnly, everyone, needs, type Route, route } from "#platform/http/routes.ts";
import { accessibilityPage } from "./accessibility.tsx";
import { contactPage } from "./contact.tsx";
import { alivePage, readyPage } from "./health.ts";
import { lettersPage } from "./letters.ts";
import { robotsPage, securityTxtPage, sitemapPage, sitemapPartPage } from "./machines.ts";
import { housePaths } from "./paths.ts";
import { privacyPage } from "./privacy.tsx";
import { securityPage } from "./security.tsx";
import { settingsPage } from "./settings.tsx";
import { styleGuidePage } from "./style-guide.tsx";

const kept = { keep: { scope: () => "all", query: [] } };
const oneLanguage = { languages: false };

/** Pages that belong to no room. */
export const houseRoutes: Route[] = [
  route(housePaths.alive, everyone, alivePage, oneLanguage),
  route(housePaths.ready, everyone, readyPage, oneLanguage),
  route(housePaths.contact, everyone, contactPage, kept),
  route(housePaths.privacy, everyone, privacyPage, kept),
  route(housePaths.accessibility, everyone, accessibilityPage, kept),
  route(housePaths.security, everyone, securityPage, kept),
  route(housePaths.letters, everyone, lettersPage, oneLanguage),
  route(housePaths.styleGuide, developmentOnly, styleGuidePage),
  route(housePaths.robots, everyone, robotsPage, oneLanguage),
  route(housePaths.securityTxt, everyone, securityTxtPage, oneLanguage),
  route(housePaths.sitemap, everyone, sitemapPage, { ...oneLanguage, ...kept }),
  route(housePaths.sitemapPart(":part"), everyone, sitemapPartPage, { ...oneLanguage, ...kept }),
  route(housePaths.settings, needs("site.settings"), settingsPage, oneLanguage),
];
