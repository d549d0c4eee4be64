// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Two servers for the tests: 127.0.0.2 plays the public internet, 127.0.0.1 the own network that nobody may reach.

import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import zlib from "node:zlib";

export const outside = "127.0.0.2";
export const inside = "127.0.0.1";
/** What no sentence may show. */
export const secret = "geheim-van-binnen";

export interface OutsideWorld {
  port: number;
  victimPort: number;
  /** What the public server was asked. */
  seen: IncomingMessage[];
  /** What the machine inside was asked: nothing. */
  reached: string[];
  close(): void;
}

export async function outsideWorld(): Promise<OutsideWorld> {
  const seen: IncomingMessage[] = [];
  const reached: string[] = [];
  const victim = createServer((req, res) => {
    reached.push(req.url ?? "");
    res.end(secret);
  });
  const victimPort = await listen(victim, inside);
  const answers = answersOf(victimPort);
  const server = createServer((req, res) => {
    seen.push(req);
    (answers[req.url ?? ""] ?? answers["/404"]!)(req, res);
  });
  const port = await listen(server, outside);
  const close = () => {
    server.closeAllConnections();
    server.close();
    victim.close();
  };
  return { port, victimPort, seen, reached, close };
}

const listen = (made: Server, host: string) =>
  new Promise<number>((resolve) => made.listen(0, host, () => resolve((made.address() as AddressInfo).port)));

const bomb = zlib.gzipSync(Buffer.alloc(100_000_000), { level: 1 });

const answersOf = (victimPort: number): Record<string, RequestListener> => ({
  "/": (_, res) =>
    res
      .writeHead(200, {
        "content-type": "text/calendar; charset=UTF-8",
        etag: '"a"',
        "last-modified": "Tue, 24 Nov 2026 10:00:00 GMT",
      })
      .end("BEGIN:VCALENDAR"),
  "/gzip": (_, res) => res.writeHead(200, { "content-encoding": "gzip" }).end(zlib.gzipSync("ingepakt")),
  "/deflate": (_, res) => res.writeHead(200, { "content-encoding": "deflate" }).end(zlib.deflateSync("ingepakt")),
  "/br": (_, res) => res.writeHead(200, { "content-encoding": "br" }).end(zlib.brotliCompressSync("ingepakt")),
  "/not-gzip": (_, res) => res.writeHead(200, { "content-encoding": "gzip" }).end(secret),
  "/strange": (_, res) => res.writeHead(200, { "content-encoding": "gzip, gzip" }).end(secret),
  "/bomb": (_, res) => res.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
  "/6mb": (_, res) => res.writeHead(200).end(Buffer.alloc(6_000_000)),
  "/6mb-chunked": (_, res) => {
    res.writeHead(200);
    for (let i = 0; i < 60; i++) res.write(Buffer.alloc(100_000));
    res.end();
  },
  "/slow": (_, res) => {
    res.writeHead(200);
    const drip = setInterval(() => res.write("."), 50);
    res.on("close", () => clearInterval(drip));
  },
  "/silent": () => undefined,
  "/cut": (_, res) => {
    res.writeHead(200, { "content-length": "1000" });
    res.write(secret);
    setTimeout(() => res.destroy(), 30);
  },
  "/long-head": (_, res) => res.writeHead(200, { "x-long": "x".repeat(30_000) }).end(secret),
  "/once": (_, res) => res.writeHead(302, { location: "/" }).end(secret),
  "/loop": (_, res) => res.writeHead(302, { location: "/loop" }).end(secret),
  "/to-inside": (_, res) => res.writeHead(302, { location: `http://${inside}:${victimPort}/` }).end(),
  "/to-inside-name": (_, res) => res.writeHead(302, { location: `http://binnen.test:${victimPort}/` }).end(),
  "/to-same-name": (_, res) => res.writeHead(302, { location: `http://wissel.test:${victimPort}/` }).end(),
  "/to-file": (_, res) => res.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/to-login": (_, res) => res.writeHead(302, { location: "http://jan:geheim@buiten.test/" }).end(),
  "/404": (_, res) => res.writeHead(404).end(secret),
  "/403": (_, res) => res.writeHead(403, { "x-secret": secret }).end(secret),
  "/429": (_, res) => res.writeHead(429).end(secret),
  "/500": (_, res) => res.writeHead(500).end(secret),
  "/204": (_, res) => res.writeHead(204).end(),
  "/304": (_, res) => res.writeHead(304).end(),
});
