// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { definePost } from "#modules/messages/index.ts";
import { react } from "#platform/audit/record.ts";
import { rows } from "#platform/db/db.ts";
import type { SmsSender } from "#platform/sms/sms.ts";
import { now, withClock } from "#platform/time/time.ts";
import { publicUrl, type World, world } from "#test/world.ts";
import { activityById } from "../activity/find.ts";
import { type Neighbourhood, neighbourhood } from "../fixtures/neighbourhood.ts";
import { freshen } from "../freshness.ts";
import { freshFollowers } from "./follow.ts";

for (const [fact, reaction] of freshFollowers) react(fact, reaction);

let w: World;
let here: Neighbourhood;
let sms: SmsSender | null;
definePost(() => (w ? { jobs: w.services.jobs, mailer: w.services.mailer, sms, publicUrl } : null));

beforeEach(async () => {
  w = await world();
  here = await neighbourhood(w.db);
  sms = { send: async () => undefined } as unknown as SmsSender;
});

const later = <T>(work: () => Promise<T>): Promise<T> => withClock(now().add({ hours: 24 * 91 }), work);
const told = () =>
  rows<{ channel: string; state: string; body: string; link: string }>(
    w.db,
    sql`select channel, state, body, link from delivery order by number`,
  );

test("a contact with a mobile number gets an SMS with a link that confirms with one button", async () => {
  const coffee = await here.publish({ contactPhone: "0612345678" });
  await later(async () => {
    await freshen(w.db);
    const [message, ...others] = await told();
    expect(others).toHaveLength(0);
    expect(message).toMatchObject({ channel: "sms", link: expect.stringMatching(/^\/klopt-nog\/.{20,}$/) });
    expect(message!.body).not.toContain("Zwaantje");
    expect((await activityById(w.db, coffee.id)).status).toBe("needs_confirmation");
    expect((await w.post(message!.link, {})).status).toBe(303);
    expect((await activityById(w.db, coffee.id)).status).toBe("published");
    expect((await told())[0]!.state).not.toBe("queued");
  });
});

test.each([
  ["a number that is not mobile", "0343000001", true],
  ["no SMS on this site", "0612345678", false],
])("%s: the letter by mail asks, and nobody gets an SMS", async (_what, contactPhone, there) => {
  if (!there) sms = null;
  await here.publish({ contactPhone });
  await later(() => freshen(w.db));
  expect(await told()).toEqual([]);
});
