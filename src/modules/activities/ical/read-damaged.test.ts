// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { takeIn } from "./read/take-in.test-data.ts";

const fixtures = new URL("../../../../../shared/data/ical/", import.meta.url);
const areHere = existsSync(fixtures);
if (!areHere) console.warn(`NOT TESTED: the iCalendar fixtures are absent (${fixtures.pathname}).`);

describe.skipIf(!areHere)("files that were damaged on their way", () => {
  const files = ["probes/", "calendars/"].flatMap((folder) =>
    (areHere ? readdirSync(new URL(folder, fixtures)) : [])
      .filter((name) => name.endsWith(".ics") && name !== "Germany.ics")
      .map((name) => readFileSync(new URL(folder + name, fixtures))),
  );
  const spot = fc.double({ min: 0, max: 1, noNaN: true });
  const piece = fc.constantFrom(
    "BEGIN:VEVENT\n",
    "END:VEVENT\n",
    "END:VCALENDAR\n",
    ";",
    ":",
    "\n",
    "\r",
    " ",
    '"',
    "\0",
    "é",
    "\xff",
    "99",
    "-",
    "Z",
    "T",
    "RRULE:FREQ=DAILY\n",
    "DTSTART:00000000\n",
    "DURATION:P9W\n",
    "RECURRENCE-ID;RANGE=THISANDFUTURE:20240913T120000Z\n",
  );
  const change = fc.oneof(
    fc.record({ kind: fc.constant("insert" as const), at: spot, text: piece }),
    fc.record({ kind: fc.constant("drop" as const), at: spot, length: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ kind: fc.constant("repeat" as const), at: spot, length: fc.integer({ min: 1, max: 300 }) }),
    fc.record({ kind: fc.constant("cut" as const), at: spot }),
  );

  function damaged(text: string, how: typeof change extends fc.Arbitrary<infer T> ? T : never): string {
    const at = Math.floor(how.at * text.length);
    if (how.kind === "insert") return text.slice(0, at) + how.text + text.slice(at);
    if (how.kind === "drop") return text.slice(0, at) + text.slice(at + how.length);
    if (how.kind === "repeat") return text.slice(0, at + how.length) + text.slice(at);
    return text.slice(0, at);
  }

  test("are read or refused, never a crash", () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 6 }), (bytes, changes) => {
        const text = changes.reduce(damaged, bytes.toString("latin1"));
        const { calendar, refusal } = takeIn(Buffer.from(text, "latin1"));
        expect(
          refusal !== undefined || calendar.events.length + calendar.refused.length + calendar.notices.length >= 0,
        ).toBe(true);
        for (const { text } of [...calendar.notices, ...calendar.refused]) expect(text).toMatch(/^[A-Z].*\.$/s);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  test("that are cut in half say that they are not complete", () => {
    for (const bytes of files) {
      const half = bytes.subarray(0, Math.floor(bytes.length / 2));
      const { calendar } = takeIn(half);
      expect(calendar.complete).toBe(false);
      expect(calendar.notices.map(({ code }) => code)).toContain("cut_short");
    }
  });
});
