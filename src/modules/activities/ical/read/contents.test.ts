// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import { calendar, event, from, only, read, starts, to } from "./calendars.test-data.ts";
import { readCalendar } from "./read.ts";

const codes = (...lines: string[]) => only(...lines).notices.map(({ code }) => code);

describe("a zone", () => {
  const at = (tzid: string) => `DTSTART;TZID=${tzid}:20260717T100000`;
  const rules = (standard: string, daylight?: string) => [
    "BEGIN:VTIMEZONE",
    "TZID:Eigen tijd",
    "BEGIN:STANDARD",
    "DTSTART:19701025T030000",
    `TZOFFSETFROM:${daylight ?? standard}`,
    `TZOFFSETTO:${standard}`,
    ...(daylight ? ["RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"] : []),
    "END:STANDARD",
    ...(daylight
      ? [
          "BEGIN:DAYLIGHT",
          "DTSTART:19700329T020000",
          `TZOFFSETFROM:${standard}`,
          `TZOFFSETTO:${daylight}`,
          "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
          "END:DAYLIGHT",
        ]
      : []),
    "END:VTIMEZONE",
  ];
  const zoneOf = (...lines: string[]) => {
    const [found] = read(...lines).events;
    return [found?.zone, found?.notices.map(({ code }) => code).join()];
  };

  test.each([
    ["Europe/Amsterdam", "Europe/Amsterdam"],
    ["europe/amsterdam", "Europe/Amsterdam"],
    ["/mozilla.org/20050126_1/Europe/Amsterdam", "Europe/Amsterdam"],
    ["/freeassociation.sourceforge.net/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"],
    ["W. Europe Standard Time", "Europe/Berlin"],
    ["Romance Standard Time", "Europe/Paris"],
    ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', "Europe/Amsterdam"],
    ["UTC", "UTC"],
  ])("%s is %s", (tzid, zone) => {
    expect(zoneOf(...event(at(tzid)))).toEqual([zone, ""]);
  });

  test("that only the file knows is the one of the world with the same clock", () => {
    expect(zoneOf(...rules("+0100", "+0200"), ...event(at("Eigen tijd")))).toEqual(["Europe/Amsterdam", ""]);
    expect(zoneOf(...rules("+0530"), ...event(at("Eigen tijd")))).toEqual(["+05:30", ""]);
  });

  test("that the world does not know is followed as it is written", () => {
    const lines = [...rules("+0120", "+0220"), ...event(at("Eigen tijd"), "RRULE:FREQ=MONTHLY;COUNT=5")];
    expect(zoneOf(...lines)).toEqual(["Europe/Amsterdam", "zone_invented"]);
    expect(starts(...lines)).toEqual(["07-17 07:40", "08-17 07:40", "09-17 07:40", "10-17 07:40", "11-17 08:40"]);
  });

  test("that nobody knows is that of the source, with a notice", () => {
    const lines = calendar(...event(at("Buurtzone 9")));
    const [found] = readCalendar(lines, { zone: "Europe/London" }).events;
    expect([found?.zone, found?.notices.map(({ text }) => text)]).toEqual([
      "Europe/London",
      ["De tijdzone Buurtzone 9 kennen wij niet. Wij gebruikten die van de bron."],
    ]);
  });

  test("is absent: that of the file, else of the source, else ours with a notice", () => {
    const floating = event("DTSTART:20260717T100000");
    const zoneFor = (lines: string[], zone?: string) => {
      const found = readCalendar(calendar(...lines), zone ? { zone } : {});
      return [found.events[0]?.zone, found.notices.map(({ code }) => code).join()];
    };
    expect(zoneFor(["X-WR-TIMEZONE:Europe/London", ...floating], "Europe/Lisbon")).toEqual(["Europe/London", ""]);
    expect(zoneFor(floating, "Europe/Lisbon")).toEqual(["Europe/Lisbon", ""]);
    expect(zoneFor(floating)).toEqual(["Europe/Amsterdam", "floating"]);
  });
});

describe("who and what", () => {
  test("an event without UID gets one that stays the same as long as its contents do", () => {
    const uidOf = (title: string) =>
      read("BEGIN:VEVENT", from, `SUMMARY:${title}`, "DTSTAMP:20260101T000000Z", "END:VEVENT").events[0];
    expect(uidOf("Koffie")?.uid).toBe(uidOf("Koffie")?.uid);
    expect(uidOf("Koffie")?.uid).not.toBe(uidOf("Thee")?.uid);
    expect(uidOf("Koffie")?.notices.map(({ code }) => code)).toEqual(["no_uid"]);
  });

  test("of two masters with one UID the highest SEQUENCE counts", () => {
    const { events } = read(...event(from, "SEQUENCE:3", "SUMMARY:Nieuw"), ...event(from, "SEQUENCE:2", "SUMMARY:Oud"));
    expect(events.map(({ title, notices }) => [title, notices.map(({ code }) => code)])).toEqual([
      ["Nieuw", ["same_uid"]],
    ]);
  });

  test("private events are left out and counted, guests are never read", () => {
    const found = read(
      ...event(from, "CLASS:PRIVATE", "SUMMARY:Geheim"),
      ...event(from, "CLASS:CONFIDENTIAL").map((line) => line.replace("koffie", "b")),
    );
    expect(found.events).toEqual([]);
    expect(found.notices.map(({ text }) => text)).toEqual(["Wij sloegen privé-activiteiten over: 2."]);
    const guest = only(
      from,
      "ATTENDEE;CN=Ria van den Berg:mailto:ria@kamerkoor.example",
      'ORGANIZER;CN="Kamerkoor":mailto:x@kamerkoor.example',
    );
    expect(JSON.stringify(guest)).not.toMatch(/Ria|mailto|@/);
    expect(guest.organizerName).toBe("Kamerkoor");
  });

  test("texts are plain, links are web addresses", () => {
    const found = only(
      from,
      "SUMMARY:Koffie\\, thee \\; en\\ntaart",
      "DESCRIPTION:<p>Kom <b>langs</b> &amp; drink mee</p><ul><li>koffie</li><li>thee</li></ul><script>x()</script><br>Tot 1 < 2",
      "LOCATION:De Horn\\nDorpsstraat 1",
      "URL:javascript:alert(1)",
      "GEO:51.97;5.34",
      "CATEGORIES:inloop,koffie\\, thee",
      "CATEGORIES:inloop",
    );
    expect(found).toMatchObject({
      title: "Koffie, thee ; en taart",
      description: "Kom langs & drink mee\n\n- koffie\n- thee\n\nTot 1 < 2",
      location: "De Horn, Dorpsstraat 1",
      url: "",
      geo: { lat: 51.97, lon: 5.34 },
      categories: ["inloop", "koffie, thee"],
    });
    expect(only(from, "DESCRIPTION:a <b@c.example> < d").description).toBe("a <b@c.example> < d");
  });

  test("the hash says whether a visitor would see a difference", () => {
    const hash = (...lines: string[]) => only(...lines).hash;
    const same = hash(from, to, "SUMMARY:Koffie", "CATEGORIES:a,b", "RRULE:FREQ=WEEKLY;COUNT=4");
    expect(
      hash(
        "RRULE:COUNT=4;FREQ=WEEKLY",
        "CATEGORIES:b,a",
        "SEQUENCE:7",
        "DTSTAMP:20260101T000000Z",
        "SUMMARY:Koffie",
        to,
        from,
      ),
    ).toBe(same);
    expect(hash(from, "DURATION:PT2H", "SUMMARY:Koffie", "CATEGORIES:a,b", "RRULE:FREQ=WEEKLY;COUNT=4")).toBe(same);
    expect(hash(from, to, "SUMMARY:Thee", "CATEGORIES:a,b", "RRULE:FREQ=WEEKLY;COUNT=4")).not.toBe(same);
    expect(hash(from, to, "SUMMARY:Koffie", "CATEGORIES:a,b", "RRULE:FREQ=WEEKLY;COUNT=5")).not.toBe(same);
  });

  test("old ways to write exceptions and rules are named", () => {
    expect(codes(from, "RRULE:FREQ=WEEKLY;COUNT=2", "RRULE:FREQ=DAILY", "EXRULE:FREQ=DAILY")).toEqual([
      "several_rules",
      "exrule_ignored",
    ]);
  });
});

describe("the bytes of a file", () => {
  const text = calendar("X-WR-CALNAME:Café De Één", ...event(from, "SUMMARY:Koffie in café Één €"));
  const titleOf = (bytes: string | Uint8Array) => {
    const found = readCalendar(bytes);
    return [found.events[0]?.title, found.notices.map(({ code }) => code).join()];
  };

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["with a BOM", Buffer.from(`\ufeff${text}`)],
    ["LF only", Buffer.from(text.replaceAll("\r\n", "\n"))],
    ["CR only", Buffer.from(text.replaceAll("\r\n", "\r"))],
    ["with NUL", Buffer.from(text.replaceAll("SUMMARY", "SUM\0MARY"))],
    ["UTF-16", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["as text", text],
  ])("may come as %s", (_, bytes) => {
    expect(titleOf(bytes)).toEqual(["Koffie in café Één €", ""]);
  });

  test("may be folded inside an é", () => {
    const bytes = Buffer.from(text);
    const inside = bytes.indexOf(Buffer.from("Één €")) + 1;
    expect(titleOf(Buffer.concat([bytes.subarray(0, inside), Buffer.from("\r\n "), bytes.subarray(inside)]))).toEqual([
      "Koffie in café Één €",
      "",
    ]);
  });

  test("may be Windows-1252, which is said; a wrong byte leaves the other letters alone", () => {
    const windows = Buffer.from(text.replaceAll("€", "\x80"), "latin1");
    expect(titleOf(windows)).toEqual(["Koffie in café Één €", "wrong_encoding"]);
    const mixed = Buffer.concat([Buffer.from(text), Buffer.from([0xe9])]);
    expect(titleOf(mixed)).toEqual(["Koffie in café Één €", "wrong_encoding"]);
  });

  test("give the name of the calendar", () => {
    expect(readCalendar(text).name).toBe("Café De Één");
  });
});
