// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { beforeEach, expect, test } from "vitest";
import { readSettings } from "#platform/http/site-settings.ts";
import { readPdf } from "#platform/pdf/read-pdf.test-data.ts";
import { now, today, withClock } from "#platform/time/time.ts";
import { colleague } from "#test/people.ts";
import { publicUrl, type World, world } from "#test/world.ts";
import { activityById } from "../activity/find.ts";
import { confirmActivity } from "../activity/life.ts";
import { type Neighbourhood, neighbourhood } from "../fixtures/neighbourhood.ts";
import { freshen } from "../freshness.ts";
import { paperContents } from "../paper/contents.ts";
import { findIssue, issuePaper } from "../paper/issues.ts";
import { spanOf } from "../paper/period.ts";
import { paths } from "../paths.ts";
import type { Series } from "../tables.ts";

const title = "Koffieochtend in De Brug";
let w: World;
let here: Neighbourhood;
let coffee: Series;
beforeEach(async () => {
  w = await world();
  here = await neighbourhood(w.db);
  coffee = await here.publish();
});

const later = <T>(days: number, work: () => Promise<T>): Promise<T> => withClock(now().add({ hours: 24 * days }), work);
const span = () => spanOf("month", today().add({ months: 1 }));
async function printed(): Promise<string[]> {
  const contents = await paperContents(w.db, await readSettings(w.db), publicUrl, null, span(), today());
  return [...contents.days.flatMap(({ lines }) => lines), ...contents.later].map((line) => line.title);
}
const stateOf = async () => (await activityById(w.db, coffee.id)).status;

test("the paper holds what is confirmed, and what was asked less than two weeks ago", async () => {
  expect(await printed()).toContain(title);
  await later(91, async () => {
    await freshen(w.db);
    expect(await stateOf()).toBe("needs_confirmation");
    expect(await printed()).toContain(title);
  });
});

test("right after the night in which it became stale it is not in the paper, nor on the printed list", async () => {
  await later(91, () => freshen(w.db));
  await later(106, async () => {
    await freshen(w.db);
    expect(await stateOf()).toBe("stale");
    expect(await printed()).toEqual([]);
    expect(await (await w.get(paths.printList)).text()).not.toContain(title);
    expect(await (await w.get(paths.list)).text()).toContain(title); // on screen, with a warning
  });
});

test("also before the night, and when the machine was off for months, nothing overdue is printed", async () => {
  await later(106, async () => {
    expect(await stateOf()).toBe("published"); // nobody has looked yet
    expect(await printed()).toEqual([]);
  });
});

test("an issue that is frozen later holds nothing stale; one frozen before stays as it was printed", async () => {
  const keeper = await colleague(w.db);
  const issue = async () => {
    const id = await issuePaper(w.db, keeper, await readSettings(w.db), publicUrl, null, span());
    return async () => JSON.stringify(readPdf((await findIssue(w.db, id)).pdf));
  };
  const before = await issue();
  await later(91, () => freshen(w.db));
  await later(106, async () => {
    await freshen(w.db);
    const after = await issue();
    expect(await after()).not.toContain("Koffieochtend");
    await confirmActivity(w.db, here.editor, coffee.number, "Zwaantje");
    const again = await issue();
    expect(await again()).toContain("Koffieochtend");
    expect(await after()).not.toContain("Koffieochtend");
  });
  expect(await before()).toContain("Koffieochtend");
});
