// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import sharp from "sharp";
import { beforeEach, describe, expect, test } from "vitest";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { today } from "#platform/time/time.ts";
import { type Form, type World, world } from "#test/world.ts";
import { type DeskTown, deskTown, filledIn } from "./desk-town.test-data.ts";

let w: World;
let town: DeskTown;
beforeEach(async () => {
  w = await world();
  town = await deskTown(w.db);
});

const address = "/beheer/activiteiten/nieuw";
const send = (form: Form, as = town.editor) => w.post(address, { ...filledIn(town), ...form }, { as });
const kept = () =>
  rows<{ title: string; venue: string; minutes: number; photo: string | null }>(w.db, sql`select * from series`);

describe("writing a new activity", () => {
  test("asks for the organisation only when there are several", async () => {
    const page = await (await w.get(address, { as: town.editor })).text();
    expect(page).toContain("<h1");
    expect(page).toContain("Bekijk het voorbeeld");
    expect(page).not.toContain('name="organisation"');
    expect(await (await w.get(address, { as: town.busyEditor })).text()).toContain('name="organisation"');
  });

  test("becomes a draft and goes on to its preview", async () => {
    const answer = await send({});
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/^\/beheer\/activiteiten\/\d+\/voorbeeld$/);
    const [draft] = await kept();
    expect(draft).toMatchObject({
      title: "Koffieochtend in De Brug",
      venue: town.venue,
      minutes: 120,
      status: "draft",
    });
  });

  test("pressing twice makes one activity, and going back to change a word changes that one", async () => {
    const once = newId();
    const first = await send({ _once: once });
    const second = await send({ _once: once });
    expect(second.headers.get("location")).toBe(first.headers.get("location"));
    const again = await send({ _once: once, title: "Theeochtend in De Brug" });
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect((await kept()).map(({ title }) => title)).toEqual(["Theeochtend in De Brug"]);
  });

  test("a visitor signs in first, and who works for nobody is refused", async () => {
    expect((await w.get(address)).status).toBe(303);
    expect((await w.post(address, filledIn(town))).status).toBe(303);
    expect((await w.get(address, { as: town.passerBy })).status).toBe(403);
    expect(await kept()).toEqual([]);
  });

  test("nobody writes for another organisation", async () => {
    expect((await send({ organisation: town.otherOrganisation })).status).toBe(403);
    expect((await send({ organisation: newId() }, town.keeper)).status).toBe(422);
    expect(await kept()).toEqual([]);
  });

  test("a photo is packed again and kept small", async () => {
    const image = sharp({ create: { width: 2400, height: 1600, channels: 3, background: "#045b66" } });
    const photo = new File([new Uint8Array(await image.jpeg().toBuffer())], "zaal.jpg");
    expect((await send({ photo })).status).toBe(422);
    expect((await send({ photo, photoAlt: "Mensen aan een lange tafel" })).status).toBe(303);
    const [file] = await rows(w.db, sql`select media_type, width, height from file`);
    expect(file).toEqual({ media_type: "image/webp", width: 1200, height: 800 });
  });
});

describe("what is not clear stands at the field, and nothing is stored", () => {
  const day = (years: number) => today().add({ years }).toString();
  const wrong: [what: string, form: Form, field: string][] = [
    ["a rule of a calendar program", { every: "FREQ=SECONDLY" }, "every"],
    ["the year 1900", { firstDate: "1900-01-01" }, "firstDate"],
    ["the year 9999", { firstDate: "9999-12-31" }, "firstDate"],
    ["no day at all", { firstDate: "" }, "firstDate"],
    ["a single day that has been", { every: "never", firstDate: "2026-01-06" }, "firstDate"],
    ["a last day before the first", { every: "week", until: today().toString(), firstDate: day(1) }, "until"],
    ["an end before the beginning", { begins: "12:00", ends: "10:00" }, "ends"],
    ["ten minutes", { begins: "10:00", ends: "10:10" }, "ends"],
    ["thirteen hours", { begins: "08:00", ends: "21:00" }, "ends"],
    ["a description without end", { whatWeDo: "x".repeat(200_000) }, "whatWeDo"],
    ["an address that is a program", { where: "online", onlineUrl: "javascript:alert(1)" }, "onlineUrl"],
    ["a sign-up that is a program", { signUp: "link", signUpUrl: "javascript:alert(1)" }, "signUpUrl"],
    ["four elements", { elements: ["meeting", "occupation", "social_skills", "meaningful_role"] }, "elements"],
    ["no element", { elements: undefined }, "elements"],
    ["an unknown venue", { venue: newId() }, "venue"],
    ["a venue that is no id", { venue: "' or 1=1" }, "venue"],
    ["an unknown room", { room: newId() }, "room"],
    ["an unknown buurt", { where: "address", address: "Het park", area: newId() }, "area"],
    ["an unknown organisation", { organisation: "soep" }, "organisation"],
    ["a foreign phone number", { contactPhone: "12" }, "contactPhone"],
    ["a price below zero", { priceCents: "-5" }, "priceCents"],
    ["a name of marks only", { title: "\u200b\u200b\u200b!" }, "title"],
    ["a door without somebody", { goTogether: "ja", hostName: "" }, "hostName"],
    ["a file that is no photo", { photo: new File(["<svg onload=alert(1)>"], "foto.png"), photoAlt: "x" }, "photo"],
  ];
  test.each(wrong)("%s", async (_what, form, field) => {
    const answer = await send(form);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain("<title>Fout:");
    expect(page).toContain(`href="#${field}"`);
    expect(page).toContain(`id="${field}-error"`);
    expect(page).not.toContain("Wij begrijpen dit niet");
    expect(await kept()).toEqual([]);
  });

  test("what was typed comes back, with every fault at once", async () => {
    const answer = await send({
      title: "",
      begins: "",
      hostName: "Ria & <b>Jan</b>",
      weekdays: ["2", "4"],
      contactPhone: "",
    });
    const page = await answer.text();
    for (const field of ["title", "begins", "contactPhone"]) expect(page).toContain(`href="#${field}"`);
    expect(page).toContain("Ria &amp; &lt;b&gt;Jan&lt;/b&gt;");
    expect(page.match(/name="weekdays"[^>]*checked/g)).toHaveLength(2);
  });

  test("ten megabytes are too much", async () => {
    expect((await send({ whatWeDo: "x".repeat(10_000_000) })).status).toBe(413);
  });

  test("HTML is text", async () => {
    const html = "<img src=x onerror=alert(1)>";
    const form = { title: html, whatWeDo: html, contactName: html, hostName: html, audience: html, costHelp: html };
    const more = { transport: html, printText: html, titleEn: html, whatWeDoEn: html };
    const answer = await send({ ...form, ...more });
    expect(answer.status).toBe(303);
    const page = await (await w.get(answer.headers.get("location")!, { as: town.editor })).text();
    expect(page).not.toContain("<img src=x");
    expect(page).toContain("&lt;img src=x");
  });
});
