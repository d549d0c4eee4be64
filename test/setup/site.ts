// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ChildProcess, spawn } from "node:child_process";
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const longestStart = 60_000;

export interface SiteOptions {
  /** With the invented town; without it a new site is empty. In journeys a copy of one town that was planted once. */
  demo?: boolean;
  /** A data folder to keep, for starting a second time; else a new one that stop() throws away. */
  folder?: string;
  /** More settings: SMTP_URL, DATABASE_URL … */
  settings?: Record<string, string>;
  /** Its name in the address: a passkey needs one, "localhost". */
  name?: string;
  /** When somebody must know it beforehand. */
  port?: number;
}

export interface Site {
  /** Without a slash at the end. */
  url: string;
  folder: string;
  pid: number;
  /** What the program said so far. */
  said(): string;
  /** Ends it as an operator does (SIGTERM), and gives the exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** The product in a process of its own, on a free port of this machine, ready to answer. */
export async function startSite(options: SiteOptions = {}): Promise<Site> {
  const { demo = false, folder, settings = {}, name = "127.0.0.1" } = options;
  const data = folder ?? (await mkdtemp(join(tmpdir(), "soepsteen-site-")));
  if (demo) await copyTown(data);
  const port = options.port ?? (await freePort());
  const url = `http://${name}:${port}`;
  const own = {
    HOST: "127.0.0.1",
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: data,
    DEMO: demo ? "on" : "off",
    LOG_LEVEL: "warn",
  };
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  const child = spawn(
    process.execPath,
    ["--max-semi-space-size=4", "--max-old-space-size=512", "--import", "tsx", "src/main.ts"],
    {
      cwd: root,
      env: { ...(HOME && { HOME }), ...(TMPDIR && { TMPDIR }), ...(LANG && { LANG }), PATH, ...own, ...settings },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => (said = (said + text).slice(-100_000)));
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    const code = await gone;
    if (!folder) {
      await rm(data, { recursive: true, force: true });
      await rm(`${data}-keys`, { recursive: true, force: true });
    }
    return code;
  };
  await untilReady(url, child, () => said).catch(async (error) => {
    await end("SIGKILL");
    throw error;
  });
  return {
    url,
    folder: data,
    pid: child.pid!,
    said: () => said,
    stop: () => end("SIGTERM"),
    kill: async () => void (await end("SIGKILL")),
  };
}

/** Planting takes a quarter of a minute: a journey starts from a copy of the town that the run planted (setup/demo.ts). */
async function copyTown(data: string): Promise<void> {
  const planted = process.env.DEMO_PLANTED;
  if (!planted || (await readdir(data)).length > 0) return;
  await cp(planted, data, { recursive: true });
  await cp(`${planted}-keys`, `${data}-keys`, { recursive: true });
}

async function untilReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const until = Date.now() + longestStart;
  while (Date.now() < until) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the site stopped while starting:\n${said()}`);
    const answer = await fetch(`${url}/klaar`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((again) => setTimeout(again, 50));
  }
  throw new Error(`the site did not get ready in ${longestStart / 1000} s:\n${said()}`);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
