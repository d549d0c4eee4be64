// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { expect, onTestFinished, test } from "vitest";
import { definePost, type PostOffice } from "#modules/messages/index.ts";
import { remindGuests } from "#modules/signups/index.ts";
import { toInstant, withClock } from "#platform/time/time.ts";
import { openPage } from "#test/browser.ts";
import { heading, looksRight, press, words } from "#test/reader.ts";
import type { World } from "#test/world.ts";
import { coffee } from "../../src/modules/signups/comers.test-data.ts";

let post: PostOffice | null = null;
// before the queue opens, which is when the world is made
definePost(() => post);

/** The product of this test behind a real door, on a day and hour of its own. */
async function serve(w: World, moment: Temporal.Instant): Promise<string> {
  const listener = getRequestListener((request, env) => withClock(moment, () => w.app.fetch(request, env)));
  const server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("a reminder is opened by a mail scanner, answered with no by the person herself, and her place goes to who waits", async () => {
  const { w, db, come, dates, seats } = await coffee({ capacity: 1 });
  const dayBefore = toInstant(dates[0]!.subtract({ days: 1 }));
  const url = await serve(w, dayBefore);
  post = { jobs: w.services.jobs, mailer: w.services.mailer, sms: null, publicUrl: url };
  onTestFinished(() => {
    post = null;
  });
  const byMail = { phone: "", channel: "email" as const };
  await come("Anna de Vries", { ...byMail, email: "anna@buurt.example", reminder: true });
  await come("Bep Jansen", { ...byMail, email: "bep@buurt.example" });
  const standing = async () => (await seats()).map(({ name, state }) => `${name} ${state}`);

  await withClock(dayBefore, async () => {
    await remindGuests(db);
    await w.runDueJobs();
  });
  const mail = w.mail().find(({ subject }) => subject.startsWith("Morgen:"))!;
  expect(mail.to).toBe("anna@buurt.example");
  expect(mail.text + mail.html).not.toMatch(/Anna|Vries/);
  const link = /http:\S+\/antwoord\/[\w-]+/.exec(mail.text)![0];
  expect(mail.html).toContain(link);

  // the mail program looks first, as they do: everything in the mail, more than once
  for (const found of mail.text.match(/http:\S+/g)!) {
    for (const method of ["HEAD", "GET", "GET"])
      await fetch(found, { method, headers: { "user-agent": "Mozilla/5.0 (link scanner)" } });
  }
  expect(await standing()).toEqual(["Anna de Vries signed_up", "Bep Jansen waitlisted"]);

  const page = await openPage(url, { viewport: { width: 390, height: 800 } });
  await page.goto(link);
  expect(await heading(page)).toContain("Morgen: Koffieochtend");
  const shown = await words(page);
  for (const part of ["Wanneer:", "Waar:", "Komt u nog?", "0343"]) expect(shown).toContain(part);
  expect(shown).not.toMatch(/Anna|Vries/);
  await looksRight(page);
  await press(page, "Nee, ik kom niet");
  expect(await heading(page)).toBe("Dank u. Uw antwoord is binnen.");
  await looksRight(page);
  expect(await standing()).toEqual(["Anna de Vries cancelled", "Bep Jansen signed_up"]);

  // and again, tomorrow, from the same mail
  await page.goto(link);
  expect(await heading(page)).toBe("Dank u. Uw antwoord is binnen.");
  expect(await words(page)).toContain("Klopt het niet? Bel ons gerust.");
  await page.goto("/antwoord/iets-dat-niemand-gaf");
  expect(await heading(page)).toBe("Deze link werkt niet meer");
  await looksRight(page);
  expect(await standing()).toEqual(["Anna de Vries cancelled", "Bep Jansen signed_up"]);
});
