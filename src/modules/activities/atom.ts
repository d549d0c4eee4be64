// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

/** One entry; times are instants, addresses whole. */
export interface AtomEntry {
  id: string;
  title: string;
  url: string;
  author: string;
  category: string;
  published: Temporal.Instant;
  updated: Temporal.Instant;
  text: string;
}
export interface AtomFeed {
  id: string;
  title: string;
  /** The feed itself, and the page for people. */
  selfUrl: string;
  pageUrl: string;
  updated: Temporal.Instant;
  entries: readonly AtomEntry[];
}

/** An Atom feed (RFC 4287). */
export function atomText(feed: AtomFeed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
${element("id", feed.id)}
${element("title", feed.title)}
${element("updated", time(feed.updated))}
<link rel="self" type="application/atom+xml" href="${inXml(feed.selfUrl)}"/>
<link rel="alternate" type="text/html" href="${inXml(feed.pageUrl)}"/>
${element("generator", "Soepsteen")}
${feed.entries.map(entryText).join("\n")}
</feed>
`;
}

const entryText = (entry: AtomEntry): string =>
  `<entry>
${element("id", entry.id)}
${element("title", entry.title)}
<link rel="alternate" type="text/html" href="${inXml(entry.url)}"/>
<author>${element("name", entry.author)}</author>
<category term="${inXml(entry.category)}"/>
${element("published", time(entry.published))}
${element("updated", time(entry.updated))}
<content type="text">${inXml(entry.text)}</content>
</entry>`;

const element = (name: string, text: string) => `<${name}>${inXml(text)}</${name}>`;
const time = (instant: Temporal.Instant) => instant.toString({ smallestUnit: "second" });

/** Signs that XML 1.0 does not allow fall out. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const inXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

/** RFC 4151: a name that stays, whatever happens to addresses. */
export const tagUri = (host: string, date: Temporal.PlainDate | string, what: string): string =>
  `tag:${host.replace(/:.*$/, "").toLowerCase()},${date}:${what}`;
