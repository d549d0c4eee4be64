// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { expect, onTestFinished, test } from "vitest";
import { makeApp } from "#app/app.tsx";
import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { changeActivity } from "#modules/activities/index.ts";
import { followStamps } from "#platform/http/stamps.ts";
import { ownDatabase, world } from "#test/world.ts";

/** The product on a real port, with a database that keeps what is written. */
async function site() {
  const { services } = await world();
  const database = await ownDatabase();
  const stamps = await followStamps(database);
  onTestFinished(() => stamps.stop());
  const app = makeApp({ ...services, database, stamps });
  const listener = getRequestListener(app.fetch);
  const server = createServer((request, response) => {
    if (!app.pages.answer(request, response)) void listener(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(origin + path, { headers, redirect: "manual" });
  return { db: database.db, stamps, get, pages: app.pages };
}

const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

test("a kept feed is given again, but never to a browser, and a change is seen at once", async () => {
  const { db, stamps, get, pages } = await site();
  const here = await neighbourhood(db);
  const { number } = await here.publish();
  await stamps.refresh();
  const path = "/organisaties/de-brug/activiteiten.ics";
  const first = await get(path, { accept: "text/calendar" });
  const etag = first.headers.get("etag")!;
  expect(first.status).toBe(200);
  const before = pages.hits;
  const again = await get(path);
  expect(pages.hits).toBe(before + 1);
  expect(await again.text()).toBe(await first.text());
  expect(again.headers.get("etag")).toBe(etag);
  expect(again.headers.get("cache-control")).toBe("public, max-age=300");
  expect((await get(path, { "if-none-match": etag })).status).toBe(304);
  const page = await get(path, { accept: browser });
  expect([page.status, page.headers.get("location")]).toEqual([303, "/agenda-abonneren?organisatie=de-brug"]);
  await changeActivity(db, here.editor, number, { title: "Thee in De Brug" });
  await stamps.refresh();
  const changed = await get(path, { "if-none-match": etag });
  expect(changed.status).toBe(200);
  expect(await changed.text()).toContain("SUMMARY:Thee in De Brug");
});

test("a kept list of the API is given again, and still refuses who wants something else", async () => {
  const { db, stamps, get, pages } = await site();
  await (await neighbourhood(db)).publish();
  await stamps.refresh();
  const path = "/api/v1/activiteiten?soort=koffie";
  expect((await get(path)).status).toBe(200);
  const before = pages.hits;
  const again = await get(path, { accept: "application/json" });
  expect(pages.hits).toBe(before + 1);
  expect(again.headers.get("api-version")).toBe("1.0.0");
  expect(again.headers.get("access-control-allow-origin")).toBe("*");
  expect((await get(path, { accept: "text/csv" })).status).toBe(406);
  expect((await get(path, { accept: browser })).status).toBe(200);
  expect((await get(path, { "if-none-match": again.headers.get("etag")! })).status).toBe(304);
});
