// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Refusal } from "#cli/open-database.ts";
import { countView } from "#modules/activities/index.ts";
import type { Services } from "#platform/http/env.ts";
import type { App } from "./app.tsx";
import { alive, readiness } from "./health.ts";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The door to the street. It stands there before the house is ready, so that nobody else takes the port meanwhile. */
export interface Door {
  port: number;
  /** From here on the application answers. */
  open(app: App, services: Services): void;
  /** Lets in nobody else, lets everybody inside finish for at most ten seconds. */
  close(): Promise<void>;
}

const longestGoodbye = 10_000;

export async function makeDoor(host: string, port: number): Promise<Door> {
  let answer: Answer = notYet;
  const server = createServer((request, response) => answer(request, response));
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  await listen(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    open: (app, services) => {
      answer = answering(app, services);
    },
    close: () => sayGoodbye(server),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((listening, refuse) => {
    server.once("error", ({ code, message }: NodeJS.ErrnoException) => {
      const why: Record<string, string> = {
        EADDRINUSE: `Poort ${port} is al bezet. Kies een andere met PORT.`,
        EACCES: `Poort ${port} mag Soepsteen niet gebruiken. Kies er een boven 1023 met PORT.`,
        EADDRNOTAVAIL: `Adres ${host} is niet van deze machine. Kies een ander met HOST.`,
        ENOTFOUND: `Adres ${host} bestaat niet. Kies een ander met HOST.`,
      };
      refuse(new Refusal(why[code ?? ""] ?? message));
    });
    server.listen(port, host, listening);
  });
}

function answering(app: App, services: Services): Answer {
  const listener = getRequestListener(app.fetch);
  return (request, response) => {
    if (app.pages.answer(request, response)) {
      countView(request.url ?? "", request.headers["user-agent"]);
      return;
    }
    if (request.url === "/gezond") json(response, 200, alive);
    else if (request.url === "/klaar") void tellReadiness(response, services);
    else void listener(request, response);
  };
}

/** Both must answer when the database does not, so they do not walk through the application. */
async function tellReadiness(response: ServerResponse, { database }: Services): Promise<void> {
  const found = await readiness(database.db);
  json(response, found.status === "ready" ? 200 : 503, found);
}

function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}

const waiting = `<!doctype html><html lang="nl"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Een ogenblik</title><h1>De site start op</h1><p>Dit duurt hooguit een halve minuut. Daarna verschijnt hij vanzelf.</p></html>`;

function notYet(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === "/gezond") {
    json(response, 200, alive);
    return;
  }
  if (request.url === "/klaar") {
    json(response, 503, { status: "not_ready" });
    return;
  }
  response.writeHead(503, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'",
    "retry-after": "2",
    "cache-control": "no-store",
  });
  response.end(waiting);
}

async function sayGoodbye(server: Server): Promise<void> {
  const gone = new Promise<void>((done) => server.close(() => done()));
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const enough = setTimeout(() => server.closeAllConnections(), longestGoodbye);
  await gone;
  clearInterval(idle);
  clearTimeout(enough);
}
