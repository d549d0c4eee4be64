// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { buildStyleSheet } from "./style-sheet.ts";

/** One file as the browser gets it. `gzip` and `br` are absent where squeezing does not help. */
export interface Asset {
  body: Buffer;
  type: string;
  /** The name holds a hash of the content: a browser may keep it for ever. */
  immutable: boolean;
  gzip?: Buffer;
  br?: Buffer;
}

export interface Assets {
  css: { path: string; body: Buffer };
  /** Path with a leading slash → file. */
  files: Map<string, Asset>;
  /** Address of a file by its plain name: "map.js", "leaflet.js", "leaflet.css", "favicon.svg", "soepsteen.css". */
  url(name: string): string;
  /** Scripts for every page, in order; each is optional for the reader. */
  scripts: string[];
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
const types: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  woff2: "font/woff2",
  png: "image/png",
  svg: "image/svg+xml",
};

const everyPage = ["menu.js", "read-aloud.js", "copy-link.js"];
const leafletImages = ["layers.png", "layers-2x.png", "marker-icon.png", "marker-icon-2x.png", "marker-shadow.png"];

/** Builds everything a browser fetches, in memory, in well under a second. `theme` is a folder in themes/. */
export async function buildAssets({ theme }: { theme: string }): Promise<Assets> {
  const store = new Store();
  await Promise.all([
    store.addFile("noto-sans.woff2", fontFile("noto-sans")),
    store.addFile("nunito-sans.woff2", fontFile("nunito-sans")),
    store.addFile("favicon.svg", "public/favicon.svg"),
    ...everyPage.map((name) => store.addFile(name, `src/browser/${name}`)),
    store.addFile("map.js", "src/browser/map.js"),
    store.addFile("passkey.js", "src/browser/passkey.js"),
    store.addFile("phone-desk.js", "src/browser/phone-desk.js"),
    store.addFile("leaflet.js", "node_modules/leaflet/dist/leaflet.js", withoutSourceMap),
    ...leafletImages.map((name) => store.addFile(name, `node_modules/leaflet/dist/images/${name}`)),
  ]);
  await store.addFile("leaflet.css", "node_modules/leaflet/dist/leaflet.css", (css) =>
    css.replace(/url\(images\/([\w.-]+)\)/g, (_, name: string) => `url(${store.url(name)})`),
  );
  const css = await buildStyleSheet({ root, theme, fontUrl: (family) => store.url(`${family}.woff2`) });
  const path = await store.add("soepsteen.css", css);
  return {
    css: { path, body: css },
    files: store.files,
    url: (name) => store.url(name),
    scripts: everyPage.map((name) => store.url(name)),
  };
}

const fontFile = (family: string) =>
  `node_modules/@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`;

const withoutSourceMap = (script: string) => script.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");

class Store {
  files = new Map<string, Asset>();
  private paths = new Map<string, string>();

  url(name: string): string {
    const path = this.paths.get(name);
    if (!path) throw new Error(`no such asset: ${name}`);
    return path;
  }

  async addFile(name: string, file: string, change?: (text: string) => string): Promise<string> {
    const body = await readFile(root + file);
    return this.add(name, change ? Buffer.from(change(body.toString("utf8"))) : body);
  }

  async add(name: string, body: Buffer): Promise<string> {
    const [stem, extension = ""] = name.split(/\.(?=[^.]+$)/);
    const hash = createHash("sha256").update(body).digest("hex").slice(0, 12);
    const path = extension === "woff2" ? `/assets/${hash}.woff2` : `/assets/${stem}.${hash}.${extension}`;
    const type = types[extension] ?? "application/octet-stream";
    this.files.set(path, { body, type, immutable: true, ...(await squeeze(body, extension)) });
    this.paths.set(name, path);
    return path;
  }
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

// woff2 and png are squeezed already
async function squeeze(body: Buffer, extension: string): Promise<{ gzip?: Buffer; br?: Buffer }> {
  if (!["css", "js", "svg"].includes(extension)) return {};
  const [gz, br] = await Promise.all([
    gzipped(body, { level: 9 }),
    brotlied(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ]);
  return { gzip: gz, br };
}
