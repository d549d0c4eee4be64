// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { type Actor, system } from "#platform/access/actor.ts";
import { newId } from "#platform/db/ids.ts";
import { world } from "#test/world.ts";
import { readLogo } from "./logo.ts";
import { addOrganisation, findOrganisation } from "./organisation.ts";
import { organisationPaths as paths } from "./paths.ts";

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#045b66" } });
const file = (bytes: Buffer | string, name = "logo.png", type = "image/png") =>
  new File([typeof bytes === "string" ? bytes : new Uint8Array(bytes)], name, { type });
const as: Actor = { kind: "person", person: newId(), siteRoles: ["admin"] };

/** A PNG that says it is enormous: a few bytes that would unpack to gigabytes. */
async function bomb(): Promise<Buffer> {
  const bytes = await picture(1, 1).png().toBuffer();
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  return bytes;
}

describe("a logo", () => {
  test("is made small and loses what was hidden in it", async () => {
    const photo = await picture(1600, 800)
      .withExif({ IFD0: { Copyright: "geheim adres" } })
      .jpeg()
      .toBuffer();
    const read = await readLogo(file(photo, "foto.jpg", "image/jpeg"));
    if (!read.ok) throw new Error(read.problem);
    expect([read.picture.width, read.picture.height]).toEqual([400, 200]);
    expect(read.picture.bytes.includes("geheim adres")).toBe(false);
    expect((await sharp(read.picture.bytes).metadata()).format).toBe("webp");
  });

  test.each<[string, () => Promise<Buffer | string> | Buffer | string, string]>([
    ["text", () => "dit is geen plaatje", "logoNoImage"],
    ["HTML", () => "<!doctype html><script>alert(1)</script>", "logoDrawing"],
    ["SVG", () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "logoDrawing"],
    ["SVG behind XML", () => `<?xml version="1.0"?>${" ".repeat(50)}<svg/>`, "logoDrawing"],
    ["a PDF", () => "%PDF-1.7\n1 0 obj", "logoNoImage"],
    ["a PNG that breaks off", async () => (await picture(300, 300).png().toBuffer()).subarray(0, 60), "logoNoImage"],
    ["only the first bytes of a PNG", () => Buffer.from("89504e470d0a1a0a", "hex"), "logoNoImage"],
    ["a pixel bomb", bomb, "logoManyPixels"],
    ["more than 50 million pixels", () => picture(7100, 7100).png().toBuffer(), "logoManyPixels"],
    ["more than 1 MB", () => Buffer.alloc(1_000_001), "logoTooLarge"],
  ])("that is %s is refused", async (_, make, problem) => {
    expect(await readLogo(file(await make()))).toEqual({ ok: false, problem });
  });

  test("is shown, kept for ever by its own address, and can be taken away", async () => {
    const w = await world();
    const { slug } = await addOrganisation(w.db, system("test"), { name: "Kamerkoor" });
    expect((await w.get(paths.logo(slug))).status).toBe(404);
    const logo = file(await picture(100, 100).png().toBuffer());
    expect((await w.post(paths.manage(slug), { name: "Kamerkoor", logo }, { as })).status).toBe(303);
    const src = /src="(\/organisaties\/kamerkoor\/logo\?v=\w+)"/.exec(
      await (await w.get(paths.show(slug))).text(),
    )![1]!;
    const shown = await w.get(src);
    expect(shown.headers.get("content-type")).toBe("image/webp");
    expect(shown.headers.get("cache-control")).toContain("immutable");
    expect((await shown.arrayBuffer()).byteLength).toBeGreaterThan(20);
    const again = await w.get(paths.logo(slug), { headers: { "if-none-match": shown.headers.get("etag")! } });
    expect(again.status).toBe(304);
    expect((await w.get(paths.logo(slug))).headers.get("cache-control")).not.toContain("immutable");
    await w.post(paths.manage(slug), { name: "Kamerkoor" }, { as });
    expect((await findOrganisation(w.db, as, slug)).logo).not.toBeNull();
    await w.post(paths.manage(slug), { name: "Kamerkoor", logoRemove: "1" }, { as });
    expect((await findOrganisation(w.db, as, slug)).logo).toBeNull();
  });

  test("that is no picture comes back with a sentence at the field, and nothing is stored", async () => {
    const w = await world();
    const { slug } = await addOrganisation(w.db, system("test"), { name: "Kamerkoor" });
    const form = { name: "Andere naam", logo: file("<svg onload=alert(1)>", "logo.svg", "image/svg+xml") };
    const refused = await w.post(paths.manage(slug), form, { as });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('id="logo-error"');
    expect(page).toContain("Een SVG-tekening kunnen wij niet plaatsen");
    expect(page).toContain('value="Andere naam"');
    expect(await findOrganisation(w.db, as, slug)).toMatchObject({ name: "Kamerkoor", logo: null });
  });
});
