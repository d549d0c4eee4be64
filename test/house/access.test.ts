// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { map } from "#app/map.ts";
import type { Actor } from "#platform/access/actor.ts";
import { newId } from "#platform/db/ids.ts";
import type { Route } from "#platform/http/routes.ts";
import { publicUrl, type World, world } from "#test/world.ts";

const admin: Actor = { kind: "person", person: newId(), siteRoles: ["admin", "keeper", "technician"] };
const nobody: Actor = { kind: "person", person: newId(), siteRoles: [] };

/** An address of the route, with something for every part that varies. */
const sample = (path: string): string => path.replace(/:[A-Za-z]+(\{[^}]*\})?\??/g, "1");
const seen = (routes: readonly Route[]) => routes.map((route) => ({ ...route, address: sample(route.path) }));
const gets = seen(map.filter(({ page }) => page.get));
const posts = seen(map.filter(({ page }) => page.post));

describe("every route", () => {
  test("says who may enter, and has a page behind it", () => {
    const kinds = ["everyone", "signed_in", "member", "capability", "secret_link", "development"];
    for (const { path, access, page } of map) {
      expect(kinds, path).toContain(access?.kind);
      expect(Boolean(page.get ?? page.post), path).toBe(true);
      expect(path, path).toMatch(/^\/[^\s#]*$/);
    }
  });

  test("stands in the map once per method", () => {
    const doors = map.flatMap(({ path, page }) => Object.keys(page).map((method) => `${method} ${path}`));
    expect(doors.filter((door, index) => doors.indexOf(door) !== index)).toEqual([]);
  });

  test("below /beheer and /mijn is closed for visitors", () => {
    const open = map.filter(
      ({ path, access }) =>
        /^\/(beheer|mijn)(\/|$)/.test(path) && !["signed_in", "member", "capability"].includes(access.kind),
    );
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  test("sends a visitor to the sign-in page, or says that it is not there, where the door is closed", async () => {
    const w = await world();
    for (const { path, access, address } of gets) {
      if (["everyone", "secret_link", "development"].includes(access.kind)) continue;
      const response = await w.get(address);
      expect([303, 404], path).toContain(response.status);
      if (response.status === 303) expect(response.headers.get("location"), path).toMatch(/^\/inloggen\?next=/);
      const form = posts.find((one) => one.path === path);
      if (form) expect([303, 404], `POST ${path}`).toContain((await w.post(address, {})).status);
    }
  });

  test("that only takes a form leads one step up when it is opened, and does nothing", async () => {
    const w = await world();
    const answer = await w.get("/beheer/ruimtes/aanvragen/12/antwoord", { as: admin });
    expect([answer.status, answer.headers.get("location")]).toEqual([303, "/beheer/ruimtes/aanvragen/12"]);
    expect((await w.get("/beheer/ruimtes/aanvragen/12/antwoord")).headers.get("location")).toMatch(/^\/inloggen/);
  });

  test("refuses somebody with a session and without the duty", async () => {
    const w = await world();
    for (const { path, address } of gets.filter(
      ({ access }) => access.kind === "capability" || access.kind === "member",
    )) {
      expect([403, 404], path).toContain((await w.get(address, { as: nobody })).status);
    }
    for (const { path, address } of posts.filter(
      ({ access }) => access.kind === "capability" || access.kind === "member",
    )) {
      expect([403, 404], `POST ${path}`).toContain((await w.post(address, {}, { as: nobody })).status);
    }
  });
});

/** A world in which the one who asks exists. */
async function worldOf(as: Actor | undefined): Promise<World> {
  const w = await world();
  if (as && "person" in as)
    await w.db.execute(sql`insert into person (id, given_name) values (${as.person}, 'Beheer')`);
  return w;
}

describe("every page", () => {
  for (const [who, as] of [
    ["a visitor", undefined],
    ["somebody who runs the site", admin],
  ] as const) {
    test(`answers ${who} without a fault of ours, in every language, with its protection, and needs no script`, async () => {
      const w = await worldOf(as);
      for (const { path, address, options } of gets) {
        for (const prefix of options.languages === false ? [""] : ["", "/en", "/eenvoudig"]) {
          await inspect(w, prefix + address, as, `${who} GET ${prefix}${path}`, options.framed === true);
        }
      }
    }, 120_000);

    test(`answers a hostile form of ${who} without a fault of ours`, async () => {
      const w = await worldOf(as);
      const forms = [
        {},
        { name: "<script>alert(1)</script>", email: "x", phone: "\u0000", title: "a".repeat(5000), _once: "x" },
      ];
      for (const { path, address } of posts) {
        for (const form of forms) {
          const response = await w.post(address, form, as ? { as } : {});
          expect(response.status, `${who} POST ${path}`).toBeLessThan(500);
          protectedBy(response, `${who} POST ${path}`, false);
        }
      }
    }, 120_000);
  }
});

async function inspect(w: World, address: string, as: Actor | undefined, what: string, framed: boolean): Promise<void> {
  const response = await w.get(address, as ? { as } : {});
  expect(response.status, what).toBeLessThan(500);
  protectedBy(response, what, framed && response.status < 400);
  if (!response.headers.get("content-type")?.startsWith("text/html")) return;
  const html = await response.text();
  expect(html, what).not.toMatch(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/(ld\+)?json")[^>]*>/);
  expect(html, what).not.toMatch(/<style[\s>]/);
  expect(html, what).not.toMatch(/<[^>]+\s(style|on[a-z]+)=/);
  expect(html, what).not.toMatch(/(href|src|action)="javascript:/i);
  expect(html, what).not.toMatch(/\[object Object\]|undefined</);
}

function protectedBy({ headers }: Response, what: string, framed: boolean): void {
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy, what).toContain("script-src 'self'");
  expect(policy, what).not.toMatch(/unsafe-inline|unsafe-eval/);
  expect(policy, what).toContain(`frame-ancestors ${framed ? "*" : "'none'"}`);
  expect(headers.get("x-content-type-options"), what).toBe("nosniff");
  expect(headers.get("referrer-policy"), what).toBe("same-origin");
  expect(headers.get("x-request-id"), what).toMatch(/^[0-9a-f]{12}$/);
}

describe("the street door", () => {
  const form = { groot: "ja" };
  const answerTo = async (headers: Record<string, string>) => {
    const w = await world();
    const url = `${publicUrl}/inloggen`;
    return w.app.request(url, {
      method: "POST",
      body: new URLSearchParams(form),
      headers: { host: new URL(publicUrl).host, ...headers },
    });
  };

  test("takes the form of an older Safari, which sends Origin only", async () => {
    expect((await answerTo({ origin: publicUrl })).status).not.toBe(403);
  });

  test.each([
    ["another site", { origin: "https://kwaad.example" }],
    ["nowhere", { origin: "null" }],
    ["another site, by a new browser", { "sec-fetch-site": "cross-site" }],
    ["a neighbour below the same domain", { origin: publicUrl, "sec-fetch-site": "same-site" }],
  ])("refuses the form of %s", async (_, headers) => {
    expect((await answerTo(headers as Record<string, string>)).status).toBe(403);
  });

  test("refuses what is too large before it is read", async () => {
    const w = await world();
    const response = await w.post("/inloggen", { email: "a".repeat(11_000_000) });
    expect(response.status).toBe(413);
  });

  test("slows down who asks too often, and says for how long", async () => {
    const w = await world();
    const headers = { "x-forwarded-for": "192.0.2.7" };
    let last = await w.post("/inloggen", {}, { headers });
    for (let n = 0; n < 400 && last.status !== 429; n++) last = await w.post("/inloggen", {}, { headers });
    expect(last.status).toBe(429);
    expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await w.post("/inloggen", {}, { headers: { "x-forwarded-for": "192.0.2.8" } })).status).not.toBe(429);
  });

  test("answers what is not there with a calm page, its headers and a way to reach somebody", async () => {
    const w = await world();
    const response = await w.get("/bestaat-niet");
    expect(response.status).toBe(404);
    protectedBy(response, "404", false);
    expect(await response.text()).toContain('href="tel:');
    expect((await w.get("/api/v1/bestaat-niet")).headers.get("content-type")).toBe("application/problem+json");
  });
});
