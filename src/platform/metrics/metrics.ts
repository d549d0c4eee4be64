// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** The figures of this process. Labels hold route patterns and codes: never an address, a query or a person. */
export const registry = new Registry();

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const labels = ["method", "route", "status"] as const;
const requests = new Counter({
  name: "soepsteen_http_requests_total",
  help: "Answers, by method, route pattern and class of status.",
  labelNames: labels,
  registers: [registry],
});
const durations = new Histogram({
  name: "soepsteen_http_request_duration_seconds",
  help: "How long an answer took.",
  labelNames: labels,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [registry],
});
const jobs = new Counter({
  name: "soepsteen_jobs_total",
  help: "Background jobs, by name and outcome.",
  labelNames: ["job", "outcome"] as const,
  registers: [registry],
});

/** One answer. `route` is the pattern ("/activiteiten/:slug"), never the address itself. */
export function observeRequest(method: string, route: string, status: number, seconds: number): void {
  const values = { method: methods.has(method) ? method : "other", route, status: `${Math.floor(status / 100)}xx` };
  requests.inc(values);
  durations.observe(values, seconds);
}

export function countJob(job: string, outcome: "done" | "failed"): void {
  jobs.inc({ job, outcome });
}

/** Shows the hits and misses of the page cache; read when somebody asks for the figures. */
export function watchPageCache(read: () => { hits: number; misses: number }): void {
  registry.removeSingleMetric("soepsteen_page_cache");
  new Gauge({
    name: "soepsteen_page_cache",
    help: "Pages answered from the cache (hit) and made (miss) since the start.",
    labelNames: ["result"] as const,
    registers: [registry],
    collect() {
      const { hits, misses } = read();
      this.set({ result: "hit" }, hits);
      this.set({ result: "miss" }, misses);
    },
  });
}

export interface MetricsServer {
  url: string;
  close(): Promise<void>;
}

/** Gives the figures at /metrics on an internal port, away from the site. */
export async function serveMetrics(port: number, host = "127.0.0.1"): Promise<MetricsServer> {
  if (!registry.getSingleMetric("process_cpu_seconds_total")) collectDefaultMetrics({ register: registry });
  const server = createServer((request, response) => {
    if (request.url !== "/metrics") return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.writeHead(200, { "content-type": registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((listening, refuse) => {
    server.once("error", refuse);
    server.listen(port, host, listening);
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${host}:${address.port}/metrics`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
