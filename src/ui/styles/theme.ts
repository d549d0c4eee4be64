// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// A theme: three brand colours in, every --basis-* token that the product reads out.

import { z } from "zod";
import { type Ramp, ramp, type Step, targets } from "./colour.ts";

const colour = z.string().regex(/^#[0-9a-f]{6}$/i);
const length = z.string().regex(/^\d+(\.\d+)?(px|rem)$/);
const family = z.string().regex(/^[\w ]+$/);

/** theme.json */
export const themeSchema = z.strictObject({
  name: z.string(),
  contrast: z.enum(["normal", "high"]).default("normal"),
  colours: z.strictObject({
    primary: colour,
    accent: colour,
    sun: colour,
    neutral: colour.default("#46565c"),
    action: colour.optional(),
    link: colour.optional(),
  }),
  fonts: z.strictObject({
    text: z.strictObject({ family }),
    heading: z.strictObject({ family, weight: z.number().int().min(400).max(1000) }),
  }),
  radius: z.strictObject({ card: length, control: length }),
});
export type Theme = z.infer<typeof themeSchema>;

// step of the ramp for each token of a colour role; null is paper white
const light: Record<string, Step | null> = {
  "bg-document": null,
  "bg-subtle": 50,
  "bg-default": 100,
  "bg-hover": 200,
  "bg-active": 200,
  "border-subtle": 300,
  "border-default": 400,
  "border-hover": 500,
  "border-active": 500,
  "color-default": 500,
  "color-hover": 600,
  "color-active": 600,
  "color-subtle": 400,
  "color-document": 700,
};
const inverse: Record<string, Step | null> = {
  "inverse-bg-document": 600,
  "inverse-bg-subtle": 700,
  "inverse-bg-default": 500,
  "inverse-bg-hover": 600,
  "inverse-bg-active": 600,
  "inverse-border-subtle": 400,
  "inverse-border-default": 300,
  "inverse-border-hover": 200,
  "inverse-border-active": 200,
  "inverse-color-default": null,
  "inverse-color-hover": null,
  "inverse-color-active": null,
  "inverse-color-subtle": 300,
  "inverse-color-document": null,
};

/** The text of theme.css. */
export function makeTheme(theme: Theme): string {
  const tokens = [...colourTokens(theme), ...plainTokens(theme)];
  return [
    "/* SPDX-FileCopyrightText: Soepsteen contributors",
    " * SPDX-License-Identifier: EUPL-1.2",
    " *",
    ` * ${theme.name}. Made from theme.json by \`tsx src/ui/styles/make-themes.ts\`; change that file, not this one.`,
    " */",
    ":root {",
    ...tokens.map(([name, value]) => `  --basis-${name}: ${value};`),
    "}",
    "",
  ].join("\n");
}

function colourTokens(theme: Theme): [string, string][] {
  const made = new Map<string, Ramp>();
  return Object.entries(roles(theme)).flatMap(([role, hex]) => {
    const shades = made.get(hex) ?? ramp(hex, targets[theme.contrast]);
    made.set(hex, shades);
    return Object.entries({ ...light, ...inverse }).map(([token, step]): [string, string] => [
      `color-${role}-${token}`,
      step ? shades[step] : "#ffffff",
    ]);
  });
}

function roles({ colours }: Theme): Record<string, string> {
  const { primary, accent, sun, neutral, action = primary, link = action } = colours;
  return {
    default: neutral,
    "accent-1": primary,
    "accent-2": accent,
    "accent-3": sun,
    "action-1": action,
    "action-2": link,
    // what a colour means is the same in every municipality
    positive: "#2f6b3a",
    negative: "#b3261e",
    warning: "#b86e00",
    info: "#1f5fa8",
    highlight: "#e9b949",
    selected: primary,
    disabled: "#6b7478",
  };
}

function plainTokens({ fonts, radius }: Theme): [string, string][] {
  return [
    ["heading-font-family", fontStack(fonts.heading.family)],
    ["heading-font-weight", String(fonts.heading.weight)],
    ["heading-color", "var(--basis-color-default-color-document)"],
    ["text-font-family-default", fontStack(fonts.text.family)],
    ["text-font-size-md", "1rem"],
    ["text-font-size-xl", "1.2rem"],
    ["text-font-size-2xl", "clamp(1.4rem, 1.2rem + 1vw, 1.8rem)"],
    ["text-font-size-3xl", "clamp(1.75rem, 1.3rem + 2.2vw, 2.6rem)"],
    ["text-font-weight-default", "400"],
    ["text-font-weight-bold", "700"],
    ["text-line-height-md", "1.55"],
    ["border-radius-lg", radius.card],
    ["border-radius-round", "999px"],
    ["form-control-border-radius", radius.control],
    ["form-control-border-width", "2px"],
    ["focus-outline-color", "#1b1b1b"],
    ["focus-outline-style", "solid"],
    ["focus-color", "#1b1b1b"],
    ["focus-background-color", "#ffd84d"],
  ];
}

const fontStack = (family: string) => [...new Set([`"${family}"`, '"Noto Sans"', "Verdana", "sans-serif"])].join(", ");
