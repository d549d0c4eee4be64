// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { farFewer, type Known, plan } from "./plan.ts";
import { fingerprint } from "./read/fingerprint.ts";
import type { Item } from "./read/item.ts";
import { readDay, readTimes } from "./read/moments.ts";
import { cutAtWord, cutText, digitsOf } from "./texts.ts";
import { confirmsByItself, nextTry, nextTurn, stateAfter } from "./workflow.ts";

const at = Temporal.Instant.from("2026-11-22T10:00:00Z");
const starts = Temporal.PlainDateTime.from("2026-12-01T10:00");
const item = (uid: string, hash = uid, likeness = hash): Item => ({
  uid,
  recurrenceId: "",
  title: uid,
  starts,
  allDay: false,
  cancelled: false,
  hash,
  likeness,
  contents: () => {
    throw new Error("not needed");
  },
});
const known = (uid: string, more: Partial<Known> = {}): Known => ({
  id: `id-${uid}`,
  uid,
  recurrenceId: "",
  hash: uid,
  likeness: uid,
  series: `series-${uid}`,
  title: uid,
  starts,
  keptOut: false,
  goneSince: null,
  archived: false,
  coming: true,
  ...more,
});
const uids = (list: readonly { uid: string }[]) => list.map(({ uid }) => uid);

describe("matching", () => {
  test("new, changed, the same", () => {
    const found = plan([item("a"), item("b", "other"), item("c")], [known("a"), known("b")], true, at);
    expect([uids(found.fresh), uids(found.same), found.changed.map(({ known }) => known.uid)]).toEqual([
      ["c"],
      ["a"],
      ["b"],
    ]);
  });

  test("twins with new UIDs are matched one to one", () => {
    const found = plan(
      [item("x", "h"), item("y", "h")],
      [known("a", { hash: "h", likeness: "h" }), known("b", { hash: "h", likeness: "h" })],
      true,
      at,
    );
    expect(found.renamed.map(({ item, known }) => [item.uid, known.uid])).toEqual([
      ["x", "a"],
      ["y", "b"],
    ]);
    expect([found.fresh, found.missing]).toEqual([[], []]);
  });

  test("the second with one key is told, not taken", () => {
    expect(uids(plan([item("a"), item("a", "other")], [], true, at).doubled)).toEqual(["a"]);
  });

  test("missing once waits, missing after a day goes; what has been, was stopped here or was cut off stays", () => {
    const old = at.subtract({ hours: 25 });
    const all = [
      known("first"),
      known("second", { goneSince: old }),
      known("soon", { goneSince: at.subtract({ hours: 5 }) }),
      known("past", { coming: false }),
      known("stopped", { keptOut: true }),
    ];
    const found = plan([], all, true, at);
    expect([uids(found.missing), uids(found.gone)]).toEqual([["first"], ["second"]]);
    const cut = plan([], all, false, at);
    expect([cut.missing, cut.gone]).toEqual([[], []]);
  });

  test("what was missing and is back, and what was over and begins again", () => {
    const found = plan(
      [item("back"), item("again", "new")],
      [known("back", { goneSince: at }), known("again", { archived: true })],
      true,
      at,
    );
    expect([uids(found.returned), uids(found.replaced), uids(found.fresh)]).toEqual([["back"], ["again"], ["again"]]);
  });

  test("far fewer is nothing, or under half", () => {
    expect([farFewer(0, 0), farFewer(4, 2), farFewer(4, 1), farFewer(4, 0), farFewer(1, 0)]).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});

describe("health", () => {
  test("waits 1, 2, 4 … 24 hours after a failure, and six hours with some spread after a success", () => {
    expect([1, 2, 3, 4, 5, 6, 20].map((n) => nextTry(at, n).since(at).total("hours"))).toEqual([
      1, 2, 4, 8, 16, 24, 24,
    ]);
    for (const id of ["01a201fe-4ef1-7147-bb88-52af88a0ee52", "01a201fe-4ef1-7147-bb88-52af8800ffff"])
      expect(Math.abs(nextTurn(at, id).since(at).total("hours") - 6)).toBeLessThanOrEqual(0.5);
  });

  test("healthy, attention, failing after three, dead after two weeks", () => {
    expect(stateAfter(at, at, 0, false)).toBe("healthy");
    expect(stateAfter(at, at, 0, true)).toBe("attention");
    expect(stateAfter(at, at.subtract({ hours: 3 }), 2, false)).toBe("attention");
    expect(stateAfter(at, at.subtract({ hours: 9 }), 3, false)).toBe("failing");
    expect(stateAfter(at, at.subtract({ hours: 14 * 24 }), 20, false)).toBe("dead");
  });

  test("confirms by itself while it is healthy and its organisation stood behind it within 180 days", () => {
    const days = (n: number) => at.subtract({ hours: 24 * n });
    expect(confirmsByItself("healthy", days(179), at)).toBe(true);
    expect(confirmsByItself("healthy", days(181), at)).toBe(false);
    expect(confirmsByItself("attention", days(1), at)).toBe(false);
    expect(confirmsByItself("healthy", null, at)).toBe(false);
  });
});

test("texts are cut between words and keep whole letters", () => {
  expect(cutAtWord("Koffie en thee in de tuin", 14)).toBe("Koffie en…");
  expect(cutAtWord("Aaaaaaaaaaaaaaaaaaaa", 10)).toBe("Aaaaaaaaa…");
  expect(cutAtWord("🎄".repeat(20), 10).isWellFormed()).toBe(true);
  expect(cutText("Eén\n\n\n\ntwee", 600)).toBe("Eén\n\ntwee");
  expect([digitsOf("0343 – 12 34 56"), digitsOf("+31 6 1234 5678"), digitsOf("bel maar")]).toEqual([
    "0343123456",
    "0612345678",
    "",
  ]);
});

test.each([
  ["2026-11-24", "2026-11-24"],
  ["24-11-2026", "2026-11-24"],
  ["24/11/26", "2026-11-24"],
  ["dinsdag 24 november 2026", "2026-11-24"],
  ["24 mrt. 2027", "2027-03-24"],
  ["31-02-2026", null],
  ["binnenkort", null],
])("the date %s", (text, day) => expect(readDay(text)?.toString() ?? null).toBe(day));

test.each([
  ["10.00 - 12.00 uur", ["10:00:00", "12:00:00"]],
  ["19:30", ["19:30:00"]],
  ["10 uur", ["10:00:00"]],
  ["2026-11-24T10:30", ["10:30:00"]],
  ["hele dag", []],
])("the times in %s", (text, times) => expect(readTimes(text).map(String)).toEqual(times));

test("a calendar is the same in another order and with other stamps, and another one with another word", () => {
  const file = (stamp: string, titles: readonly string[]) =>
    new TextEncoder().encode(
      `BEGIN:VCALENDAR\r\nPRODID:-//${stamp}\r\n  gevouwen\r\n${titles.map((t) => `BEGIN:VEVENT\r\nDTSTAMP:${stamp}\r\nSUMMARY:${t}\r\nEND:VEVENT\r\n`).join("")}END:VCALENDAR`,
    );
  expect(fingerprint(file("1", ["a", "b"]))).toBe(fingerprint(file("2", ["b", "a"])));
  expect(fingerprint(file("1", ["a", "b"]))).not.toBe(fingerprint(file("1", ["a", "c"])));
});
