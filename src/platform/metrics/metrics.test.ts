// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import { countJob, observeRequest, serveMetrics, watchPageCache } from "./metrics.ts";

test("the figures are given at /metrics on a port of this machine, and nothing else is", async () => {
  const server = await serveMetrics(0);
  observeRequest("GET", "/proef/:slug", 200, 0.004);
  observeRequest("BREW", "/proef/:slug", 404, 0.001);
  countJob("test.metrics", "failed");
  watchPageCache(() => ({ hits: 3, misses: 1 }));
  const text = await (await fetch(server.url)).text();
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  expect(text).toContain('soepsteen_http_requests_total{method="GET",route="/proef/:slug",status="2xx"} 1');
  expect(text).toContain('method="other",route="/proef/:slug",status="4xx"');
  expect(text).toContain('soepsteen_jobs_total{job="test.metrics",outcome="failed"} 1');
  expect(text).toContain('soepsteen_page_cache{result="hit"} 3');
  expect(text).toMatch(/nodejs_eventloop_lag_seconds [\d.]+/);
  expect(text).toMatch(/process_resident_memory_bytes \d+/);
  expect((await fetch(new URL("/", server.url))).status).toBe(404);
  await server.close();
});
