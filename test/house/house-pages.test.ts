// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Actor } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { readSettings } from "#platform/http/site-settings.ts";
import { asOwner } from "#test/owner.ts";
import { world } from "#test/world.ts";

const admin: Actor = { kind: "person", person: newId(), siteRoles: ["admin"] };
const keeper: Actor = { kind: "person", person: newId(), siteRoles: ["keeper"] };

const filledIn = {
  name: "Verbonden in Demodam",
  municipality: "gemeente Demodam",
  phone: "0343-000012",
  phoneHours: "maandag tot en met vrijdag, 9 tot 17 uur",
  email: "buurt@demodam.example",
  handIn: "de balie van de bibliotheek",
  theme: "standaard",
  tiles: "https://tiles.demodam.example/{z}/{x}/{y}.png",
  tilesCredit: "Kaartenmakers van Demodam",
  walkMetres: "800",
  status: "B",
  checkedOn: "2026-01-15",
  register: "https://register.example/12",
  problems: "De kaart werkt nog niet goed met een schermlezer. Klaar in maart.",
  answerDays: "3",
};

describe("pages for readers", () => {
  for (const path of ["/contact", "/privacy", "/toegankelijkheid", "/kwetsbaarheid-melden"]) {
    test(`${path} answers in three voices with one heading and a phone number`, async () => {
      const w = await world();
      for (const prefix of ["", "/en", "/eenvoudig"]) {
        const response = await w.get(prefix + path);
        const html = await response.text();
        expect(response.status).toBe(200);
        expect(html.match(/<h1/g)).toHaveLength(1);
        expect(html).toContain('href="tel:');
      }
    });
  }

  test("what is missing, a wish and the rooms can be found from every page, in three voices", async () => {
    const w = await world();
    for (const prefix of ["", "/en", "/eenvoudig"]) {
      const html = await (await w.get(`${prefix}/contact`)).text();
      for (const path of ["/wens", "/hiaten", "/ruimtes"]) {
        expect(html).toContain(`href="${prefix}${path}"`);
        expect((await w.get(prefix + path)).status, prefix + path).toBe(200);
      }
    }
  });

  test("the hours of the phone are Dutch words: an English page says so", async () => {
    const html = await (await (await world()).get("/en/contact")).text();
    expect(html).toMatch(/<p lang="nl">maandag tot en met vrijdag/);
    expect(html).toMatch(/<span lang="nl">maandag tot en met vrijdag/);
    expect(html).not.toMatch(/<p>maandag/);
  });

  test("a page for colleagues leads back to their work, and has no heading above nothing", async () => {
    const w = await world();
    for (const path of [
      "/beheer/hiaten",
      "/beheer/ruimtes",
      "/beheer/wensen/nieuw",
      "/beheer/week",
      "/beheer/actueel",
    ]) {
      const html = await (await w.get(path, { as: keeper })).text();
      expect(html, path).toMatch(/<p class="buurt-back"><a href="\/beheer">/);
      expect(html, path).not.toMatch(/<h2[^>]*>[^<]*<\/h2><ul role="list"><\/ul>/);
    }
  });

  test("larger letters are remembered and lead back to the page, never to another site", async () => {
    const w = await world();
    const on = await w.get("/letters?groot=ja&terug=%2Fen%2Fcontact");
    expect(on.status).toBe(303);
    expect(on.headers.get("location")).toBe("/en/contact");
    expect(on.headers.get("set-cookie")).toMatch(/letters=groot; .*HttpOnly; SameSite=Lax/);
    expect(await (await w.get("/contact", { as: "letters=groot" })).text()).toContain("buurt-large");
    const off = await w.get("/letters?groot=nee&terug=https%3A%2F%2Fkwaad.example");
    expect(off.headers.get("location")).toBe("/");
    expect(off.headers.get("set-cookie")).toMatch(/letters=;.*Max-Age=0/);
  });

  test("the style guide is there for who builds", async () => {
    expect((await (await world()).get("/stijl")).status).toBe(200);
  });

  test("the style guide is not there in production", async () => {
    expect((await (await world({ NODE_ENV: "production" })).get("/stijl")).status).toBe(404);
  });
});

describe("pages for machines", () => {
  test("/gezond says that the process lives", async () => {
    const response = await (await world()).get("/gezond");
    expect([response.status, await response.json()]).toEqual([200, { status: "ok" }]);
  });

  test("/klaar says what is ready, and is not ready with a migration undone", async () => {
    const w = await world();
    const ready = await w.get("/klaar");
    expect(ready.status).toBe(200);
    expect(await ready.json()).toMatchObject({ status: "ready", database: "answers", migrations: "complete" });
    await asOwner(w.db, (db) => db.execute(sql`delete from migration where name like '0001%'`));
    const late = await w.get("/klaar");
    expect(late.status).toBe(503);
    expect(await late.json()).toMatchObject({ status: "not_ready", migrations: "incomplete" });
  });

  test("security.txt has what RFC 9116 asks", async () => {
    const w = await world({ PUBLIC_URL: "https://buurt.example" });
    const response = await w.get("/.well-known/security.txt");
    const text = await response.text();
    expect(response.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(text).toContain("Contact: mailto:buurt@soepsteen.example\n");
    expect(text).toContain("Preferred-Languages: nl, en\n");
    expect(text).toContain("Canonical: https://buurt.example/.well-known/security.txt\n");
    expect(text).toContain("Policy: https://buurt.example/kwetsbaarheid-melden\n");
    const days = (Date.parse(/^Expires: (.*)$/m.exec(text)![1]!) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(30);
    expect(days).toBeLessThan(365);
  });

  test("robots.txt keeps search engines from the desk and names the sitemap, which names pages that exist", async () => {
    const w = await world();
    const robots = await (await w.get("/robots.txt")).text();
    expect(robots).toContain("Disallow: /beheer\n");
    const index = await (await w.get(new URL(/^Sitemap: (.*)$/m.exec(robots)![1]!).pathname)).text();
    const parts = addresses(index);
    expect(parts.length).toBeGreaterThan(0);
    const pages = addresses(await (await w.get(parts[0]!)).text());
    expect(pages).toContain("/en/contact");
    for (const path of pages.filter((one) => !one.startsWith("/e"))) expect((await w.get(path)).status, path).toBe(200);
    expect((await w.get("/sitemap/0")).status).toBe(404);
    expect((await w.get("/sitemap/9999")).status).toBe(404);
  });
});

const addresses = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);

describe("the settings of the site", () => {
  test("are for who may change them: a visitor signs in first, a colleague is refused", async () => {
    const w = await world();
    expect((await w.get("/beheer/instellingen")).headers.get("location")).toMatch(/^\/inloggen/);
    expect((await w.get("/beheer/instellingen", { as: keeper })).status).toBe(403);
    expect((await w.post("/beheer/instellingen", filledIn, { as: keeper })).status).toBe(403);
    expect((await w.get("/beheer/instellingen", { as: admin })).status).toBe(200);
  });

  test("stand on every page after they were kept, with the fact", async () => {
    const w = await world();
    const kept = await w.post("/beheer/instellingen", filledIn, { as: admin });
    expect(kept.status).toBe(303);
    expect(await (await w.get(kept.headers.get("location")!, { as: admin })).text()).toContain("Bewaard.");
    const contact = await (await w.get("/contact")).text();
    expect(contact).toContain("Verbonden in Demodam");
    expect(contact).toContain('href="tel:+31343000012"');
    const statement = await (await w.get("/toegankelijkheid")).text();
    for (const part of [
      "B: voldoet voor een deel",
      "15 januari 2026",
      "https://register.example/12",
      "schermlezer",
      "3 werkdagen",
    ]) {
      expect(statement.replaceAll("\u00a0", " ")).toContain(part);
    }
    expect((await w.get("/contact")).headers.get("content-security-policy")).toContain("https://tiles.demodam.example");
    const facts = await rows(w.db, sql`select actor::text from event where name = 'site.settingsChanged'`);
    expect(facts).toEqual([{ actor: "person" in admin ? admin.person : "" }]);
    const [stamp] = await rows<{ version: string }>(
      w.db,
      sql`select version::text as version from calendar_stamp where scope = 'all'`,
    );
    expect(Number(stamp!.version)).toBeGreaterThan(0);
  });

  test.each([
    ["name", "x", "Vul de naam van de site in"],
    ["phone", "bel maar", "Vul een Nederlands telefoonnummer in"],
    ["email", "buurt@@", "Vul een mailadres in"],
    ["theme", "../../etc", "Kies een thema uit de lijst"],
    ["tiles", "http://tiles.example/{z}/{x}/{y}.png", "Begin met https://"],
    ["tiles", "https://tiles.example/{z}/{x}/{y}.png; script-src *", "Begin met https://"],
    ["tilesCredit", "", "Vul in wie de kaart maakte"],
    ["walkMetres", "0", "Vul een getal in van 100"],
    ["checkedOn", "2999-01-01", "Schrijf de dag als"],
    ["register", "javascript:alert(1)", "Vul een webadres in"],
    ["problems", "lang ".repeat(401), "Maak dit korter"],
  ])("come back with what was typed when %s is wrong", async (field, value, sentence) => {
    const w = await world();
    const response = await w.post("/beheer/instellingen", { ...filledIn, [field]: value }, { as: admin });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain("<title>Fout:");
    expect(html).toContain(`href="#${field}"`);
    expect(html).toContain(sentence);
    expect(html).toContain("de balie van de bibliotheek");
    expect((await readSettings(w.db)).name).toBe("Soepsteen");
  });
});
