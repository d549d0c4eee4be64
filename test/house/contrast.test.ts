// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "#ui/styles/colour.ts";
import { measure, pairs } from "#ui/styles/contrast.ts";
import { makeTheme, themeSchema } from "#ui/styles/theme.ts";

const folder = new URL("../../themes/", import.meta.url);
const themes = readdirSync(folder);
const file = (theme: string, name: string) => readFileSync(new URL(`${theme}/${name}`, folder), "utf8");

describe("the contrast gate", () => {
  it("finds the themes that the product ships", () => {
    expect(themes).toEqual(expect.arrayContaining(["standaard", "voorbeeld", "hoog-contrast"]));
  });

  it.each(themes)("lets nothing of %s fall below the house value", (theme) => {
    expect(measure(file(theme, "theme.css")).filter(({ verdict }) => verdict !== "ok")).toEqual([]);
  });

  it.each(themes)("has a style sheet of %s that agrees with its theme.json", (theme) => {
    expect(file(theme, "theme.css")).toBe(makeTheme(themeSchema.parse(JSON.parse(file(theme, "theme.json")))));
  });

  it("refuses a theme that is empty or too pale", () => {
    expect(measure(":root{}").every(({ verdict }) => verdict === "refused")).toBe(true);
    const pale = file("standaard", "theme.css").replace(/(--basis-color-default-color-document:) #\w+/, "$1 #aaaaaa");
    expect(
      measure(pale)
        .filter(({ verdict }) => verdict === "refused")
        .map(({ name }) => name),
    ).toEqual(["tekst", "tekst op lichte baan"]);
  });

  it("gives every brand colour the same contrast", () => {
    for (const primary of ["#ffff00", "#000000", "#ff00aa", "#7fd6ff"]) {
      const theme = themeSchema.parse({ ...JSON.parse(file("standaard", "theme.json")) });
      const css = makeTheme({ ...theme, colours: { ...theme.colours, primary } });
      expect(measure(css).filter(({ verdict }) => verdict === "refused")).toEqual([]);
    }
  });

  it("measures like WCAG", () => {
    expect(contrast("#000", "#ffffff")).toBe(21);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
    expect(pairs.length).toBeGreaterThanOrEqual(25);
  });
});
