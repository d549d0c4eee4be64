// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from "vitest";
import { type ApiWorld, apiWorld } from "./api-world.ts";

let at: ApiWorld;
beforeEach(async () => {
  at = await apiWorld();
});

describe("the rules of the Dutch government for APIs", () => {
  test("addresses are plural Dutch nouns in kebab-case, parameters camelCase, nothing ends with a slash", () => {
    for (const path of Object.keys(at.document.paths)) {
      expect(path).toMatch(/^(\/([a-z]+(-[a-z]+)*|\{[a-z][A-Za-z]*\}))+$/);
      for (const segment of path.split("/").filter((part) => part && !part.startsWith("{")))
        expect(segment).toMatch(/(en|s|data)$/);
    }
    for (const path of Object.values(at.document.paths))
      for (const { name } of path.get!.parameters ?? []) expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
    expect(at.document.servers).toEqual([{ url: "http://soepsteen.example/api/v1" }]);
  });

  test("fields are camelCase", () => {
    const properties: string[] = [];
    JSON.stringify(at.document, (key, value) => {
      if (key === "properties") properties.push(...Object.keys(value as object));
      return value;
    });
    expect(properties.length).toBeGreaterThan(50);
    for (const name of properties) expect(name).toMatch(/^[a-z]+([A-Z][a-z]+)*$/);
  });

  test("only safe methods, with a name, a version in every answer and problems as problem+json", () => {
    const ids = new Set<string>();
    for (const path of Object.values(at.document.paths)) {
      expect(Object.keys(path)).toEqual(["get"]);
      ids.add(path.get!.operationId);
      for (const [status, response] of Object.entries(path.get!.responses)) {
        expect(response.headers).toHaveProperty("API-Version");
        const type = status === "200" ? "application/json" : "application/problem+json";
        expect(Object.keys(response.content!)).toEqual([type]);
      }
    }
    expect(ids.size).toBe(Object.keys(at.document.paths).length);
  });

  test("the description is OpenAPI 3.1 with a semantic version, a contact and a licence", () => {
    expect(at.document.openapi).toBe("3.1.0");
    expect(at.document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Object.keys(at.document.info.contact).sort()).toEqual(["email", "name", "url"]);
    expect(at.document.info.license).toHaveProperty("name");
  });

  test("path parameters are required, others are not", () => {
    for (const path of Object.values(at.document.paths))
      for (const parameter of path.get!.parameters ?? [])
        expect(parameter.required === true, parameter.name).toBe(parameter.in === "path");
  });

  test("the description kept in docs/api is the one that is served", async () => {
    const text = JSON.stringify(at.document, null, 2).replaceAll("http://soepsteen.example", "https://buurt.example");
    await expect(`${text}\n`).toMatchFileSnapshot("../../docs/api/openapi.json");
  });
});
