// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import { type Actor, visitor } from "#platform/access/actor.ts";
import { importer, keeper, memberOf, stranger, technician } from "./fixtures/people.ts";
import { mayAddVenue, mayEditVenue, mayGiveTo, mayImportPlaces, mayMergeVenues } from "./policy.ts";

const own = { organisation: "brug" };
const other = { organisation: "molen" };
const nobodys = { organisation: null };

test.each<[string, Actor, { add: boolean; own: boolean; other: boolean; nobodys: boolean; merge: boolean }]>([
  ["a visitor", visitor, { add: false, own: false, other: false, nobodys: false, merge: false }],
  ["somebody who works nowhere", stranger, { add: false, own: false, other: false, nobodys: false, merge: false }],
  ["a technician", technician, { add: false, own: false, other: false, nobodys: false, merge: false }],
  ["a colleague of De Brug", memberOf("brug"), { add: true, own: true, other: false, nobodys: false, merge: false }],
  ["a former colleague", memberOf(), { add: true, own: false, other: false, nobodys: false, merge: false }],
  ["a keeper of the site", keeper, { add: true, own: true, other: true, nobodys: true, merge: true }],
  ["the importer", importer, { add: true, own: true, other: true, nobodys: true, merge: true }],
])("%s", (_name, actor, may) => {
  expect({
    add: mayAddVenue(actor),
    own: mayEditVenue(actor, own),
    other: mayEditVenue(actor, other),
    nobodys: mayEditVenue(actor, nobodys),
    merge: mayMergeVenues(actor),
  }).toEqual(may);
  expect(mayImportPlaces(actor)).toBe(may.merge);
});

test("a venue is given to nobody, or to an organisation of one's own", () => {
  expect(mayGiveTo(memberOf("brug"), null)).toBe(true);
  expect(mayGiveTo(memberOf("brug"), "brug")).toBe(true);
  expect(mayGiveTo(memberOf("brug"), "molen")).toBe(false);
  expect(mayGiveTo(keeper, "molen")).toBe(true);
});
