// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, it } from "vitest";
import * as format from "./format.ts";

const date = Temporal.PlainDate.from("2026-11-24");
const ten = Temporal.PlainTime.from("10:00");
const noon = Temporal.PlainTime.from("12:00");
/** Makes no-break spaces visible. */
const seen = (text: string) => text.replaceAll("\u00a0", "~");

describe("dates and times", () => {
  it("writes a date in words, and keeps day and month together", () => {
    expect(seen(format.formatDate(date))).toBe("dinsdag 24~november~2026");
    expect(seen(format.formatDay(date))).toBe("dinsdag 24~november");
    expect(seen(format.formatDate(date, "en"))).toBe("Tuesday 24~November~2026");
    expect(seen(format.formatMonth(date))).toBe("november~2026");
  });

  it("says hours with a dot and the word uur, in English with a colon", () => {
    expect(seen(format.formatTimeRange(ten, noon))).toBe("10.00~tot~12.00~uur");
    expect(seen(format.formatTimeRange(Temporal.PlainTime.from("09:05")))).toBe("9.05~uur");
    expect(seen(format.formatTimeRange(ten, noon, "en"))).toBe("10:00~to~12:00");
  });

  it("joins a day and its times", () => {
    expect(seen(format.formatMoment(date, ten, noon))).toBe("dinsdag 24~november, 10.00~tot~12.00~uur");
    expect(seen(format.formatFullMoment(date, ten))).toBe("dinsdag 24~november~2026, 10.00~uur");
    expect(seen(format.formatMoment(date))).toBe("dinsdag 24~november");
  });

  it("reads a moment in Dutch time, also just after midnight", () => {
    const moment = Temporal.Instant.from("2026-07-01T22:30:00Z").toZonedDateTimeISO("UTC");
    expect(seen(format.formatFullMoment(moment, moment))).toBe("donderdag 2~juli~2026, 0.30~uur");
  });

  it("does not repeat the month or year of a period", () => {
    const to = (first: string, last: string) =>
      seen(format.formatDateRange(Temporal.PlainDate.from(first), Temporal.PlainDate.from(last)));
    expect(to("2026-11-23", "2026-11-29")).toBe("23 tot en~met 29~november~2026");
    expect(to("2026-11-30", "2026-12-06")).toBe("30~november tot en~met 6~december~2026");
    expect(to("2026-12-28", "2027-01-03")).toBe("28~december~2026 tot en~met 3~januari~2027");
  });

  it("says how long ago in words", () => {
    const now = Temporal.Instant.from("2026-11-24T14:00:00Z");
    const since = (hours: number) => seen(format.formatElapsed(now.subtract({ minutes: hours * 60 }), now));
    expect(since(0)).toBe("net");
    expect(since(0.5)).toBe("30~minuten~geleden");
    expect(since(8)).toBe("8~uur~geleden");
    expect(since(20)).toBe("gisteren");
    expect(since(72)).toBe("3~dagen~geleden");
    expect(since(-5)).toBe("net");
  });

  it("gives machines the same moment", () => {
    expect(format.machineMoment(date, ten)).toBe("2026-11-24T10:00");
    expect(format.machineMoment(date)).toBe("2026-11-24");
  });
});

describe("amounts", () => {
  it("writes money without needless decimals", () => {
    expect(format.formatMoney(0)).toBe("Gratis");
    expect(seen(format.formatMoney(400))).toBe("€~4");
    expect(seen(format.formatMoney(250))).toBe("€~2,50");
    expect(seen(format.formatMoney(125_005))).toBe("€~1.250,05");
    expect(format.formatMoney(250, "en")).toBe("€2.50");
  });

  it("writes a walk in metres and a longer way in kilometres", () => {
    expect(seen(format.formatDistance(348))).toBe("350~meter~lopen");
    expect(seen(format.formatDistance(3))).toBe("50~meter~lopen");
    expect(seen(format.formatDistance(990))).toBe("1~kilometer");
    expect(seen(format.formatDistance(1180))).toBe("1,2~kilometer");
    expect(seen(format.formatDistance(12_400))).toBe("12~kilometer");
  });

  it("writes numbers the Dutch way", () => {
    expect(format.formatNumber(1250)).toBe("1.250");
    expect(format.formatNumber(1.4)).toBe("1,4");
    expect(format.formatNumber(1250, "en")).toBe("1,250");
  });
});

describe("phone numbers and postcodes", () => {
  it.each([
    ["0343000000", "0343~–~00~00~00"],
    ["0343 – 00 00 00", "0343~–~00~00~00"],
    ["+31 (0)343-000000", "0343~–~00~00~00"],
    ["0600000001", "06~00~00~00~01"],
    ["0031600000001", "06~00~00~00~01"],
    ["0300000000", "030~–~000~00~00"],
    ["08000000", "0800~–~0000"],
    ["112", "112"],
  ])("shows %s as people write it", (raw, shown) => {
    expect(seen(format.formatPhone(raw))).toBe(shown);
  });

  it("dials with the country code, and short numbers as they are", () => {
    expect(format.phoneHref("0343 – 00 00 00")).toBe("tel:+31343000000");
    expect(format.phoneHref("+31343000000")).toBe("tel:+31343000000");
    expect(format.phoneHref("112")).toBe("tel:112");
  });

  it("puts a space in a postcode and leaves other text alone", () => {
    expect(seen(format.formatPostcode("1234ab"))).toBe("1234~AB");
    expect(format.formatPostcode("bij de molen")).toBe("bij de molen");
  });
});
