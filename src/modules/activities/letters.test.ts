// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { react, record } from "#platform/audit/record.ts";
import { publicUrl, type World, world } from "#test/world.ts";
import { approveActivity, sendBackActivity, submitActivity } from "./activity/life.ts";
import { freshen } from "./freshness.ts";
import { defineLetters } from "./jobs.ts";
import { coffeeDraft, type DeskTown, deskTown } from "./pages/desk/desk-town.test-data.ts";
import { makeReactions } from "./reactions.ts";

let w: World;
let town: DeskTown;
// As the house does it, once: reactions find the world of the test that runs.
defineLetters(() => ({ mailer: w.services.mailer, publicUrl }));
for (const [fact, reaction] of makeReactions(() => w?.services.jobs ?? null)) react(fact, reaction);

beforeEach(async () => {
  w = await world();
  town = await deskTown(w.db);
});

const post = async () => {
  await w.runDueJobs();
  return w.mail().map(({ to, subject, text }) => ({ to: String(to), subject, text }));
};

describe("letters", () => {
  test("the organisation is asked whether it still holds, with a link that works", async () => {
    const { number, id } = await coffeeDraft(w.db, town.editor, town.organisation);
    await submitActivity(w.db, town.editor, number);
    await w.db.execute(sql`update series set confirm_before = now() - interval '1 day' where id = ${id}`);
    await freshen(w.db);
    const [mail, ...others] = await post();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: "Klopt dit nog: Koffieochtend in De Brug?" });
    expect(mail!.to).toContain("info@debrug.example");
    const link = /\/klopt-nog\/\S+/.exec(mail!.text)![0];
    expect(await (await w.get(link)).text()).toContain("Ja, dit klopt nog");
  });

  test("keepers hear of what waits; the organisation hears the question, and later that it stands", async () => {
    const { number } = await coffeeDraft(w.db, town.stranger, town.otherOrganisation);
    await submitActivity(w.db, town.stranger, number);
    await sendBackActivity(w.db, town.keeper, number, "Welke ingang nemen mensen?");
    await submitActivity(w.db, town.stranger, number);
    expect((await post()).map(({ to }) => to).join()).toContain("karin@demodam.example");
    await approveActivity(w.db, town.keeper, number);
    const [approved] = await post();
    expect(approved).toMatchObject({ subject: "Staat in de kalender: Koffieochtend in De Brug" });
    expect(approved!.to).toContain("info@delinde.example");
  });

  test("the question of the keeper is in the letter", async () => {
    const { number } = await coffeeDraft(w.db, town.stranger, town.otherOrganisation);
    await submitActivity(w.db, town.stranger, number);
    await post();
    await sendBackActivity(w.db, town.keeper, number, "Welke ingang nemen mensen?");
    const [mail] = await post();
    expect(mail!.text).toContain("Welke ingang nemen mensen?");
    expect(mail!.text).toContain(`/beheer/activiteiten/${number}/voorbeeld`);
  });

  test("a holiday is asked about by name of the day", async () => {
    const { id, number } = await coffeeDraft(w.db, town.editor, town.organisation);
    const payload = { recurrenceId: "2026-12-25 10:00:00" };
    await record(w.db, system("test"), "occurrence.holidayAsked", id, payload, town.organisation);
    const [mail] = await post();
    expect(mail!.subject).toMatch(/vrijdag\s25\sdecember/);
    expect(mail!.text).toContain(`/beheer/activiteiten/${number}`);
  });

  test("a change that is undone sends nothing, and publishing at once writes to nobody", async () => {
    const { number } = await coffeeDraft(w.db, town.editor, town.organisation);
    const other = await coffeeDraft(w.db, town.stranger, town.otherOrganisation);
    await submitActivity(w.db, town.editor, number);
    await w.db
      .transaction(async (db) => {
        await submitActivity(db as unknown as typeof w.db, town.stranger, other.number);
        throw new Error("undone");
      })
      .catch(() => undefined);
    expect(await post()).toEqual([]);
  });
});
