// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { expect, test } from "vitest";
import { colleague } from "#test/people.ts";
import { world } from "#test/world.ts";
import { town, wish } from "./fixtures/wishing.ts";
import { routes } from "./routes.ts";

const hostile = fc.constantFrom(
  "",
  "-1",
  "1e309",
  "99999999999999999999",
  "[object Object]",
  "<script>alert(1)</script>",
  "javascript:alert(1)",
  "'; drop table wish; --",
  "\u0000",
  "\ud800",
  "%00",
  "2026-02-31",
  "24:00",
  "games",
  "BU99880000",
  "GM9988",
  "é".repeat(700),
  "x".repeat(5000),
  '{"a":1}',
  "00000000-0000-0000-0000-000000000000",
  "a@b.nl",
  "0343 12 34 56",
  "{7,8}",
);

test("hostile forms and questions never break a page of this room", { timeout: 60_000 }, async () => {
  const w = await world();
  const [here] = await town(w.db);
  for (let times = 0; times < 3; times++) await wish(w.db, { area: here!, words: "schaken" });
  const panel = await colleague(w.db, "panel");
  const names = fc.constantFrom(
    ..."category words nameless postcode buurt weekdays dayparts audience tell name phone email help concept channel title nextStep".split(
      " ",
    ),
    ..."organiser venue date begins times contactName contactPhone link number reason level area element daypart wanted per step".split(
      " ",
    ),
  );
  const form = fc.array(fc.tuple(names, hostile), { maxLength: 12 });
  const fill = (path: string, part: string) =>
    path.replace(/:[a-z]+(\{[^}]+\})?/g, (hole) =>
      hole.includes("{") ? "1" : encodeURIComponent(part.toWellFormed().slice(0, 80)) || "x",
    );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes), form, hostile, async ({ path, page }, fields, part) => {
      const address = fill(path, part);
      const typed = Object.fromEntries(fields.map(([key, value]) => [key, value.toWellFormed()]));
      if (page.post) expect((await w.post(address, typed, { as: panel })).status, `POST ${address}`).toBeLessThan(500);
      const query = new URLSearchParams(
        Object.entries({
          ...typed,
          gemeente: part.toWellFormed(),
          gebied: typed.area ?? "",
          soort: "koffie",
          dag: "9",
        }),
      );
      if (page.get)
        expect((await w.get(`${address}?${query}`, { as: panel })).status, `GET ${address}`).toBeLessThan(500);
    }),
    { numRuns: 150, seed: 20_261_122 },
  );
});
