// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

// Every word that the product tells people passes the list of words that never stand in a message: a subject line is read
// over a shoulder, an envelope by the postman. What an organiser writes is not ours; it is not in here.

import { globSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** About being alone. Source: the programmes this product follows, tone. */
const alone = /eenza(am|me)|vereenzaam|isolement|lonel(y|iness)|isolated/i;
/** About health, money or care: NTA 7516. A page of a colleague may say these, for instance to ask that they are left out. */
const closeToHer =
  /diagnos|medicijn|medicat|dement|depress|verslav|schuld(?!ig)|zorgelijk|cliënt|hulpvraag|hulpbehoe|doelgroep|afgewezen|niet op komen dagen/i;
/** A room with one file of texts has its pages in it too. */
const alsoPages = (file: string): boolean => file.endsWith("/messages.ts");

/** Texts that leave the house: tellings, letters, mails, SMS. Pages are not among them. */
const files = globSync(
  [
    "src/modules/*/messages/{told,tellings,letters,week,answers,calls,mails,sms}.ts",
    "src/modules/*/letters.tsx",
    "src/modules/*/messages.ts",
    "src/modules/*/*/messages.ts",
  ],
  { cwd: root },
).sort();

/** Every text in it, with a word for each gap. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    try {
      return textsIn((value as (...gaps: unknown[]) => unknown)(...Array(8).fill("X")));
    } catch {
      return []; // a component, or a word that wants more than a text
    }
  }
  if (value === null || typeof value !== "object") return [];
  return Object.values(value).flatMap(textsIn);
}

describe("what people are told", () => {
  test("is found in every room that tells something", () => {
    const rooms = new Set(files.map((file) => file.split("/")[2]));
    expect([...rooms]).toEqual(expect.arrayContaining(["accounts", "activities", "bookings", "gaps", "signups"]));
  });

  test.each(files)("%s holds no word that never stands in a message", async (file) => {
    const texts = textsIn(await import(pathToFileURL(root + file).href));
    const never = (text: string) => alone.test(text) || (!alsoPages(file) && closeToHer.test(text));
    expect(texts.filter(never)).toEqual([]);
  });
});
