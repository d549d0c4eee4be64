// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { toInstant } from "#platform/db/columns.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { formatFullMoment } from "#ui/show/format.ts";
import { atomText, tagUri } from "../../atom.ts";
import { categorySlug } from "../../categories.ts";
import { activityBlock, type FeedStamp, feedBlocks, feedNews, feedStamp, type News } from "../../feed.ts";
import { calendarText } from "../../ical/write.ts";
import { openMessages } from "../../messages/open.ts";
import { chooseOpen, type OpenChoice, type OpenKey, type OpenQuery, openKeys, openQueryOf } from "../../open-filter.ts";
import { numberOf, paths } from "../../paths.ts";
import { feedName } from "./feed-name.ts";
import { notModified } from "./not-modified.ts";

const m = speak(openMessages, "nl");

/** The calendar as iCalendar. `fixed` says which part of the address names what the feed is about. */
export const icsPage = (fixed?: OpenKey): Page => ({
  get: async (c) => {
    const query = queryOf(c, fixed);
    // A browser that follows the address gets the explanation; a file that is opened once helps nobody.
    if (wantsPage(c)) return explain(c, paths.subscribe + openQueryOf(query));
    const choice = await chosen(c, query);
    const stamp = await feedStamp(c.var.db, choice, addressOf(c), buildOf(c));
    if (notModified(c, stamp)) return feed(c, null, stamp, "text/calendar");
    const { publicUrl } = c.var.services.config;
    const text = calendarText({
      name: nameOf(choice, c.var.site.name),
      url: publicUrl + paths.list,
      sourceUrl: addressOf(c),
      blocks: await feedBlocks(c.var.db, choice),
    });
    return feed(c, text, stamp, "text/calendar", "activiteiten.ics");
  },
});

/** One activity, to put in an agenda: a browser hands it over. */
export const activityIcsPage: Page = {
  get: async (c) => {
    const number = numberOf(c.req.param("slug"));
    const found = number === null ? null : await activityBlock(c.var.db, number);
    if (number === null || !found) throw new NotFound("activity");
    const stamp = await feedStamp(c.var.db, {}, addressOf(c), buildOf(c));
    if (notModified(c, stamp)) return feed(c, null, stamp, "text/calendar");
    const { publicUrl } = c.var.services.config;
    const url = publicUrl + paths.activity({ number, title: found.title });
    const text = calendarText({ name: found.title, url, sourceUrl: addressOf(c), blocks: [found.text] });
    return feed(c, text, stamp, "text/calendar", `activiteit-${number}.ics`, false);
  },
};

/** What is new or changed, as Atom. */
export const atomPage = (fixed?: OpenKey): Page => ({
  get: async (c) => {
    const choice = await chosen(c, queryOf(c, fixed));
    const stamp = await feedStamp(c.var.db, {}, addressOf(c), buildOf(c));
    if (notModified(c, stamp)) return feed(c, null, stamp, "application/atom+xml");
    const { publicUrl } = c.var.services.config;
    const news = await feedNews(c.var.db, choice);
    const { hostname } = new URL(publicUrl);
    const text = atomText({
      id: tagUri(hostname, "2026-01-01", new URL(addressOf(c)).pathname + openQueryOf(queryOf(c))),
      title: m.newsOf(nameOf(choice, c.var.site.name)),
      selfUrl: addressOf(c),
      pageUrl: publicUrl + paths.list,
      updated: news[0] ? toInstant(news[0].changedAt) : stamp.changedAt,
      entries: news.map((one) => entryOf(one, publicUrl)),
    });
    return feed(c, text, stamp, "application/atom+xml", undefined, false);
  },
});

function entryOf(news: News, publicUrl: string) {
  const created = toInstant(news.createdAt);
  const next = news.nextAt ? m.next(formatFullMoment(...beginOf(news.nextAt))) : "";
  return {
    id: tagUri(news.host, toLocal(created).toPlainDate(), `series-${news.id}`),
    title: news.title,
    url: publicUrl + paths.activity(news),
    author: news.organisationName,
    category: categorySlug[news.category as keyof typeof categorySlug],
    published: created,
    updated: toInstant(news.changedAt),
    text: [news.whatWeDo, next, news.venueName ? `${m.atPlace}: ${news.venueName}.` : ""].filter(Boolean).join("\n\n"),
  };
}

function beginOf(text: string): [Temporal.PlainDate, Temporal.PlainTime] {
  const local = toLocal(toInstant(text));
  return [local.toPlainDate(), local.toPlainTime()];
}

/** What the address asks; what stands in its path wins. */
function queryOf(c: Context<Env>, fixed?: OpenKey): OpenQuery {
  const query = Object.fromEntries(openKeys.map((key) => [key, c.req.query(key)]));
  return fixed ? { ...query, [fixed]: c.req.param("which") } : query;
}

/** A feed of something unknown must not silently become the feed of everything. */
async function chosen(c: Context<Env>, query: OpenQuery): Promise<OpenChoice> {
  const choice = await chooseOpen(c.var.db, query);
  if (choice.unknown.length > 0) throw new NotFound(choice.unknown.join(" "));
  return choice;
}

const wantsPage = (c: Context<Env>): boolean => {
  const accept = c.req.header("accept") ?? "";
  return accept.includes("text/html") && !accept.includes("text/calendar");
};

function explain(c: Context<Env>, path: string): Response {
  c.header("vary", "accept");
  c.header("cache-control", "no-cache");
  return c.redirect(path, 303);
}

/** The whole address of this request, with only what matters in it. */
function addressOf(c: Context<Env>): string {
  const { pathname } = new URL(c.req.url);
  return c.var.services.config.publicUrl + pathname + openQueryOf(queryOf(c));
}

const buildOf = (c: Context<Env>): string => c.var.services.assets.css.path + c.var.services.config.publicUrl;

/** The name in somebody's list of calendars says whose it is. */
const nameOf = (choice: OpenChoice, site: string): string => `${feedName(choice)} – ${site}`;

/** `byAccept`: a browser would have got something else. */
function feed(
  c: Context<Env>,
  text: string | null,
  stamp: FeedStamp,
  type: string,
  file?: string,
  byAccept = type === "text/calendar",
): Response {
  const headers: Record<string, string> = {
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "public, max-age=300",
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    etag: stamp.etag,
    "last-modified": new Date(stamp.changedAt.epochMilliseconds).toUTCString(),
    ...(byAccept ? { vary: "accept" } : {}),
    ...(file ? { "content-disposition": `inline; filename="${file}"` } : {}),
  };
  return text === null ? c.body(null, 304, headers) : c.body(text, 200, headers);
}
