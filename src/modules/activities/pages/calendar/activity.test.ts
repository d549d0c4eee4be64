// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { newId } from "#platform/db/ids.ts";
import { today } from "#platform/time/time.ts";
import { type Visit, visit } from "../../fixtures/visit.ts";
import { cancelDate, moveDate } from "../../index.ts";
import { paths } from "../../paths.ts";

let w: Visit["w"];
let here: Visit["here"];
let page: Visit["page"];
beforeEach(async () => {
  ({ w, here, page } = await visit());
});

describe("the page of an activity", () => {
  const weekly = (more: object = {}) =>
    here.publish({ startsLocal: today().add({ days: 1 }).toPlainDateTime("10:00"), rrule: "FREQ=WEEKLY", ...more });

  test("answers what people ask", async () => {
    const html = await page(
      paths.activity(
        await weekly({
          priceCents: 250,
          costHelp: "Is dat lastig? Zeg het Ria.",
          transport: "De buurtbus rijdt.",
          audience: "Voor wie van koffie houdt.",
          ageMin: 60,
          languages: ["nl", "tr"],
          energy: "seated",
        }),
      ),
    );
    for (const said of [
      "Elke week op",
      "Kerkstraat 12, 1234 AB Demodam",
      "iet bekend",
      "Is dat lastig? Zeg het Ria.",
      "€ 2,50.",
      "De buurtbus rijdt.",
      "Voor wie van koffie houdt.",
      "Vooral voor mensen vanaf 60 jaar. Past u er net niet bij? Kom toch gerust kijken.",
      "U hoeft zich niet aan te melden.",
      "Nederlands, Turks",
      "Zittend",
      "Zwaantje",
      "Stichting De Brug",
    ])
      expect(html, said).toContain(said);
  });

  test("strikes a date that is off, shows a moved one beside where it was, and still names three that go on", async () => {
    const coffee = await weekly();
    const haven = newId();
    await w.db.execute(sql`insert into venue (id, slug, name) values (${haven}, 'de-haven', 'De Haven')`);
    await cancelDate(w.db, here.editor, coffee.number, coffee.startsLocal, "Zwaantje is ziek.");
    const second = coffee.startsLocal.add({ days: 7 });
    await moveDate(w.db, here.editor, coffee.number, second, {
      starts: second.add({ hours: 4 }),
      minutes: null,
      venue: haven,
      reason: "De zaal is bezet.",
    });
    const html = await page(paths.activity(coffee));
    expect(html.match(/<s>[^<]+10\.00 tot 12\.00 uur<\/s>/g)).toHaveLength(2);
    for (const said of ["Zwaantje is ziek.", "De zaal is bezet.", "Dit keer bij De Haven."])
      expect(html).toContain(said);
    expect(html).toMatch(/<time[^>]+>[^<]+14\.00 tot 16\.00 uur<\/time>/);
    expect(html.match(/<time datetime="[^"]+">[^<]*uur<\/time>/g)).toHaveLength(3);
  });

  test("of a whole day names no hours", async () => {
    const html = await page(
      paths.activity(
        await here.publish({
          title: "Burendag",
          rrule: null,
          allDay: true,
          startsLocal: today().add({ days: 2 }).toPlainDateTime(),
          minutes: 1440,
        }),
      ),
    );
    expect(html).not.toMatch(/\d\.00 (tot|uur)/);
  });

  test("can be kept and passed on without anybody else's scripts", async () => {
    const coffee = await weekly();
    const html = await page(paths.activity(coffee));
    for (const start of [paths.activityIcs(coffee), paths.activityPrint(coffee), "mailto:?subject=", "sms:?&amp;body="])
      expect(html).toContain(`href="${start}`);
    expect(html).not.toMatch(/<(script|img|link|iframe)[^>]+(src|href)="https?:\/\/(?!soepsteen\.example)/);
    expect(await page(paths.activityPrint(coffee))).not.toContain("mailto:?subject");
  });

  test("that lies still says so, with the number to call", async () => {
    const html = await page(paths.activity(await weekly({ availability: "temporarily_closed" })));
    expect(html).toMatch(/Het ligt even stil.*tel:\+31343000001/s);
    expect(await page(paths.activity(await weekly()))).not.toContain("Het ligt even stil");
  });

  test("marks what is Dutch on an English page", async () => {
    const html = await page(
      `/en${paths.activity(await weekly({ audience: "Voor buren", transport: "Met de bus", costHelp: "Vraag Ria" }))}`,
    );
    for (const dutch of ["Voor buren", "Met de bus", "Vraag Ria"])
      expect(html).toContain(`<span lang="nl">${dutch}</span>`);
  });
});
