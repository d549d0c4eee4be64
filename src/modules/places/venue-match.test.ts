// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { describe, expect, test } from "vitest";
import type { Db } from "#platform/db/db.ts";
import { processorNow } from "#test/processor.ts";
import { world } from "#test/world.ts";
import { keeper, memberOf, organisation } from "./fixtures/people.ts";
import { houses, written } from "./fixtures/written-places.ts";
import { addAlias, addVenue, matchVenue, mergeVenues, parsePlace, plainName, toLatLon, venueById } from "./index.ts";

const pointOf = (key: string, metres = 0) => ({
  x: 150_000 + Object.keys(houses).indexOf(key) * 700 + metres,
  y: 450_000,
});

async function town(): Promise<{ db: Db; ids: Record<string, string>; numbers: Record<string, number> }> {
  const { db } = await world();
  const ids: Record<string, string> = {};
  const numbers: Record<string, number> = {};
  for (const [key, input] of Object.entries(houses)) {
    const venue = await addVenue(db, keeper, { ...input, at: pointOf(key) });
    ids[key] = venue.id;
    numbers[key] = venue.number;
  }
  return { db, ids, numbers };
}
const match = (db: Db, text: string, at?: { x: number; y: number }) => matchVenue(db, { ...parsePlace(text), at });

describe("a line that somebody wrote", () => {
  test("never leads to a wrong house by itself, and four out of five times to the right answer without asking", async () => {
    const { db, ids } = await town();
    const wrong: string[] = [];
    const asked: string[] = [];
    for (const [text, meant, point] of written) {
      const found = await match(db, text, point && pointOf(point.near, point.metres));
      if (found.verdict === "same" && found.venue !== ids[meant ?? ""]) wrong.push(text);
      if (found.verdict === "ask" || (found.verdict === "unknown" && meant !== null)) asked.push(text);
    }
    const right = 1 - (asked.length + wrong.length) / written.length;
    console.info(
      `${written.length} pairs: ${Math.round(right * 100)} % right without asking; asked: ${asked.join(" · ")}`,
    );
    expect(written.length).toBeGreaterThanOrEqual(60);
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThanOrEqual(0.8);
  });
  test("with the right street and number but no town is no less sure than with the name alone", async () => {
    const { db } = await world();
    const house = await addVenue(db, keeper, {
      name: "Buurthuis De Linde",
      street: "Kerkstraat",
      houseNumber: "12",
      postcode: "9990AZ",
      place: "Demodam",
    });
    for (const text of ["De Linde", "Buurthuis De Linde, Kerkstraat 12"])
      expect(await match(db, text), text).toMatchObject({ venue: house.id, verdict: "same" });
    for (const text of ["Kerkstraat 12", "Buurthuis De Linde, Kerkstraat 12, Elders", "De Berk, Kerkstraat 12"])
      expect((await match(db, text)).verdict, text).not.toBe("same");
  });
  test("is taken apart into name, street, number, postcode and place", () => {
    const apart = (text: string) => {
      const { name, address: a } = parsePlace(text);
      return [name, a.street, a.houseNumber, a.postcode, a.place].join("|");
    };
    expect(apart("De Horn, Hoofdstraat 12, 3961 AB Wijk bij Duurstede")).toBe(
      "De Horn|Hoofdstraat|12|3961AB|Wijk bij Duurstede",
    );
    expect(apart("Hoofdstraat 12-a, 3961ab Wijk")).toBe("|Hoofdstraat|12-a|3961AB|Wijk");
    expect(apart("De Horn, zaal 2")).toBe("De Horn||||");
    expect(apart("Zaal 2, De Horn")).toBe("De Horn||||");
    expect(apart("1e Dwarsstraat 5, Wijk bij Duurstede")).toBe("|1e Dwarsstraat|5||Wijk bij Duurstede");
    expect(apart("Plein 1945 3, Wijk")).toBe("|Plein 1945|3||Wijk");
    expect(apart("De Horn, Utrecht, Nederland")).toBe("De Horn||||Utrecht");
    expect(apart("https://meet.example/12")).toBe("||||");
    expect(apart("")).toBe("||||");
    expect(apart(", ,;\n|")).toBe("||||");
  });
  test("is compared without accents, dots and words that every house has", () => {
    expect(plainName("Buurthuis E.V.A. (zaal 2)")).toBe("eva");
    expect(plainName("Café ’t Hoekje")).toBe("cafe hoekje");
    expect(plainName("Dorpshuis De Horn")).toBe(plainName("zaal 3 de HORN"));
    expect(plainName("Het Dorpshuis")).toBe("dorpshuis");
    expect(plainName("Huis & Hof")).toBe("huis en hof");
    expect(plainName("…")).toBe("");
  });
});

describe("which venue", () => {
  test("two houses of one name are asked about, with both to choose from", async () => {
    const { db, ids } = await town();
    const found = await match(db, "De Brug");
    expect(found.verdict).toBe("ask");
    expect(found.candidates.map(({ venue }) => venue).toSorted()).toEqual([ids.brugCothen, ids.brugWijk].toSorted());
  });
  test("names that are only alike are asked about or unknown", async () => {
    const { db, ids } = await town();
    expect((await match(db, "De Horne")).verdict).toBe("ask");
    expect((await match(db, "De Hort")).verdict).not.toBe("same");
    expect(await match(db, "De Horden")).toMatchObject({ verdict: "ask", venue: ids.horden });
  });
  test("a point may be given in degrees", async () => {
    const { db, ids } = await town();
    const at = toLatLon(pointOf("brugCothen", 30));
    expect(await matchVenue(db, { name: "De Brug", at })).toMatchObject({ verdict: "same", venue: ids.brugCothen });
  });
  test("a point far away makes an equal name a question", async () => {
    const { db } = await town();
    expect((await match(db, "De Horn", pointOf("mfa"))).verdict).toBe("ask");
  });
  test("a venue that was merged is not found; its name leads to the one that stays", async () => {
    const { db, ids, numbers } = await town();
    await mergeVenues(db, keeper, numbers.jeugd!, numbers.mfa!);
    expect(await match(db, "Jongerencentrum De Toren")).toMatchObject({ verdict: "same", venue: ids.mfa });
  });
  test("nothing to go by is unknown, and so is nonsense", async () => {
    const { db } = await town();
    for (const text of ["", "…", "%_\\'\"", "x".repeat(5_000), "\0"])
      expect(await match(db, text.replaceAll("\0", ""))).toEqual({
        venue: null,
        score: 0,
        verdict: "unknown",
        candidates: [],
      });
  });
  test("a thousand venues are searched in a moment", async () => {
    const { db } = await town();
    const { sql } = await import("drizzle-orm");
    await db.execute(sql`insert into venue (id, slug, name, street, house_number, postcode, place, at)
      select gen_random_uuid(), 'x', 'Huis ' || md5(n::text), 'Straat ' || n % 90, n % 60, '3961AB', 'Wijk', point(140000 + n * 37 % 9000, 450000 + n * 91 % 9000)
      from generate_series(1, 1000) n`);
    await match(db, "De Horn, Hoofdstraat 12, 3961 AB Wijk bij Duurstede");
    const start = processorNow();
    for (let i = 0; i < 10; i++) await match(db, `De Horn ${i}, Hoofdstraat 12, 3963 AB Wijk bij Duurstede`);
    expect((processorNow() - start) / 10).toBeLessThan(150);
  });
});

describe("another name of a venue", () => {
  test("is remembered once, and from then on it is known", async () => {
    const { db, ids } = await town();
    const raw = "Het Schip, Lekstraat 100, 3962 AA Wijk bij Duurstede";
    expect((await match(db, "Het Schip")).verdict).toBe("unknown");
    await addAlias(db, keeper, ids.mfa!, raw);
    await addAlias(db, keeper, ids.mfa!, "het schip");
    await addAlias(db, keeper, ids.mfa!, "MFA de Toekomst");
    await addAlias(db, keeper, ids.mfa!, "Lekstraat 100, Wijk");
    expect((await venueById(db, ids.mfa!))?.aliases).toEqual(["Het Schip"]);
    expect(await match(db, "Het Schip")).toMatchObject({ verdict: "same", venue: ids.mfa });
  });
  test("is not given by who may not change the venue", async () => {
    const { db, ids } = await town();
    await expect(addAlias(db, memberOf(await organisation(db, "Elders")), ids.mfa!, "Het Schip")).rejects.toThrow(
      "name venue",
    );
  });
});
