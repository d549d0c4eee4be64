// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Starts a program with the Node.js that the package "node" brings, whatever Node.js is installed.
// Plain JavaScript for Node 20 and newer.

import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** Small heaps are cleared often: the process stays far below what the machine of a village has. */
const memory = ["--max-semi-space-size=4", "--max-old-space-size=512"];

export const root = fileURLToPath(new URL("..", import.meta.url));
const binary = join(root, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
const oldest = 26;

const missing = [
  "Soepsteen heeft zijn eigen Node.js nodig, en die is er nog niet: draai eerst `npm ci`, en als uw npm installatiescripts tegenhoudt daarna `npm rebuild node`.",
  "Soepsteen needs its own Node.js, which is not there yet: run `npm ci` first, and `npm rebuild node` after it if your npm blocks install scripts.",
].join("\n");

/** The pinned Node.js, or null where it is absent or does not run. */
export function pinnedNode() {
  if (!existsSync(binary)) return null;
  const { status, stdout } = spawnSync(binary, ["--version"], { encoding: "utf8" });
  return status === 0 && Number(/^v(\d+)\./.exec(stdout)?.[1]) >= oldest ? binary : null;
}

/** The pinned Node.js, or a sentence about what to do and the end. */
export function pinnedNodeOrExit() {
  const node = pinnedNode();
  if (node) return node;
  console.error(missing);
  process.exit(1);
}

/** The environment in which `node` and the tools of the project are the pinned ones. */
export function environment(extra = {}) {
  const path = [dirname(binary), join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  return { ...process.env, ...extra, PATH: path };
}

/** Runs a TypeScript program of ours; signals go to it, its exit code comes back. */
export function runProgram(file, parameters) {
  const tsx = pathToFileURL(join(root, "node_modules", "tsx", "dist", "loader.mjs")).href;
  const child = spawn(pinnedNodeOrExit(), [...memory, "--import", tsx, join(root, file), ...parameters], {
    stdio: "inherit",
  });
  // Ctrl-C reaches the program by itself, because it shares the terminal; it must not arrive twice.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGHUP", () => child.kill("SIGHUP"));
  child.on("error", (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
}
