// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { rows } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { world } from "#test/world.ts";
import { importer, memberOf } from "./fixtures/people.ts";
import { newer } from "./fixtures/towns.ts";
import { ImportRefused, importAreas, importPostcodes, placeOfPostcode } from "./index.ts";

async function town() {
  const w = await world();
  await importAreas(w.db, importer, newer());
  return w;
}

describe("a list of postcodes", () => {
  test.each([
    ["in metres", "postcode,x_rd,y_rd\n9990AA,151200,451000\n", "BU99020100"],
    ["in degrees", "postcode,lat,lon\n9990 aa,52.0473,5.3318\n", "BU99020100"],
    ["by buurt", "\ufeffPostcode;Buurtcode\r\n9990AA;BU99020200\r\n", "BU99020200"],
    ["with both: the buurt decides", "PC6,x_rd,y_rd,buurtcode\n9990AA,151200,451000,BU99020200\n", "BU99020200"],
  ])("%s gives a point and a buurt", async (_name, csv, code) => {
    const { db } = await town();
    expect(await importPostcodes(db, importer, csv)).toEqual({ added: 1, changed: 0, unchanged: 0 });
    expect((await placeOfPostcode(db, "9990 aa"))?.area?.code).toBe(code);
    expect(await importPostcodes(db, importer, csv)).toEqual({ added: 0, changed: 0, unchanged: 1 });
    expect(await placeOfPostcode(db, "9990 ZZ")).toBeNull();
  });

  test("again with another point changes it, and keeps what is not in the list", async () => {
    const { db } = await town();
    await importPostcodes(db, importer, "postcode,x_rd,y_rd\n9990AA,151200,451000\n9990AB,151200,451000\n");
    expect(await importPostcodes(db, importer, "postcode,x_rd,y_rd\n9990AA,152500,450500\n")).toEqual({
      added: 0,
      changed: 1,
      unchanged: 0,
    });
    expect((await placeOfPostcode(db, "9990AA"))?.area?.code).toBe("BU99020200");
    expect((await placeOfPostcode(db, "9990AB"))?.area?.code).toBe("BU99020100");
  });

  test.each([
    ["nothing", "", /geen enkele postcode|eerste regel/],
    ["only a heading", "postcode,x_rd,y_rd\n", /geen enkele postcode/],
    ["no heading", "9990AA,1,2\n", /De eerste regel moet de kolommen noemen/],
    ["no place", "postcode,straat\n9990AA,Kade\n", /De eerste regel moet de kolommen noemen/],
    ["a bad postcode", "postcode,x_rd,y_rd\n0990AA,151200,451000\n", /^Regel 2: “0990AA” is geen postcode/],
    ["an unknown buurt", "postcode,buurtcode\n9990AA,BU12345678\n", /^Regel 2: buurt “BU12345678” is niet bekend/],
    ["a point in words", "postcode,x_rd,y_rd\n9990AA,hier,daar\n", /^Regel 2: de coördinaten/],
    ["half a point", "postcode,x_rd,y_rd\n9990AA,151200,\n", /^Regel 2: de coördinaten/],
    ["no point", "postcode,x_rd,y_rd\n9990AA,,\n", /^Regel 2: er is geen plek/],
    [
      "a point in the sea of Spain",
      "postcode,lat,lon\n9990AA,36.1,-5.3\n",
      /^Regel 2: de plek .* ligt buiten Nederland/,
    ],
    [
      "a postcode twice",
      "postcode,x_rd,y_rd\n9990AA,151200,451000\n9990 aa,151200,451000\n",
      /^Regel 3: postcode 9990AA staat al eerder/,
    ],
    ["a column too many", "postcode,x_rd,y_rd\n9990AA,151200,451000,5\n", /^Regel 2: hier klopt de CSV niet/],
    ["an open quote", 'postcode,x_rd,y_rd\n9990AA,"151200,451000\n', /hier klopt de CSV niet|geen leesbare CSV/],
  ])("%s is refused with its line, and nothing is stored", async (_name, csv, sentence) => {
    const { db } = await town();
    const refused = await importPostcodes(db, importer, csv).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportRefused);
    expect((refused as ImportRefused).faults[0]).toMatch(sentence);
    expect(await rows(db, sql`select from postcode`)).toEqual([]);
  });

  test("is imported by nobody but who keeps the places", async () => {
    const { db } = await world();
    await expect(
      importPostcodes(db, memberOf("x"), "postcode,x_rd,y_rd\n9990AA,151200,451000\n"),
    ).rejects.toBeInstanceOf(Forbidden);
  });
});
