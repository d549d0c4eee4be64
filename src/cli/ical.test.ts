// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { ical } from "./ical.ts";

let said = "";
let warned = "";
beforeEach(() => {
  said = "";
  warned = "";
  vi.spyOn(console, "log").mockImplementation((line) => {
    said += `${line}\n`;
  });
  vi.spyOn(console, "error").mockImplementation((line) => {
    warned += `${line}\n`;
  });
  return () => vi.restoreAllMocks();
});

function file(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "soepsteen-ical-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "agenda.ics"), content);
  return join(folder, "agenda.ics");
}

const coffee = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:koffie
SUMMARY:Koffie
DTSTART;TZID=Europe/Amsterdam:20260317T100000
DTEND;TZID=Europe/Amsterdam:20260317T120000
RRULE:FREQ=WEEKLY;COUNT=3
END:VEVENT
BEGIN:VEVENT
UID:koffie
RECURRENCE-ID;TZID=Europe/Amsterdam:20260331T100000
DTSTART;TZID=Europe/Amsterdam:20260331T110000
DTEND;TZID=Europe/Amsterdam:20260331T120000
SUMMARY:Koffie
STATUS:CANCELLED
END:VEVENT
BEGIN:VEVENT
UID:feest
SUMMARY:Feest
DTSTART;VALUE=DATE:20260427
END:VEVENT
BEGIN:VEVENT
UID:stuk
SUMMARY:Stuk
END:VEVENT
END:VCALENDAR
`;
const year = ["--from", "2026-01-01", "--to", "2027-01-01"];

describe("soepsteen ical expand", () => {
  test("prints the occurrences as JSON, and beside them what is wrong", async () => {
    expect(await ical(["expand", file(coffee), ...year, "--json"])).toBe(0);
    expect(JSON.parse(said)).toEqual([
      {
        uid: "koffie",
        recurrenceId: "2026-03-17T10:00:00+01:00[Europe/Amsterdam]",
        start: "2026-03-17T10:00:00+01:00[Europe/Amsterdam]",
        end: "2026-03-17T12:00:00+01:00[Europe/Amsterdam]",
        summary: "Koffie",
        status: "CONFIRMED",
      },
      expect.objectContaining({ start: "2026-03-24T10:00:00+01:00[Europe/Amsterdam]" }),
      {
        uid: "koffie",
        recurrenceId: "2026-03-31T10:00:00+02:00[Europe/Amsterdam]",
        start: "2026-03-31T11:00:00+02:00[Europe/Amsterdam]",
        end: "2026-03-31T12:00:00+02:00[Europe/Amsterdam]",
        summary: "Koffie",
        status: "CANCELLED",
      },
      {
        uid: "feest",
        recurrenceId: "2026-04-27",
        start: "2026-04-27",
        end: "2026-04-28",
        summary: "Feest",
        status: "CONFIRMED",
      },
    ]);
    expect(warned).toBe("stuk: Deze activiteit heeft geen begin.\n");
  });

  test("prints a list for people", async () => {
    expect(await ical(["expand", file(coffee), "--from", "2026-03-25", "--to", "2027-01-01"])).toBe(0);
    expect(said.replaceAll("\u00a0", " ")).toBe(
      "dinsdag 31 maart 2026, 11.00 tot 12.00 uur  Koffie (gaat niet door)\nmaandag 27 april 2026, hele dag  Feest\n2 keer.\n",
    );
  });

  test("puts times without a zone in the zone that is given", async () => {
    const floating = coffee.replaceAll(";TZID=Europe/Amsterdam", "");
    expect(await ical(["expand", file(floating), ...year, "--zone", "Europe/London", "--json"])).toBe(0);
    expect(JSON.parse(said)[0].start).toBe("2026-03-17T10:00:00+00:00[Europe/London]");
  });

  test("says why a file is refused, exit code 1", async () => {
    expect(await ical(["expand", file("<html>"), ...year, "--json"])).toBe(1);
    expect([said, warned]).toEqual(["", "Dit is geen agendabestand.\n"]);
  });

  test("shows that something private takes place, and not what", async () => {
    const secret = coffee.replaceAll("SUMMARY:", "CLASS:PRIVATE\nSUMMARY:");
    expect(await ical(["expand", file(secret), ...year, "--json"])).toBe(0);
    expect(said).not.toContain("Koffie");
    expect(JSON.parse(said)).toHaveLength(4);
  });

  test.each([
    [[], "Zo werkt het"],
    [["expand"], "Zo werkt het"],
    [["inlezen", "x.ics", ...year], "Zo werkt het"],
    [["expand", "/is/er/niet.ics", ...year], "kan niet worden gelezen"],
    [["expand", "x.ics", "--to", "2027-01-01"], "--from ontbreekt"],
    [["expand", "x.ics", "--from", "2026-02-30", "--to", "2027-01-01"], "--from is geen datum: 2026-02-30"],
    [["expand", "x.ics", "--from", "2027-01-01", "--to", "2026-01-01"], "--from ligt na --to"],
    [["expand", "x.ics", ...year, "--zone", "Europe/Buurt"], "bestaat niet"],
    [["expand", "x.ics", ...year, "--yaml"], "Zo werkt het"],
  ])("does not understand %j, exit code 2", async (parameters, sentence) => {
    expect(await ical(parameters)).toBe(2);
    expect(warned).toContain(sentence);
  });

  test("needs no database and no settings", () => {
    const data = join(tmpdir(), "soepsteen-is-not-there");
    const main = new URL("./main.ts", import.meta.url).pathname;
    const answer = spawnSync(
      process.execPath,
      ["--import", "tsx", main, "ical", "expand", file(coffee), ...year, "--json"],
      {
        encoding: "utf8",
        env: { ...process.env, DATA_DIR: data, PORT: "geen getal" },
      },
    );
    expect([answer.status, JSON.parse(answer.stdout).length]).toEqual([0, 4]);
  }, 60_000);
});
