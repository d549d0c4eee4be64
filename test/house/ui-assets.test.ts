// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { type Assets, buildAssets } from "#platform/assets/assets.ts";
import { shake } from "#platform/assets/shake.ts";
import { cssBudget } from "#platform/assets/style-sheet.ts";

const root = new URL("../../", import.meta.url);
const size = (body: Buffer) => gzipSync(body, { level: 9 }).length;
let assets: Assets;
let css: string;

beforeAll(async () => {
  assets = await buildAssets({ theme: "standaard" });
  css = assets.css.body.toString("utf8");
});

describe("what a browser fetches", () => {
  it("stays within the budgets of style, script and fonts", () => {
    const fonts = [...assets.files.values()].filter(({ type }) => type === "font/woff2");
    const scripts = assets.scripts.map((path) => assets.files.get(path)!.body);
    expect(size(assets.css.body)).toBeLessThanOrEqual(cssBudget);
    expect(fonts).toHaveLength(2);
    expect(fonts.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThanOrEqual(70_000);
    expect(scripts.reduce((sum, body) => sum + size(body), 0)).toBeLessThanOrEqual(20_000);
  });

  it("has a hash in every name, so that a browser may keep it for ever", () => {
    for (const [path, file] of assets.files) {
      expect(path).toMatch(/^\/assets\/([\w-]+\.)?[0-9a-f]{12}\.(css|js|svg|png|woff2)$/);
      expect(file.immutable).toBe(true);
      if (file.gzip) expect(gunzipSync(file.gzip).equals(file.body)).toBe(true);
    }
    expect(() => assets.url("weg.js")).toThrow("no such asset");
  });

  it("changes the name when the look changes", async () => {
    const other = await buildAssets({ theme: "voorbeeld" });
    expect(other.css.path).not.toBe(assets.css.path);
  });

  it("fetches nothing from anybody else", () => {
    const addresses = [...css.matchAll(/url\(["']?([^"')]+)/g)].map((match) => match[1]!);
    expect(addresses.filter((url) => !url.startsWith("/assets/") && !url.startsWith("data:"))).toEqual([]);
    expect(addresses.every((url) => url.startsWith("data:") || assets.files.has(url))).toBe(true);
  });

  it("refuses a theme that is no folder of ours", async () => {
    await expect(buildAssets({ theme: "../seeds" })).rejects.toThrow("a theme is the name of a folder");
  });
});

describe("the style sheet", () => {
  it("knows every token that it and the drawings use", () => {
    const drawings = readFileSync(new URL("src/ui/show/house-row.tsx", root), "utf8");
    const used = [...(css + drawings).matchAll(/var\(\s*(--basis-[\w-]+)\s*\)/g)].map((match) => match[1]!);
    const missing = [...new Set(used)].filter((name) => !css.includes(`${name}:`));
    expect(used.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  it("has a rule for every class of ours that the furniture uses", () => {
    const names = readdirSync(new URL("src/ui/", root), { recursive: true, encoding: "utf8" });
    const source = names
      .filter((name) => name.endsWith(".tsx") && !name.includes(".test."))
      .map((name) => readFileSync(new URL(`src/ui/${name}`, root), "utf8"))
      .join("\n");
    const classes = new Set(
      [...source.matchAll(/buurt-[a-z]+(?:(?:__|--|-)[a-z0-9]+)*(?![-\w$])/g)].map((match) => match[0]),
    );
    const unstyled = [...classes].filter((name) => !css.includes(`.${name}`));
    expect(unstyled).toEqual([]);
  });

  it("has a page for paper and for readers with their own colours", () => {
    expect(css).toContain("@media print");
    expect(css).toContain("forced-colors");
  });
});

describe("shaking tokens", () => {
  it("follows a token through another one, and lets the later source win", () => {
    expect(shake("a{color:var(--a)}", ":root{--a:var(--b);--b:red;--c:blue}", ":root{--b:green}")).toBe(
      ":root{--a:var(--b);--b:green}",
    );
  });

  it("keeps a quoted value with a semicolon in one piece", () => {
    const url = `url("data:image/svg+xml;base64,AA}==")`;
    expect(shake("a{mask:var(--m)}", `:root{--m:${url};--n:1}`)).toBe(`:root{--m:${url}}`);
  });
});
