// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { lookup as askNames } from "node:dns/promises";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { checkedUrl, hostOf, isNearbyName, isPublic, nextUrl } from "./address.ts";
import { readBody } from "./body.ts";
import { asStop, Stop, type StopCode } from "./stop.ts";

export interface Asking {
  /** As the last answer gave them: with these an unchanged file is not sent again. */
  etag?: string | null;
  lastModified?: string | null;
  /** The Accept header. */
  accept?: string;
  /** After decompression. 5 MB. */
  maxBytes?: number;
  /** For everything together: names, connecting, redirects, reading. 20 s. */
  timeoutMs?: number;
  maxRedirects?: number;
  /** The address of this site, named in the User-Agent, so that the other side knows who asks. */
  site?: string;
  /** Only for development and tests (ALLOW_PRIVATE_SOURCES): addresses of the own network too. */
  allowPrivate?: boolean;
  /** Only for tests: another resolver, and local addresses that count as public ones. */
  resolve?: (host: string) => Promise<string[]>;
  asPublic?: readonly string[];
}

export type Fetched =
  | {
      status: "ok";
      bytes: Uint8Array;
      /** "text/calendar", in lower case; "" when not told. */
      contentType: string;
      /** "utf-8", "windows-1252", …; null when not told. */
      charset: string | null;
      etag: string | null;
      lastModified: string | null;
      /** Where it was found after redirects. */
      finalUrl: string;
    }
  | { status: "not_modified" }
  | { status: "refused" | "failed"; code: StopCode; sentence: string };

/**
 * Reads one address of the outside world: the only way in which the product does so. Refuses addresses of private
 * networks, also behind a redirect and also when the name changes its answer in between, because the address that was
 * checked is the one that is connected to. Sends no cookies and no credentials. Never throws for what the other side
 * does; no sentence holds a word of the answer.
 */
export async function fetchOutside(address: string, asking: Asking = {}): Promise<Fetched> {
  const { timeoutMs = 20_000, maxRedirects = 3 } = asking;
  const ended = AbortSignal.timeout(timeoutMs);
  try {
    let url = checkedUrl(address);
    for (let hop = 0; ; hop++) {
      const answer = await ask(url, asking, ended);
      const next = redirectOf(answer);
      if (next === null) return await read(answer, url, asking, ended);
      answer.destroy();
      if (hop >= maxRedirects) throw new Stop("redirects");
      url = nextUrl(url, next);
    }
  } catch (error) {
    const { status, code, sentence } = ended.aborted ? new Stop("too_slow") : asStop(error);
    return { status, code, sentence };
  }
}

/** One request; the answer is there when its head is. */
function ask(url: URL, asking: Asking, signal: AbortSignal): Promise<IncomingMessage> {
  const host = hostOf(url);
  const allowed = gate(asking);
  if (isIP(host) !== 0 && !allowed(host)) throw new Stop("private");
  if (!asking.allowPrivate && isNearbyName(host)) throw new Stop("private");
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "https:" ? https : http;
    const asked = request({
      protocol: url.protocol,
      hostname: host,
      port: url.port,
      path: url.pathname + url.search,
      method: "GET",
      agent: false,
      headers: headersOf(asking),
      lookup: checkingLookup(asking),
      maxHeaderSize: 16_384,
      signal,
    });
    asked.on("response", (answer) => {
      const from = answer.socket.remoteAddress;
      if (from === undefined || allowed(from)) return resolve(answer);
      answer.destroy();
      reject(new Stop("private"));
    });
    asked.on("error", reject);
    asked.end();
  });
}

const gate =
  ({ allowPrivate, asPublic = [] }: Asking) =>
  (address: string) =>
    allowPrivate === true || isPublic(address) || asPublic.includes(address);

/**
 * The resolver of the connection itself: what it gives is connected to, so nothing can change in between. One private
 * address among the answers is enough to refuse.
 */
function checkingLookup(asking: Asking): LookupFunction {
  const allowed = gate(asking);
  const ask = asking.resolve ?? systemNames;
  return (host, options, done) => {
    ask(host).then(
      (addresses) => {
        if (addresses.length === 0) return done(new Stop("name"), "", 0);
        if (!addresses.every(allowed)) return done(new Stop("private"), "", 0);
        const all = addresses.map((address) => ({ address, family: isIP(address) }));
        return options.all ? done(null, all) : done(null, all[0]!.address, all[0]!.family);
      },
      (error: NodeJS.ErrnoException) => done(error, "", 0),
    );
  };
}

const systemNames = async (host: string) => (await askNames(host, { all: true })).map(({ address }) => address);

const headersOf = ({ etag, lastModified, accept = "*/*", site }: Asking): Record<string, string> => ({
  "user-agent": site ? `Soepsteen/0.1 (+${site})` : "Soepsteen/0.1",
  accept,
  "accept-encoding": "gzip, deflate, br",
  "accept-language": "nl, en;q=0.5",
  connection: "close",
  ...(etag ? { "if-none-match": clean(etag) } : {}),
  ...(lastModified ? { "if-modified-since": clean(lastModified) } : {}),
});

/** A header that was kept goes back as it came, without what no header may hold. */
const clean = (value: string) => value.replace(/[^\x20-\x7e]/g, "").slice(0, 500);

const redirectOf = ({ statusCode = 0, headers }: IncomingMessage): string | null =>
  [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined ? headers.location : null;

async function read(answer: IncomingMessage, url: URL, asking: Asking, signal: AbortSignal): Promise<Fetched> {
  const { statusCode = 0, headers } = answer;
  if (statusCode !== 200) answer.destroy();
  if (statusCode === 304 && (asking.etag || asking.lastModified)) return { status: "not_modified" };
  if (statusCode !== 200) throw new Stop(meaningOf(statusCode));
  const bytes = await readBody(answer, asking.maxBytes ?? 5_000_000, signal);
  const [type = "", ...parameters] = (headers["content-type"] ?? "").split(";");
  const charset = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(parameters.join(";"))?.[1];
  return {
    status: "ok",
    bytes,
    contentType: type.trim().toLowerCase(),
    charset: charset?.toLowerCase() ?? null,
    etag: headers.etag ?? null,
    lastModified: headers["last-modified"] ?? null,
    finalUrl: url.href,
  };
}

function meaningOf(statusCode: number): StopCode {
  if (statusCode === 404 || statusCode === 410) return "not_found";
  if (statusCode === 401 || statusCode === 403 || statusCode === 407) return "no_access";
  if (statusCode === 429) return "too_often";
  return statusCode >= 500 ? "server" : "status";
}
