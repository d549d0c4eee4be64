// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** Addresses of the house itself. */
export const housePaths = {
  alive: "/gezond",
  ready: "/klaar",
  contact: "/contact",
  privacy: "/privacy",
  accessibility: "/toegankelijkheid",
  security: "/kwetsbaarheid-melden",
  letters: "/letters",
  styleGuide: "/stijl",
  robots: "/robots.txt",
  securityTxt: "/.well-known/security.txt",
  sitemap: "/sitemap.xml",
  sitemapPart: (number: number | ":part") => `/sitemap/${number}`,
  settings: "/beheer/instellingen",
} as const;
