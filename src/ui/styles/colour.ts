// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Colour arithmetic for themes: WCAG contrast, OKLCH, and a ramp that reaches a fixed contrast
// on white at each step, whatever the brand colour is. Matrices: Björn Ottosson, OKLab (2020).

/** "#fff" or "#ffffff" → red, green, blue from 0 to 255. */
function hexToRgb(hex: string): [number, number, number] {
  const short = hex.replace("#", "");
  const long = short.length === 3 ? [...short].map((digit) => digit + digit).join("") : short;
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
const fromLinear = (v: number) => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);

function linearRgb(hex: string): [number, number, number] {
  const [r, g, b] = hexToRgb(hex);
  return [toLinear(r / 255), toLinear(g / 255), toLinear(b / 255)];
}

function luminance(hex: string): number {
  const [r, g, b] = linearRgb(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG contrast ratio of two hex colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const a = luminance(one);
  const b = luminance(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function hexToOklch(hex: string): { chroma: number; hue: number } {
  const [r, g, b] = linearRgb(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const A = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const B = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { chroma: Math.hypot(A, B), hue: Math.atan2(B, A) };
}

function oklchToLinear(lightness: number, chroma: number, hue: number): [number, number, number] {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** A colour that a screen cannot show loses chroma until it fits. */
function oklchToHex(lightness: number, chroma: number, hue: number): string {
  for (let c = chroma, tries = 0; tries < 60; tries++, c *= 0.95) {
    const rgb = oklchToLinear(lightness, c, hue);
    if (rgb.every((v) => v >= -0.0005 && v <= 1.0005)) return `#${rgb.map(toByte).join("")}`;
  }
  return "#000000";
}

const toByte = (v: number) =>
  Math.round(255 * Math.min(1, Math.max(0, fromLinear(Math.max(0, v)))))
    .toString(16)
    .padStart(2, "0");

export const steps = [50, 100, 200, 300, 400, 500, 600, 700] as const;
export type Step = (typeof steps)[number];
export type Ramp = Record<Step, string>;

/** Contrast on white that each step of a ramp reaches. */
export const targets = {
  normal: { 50: 1.05, 100: 1.13, 200: 1.29, 300: 1.7, 400: 5.37, 500: 7.8, 600: 11.15, 700: 17.1 },
  high: { 50: 1.03, 100: 1.06, 200: 1.17, 300: 3.2, 400: 8.5, 500: 12.5, 600: 16, 700: 20.5 },
} satisfies Record<string, Record<Step, number>>;

const vividness: Record<Step, number> = {
  50: 0.18,
  100: 0.3,
  200: 0.5,
  300: 0.75,
  400: 1,
  500: 1,
  600: 0.85,
  700: 0.5,
};

/** Eight steps in the hue of one brand colour. */
export function ramp(hex: string, target: Record<Step, number>): Ramp {
  const { chroma, hue } = hexToOklch(hex);
  const step = (one: Step) =>
    findLightness((lightness) => oklchToHex(lightness, chroma * vividness[one], hue), target[one]);
  return Object.fromEntries(steps.map((one) => [one, step(one)])) as Ramp;
}

function findLightness(colour: (lightness: number) => string, wanted: number): string {
  let low = 0;
  let high = 1;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (contrast(colour(middle), "#ffffff") > wanted) low = middle;
    else high = middle;
  }
  return colour(high);
}
