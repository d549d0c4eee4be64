#!/usr/bin/env node
// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// `npm test`: everything that must be true, one step after another. `npm test -- types unit` runs some steps.
// The last line is always "N passed, N failed"; each check counts as one test.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../test/setup/postgres.mjs";
import { environment, pinnedNodeOrExit, root } from "./run.mjs";

const node = pinnedNodeOrExit();
const onlyThese = process.argv.slice(2);
const inCI = Boolean(process.env.CI) && process.env.CI !== "false";
const scratch = mkdtempSync(join(tmpdir(), "soepsteen-npm-test-"));
const total = { passed: 0, failed: 0 };
const summary = [];
const cleaning = [() => rmSync(scratch, { recursive: true, force: true })];
let child = null;

// The settings of a site on this machine must not leak into the tests.
const settings = [
  "HOST",
  "PORT",
  "PUBLIC_URL",
  "DATA_DIR",
  "KEYS_DIR",
  "KEYS_DATABASE_URL",
  "MASTER_KEY_FILE",
  "DATABASE_URL",
  "SMTP_URL",
  "SMS_URL",
  "SMS_TOKEN",
  "ALLOW_PRIVATE_SOURCES",
  "LOG_LEVEL",
  "METRICS_PORT",
  "DEMO",
  "NODE_ENV",
];
const clean = Object.fromEntries(settings.map((name) => [name, undefined]));

const checks = [
  ["types", "Types (tsc)", "tsc", ["--noEmit"]],
  ["lint", "Format and lint (biome)", "biome", ["check", "."]],
  [
    "rules",
    "Import rules (dependency-cruiser)",
    "depcruise",
    ["--config", ".dependency-cruiser.cjs", "src", "test", "seeds"],
  ],
  ["unused", "Nothing unused (knip)", "knip", []],
];

function heading(text) {
  console.log(`\n${"─".repeat(78)}\n${text}\n${"─".repeat(78)}`);
}

function loud(text) {
  console.log(`\n${"!".repeat(78)}\n!!! ${text.split("\n").join("\n!!! ")}\n${"!".repeat(78)}`);
}

function run(command, parameters, extra = {}) {
  const env = environment({ ...clean, ...extra });
  return new Promise((resolve) => {
    const tool = join(root, "node_modules", ".bin", command);
    child = spawn(tool, parameters, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env,
      shell: process.platform === "win32",
    });
    child.on("error", (error) => {
      console.log(error.message);
      resolve(1);
    });
    child.on("exit", (code, signal) => {
      if (signal) console.log(`stopped by ${signal}`);
      resolve(code ?? 1);
    });
  });
}

function keep(title, passed, failed, began) {
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  summary.push(`${failed > 0 ? "✗" : "✓"} ${title}: ${passed} passed, ${failed} failed (${seconds} s)`);
}

async function check(title, command, parameters) {
  heading(title);
  const began = performance.now();
  const code = await run(command, parameters);
  keep(title, code === 0 ? 1 : 0, code === 0 ? 0 : 1, began);
}

async function vitest(title, name, project, extra) {
  heading(title);
  const began = performance.now();
  const report = join(scratch, `${name}.json`);
  const parameters = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const code = await run("vitest", parameters, extra);
  const { passed, failed } = countTests(report);
  // A file that does not load, or an error outside any test, fails the run without a failed test.
  keep(title, passed, failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, began);
}

function countTests(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const unloaded = testResults.filter(
      (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function cannotRun(title, reason) {
  loud(
    `NOT RUN: ${title}\n${reason}${inCI ? "\nIn CI that is a failure." : "\nOn this machine it is left out; in CI it is a failure."}`,
  );
  keep(`${title} — NOT RUN`, 0, inCI ? 1 : 0, performance.now());
}

/** The address of a real server: the given one, or one that lives as long as this run. */
async function serverAddress() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  // rows of tests are rolled back: what a vacuum learns of them between two tests makes plans for tables that are always empty
  const server = await startPostgres(["autovacuum=off"]);
  cleaning.push(server.stop);
  return server.url;
}

async function onServer(title) {
  let address;
  try {
    address = await serverAddress();
  } catch (error) {
    return cannotRun(title, `PostgreSQL does not start: ${error.message}`);
  }
  await vitest(title, "server", "unit", { TEST_DATABASE: "server", TEST_DATABASE_URL: address });
}

async function inBrowser(title) {
  const probe = spawn(node, [join(root, "test", "setup", "chromium.mjs")], { cwd: root, env: environment(clean) });
  let said = "";
  probe.stdout.on("data", (text) => (said += text));
  probe.stderr.on("data", (text) => (said += text));
  const code = await new Promise((resolve) => probe.on("exit", resolve));
  if (code !== 0) return cannotRun(title, `Chromium does not start: ${said.trim()}`);
  await vitest(title, "journeys", "journeys", { CHROMIUM_PATH: said.trim().split("\n").at(-1) });
}

async function cleanUp() {
  for (const one of cleaning.splice(0).reverse()) await one();
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    child?.kill(signal);
    await cleanUp();
    process.exit(130);
  });
}

const wanted = (name) => onlyThese.length === 0 || onlyThese.includes(name);
for (const [name, title, command, parameters] of checks) if (wanted(name)) await check(title, command, parameters);
if (wanted("unit")) await vitest("Tests on the embedded database (PGlite)", "unit", "unit", { FUZZ_FORMS: "400" });
if (wanted("server")) await onServer("Tests on a PostgreSQL server");
if (wanted("journeys")) await inBrowser("Journeys in Chromium");
await cleanUp();

heading("Summary");
console.log(summary.join("\n"));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
