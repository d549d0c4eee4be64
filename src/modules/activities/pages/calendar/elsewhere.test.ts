// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from "vitest";
import type { Neighbourhood } from "../../fixtures/neighbourhood.ts";
import { type Visit, visit } from "../../fixtures/visit.ts";
import { paths } from "../../paths.ts";

let w: Visit["w"];
let here: Neighbourhood;
let read: Visit["read"];
beforeEach(async () => {
  ({ w, here, read } = await visit());
});

describe("elsewhere on the site", () => {
  test("a venue and an organisation show what is on", async () => {
    await here.publish({ title: "Samen zingen", category: "music" });
    const [venue] = /\/plekken\/\d+-de-brug/.exec(await read("/plekken")) ?? [];
    for (const path of [venue!, "/organisaties/de-brug"]) {
      const page = await read(path);
      expect(page).toContain("Wat is hier te doen?");
      expect(page).toContain(">Samen zingen</a>");
    }
    await here.draft({ title: "Nog niet klaar" });
    expect(await read("/organisaties/de-brug")).not.toContain("Nog niet klaar");
  });

  test("Grotere letters: the browser remembers it, and the search stays", async () => {
    const page = await read(`${paths.list}?wat=koffie&prijs=gratis`);
    const [, href] = /href="(\/letters[^"]*)"[^>]*>Grotere letters/.exec(page) ?? [];
    const answer = await w.get(href!.replaceAll("&amp;", "&"));
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/activiteiten?wat=koffie&prijs=gratis");
    const [cookie = ""] = (answer.headers.get("set-cookie") ?? "").split(";");
    const large = await read(paths.list, cookie);
    expect(large).toMatch(/<html[^>]* class="buurt-large"/);
    expect(large).toContain("Gewone letters");
    expect(await read(paths.list)).not.toContain("buurt-large");
  });
});
