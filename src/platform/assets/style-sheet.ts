// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { transform } from "lightningcss";
import { shake } from "./shake.ts";

/** Gzipped, theme included. */
export const cssBudget = 25_000;

const candidates = ["button", "data-badge", "heading", "link", "paragraph", "skip-link"];

// do not go below these versions: older targets rewrite logical properties with :lang() selectors
const version = (major: number) => major << 16;
const targets = { safari: version(15), ios_saf: version(15), chrome: version(95), firefox: version(91) };

interface Recipe {
  root: string;
  /** Folder in themes/. */
  theme: string;
  fontUrl: (family: "noto-sans" | "nunito-sans") => string;
}

/**
 * The one style sheet: candidate components, the tokens in use, the theme, our own layer; minified.
 * Throws above the budget and when an older browser would stumble over the outcome.
 */
export async function buildStyleSheet({ root, theme, fontUrl }: Recipe): Promise<Buffer> {
  if (!/^[a-z0-9-]+$/.test(theme)) throw new Error(`a theme is the name of a folder in themes/, not "${theme}"`);
  const parts = candidates.map((one) =>
    read(join(root, `node_modules/@nl-design-system-candidate/${one}-css/dist/${one}.css`)),
  );
  const [candidate, mapping, look, own, templates] = await Promise.all([
    Promise.all(parts).then((all) => all.join("\n")),
    read(join(root, "node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css")),
    read(join(root, "themes", theme, "theme.css")),
    read(join(root, "src/ui/styles/buurt.css")),
    readTemplates(join(root, "src/ui")),
  ]);
  const tokens = shake(candidate + own + templates, mapping, look);
  const { code } = transform({
    filename: "soepsteen.css",
    code: Buffer.from([fontFaces(look, fontUrl), tokens, candidate, own].join("\n")),
    minify: true,
    errorRecovery: true,
    targets,
  });
  return inspect(Buffer.from(code));
}

// a byte-order mark or @charset in the middle of a file makes a browser drop the next rule
async function read(file: string): Promise<string> {
  const text = await readFile(file, "utf8");
  return text
    .replace(/\uFEFF/g, "")
    .replace(/@charset "[^"]*";/g, "")
    .replace(/\/\*#[\s\S]*?\*\//g, "");
}

/** Drawings in the furniture use tokens too; without this they turn black. */
async function readTemplates(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."));
  return (await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")))).join("\n");
}

const latin =
  "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD";

const ownFonts = { "Noto Sans": ["noto-sans", "100 900"], "Nunito Sans": ["nunito-sans", "200 1000"] } as const;

/** The product's fonts, unless the theme uses others: then it brings its own faces and ours are not fetched. */
function fontFaces(theme: string, fontUrl: Recipe["fontUrl"]): string {
  const own = Object.entries(ownFonts).map(
    ([family, [file, weights]]) =>
      `@font-face{font-family:"${family}";font-weight:${weights};font-style:normal;font-display:swap;` +
      `src:url("${fontUrl(file)}") format("woff2");unicode-range:${latin}}`,
  );
  return [...own, ...(theme.match(/@font-face\s*\{[^}]*\}/g) ?? [])].join("\n");
}

function inspect(css: Buffer): Buffer {
  const text = css.toString("utf8");
  if (/@media[^{]*[<>]=?/.test(text)) throw new Error("media query in range syntax: Safari 15 ignores it");
  if (/:lang\(/.test(text)) throw new Error("logical properties were rewritten: check the targets");
  const size = gzipSync(css, { level: 9 }).length;
  if (size > cssBudget) throw new Error(`the style sheet is ${size} bytes gzipped; the budget is ${cssBudget}`);
  return css;
}
