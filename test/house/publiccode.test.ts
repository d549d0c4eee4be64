// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));
const read = (name: string) => readFileSync(root + name, "utf8");
const publiccode = parse(read("publiccode.yml"));

const description = {
  type: "object",
  required: ["shortDescription", "longDescription", "features"],
  additionalProperties: false,
  properties: {
    localisedName: { type: "string" },
    shortDescription: { type: "string", minLength: 1, maxLength: 150 },
    longDescription: { type: "string", minLength: 150, maxLength: 10_000 },
    features: { type: "array", minItems: 1, items: { type: "string", maxLength: 100 } },
  },
};

/** The parts of publiccode.yml 0.5 that this product uses. */
const schema = {
  type: "object",
  required: [
    "publiccodeYmlVersion",
    "name",
    "url",
    "landingURL",
    "softwareType",
    "developmentStatus",
    "categories",
    "description",
    "legal",
    "maintenance",
    "localisation",
  ],
  properties: {
    publiccodeYmlVersion: { const: "0.5" },
    name: { const: "Soepsteen" },
    url: { type: "string", pattern: "^https://" },
    landingURL: { type: "string", pattern: "^https://" },
    softwareVersion: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" },
    releaseDate: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" },
    platforms: { type: "array", minItems: 1, items: { type: "string" } },
    softwareType: { const: "standalone/web" },
    developmentStatus: { enum: ["concept", "development", "beta", "stable", "obsolete"] },
    categories: { type: "array", minItems: 1, items: { type: "string", pattern: "^[a-z-]+$" } },
    intendedAudience: { type: "object", properties: { countries: { const: ["NL"] } }, required: ["countries"] },
    description: { type: "object", required: ["nl"], additionalProperties: description },
    legal: {
      type: "object",
      required: ["license", "mainCopyrightOwner"],
      additionalProperties: false,
      properties: { license: { const: "EUPL-1.2" }, mainCopyrightOwner: { type: "string" } },
    },
    maintenance: {
      type: "object",
      required: ["type", "contacts"],
      properties: {
        type: { enum: ["internal", "contract", "community", "none"] },
        contacts: {
          type: "array",
          minItems: 1,
          items: { type: "object", required: ["name"], properties: { email: { pattern: "@" } } },
        },
      },
    },
    localisation: {
      type: "object",
      required: ["localisationReady", "availableLanguages"],
      properties: { localisationReady: { const: true }, availableLanguages: { const: ["nl", "en"] } },
    },
  },
};

describe("what others read about the product first", () => {
  test("publiccode.yml has the shape of version 0.5", () => {
    const check = new Ajv({ allErrors: true, strict: false }).compile(schema);
    check(publiccode);
    expect(check.errors ?? []).toEqual([]);
  });

  test("publiccode.yml names the version that package.json has", () => {
    const { version, license } = JSON.parse(read("package.json"));
    expect([publiccode.softwareVersion, publiccode.legal.license]).toEqual([version, license]);
    expect(read("CHANGELOG.md")).toContain(`## ${version}`);
  });

  test("the licence texts and the papers of the project are there", () => {
    expect(read("LICENSE")).toMatch(/EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
    expect(read("LICENSES/CC0-1.0.txt")).toMatch(/CC0 1\.0 Universal/);
    expect(read("LICENSES/OFL-1.1.txt")).toMatch(/SIL OPEN FONT LICENSE Version 1\.1/);
    const papers = [
      "README.md",
      "CONTRIBUTING.md",
      "CODE_OF_CONDUCT.md",
      "GOVERNANCE.md",
      "SECURITY.md",
      "SUPPORT.md",
      "AUTHORS",
      "NOTICE.md",
      ".editorconfig",
    ];
    expect(papers.filter((name) => !existsSync(root + name))).toEqual([]);
  });

  test("every file that a paper points to exists", () => {
    const broken = ["README.md", "CONTRIBUTING.md", "docs/running.md", "docs/glossary.md"].flatMap((paper) => {
      const folder = new URL(paper, `file://${root}`);
      const links = [...read(paper).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)[^)]*\)/g)].map(([, link]) => link!);
      return links
        .filter((link) => !existsSync(fileURLToPath(new URL(link, folder))))
        .map((link) => `${paper} → ${link}`);
    });
    expect(broken).toEqual([]);
  });

  test("every setting of the program is explained in docs/running.md", () => {
    const names = [...read("src/platform/config/config.ts").matchAll(/^ {2}([A-Z_]+): z\b/gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(8);
    expect(names.filter((name) => !read("docs/running.md").includes(`\`${name}\``))).toEqual([]);
  });
});
