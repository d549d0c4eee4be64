// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readTags } from "./tags.ts";

export interface Feed {
  /** http or https. */
  url: string;
  /** What the page calls it; "" when it says nothing. */
  title: string;
  /**
   * How it was found: told by the page itself, a link to a calendar, a Google calendar that is shown on the page, or
   * guessed, because the page is made with a plugin (The Events Calendar) that always has one.
   */
  found: "told" | "link" | "google" | "guess";
}

const most = 20;
/** A page with more links to calendars than this is no page of a calendar. */
const mostLooked = 200;
const rank: Record<Feed["found"], number> = { told: 0, link: 1, google: 2, guess: 3 };

/** The calendars that belong to a web page, the surest first, at most 20. Never throws. */
export function findFeeds(html: string, baseUrl: string): Feed[] {
  const found: Feed[] = [];
  const add = (href: string | undefined, title: string, how: Feed["found"]) => {
    const url = href === undefined ? null : absolute(href, base);
    if (url && found.length < mostLooked && !found.some((feed) => feed.url === url))
      found.push({ url, title: title.trim().slice(0, 120), found: how });
  };
  let base = baseUrl;
  let isPlugin = false;
  readTags(html, {
    open(name, of) {
      if (name === "base" && of.href) base = absolute(of.href, baseUrl) ?? baseUrl;
      if (name === "link" && isAlternate(of)) add(of.href, of.title ?? "", "told");
      if (name === "a" && of.href && isCalendar(of.href)) add(of.href, of.title ?? of["aria-label"] ?? "", "link");
      if (name === "iframe") add(googleFeed(of.src ?? ""), of.title ?? "", "google");
      if (/\btribe-(events|common)\b/.test(of.class ?? "")) isPlugin = true;
    },
  });
  if (isPlugin && found.length === 0) add("?ical=1", "", "guess");
  return found.toSorted((a, b) => rank[a.found] - rank[b.found]).slice(0, most);
}

const isAlternate = ({ rel = "", type = "", href }: Record<string, string>): boolean =>
  href !== undefined && /\balternate\b/i.test(rel) && /^text\/calendar\b/i.test(type.trim());

/** A file of a calendar, a webcal link, or the question of The Events Calendar for one. */
const isCalendar = (href: string): boolean =>
  /^webcals?:/i.test(href.trim()) ||
  /\.ics(?:[?#]|$)/i.test(href) ||
  /[?&](?:ical=1|outlook-ical=1|feed=ical)\b/i.test(href);

/** The calendar behind one that is shown in a page. */
function googleFeed(src: string): string | undefined {
  try {
    const url = new URL(src.trim(), "https://calendar.google.com");
    if (url.hostname !== "calendar.google.com" || !url.pathname.endsWith("/embed")) return undefined;
    const id = url.searchParams.get("src");
    return id ? `https://calendar.google.com/calendar/ical/${encodeURIComponent(id)}/public/basic.ics` : undefined;
  } catch {
    return undefined;
  }
}

function absolute(href: string, base: string): string | null {
  try {
    const url = new URL(href.trim().replace(/^webcals?:/i, "https:"), base);
    url.hash = "";
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
