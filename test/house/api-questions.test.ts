// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, describe, expect, test } from "vitest";
import { now, today } from "#platform/time/time.ts";
import { type ApiWorld, apiWorld, validator } from "./api-world.ts";

let at: ApiWorld;
beforeEach(async () => {
  at = await apiWorld();
});
const api: ApiWorld["api"] = (...asked) => at.api(...asked);

describe("filters", () => {
  test("each narrows the list", async () => {
    const coffee = "Koffieochtend in De Brug";
    const cases: [string, unknown[]][] = [
      ["soort=wandelen", ["Wandelen"]],
      ["buurtCode=BU99990101", [coffee, "Concert"]],
      ["buurtCode=WK999901&soort=muziek", ["Concert"]],
      ["organisatie=de-brug&soort=koffie", [coffee]],
      [`plek=${at.venue}`, [coffee, "Concert"]],
      ["prijsMax=0", [coffee, "Concert"]],
      ["prijsMax=2.5&soort=wandelen", ["Wandelen"]],
      ["toegankelijk=true", [coffee, "Concert"]],
      ["zoek=wandel", ["Wandelen"]],
      [`startTot=${now().toString()}`, []],
      [`startVanaf=${today().add({ days: 3 })}&startTot=${today().add({ days: 4 })}`, ["Concert"]],
    ];
    for (const [query, expected] of cases)
      expect((await at.titles(`/activiteiten?${query}`)).toSorted(), query).toEqual(expected.toSorted());
  });

  test("a wrong value is a 400 that names the parameter", async () => {
    const cases: [string, string][] = [
      ["/activiteiten?buurtcode=BU99990101", "buurtcode"],
      ["/activiteiten?buurtCode=Oost", "buurtCode"],
      ["/activiteiten?buurtCode=BU00000000", "buurtCode"],
      ["/activiteiten?soort=vliegen", "soort"],
      ["/activiteiten?organisatie=niemand", "organisatie"],
      ["/activiteiten?plek=999999", "plek"],
      ["/activiteiten?aantal=101", "aantal"],
      ["/activiteiten?aantal=1&aantal=2", "aantal"],
      ["/activiteiten?startVanaf=morgen", "startVanaf"],
      ["/activiteiten?startVanaf=9999-01-01", "startVanaf"],
      ["/activiteiten?startVanaf=1900-01-01T00:00:00Z", "startVanaf"],
      ["/activiteiten?startVanaf=2026-02-02&startTot=2026-02-01", "startTot"],
      ["/activiteiten?prijsMax=-1", "prijsMax"],
      ["/activiteiten?toegankelijk=ja", "toegankelijk"],
      ["/activiteiten?cursor=xyz", "cursor"],
      [`/activiteiten?zoek=${"a".repeat(101)}`, "zoek"],
      ["/organisaties?zoek=%00", "zoek"],
      ["/buurten?cursor=WyItMSJd", "cursor"],
      ["/locaties?buurtCode=BU00000000", "buurtCode"],
    ];
    const check = validator(at.document);
    for (const [address, name] of cases) {
      const answer = await api(address);
      expect(answer.status, address).toBe(400);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      const body = (await answer.json()) as { errors: { location: { name: string } }[] };
      expect(body.errors[0]!.location.name, address).toBe(name);
      const path = address.replace(/\?.*/, "");
      expect(check(path, 400, "application/problem+json", body)).toEqual([]);
    }
  });

  test("what is not there is a 404 with a problem", async () => {
    for (const address of [
      "/activiteiten/999999",
      "/activiteiten/x",
      "/locaties/0",
      "/organisaties/niemand",
      "/organisaties/7",
      "/niets",
      "/activiteiten/",
      "/openapi.json/",
    ]) {
      const answer = await api(address);
      expect(answer.status, address).toBe(404);
      expect(answer.headers.get("content-type"), address).toBe("application/problem+json");
      expect(answer.headers.get("api-version"), address).toBe("1.0.0");
    }
  });

  test("it is only for reading, as JSON, from everywhere", async () => {
    const posted = await at.w.app.request(new URL("/api/v1/activiteiten", "http://soepsteen.example"), {
      method: "POST",
    });
    expect(posted.status).toBe(405);
    expect(posted.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
    expect((await api("/activiteiten", { accept: "text/csv" })).status).toBe(406);
    expect((await api("/activiteiten", { accept: "text/html,*/*;q=0.8" })).status).toBe(200);
    const asked = await at.w.app.request(new URL("/api/v1/buurten", "http://soepsteen.example"), { method: "OPTIONS" });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-methods")).toContain("GET");
  });
});
