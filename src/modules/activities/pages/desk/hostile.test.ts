// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import fc from "fast-check";
import { expect, test } from "vitest";
import { type Form, world } from "#test/world.ts";
import { submitActivity } from "../../activity/life.ts";
import { makeConfirmLink } from "../../confirm-link.ts";
import { coffeeDraft, deskTown, filledIn } from "./desk-town.test-data.ts";

test("whatever is posted to the desk, nothing breaks", { timeout: 60_000 }, async () => {
  const w = await world();
  const town = await deskTown(w.db);
  const draft = await coffeeDraft(w.db, town.editor, town.organisation);
  const { number, id } = await coffeeDraft(w.db, town.editor, town.organisation);
  await submitActivity(w.db, town.editor, number);
  const at = `/beheer/activiteiten/${number}`;
  const routes = [
    "/beheer/activiteiten/nieuw",
    `/beheer/activiteiten/${draft.number}/wijzigen`,
    `${at}/wijzigen`,
    `${at}/archief`,
    `${at}/data/2026-12-01T10:00`,
    `${at}/data/9999-12-31T10:00/vanaf`,
    `${at}/bevestiging`,
    `${at}/publicatie`,
    `/beheer/controle/${number}`,
    "/beheer/zoekwoorden",
    `/klopt-nog/${await makeConfirmLink(w.db, id)}`,
    "/klopt-nog/%00",
  ];
  const fields = [
    ...Object.keys(filledIn(town)),
    "_once",
    "deed",
    "reason",
    "answer",
    "words",
    "before",
    "toDate",
    "until",
    "date2",
  ];
  const nasty = [
    "",
    "\u0000",
    "\ud800",
    "👍a",
    "'; drop table series --",
    "<script>",
    "9999-12-31",
    "0000-00-00",
    "-1",
    "1e9",
    "cancel",
  ];
  const value = fc.oneof(
    fc.constantFrom(...nasty),
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.array(fc.string(), { maxLength: 3 }),
  );
  const form = fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 5 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes), form, async (route, hostile) => {
      const as = /controle|zoekwoorden/.test(route) ? town.keeper : town.editor;
      const answer = await w.post(route, { ...filledIn(town), ...(hostile as Form) }, { as });
      expect(answer.status, route).toBeLessThan(500);
    }),
    { numRuns: 120 },
  );
});
