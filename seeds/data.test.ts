// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { categories } from "#modules/activities/index.ts";
import { toRd } from "#modules/places/index.ts";
import { holds } from "./areas/mesh.ts";
import { buurten, type Point } from "./areas/plan.ts";
import { organisations } from "./organisations.ts";
import { people } from "./people.ts";
import { activities } from "./stories.ts";
import { synonyms } from "./synonyms.ts";
import { venues } from "./venues.ts";

const here = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8");
const twice = (list: string[]) => list.filter((item, at) => list.indexOf(item) !== at);
const known = (list: { key: string }[]) => new Set(list.map(({ key }) => key));
const codes = new Set(buurten.map(({ code }) => code));

/** Every text that somebody reads, with where it stands. */
function texts(): [where: string, text: string][] {
  const said: [string, string | undefined][] = [
    ...venues.flatMap((v): [string, string][] => [
      ...[v.name, v.kind, v.opening, v.directions].map((text): [string, string] => [v.key, text]),
      ...v.rooms.flatMap((r) => [r.hours, r.keyRule].map((text): [string, string] => [v.key, text])),
    ]),
    ...organisations.flatMap((o) => [o.name, o.kind, o.about].map((text): [string, string] => [o.key, text])),
    ...people.map((p): [string, string] => [p.key, p.story]),
    ...activities.flatMap((a) =>
      [a.title, a.whatWeDo, a.printText, a.audience, a.transport, a.costHelp, a.alert, ...reasons(a)].map(
        (text): [string, string | undefined] => [a.key, text],
      ),
    ),
  ];
  return said.filter((pair): pair is [string, string] => Boolean(pair[1]));
}

const reasons = (a: (typeof activities)[number]) => [...(a.cancel ?? []), ...(a.move ?? [])].map((one) => one.reason);

describe("the demo town", () => {
  it("has 35 organisations and 26 places, each with a key of its own", () => {
    expect(organisations).toHaveLength(35);
    expect(venues).toHaveLength(26);
    expect(new Set(venues.map(({ buurtCode }) => buurtCode))).toEqual(codes);
    for (const list of [organisations, venues, people, activities]) {
      expect(twice(list.map(({ key }: { key: string }) => key))).toEqual([]);
    }
    expect(twice(organisations.map(({ name }) => name))).toEqual([]);
    expect(twice(people.map(({ email }) => email))).toEqual([]);
  });

  it("has a demo login for who publishes, who keeps the calendar and who manages the site", () => {
    const at = (email: string) => people.find((person) => person.email === email);
    expect(at("ria@debrug.example")?.memberOf).toEqual([{ organisation: "debrug", role: "admin" }]);
    expect(at("karin@welzijn.example")).toMatchObject({
      siteRole: "keeper",
      memberOf: [{ organisation: "welzijn", role: "admin" }],
    });
    expect(at("beheer@demodam.example")?.siteRole).toBe("admin");
  });

  it("refers only to what is there", () => {
    const [groups, places] = [known(organisations), known(venues)];
    const lost = [
      ...organisations.filter((o) => o.venue && !places.has(o.venue)),
      ...organisations.filter((o) => o.buurten.some((code) => !codes.has(code))),
      ...venues.filter((v) => v.organisation && !groups.has(v.organisation)),
      ...people.filter((p) => p.memberOf.some(({ organisation }) => !groups.has(organisation))),
      ...activities.filter((a) => !groups.has(a.organisation)),
      ...activities.filter((a) => a.venue && !places.has(a.venue)),
      ...activities.filter((a) => a.room && !roomsAt(a.venue).includes(a.room)),
      ...activities.filter((a) => !categories.includes(a.category)),
    ];
    expect(lost.map(({ key }) => key)).toEqual([]);
  });

  it("lets every organisation tell something, somewhere", () => {
    const busy = new Set(activities.map(({ organisation }) => organisation));
    expect(organisations.filter(({ key }) => !busy.has(key)).map(({ key }) => key)).toEqual([]);
    expect(activities.filter((a) => !a.venue && !a.address && !a.online).map(({ key }) => key)).toEqual([]);
  });

  it("waits for a look only where the organisation is not yet trusted", () => {
    const trusted = new Set(organisations.filter((o) => o.trusted).map(({ key }) => key));
    const wrong = activities.filter((a) => a.state === "in_review" && trusted.has(a.organisation));
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it("uses numbers and addresses that reach nobody", () => {
    const phones = [
      ...organisations.map(({ phone }) => phone),
      ...venues.flatMap(({ rooms }) => rooms.map(({ contactPhone }) => contactPhone)),
      ...activities.map(({ contactPhone }) => contactPhone.replace(/\D/g, "")),
    ];
    expect(phones.filter((phone) => !/^(0343000\d{3}|06000000\d{2})$/.test(phone))).toEqual([]);
    expect(twice(organisations.map(({ phone }) => phone))).toEqual([]);
    const mails = [...organisations, ...people].map(({ email }) => email);
    expect(mails.filter((mail) => !/^[a-z.]+@[a-z-]+\.example$/.test(mail))).toEqual([]);
    const sites = organisations.flatMap(({ website }) => website ?? []);
    expect(sites.filter((site) => !/^https:\/\/[a-z-]+\.example$/.test(site))).toEqual([]);
  });

  it("puts every place inside its buurt, with a postcode of that buurt", () => {
    const posted = new Map(postcodeLines().map(([code, , , buurt]) => [code?.replace(" ", ""), buurt]));
    expect(venues.filter((v) => posted.get(v.postcode) !== v.buurtCode).map(({ key }) => key)).toEqual([]);
    const drawn = buurtShapes();
    const outside = venues.filter(({ at, buurtCode }) => !inside(drawn.get(buurtCode) ?? [], at));
    expect(outside.map(({ key }) => key)).toEqual([]);
  });

  it("puts every postcode inside its buurt", () => {
    const drawn = buurtShapes();
    const outside = postcodeLines().filter(([, x, y, code]) => !inside(drawn.get(code!) ?? [], [Number(x), Number(y)]));
    expect(outside).toEqual([]);
  });

  it("gives a word to one family, in the letters that somebody types", () => {
    expect(twice(synonyms.flat())).toEqual([]);
    expect(synonyms.flat().filter((word) => !/^[a-z]{2,40}$/.test(word))).toEqual([]);
    expect(synonyms.filter((family) => family.length < 2)).toEqual([]);
  });
});

describe("the texts of the demo town", () => {
  it("fit where they are shown", () => {
    const long = (list: { key: string }[], most: number, of: (one: never) => string | undefined) =>
      list.filter((one) => (of(one as never) ?? "").length > most).map(({ key }) => key);
    type A = (typeof activities)[number];
    type V = (typeof venues)[number];
    type O = (typeof organisations)[number];
    expect([
      ...long(activities, 60, (a: A) => a.title),
      ...long(activities, 600, (a: A) => a.whatWeDo),
      ...long(activities, 140, (a: A) => a.printText),
      ...long(activities, 160, (a: A) => a.audience),
      ...long(activities, 160, (a: A) => a.costHelp),
      ...long(activities, 120, (a: A) => a.transport),
      ...long(activities, 120, (a: A) => a.alert),
      ...long(activities, 160, (a: A) => reasons(a).sort((one, other) => other.length - one.length)[0]),
      ...long(venues, 400, (v: V) => v.opening),
      ...long(venues, 600, (v: V) => v.directions),
      ...long(organisations, 60, (o: O) => o.kind),
      ...long(organisations, 600, (o: O) => o.about),
    ]).toEqual([]);
    expect(activities.filter((a) => a.title.length < 3 || !a.whatWeDo || !a.printText).map(({ key }) => key)).toEqual(
      [],
    );
  });

  it("invite everybody and put nobody in a box", () => {
    const never =
      /eenza|isolement|hulpvraag|hulpbehoef|cli[eë]nt|doelgroep|intake|beperking|afgewezen|kwetsba|lorem|[!]|\bt\/m\b|\bbijv\b/i;
    expect(texts().filter(([, text]) => never.test(text))).toEqual([]);
  });

  it("say u, and keep sentences short", () => {
    expect(texts().filter(([, text]) => /\b(jij|jou|jouw|je)\b/i.test(text))).toEqual([]);
    const sentences = texts().flatMap(([where, text]) =>
      text.split(/(?<=[.?:])\s+/).map((sentence): [string, string] => [where, sentence]),
    );
    expect(sentences.filter(([, sentence]) => sentence.split(/\s+/).length > 20)).toEqual([]);
  });
});

const roomsAt = (key?: string) => venues.find((venue) => venue.key === key)?.rooms.map(({ name }) => name) ?? [];
const postcodeLines = () =>
  here("./areas/postcodes.csv")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

/** The polygons of every buurt, in the metres that the places room makes of them. */
function buurtShapes(): Map<string, Point[][][]> {
  const { features } = JSON.parse(here("./areas/demodam.geojson")) as { features: Feature[] };
  const metres = ([lon, lat]: Point): Point => {
    const { x, y } = toRd({ lat, lon });
    return [x, y];
  };
  const partsOf = ({ geometry }: Feature) =>
    geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  return new Map(
    features
      .filter(({ properties }) => properties.buurtcode)
      .map((one) => [one.properties.buurtcode!, partsOf(one).map((part) => part.map((ring) => ring.map(metres)))]),
  );
}

interface Feature {
  properties: { buurtcode?: string };
  geometry: { type: "Polygon"; coordinates: Point[][] } | { type: "MultiPolygon"; coordinates: Point[][][] };
}

const inside = (parts: Point[][][], at: Point) =>
  parts.some(([border, ...gaps]) => holds(border!, at) && !gaps.some((gap) => holds(gap, at)));
