// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";

export interface Figures {
  perSecond: number;
  p50: number;
  p99: number;
  bytes: number;
  failed: number;
}

/** Ten connections for some seconds. `address` gives the path of each request: the same one, or a new one each time. */
export async function load(url: string, address: () => string, seconds: number): Promise<Figures> {
  const first = await fetch(url + address());
  const bytes = (await first.arrayBuffer()).byteLength;
  if (!first.ok) throw new Error(`${url}${address()} answered ${first.status}`);
  const requests = [{ setupRequest: (request: autocannon.Request) => ({ ...request, path: address() }) }];
  await autocannon({ url, connections: 10, duration: 1, requests }); // not counted: code that runs for the first time
  const result = await autocannon({ url, connections: 10, duration: seconds, requests });
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes,
    failed: result.non2xx + result.errors,
  };
}

/** A bare server with the bytes and headers of an answer. */
export async function startReference(url: string): Promise<{ url: string; stop: () => void }> {
  const answer = await fetch(url);
  const folder = mkdtempSync(join(tmpdir(), "soepsteen-bench-"));
  const names = [
    "content-type",
    "content-security-policy",
    "cache-control",
    "etag",
    "referrer-policy",
    "x-content-type-options",
    "vary",
  ];
  const headers = Object.fromEntries(names.map((n) => [n, answer.headers.get(n)]).filter(([, v]) => v));
  writeFileSync(join(folder, "body"), Buffer.from(await answer.arrayBuffer()));
  writeFileSync(join(folder, "headers"), JSON.stringify(headers));
  const child: ChildProcess = fork(
    fileURLToPath(new URL("./reference.ts", import.meta.url)),
    [join(folder, "body"), join(folder, "headers")],
    {
      execArgv: ["--import", "tsx"],
    },
  );
  const { port } = await new Promise<{ port: number }>((resolve, reject) => {
    child.once("message", (message) => resolve(message as { port: number }));
    child.once("exit", (code) => reject(new Error(`the reference stopped (${code})`)));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill() };
}

/** Memory of a process in MB, as the system counts it (Linux). */
export function memoryOf(pid: number): number | null {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024);
  } catch {
    return null;
  }
}
