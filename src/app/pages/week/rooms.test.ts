// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { school } from "#modules/bookings/fixtures/school.ts";
import { coffee } from "#modules/signups/comers.test-data.ts";
import type { Actor } from "#platform/access/actor.ts";
import { newId } from "#platform/db/ids.ts";
import { today, toInstant, weekOf, withClock } from "#platform/time/time.ts";
import { type World, world } from "#test/world.ts";
import { weekPaths } from "./paths.ts";

/** Monday morning: the whole week is ahead. */
const onMonday = <T>(work: () => Promise<T>): Promise<T> =>
  withClock(toInstant(weekOf(today()).from.toPlainDateTime("08:00")), work);
const read = async (w: World, path: string, as: Actor) => {
  const answer = await w.get(path, { as });
  expect(answer.status).toBe(200);
  return (await answer.text()).replaceAll("\u00a0", " ");
};

test("who comes is counted, with what they need and who waits; nobody is named", () =>
  onMonday(async () => {
    const town = await coffee({ capacity: 2 });
    await town.come("Annelies de Vries", { needs: ["lift", "wheelchair"] });
    await town.come("Bertus", { needs: ["lift"], phone: "0343000011" });
    await town.come("Corrie", { phone: "0343000012" });
    const page = await read(town.w, weekPaths.week(), town.here.editor);
    expect(page).toContain("2 van 2, 1 op de wachtlijst");
    expect(page).toContain("2 keer vervoer, 1 keer plek voor een rolstoel");
    expect(page).toContain(`/beheer/activiteiten/${town.activity.number}/gasten/`);
    for (const name of ["Annelies", "Bertus", "Corrie"]) expect(page).not.toContain(name);
  }));

test("the desk says of a date what its number is; a date that is over and ticked is gone from it", async () => {
  const town = await onMonday(async () => {
    const town = await coffee({ capacity: 5 });
    await town.come("Annelies de Vries");
    expect(await read(town.w, "/beheer", town.here.editor)).toMatch(/Wie komt er\? [^<]*\(1\)/);
    return town;
  });
  const later = toInstant(weekOf(today()).to.add({ days: 3 }).toPlainDateTime("08:00"));
  await withClock(later, async () => {
    expect(await read(town.w, "/beheer", town.here.editor)).toContain("Wie was er? Vul het nog in.");
    await town.w.db.execute(sql`update seat set attended = 'came'`);
    expect(await read(town.w, "/beheer", town.here.editor)).not.toContain("Wie komt er?");
  });
});

test("who asked for a room waits in the week of whose room it is, and of nobody else", async () => {
  const w = await world();
  const there = await school(w.db);
  const { request } = await there.ask(["2027-01-14T19:00/21:00"]);
  const page = await read(w, weekPaths.week(), there.noor);
  expect(page).toContain(`/beheer/ruimtes/aanvragen/${request.number}`);
  expect(page).toContain("Gymzaal, De Zwaluw");
  expect(page).toContain("2 dingen wachten op u."); // the request, and the call about it
  expect(await read(w, weekPaths.week(), there.gijs)).toContain("Niemand vroeg om een ruimte.");
});

test("a calendar that cannot be read is said to whose it is", async () => {
  const w = await world();
  const there = await school(w.db);
  await w.db.execute(sql`insert into source (id, organisation, name, kind, state, strategy, category, contact_name, contact_phone, created_at, changed_at)
    values (${newId()}, ${there.school}, 'Agenda van de school', 'ical', 'failing', 'from_event', 'talk', 'Noor', '0343000090', now(), now())`);
  const page = await read(w, weekPaths.week(), there.noor);
  expect(page).toContain("Agenda van de school");
  expect(page).toContain("Wij kunnen deze agenda nu niet lezen.");
  expect(await read(w, weekPaths.week(), there.gijs)).toContain("Er zijn geen problemen met agenda");
});
