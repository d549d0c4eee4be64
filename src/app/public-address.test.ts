// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { expect, test } from "vitest";
import { addActivity, plainActivity, submitActivity } from "#modules/activities/index.ts";
import { addOrganisation, setTrusted } from "#modules/organisations/index.ts";
import { system } from "#platform/access/actor.ts";
import { today } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { keepPublicAddress } from "./public-address.ts";

test("a calendar program gets the address where the site is now, also after the site moved", async () => {
  const { db, get } = await world();
  const seeds = system("seeds");
  const { id } = await addOrganisation(db, seeds, { name: "Buurthuis De Brug", email: "hallo@brug.example" });
  await setTrusted(db, seeds, id, true);
  await keepPublicAddress(db, "http://127.0.0.1:3000");
  const told = { title: "Koffie", contactName: "Ria", contactPhone: "0343000001", address: "Kerkstraat 12" };
  const startsLocal = today().add({ days: 3 }).toPlainDateTime("10:00");
  const { number } = await addActivity(db, seeds, id, "site.example", { ...plainActivity, ...told, startsLocal });
  await submitActivity(db, seeds, number);
  const address = async () => /^URL:(.*-koffie)\s*$/m.exec(await (await get("/activiteiten.ics")).text())?.[1];
  expect(await address()).toBe(`http://127.0.0.1:3000/activiteiten/${number}-koffie`);
  await keepPublicAddress(db, "https://buurt.example");
  expect(await address()).toBe(`https://buurt.example/activiteiten/${number}-koffie`);
});
