// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import axeCore from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { launch } from "./setup/chromium.mjs";

export { type Site, type SiteOptions, startSite } from "./setup/site.ts";

/** The address of the demo site that all journeys of a run share. */
export const demoSite = (): string => inject("demoSite");

const shared = globalThis as { soepsteenBrowser?: Promise<Browser> };

/** Pages in which JavaScript runs. */
const scripted = new WeakSet<Page>();

/** The Chromium of this process. */
export function browser(): Promise<Browser> {
  const running = shared.soepsteenBrowser ?? launch();
  shared.soepsteenBrowser = running;
  return running;
}

/**
 * A page of a reader of its own: own cookies, 1280 × 900, no JavaScript. What the console complains about fails the test.
 * `goto` takes paths of the site.
 */
export async function openPage(site: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await browser()).newContext({
    baseURL: site,
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 900 },
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  if (options.javaScriptEnabled) scripted.add(page);
  const complaints: string[] = [];
  page.on("console", (message) => {
    // Chromium also writes each 404 and 422 answer to a form in the console: those the test itself looks at.
    if (message.type() === "error" && !/status of 4(03|04|09|22)/.test(message.text())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  onTestFinished(async () => {
    await context.close();
    expect(complaints, "the console of the browser").toEqual([]);
  });
  return page;
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * No fault against WCAG 2.2 AA or good practice that axe can see. Timers stand still in a page without JavaScript and axe
 * needs them: it looks at a copy of that page as it stands, with its own style sheet, without the scripts.
 * `except` leaves out a part, by selector: say why at the call.
 */
export async function axe(page: Page, except?: string): Promise<void> {
  const url = page.url();
  const find = (one: Page) => findViolations(one, except);
  const violations = scripted.has(page) ? await find(page) : await withCopy(page, find);
  expect(violations, `axe at ${url}`).toEqual([]);
}

async function findViolations(page: Page, except?: string): Promise<string[]> {
  await page.evaluate(axeCore.source);
  const asked = { values: rules, exclude: except ? [except] : [] };
  return page.evaluate(async ({ values, exclude }) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const where = { include: [["html"]], exclude };
    const found = await axe.run(where, { runOnly: { type: "tag", values }, resultTypes: ["violations"] });
    return found.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map((node) => `  ${node.html}`).join("\n")}`,
    );
  }, asked);
}

async function withCopy<T>(page: Page, look: (copy: Page) => Promise<T>): Promise<T> {
  const context = await (await browser()).newContext({ viewport: page.viewportSize(), locale: "nl-NL" });
  const copy = await context.newPage();
  const body = (await page.content()).replace(/<script\b[^>]*\bsrc=[^>]*><\/script>/g, "");
  await copy.route(page.url(), (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await copy.goto(page.url());
  return look(copy).finally(() => context.close());
}

/** The reader's own setting for larger letters: 200 is twice as large. */
export async function enlargeText(page: Page, percent: number): Promise<void> {
  await page.evaluate(
    (size) => document.documentElement.style.setProperty("font-size", `${size}%`, "important"),
    percent,
  );
}

/** The reader's own letters, as set in the browser: 32 is double. Works on media queries in em too; then load the page again. */
export async function readerLetters(page: Page, pixels: number): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.enable");
  await browser.send("Page.setFontSizes", { fontSizes: { standard: pixels, fixed: pixels } });
  await page.reload();
}

/** Nothing sticks out at the side. */
export async function noSideScroll(page: Page): Promise<void> {
  const sticking = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > width + 1,
    );
    return wide.slice(-8).map((element) => element.outerHTML.slice(0, 120));
  });
  expect(sticking, `wider than the window at ${page.url()}`).toEqual([]);
}

/**
 * Everything to press or fill in is at least 44 by 44 pixels; links inside a running sentence excepted (WCAG 2.5.8).
 * A link counts with what it lays over its surroundings (::after over a card), a tick with its label.
 */
export async function targetsAtLeast44(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const inSentence = (element: Element) => {
      const parent = element.closest("p, li, dd, td, figcaption, legend, label, h1, h2, h3");
      return (
        getComputedStyle(element).display === "inline" &&
        parent !== null &&
        parent.textContent?.trim() !== element.textContent?.trim()
      );
    };
    const box = (element: Element) => {
      const label = element.matches("input[type=checkbox], input[type=radio]")
        ? (element as HTMLInputElement).labels?.[0]
        : null;
      const over = getComputedStyle(element, "::after");
      const laid = over.position === "absolute" && over.content !== "none" && over.pointerEvents !== "none";
      const boxes = [
        element.getBoundingClientRect(),
        ...(label ? [label.getBoundingClientRect()] : []),
        ...(laid ? [{ width: Number.parseFloat(over.width), height: Number.parseFloat(over.height) }] : []),
      ];
      const most = (side: "width" | "height") => Math.max(...boxes.map((box) => box[side] || 0));
      return { width: most("width"), height: most("height") };
    };
    const shown = (element: Element) =>
      (element as HTMLElement).checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getBoundingClientRect().width > 1 &&
      // the field that only robots find (ui/form/form.tsx)
      !element.closest('.buurt-visually-hidden[aria-hidden="true"]');
    return [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")]
      .filter((element) => shown(element) && !inSentence(element))
      .map((element) => ({ ...box(element), html: element.outerHTML.slice(0, 120) }))
      .filter(({ width, height }) => width < 43.5 || height < 43.5)
      .map(({ width, height, html }) => `${Math.round(width)} × ${Math.round(height)}: ${html}`);
  });
  expect(small, `too small to press at ${page.url()}`).toEqual([]);
}
