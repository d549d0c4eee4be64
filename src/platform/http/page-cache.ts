// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { Stamps } from "./stamps.ts";

/** One answer, ready to be sent again. */
export interface Kept {
  scope: string;
  version: string;
  /** The day in Amsterdam: "deze week" means something else tomorrow. */
  day: string;
  etag: string;
  headers: Record<string, string>;
  body: Buffer;
  /** Made when somebody asks for it the first time. */
  gzip: Buffer | null;
  /** The type of an answer that depends on Accept (`vary: accept`); null when everybody gets the same. */
  onlyFor: string | null;
}

const largest = 32 * 1024 * 1024;
const dayFormat = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" });
let dayKnown = { until: 0, day: "" };

/** Today in Amsterdam, looked up once a second. */
export function amsterdamDay(now = Date.now()): string {
  if (now >= dayKnown.until) dayKnown = { until: now + 1000, day: dayFormat.format(now) };
  return dayKnown.day;
}

/**
 * Answers to visitors without a session, kept until the stamp of their scope moves or the day ends.
 * The stamp is read before the page is made: a page newer than its stamp is harmless, an older one is not.
 */
export class PageCache {
  readonly #pages = new LRUCache<string, Kept>({
    maxSize: largest,
    maxEntrySize: largest / 8,
    sizeCalculation: (kept) => Math.ceil(kept.body.length * 1.3) + 1000,
  });
  readonly #making = new Map<string, Promise<unknown>>();
  readonly #stamps: Stamps;
  readonly #build: string;
  hits = 0;
  misses = 0;

  constructor(stamps: Stamps, build: string) {
    this.#stamps = stamps;
    this.#build = build;
  }

  /** The kept answer if it is still true. */
  find(key: string): Kept | null {
    const kept = this.#pages.get(key);
    if (!kept || kept.day !== amsterdamDay() || this.#stamps.version(kept.scope) !== kept.version) return null;
    return kept;
  }

  /** Is there a kept answer that is not for somebody who accepts only this? Then the page itself decides. */
  refuses(key: string, accept: string | undefined): boolean {
    const onlyFor = this.#pages.peek(key)?.onlyFor;
    return onlyFor != null && !accepts(accept, onlyFor);
  }

  /** What must be known before a page is made; null when the stamps are not known now. */
  before(scope: string): { scope: string; version: string; day: string } | null {
    const version = this.#stamps.version(scope);
    return version === null ? null : { scope, version, day: amsterdamDay() };
  }

  /** The ETag of a page: from its address and stamp, so it is known before the page is made. */
  etag(key: string, at: { scope: string; version: string; day: string }): string {
    return `W/"${createHash("sha256").update(`${key}\n${at.scope}\n${at.version}\n${at.day}\n${this.#build}`).digest("base64url").slice(0, 27)}"`;
  }

  keep(
    key: string,
    at: { scope: string; version: string; day: string },
    headers: Record<string, string>,
    body: Buffer,
  ): Kept {
    const onlyFor = headers.vary?.startsWith("accept,") ? (headers["content-type"] ?? null) : null;
    const etag = headers.etag ?? this.etag(key, at);
    const kept = { ...at, etag, headers, body, gzip: null, onlyFor };
    this.#pages.set(key, kept);
    return kept;
  }

  /** The same page asked many times at once is made once; the others wait and then find it. */
  async alone(key: string, make: () => Promise<void>): Promise<void> {
    const busy = this.#making.get(key);
    if (busy) return void (await busy.catch(() => undefined));
    const making = make().finally(() => this.#making.delete(key));
    this.#making.set(key, making);
    await making;
  }

  /** The fast way: answers straight from Node when the request is a plain question of a visitor. */
  answer(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== "GET" || request.headers.cookie !== undefined || !request.url) return false;
    const kept = this.find(request.url);
    if (!kept || (kept.onlyFor && !accepts(request.headers.accept, kept.onlyFor))) return false;
    this.hits++;
    if (request.headers["if-none-match"] === kept.etag) {
      response.writeHead(304, { ...kept.headers, etag: kept.etag });
      response.end();
      return true;
    }
    const zip = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const body = zip ? gzipped(kept) : kept.body;
    response.writeHead(200, {
      ...kept.headers,
      ...(zip ? { "content-encoding": "gzip" } : {}),
      etag: kept.etag,
      "content-length": body.length,
    });
    response.end(body);
    return true;
  }
}

/** Does somebody with this Accept want this type? A browser that asks for a page (text/html) wants the page. */
function accepts(accept: string | undefined, type: string): boolean {
  const plain = type.split(";")[0]!.trim();
  if (!accept || accept.includes(plain)) return true;
  return !accept.includes("text/html") && (accept.includes("*/*") || accept.includes(`${plain.split("/")[0]}/*`));
}

/** The body as it goes over the wire to who accepts gzip. */
export function gzipped(kept: Kept): Buffer {
  kept.gzip ??= gzipSync(kept.body, { level: 6 });
  return kept.gzip;
}

/** The address of a page with only the query keys that matter, sorted; null when others are there too. */
export function keptAddress(path: string, query: URLSearchParams, known: readonly string[]): string | null {
  for (const key of query.keys()) if (!known.includes(key)) return null;
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
