// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { neighbourhood } from "#modules/activities/fixtures/neighbourhood.ts";
import { submitActivity } from "#modules/activities/index.ts";
import { markHeard } from "#modules/messages/index.ts";
import { system } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, withClock } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { colleague } from "#test/people.ts";
import { world } from "#test/world.ts";
import { wish } from "./fixtures/wishing.ts";
import { findGap, listGaps } from "./gap/find.ts";
import { changeGap, moveGap } from "./gap/life.ts";
import { overdueTellings } from "./gap/tell.ts";
import { followTrial, linkTrial } from "./gap/trial.ts";
import { withdrawWish } from "./wish/end.ts";

const told = (db: Db) =>
  rows<{ kind: string; channel: string; state: string }>(
    db,
    sql`select kind, channel, state from delivery order by number`,
  );

test("who wished it hears of the trial once it is in the calendar, and of what comes after, once each", async () => {
  const { db } = await world();
  const here = await neighbourhood(db);
  const panel = await colleague(db, "panel");
  const reach = (phone: string, email: string) => ({ name: "Truus", phone, email });
  await wish(db, { area: here.buurt, contact: reach("0343000077", "") });
  const mail = await wish(db, { area: here.buurt, contact: reach("", "truus@soepsteen.example") });
  const silent = await wish(db, { area: here.buurt });
  const { number } = (await listGaps(db, panel))[0]!.gap;
  await moveGap(db, panel, number, "seek");
  await changeGap(db, panel, number, {
    organiser: here.organisation,
    roomFound: true,
    hostFound: true,
    moneyFound: true,
  });
  await moveGap(db, panel, number, "build");
  const draft = await here.draft({ title: "Spelletjesmiddag" });
  const keeper = await colleague(db, "keeper", "sanne");
  await linkTrial(db, keeper, number, draft.number);
  expect(await told(db), "a draft has no date to tell").toEqual([]);
  await submitActivity(db, here.editor, draft.number);
  const published = { name: "activity.published", subject: draft.id, payload: {}, actor: here.editor };
  await followTrial(db, published);
  await followTrial(db, published);
  expect(await told(db)).toEqual([
    { kind: "gaps.trial", channel: "phone", state: "queued" },
    { kind: "gaps.trial", channel: "email", state: "queued" },
  ]);
  const [body] = await rows<{ body: string }>(db, sql`select body from delivery limit 1`);
  expect(body!.body).toMatch(
    /We gaan het proberen: Spelletjesmiddag\. De eerste keer is .* Het is in Buurthuis De Brug\./,
  );
  expect(body!.body).not.toContain("Truus");

  expect(await overdueTellings(db)).toEqual([]);
  const later = now().add({ hours: 24 * 14 });
  expect((await withClock(later, () => overdueTellings(db))).map((one) => one.number)).toEqual([number]);
  await withdrawWish(db, mail.token);
  const [call] = await rows<{ about: string }>(db, sql`select about from delivery where channel = 'phone'`);
  await markHeard(db, system("test"), call!.about);
  expect(await withClock(later, () => overdueTellings(db)), "heard, or withdrawn").toEqual([]);

  await moveGap(db, panel, number, "keep");
  expect((await told(db)).filter(({ kind }) => kind === "gaps.inCalendar")).toHaveLength(1);
  expect((await findGap(db, panel, number)).gap.state).toBe("in_calendar");
  expect(silent.wish.phone).toBeNull();
});

test("five working days leave out weekends and public holidays", () => {
  const after = (day: string) => workingDaysAfter(Temporal.PlainDate.from(day), 5).toString();
  expect(after("2026-11-20")).toBe("2026-11-27");
  expect(after("2026-12-23")).toBe("2026-12-31");
});
