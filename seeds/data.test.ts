// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { feastsFrom } from "./activities/feasts.ts";
import { holds } from "./areas/mesh.ts";
import { buurten, type Point, wijken } from "./areas/plan.ts";
import { toWgs84 } from "./areas/rd.ts";
import { nextFeast } from "./feast-days.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { activities } from "./stories.ts";
import { synonyms } from "./synonyms.ts";
import type { Activity } from "./town.ts";
import { venues } from "./venues.ts";

interface Drawn {
  properties: Record<string, string | number>;
  geometry: { type: "Polygon"; coordinates: Point[][] } | { type: "MultiPolygon"; coordinates: Point[][][] };
}

const read = (name: string) => readFileSync(new URL(`./areas/${name}`, import.meta.url), "utf8");
const drawn: Drawn[] = JSON.parse(read("demodam.geojson")).features;
const postcodes = read("postcodes.csv")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","))
  .map(([code, x, y, buurt]) => ({ code, at: [Number(x), Number(y)] as Point, buurt }));
const buurtCodes = new Set(buurten.map((b) => b.code));

/** The buurten (one, it is to be hoped) that hold a point in RD metres. */
function buurtenAt(at: Point): string[] {
  const point = toWgs84(at);
  const inPolygon = ([outer, ...holes]: Point[][]) => holds(outer!, point) && !holes.some((h) => holds(h, point));
  return drawn
    .filter((f) => "buurtcode" in f.properties && polygons(f).some(inPolygon))
    .map((f) => String(f.properties.buurtcode));
}

const polygons = ({ geometry }: Drawn) => (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates);

/** Twice the surface, holes taken off, in square degrees. */
function surface(feature: Drawn): number {
  let twice = 0;
  for (const ring of polygons(feature).flat())
    for (let k = 1; k < ring.length; k++) twice += ring[k - 1]![0] * ring[k]![1] - ring[k]![0] * ring[k - 1]![1];
  return twice;
}

const doubles = (list: string[]) => list.filter((item, k) => list.indexOf(item) !== k);

/** A dot between digits is a time ("10.00 uur"), not the end of a sentence. */
const sentences = (text: string) =>
  text
    .split(/(?<=[.?!:])\s+/)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)))
    .filter((words) => words.length > 0);

describe("the drawn town", () => {
  it("is one municipality with its wijken and buurten, and some 23,000 people", () => {
    const kind = (key: string, without: string) =>
      drawn.filter((f) => key in f.properties && !(without in f.properties));
    expect(kind("gemeentecode", "wijkcode").map((f) => f.properties.gemeentenaam)).toEqual(["Demodam"]);
    expect(kind("wijkcode", "buurtcode").map((f) => f.properties.wijkcode)).toEqual(wijken.map((w) => w.code));
    expect(kind("buurtcode", "-").map((f) => f.properties.buurtcode)).toEqual(buurten.map((b) => b.code));
    expect(drawn[0]!.properties.aantalInwoners).toBe(buurten.reduce((n, b) => n + b.inhabitants, 0));
    expect(Math.abs(Number(drawn[0]!.properties.aantalInwoners) - 23_000)).toBeLessThan(1_000);
  });

  it("has ages that add up in every buurt", () => {
    for (const b of buurten) expect([b.name, b.ages.reduce((n, share) => n + share, 0)]).toEqual([b.name, 100]);
  });

  it("covers a wijk by its buurten and the municipality by its wijken, without gap or overlap", () => {
    const total = (list: Drawn[]) => list.reduce((sum, f) => sum + surface(f), 0);
    const [whole, ...rest] = drawn;
    const [parts, small] = [
      rest.filter((f) => !("buurtcode" in f.properties)),
      rest.filter((f) => "buurtcode" in f.properties),
    ];
    expect(total(parts) / surface(whole!)).toBeCloseTo(1, 9);
    for (const wijk of parts) {
      const own = small.filter((f) => f.properties.wijkcode === wijk.properties.wijkcode);
      expect(total(own) / surface(wijk)).toBeCloseTo(1, 9);
    }
  });

  it("has some 250 postcodes that do not exist, each inside its one buurt", () => {
    expect(postcodes.length).toBeGreaterThanOrEqual(240);
    expect(doubles(postcodes.map((p) => p.code!))).toEqual([]);
    for (const { code, at, buurt } of postcodes) {
      expect(code).toMatch(/^9990 [A-Z]{2}$/);
      expect([code, buurtenAt(at)]).toEqual([code, [buurt]]);
    }
  });
});

describe("venues and organisations", () => {
  it("are about 25 venues and exactly 35 organisations with their own keys and names", () => {
    expect(venues.length).toBeGreaterThanOrEqual(23);
    expect(venues.length).toBeLessThanOrEqual(28);
    expect(organisations).toHaveLength(35);
    for (const list of [venues, organisations]) {
      expect(doubles(list.map((item) => item.key))).toEqual([]);
      expect(doubles(list.map((item) => item.name))).toEqual([]);
    }
  });

  it("stand inside their buurt, in every built-up buurt at least one", () => {
    for (const venue of venues) expect([venue.key, buurtenAt(venue.at)]).toEqual([venue.key, [venue.buurtCode]]);
    const served = new Set(venues.map((v) => v.buurtCode));
    expect(buurten.filter((b) => b.builtUp && !served.has(b.code))).toEqual([]);
  });

  it("have a postcode of their own buurt", () => {
    const buurtOf = new Map(postcodes.map((p) => [p.code!.replace(" ", ""), p.buurt]));
    for (const v of venues) expect([v.key, buurtOf.get(v.postcode.replace(" ", ""))]).toEqual([v.key, v.buurtCode]);
  });

  it("know each other by keys that exist", () => {
    const [venueKeys, organisationKeys] = [venues.map((v) => v.key), organisations.map((o) => o.key)];
    expect(venues.flatMap((v) => v.organisation ?? []).filter((key) => !organisationKeys.includes(key))).toEqual([]);
    expect(organisations.flatMap((o) => o.venue ?? []).filter((key) => !venueKeys.includes(key))).toEqual([]);
    expect(organisations.flatMap((o) => o.buurten).filter((code) => !buurtCodes.has(code))).toEqual([]);
  });

  it("can only be reached at addresses and numbers that nobody has", () => {
    for (const o of organisations) {
      expect(o.email).toMatch(/^[a-z0-9.-]+@[a-z0-9.-]+\.example$/);
      if (o.website) expect(o.website).toMatch(/^https:\/\/[a-z0-9.-]+\.example(\/|$)/);
    }
    const rooms = venues.flatMap((v) => v.rooms.map((r) => r.contactPhone));
    for (const phone of [...rooms, ...organisations.map((o) => o.phone), ...activities.map((a) => a.contactPhone)])
      expect(phone.replace(/\D/g, "")).toMatch(/^(03430000\d\d|06000000\d\d)$/);
  });
});

describe("the people who keep the calendar", () => {
  it("are about twenty, with their own mail address and an organisation that exists", () => {
    expect(people.length).toBeGreaterThanOrEqual(18);
    expect(doubles(people.map((p) => p.email))).toEqual([]);
    const keys = organisations.map((o) => o.key);
    expect(people.flatMap((p) => p.memberOf.map((m) => m.organisation)).filter((key) => !keys.includes(key))).toEqual(
      [],
    );
    for (const p of people) expect(p.email).toMatch(/^[a-z0-9.-]+@[a-z0-9.-]+\.example$/);
  });

  it("hold the keeper's and the administrator's desk", () => {
    expect(people.filter((p) => p.siteRole === "keeper").length).toBeGreaterThan(0);
    expect(people.filter((p) => p.siteRole === "admin").length).toBeGreaterThan(0);
  });
});

describe("the activities", () => {
  it("are a year of more than 110 stories, all different", () => {
    expect(activities.length).toBeGreaterThanOrEqual(110);
    expect(activities.length).toBeLessThanOrEqual(150);
    for (const field of ["key", "title", "whatWeDo", "printText"] as const)
      expect(doubles(activities.map((a) => a[field]))).toEqual([]);
  });

  it("belong to an organisation and happen at a place that exist", () => {
    const organisationKeys = new Set(organisations.map((o) => o.key));
    const rooms = new Map(venues.map((v) => [v.key, v.rooms.map((r) => r.name)]));
    for (const a of activities) {
      expect([a.key, organisationKeys.has(a.organisation)]).toEqual([a.key, true]);
      expect([a.key, Boolean(a.venue || a.address || a.online)]).toEqual([a.key, true]);
      if (a.venue) expect([a.key, rooms.has(a.venue)]).toEqual([a.key, true]);
      if (a.room) expect([a.key, rooms.get(a.venue ?? "")]).toEqual([a.key, expect.arrayContaining([a.room])]);
    }
  });

  it("fit in the fields of the form", () => {
    for (const a of activities) {
      const fits = (text: string | undefined, least: number, most: number) =>
        expect([a.key, text, (text ?? "").length >= least && (text ?? "").length <= most]).toEqual([a.key, text, true]);
      fits(a.title, 3, 60);
      fits(a.whatWeDo, 40, 600);
      fits(a.printText, 10, 140);
      fits(a.transport, 0, 120);
      fits(a.alert, 0, 120);
      expect(a.starts).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      expect([a.key, a.minutes >= 15 && a.minutes <= 720]).toEqual([a.key, true]);
      expect([a.key, a.elements.length >= 1 && a.elements.length <= 3]).toEqual([a.key, true]);
      expect([a.key, a.priceCents === 0 || Boolean(a.costHelp)]).toEqual([a.key, true]);
      expect([a.key, !a.comeAlone || a.hostName.length > 0]).toEqual([a.key, true]);
    }
  });

  it("reach every built-up buurt and every day of the week, and leave Sunday afternoon nearly empty", () => {
    const buurtOf = new Map(venues.map((v) => [v.key, v.buurtCode]));
    const reached = new Set(activities.map((a) => buurtOf.get(a.venue ?? "")));
    expect(buurten.filter((b) => b.builtUp && !reached.has(b.code)).map((b) => b.name)).toEqual([]);
    const on = (day: number) => activities.filter((a) => a.repeat.weekdays?.includes(day));
    for (const day of [1, 2, 3, 4, 5, 6, 7]) expect([day, on(day).length > 0]).toEqual([day, true]);
    const weekly = on(7).filter((a) => a.repeat.every === "week" && a.starts >= "12:00" && a.starts < "17:00");
    expect(weekly.length).toBeLessThanOrEqual(2);
  });
});

describe("the words", () => {
  const texts: [where: string, text: string][] = [
    ...activities.flatMap((a): [string, string][] =>
      [a.title, a.whatWeDo, a.printText, a.audience, a.costHelp, a.transport, a.alert].map((t) => [a.key, t ?? ""]),
    ),
    ...organisations.map((o): [string, string] => [o.key, o.about]),
    ...venues.flatMap((v): [string, string][] =>
      [v.opening, v.directions, ...v.rooms.map((r) => r.keyRule)].map((t) => [v.key, t]),
    ),
  ];

  it("keep every sentence within twenty words", () => {
    const long = texts.flatMap(([where, text]) =>
      sentences(text)
        .filter((s) => s.length > 20)
        .map((s) => `${where}: ${s.join(" ")}`),
    );
    expect(long).toEqual([]);
  });

  it("never name a feeling as a lack, shout, sell a brand, or use words of an office", () => {
    const banned =
      /eenza|isolement|rummikub|scrabble|ipad|whatsapp|cliënt|doelgroep|hulpbehoef|hulpvra|beperking|lorem|!|\b(t\/m|i\.v\.m|o\.v\.v|m\.b\.t|d\.w\.z)\b/i;
    expect(texts.filter(([, text]) => banned.test(text))).toEqual([]);
  });
});

describe("the synonyms", () => {
  it("are some forty families of words, and no word lives in two", () => {
    expect(synonyms.length).toBeGreaterThanOrEqual(35);
    for (const family of synonyms) expect(family.length).toBeGreaterThan(1);
    expect(doubles(synonyms.flat())).toEqual([]);
  });
});

describe("the feasts", () => {
  it.each(["2026-01-01", "2026-11-22", "2027-12-26", "2028-02-29"])(
    "keep their own day in the year, seen from %s",
    (text) => {
      const today = Temporal.PlainDate.from(text);
      for (const feast of feastsFrom(today)) {
        const [first] = daysOf(today, feast);
        expect([feast.key, Temporal.PlainDate.compare(first!, today) >= 0]).toEqual([feast.key, true]);
        expect([feast.key, today.until(first!, { largestUnit: "days" }).days <= 375]).toEqual([feast.key, true]);
      }
    },
  );

  it("fall on Christmas, on 4 May and on four evenings from a Tuesday", () => {
    const today = Temporal.PlainDate.from("2026-11-22");
    const days = (key: string) => daysOf(today, feastsFrom(today).find((f) => f.key === key)!).map(String);
    expect(days("jaar-eerste-kerstdag")).toEqual(["2026-12-25"]);
    expect(days("jaar-vier-mei")).toEqual(["2027-05-04"]);
    expect(days("jaar-avondvierdaagse")).toEqual(["2027-06-01", "2027-06-02", "2027-06-03", "2027-06-04"]);
    expect(
      nextFeast(Temporal.PlainDate.from("2031-01-01"), { month: 4, day: 27, neverOnSunday: true }).toString(),
    ).toBe("2031-04-26");
  });

  /** The same count from this Monday and from today as the planting does. */
  function daysOf(today: Temporal.PlainDate, { repeat, firstWeekOffset }: Activity): Temporal.PlainDate[] {
    if (repeat.dates) return repeat.dates.map((days) => today.add({ days }));
    const monday = today.subtract({ days: today.dayOfWeek - 1 });
    return [monday.add({ days: 7 * firstWeekOffset + repeat.weekdays![0]! - 1 })];
  }
});
