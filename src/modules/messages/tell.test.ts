// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { system } from "#platform/access/actor.ts";
import { rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { withClock } from "#platform/time/time.ts";
import { organisation } from "#test/people.ts";
import { publicUrl, type World, world } from "#test/world.ts";
import { definePost, deliveriesAbout, markHeard, takeBack, tell, waitingCalls } from "./index.ts";
import { plainTelling } from "./telling.test-data.ts";

let w: World;
definePost(() => (w ? { jobs: w.services.jobs, mailer: w.services.mailer, sms: null, publicUrl } : null));
beforeEach(async () => {
  w = await world();
});

const actor = system("test");
const telling = plainTelling;
const states = async (about: string) => (await deliveriesAbout(w.db, [about])).get(about) ?? [];
const noon = Temporal.Instant.from("2026-11-24T11:00:00Z");

describe("telling somebody something", () => {
  test("a mail leaves after the change, with the link and the phone number and without a name", async () => {
    const one = telling({ to: { name: "Truus van Es", email: "Truus@Soepsteen.example" }, link: "/meedoen/abc" });
    await withClock(noon, async () => {
      expect(await tell(w.db, actor, one)).toMatchObject({ channel: "email" });
      await w.runDueJobs();
    });
    const [mail, ...others] = w.mail();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: "truus@soepsteen.example", subject: one.subject });
    expect(mail!.text).toContain(`${publicUrl}/meedoen/abc`);
    expect(mail!.text).toMatch(/Vragen\? Bel 0343/);
    expect(mail!.text).not.toContain("Truus");
    expect(await states(one.about)).toEqual([{ channel: "email", state: "sent", kind: one.kind }]);
  });

  test("somebody with a phone only is called; somebody without anything cannot be told", async () => {
    const { id } = await organisation(w.db);
    expect(
      await tell(w.db, actor, telling({ to: { name: "Jan", phone: "0343 – 12 34 56" }, organisation: id })),
    ).toMatchObject({
      channel: "phone",
    });
    expect(await waitingCalls(w.db, [id])).toBe(1);
    expect(await waitingCalls(w.db, [newId()])).toBe(0);
    expect(await waitingCalls(w.db, null)).toBe(1);
    expect(await tell(w.db, actor, telling({ to: { name: "Piet" } }))).toBeNull();
  });

  test("one event is one message; what was taken back may be told after all", async () => {
    const one = telling({ to: { name: "Jan", phone: "0343123456" }, key: "signups.cancelled:1" });
    const first = await tell(w.db, actor, one);
    expect(await tell(w.db, actor, one)).toEqual(first);
    await takeBack(w.db, actor, "signups.cancelled:");
    expect(await states(one.about)).toEqual([]);
    const again = await tell(w.db, actor, one);
    expect(again!.id).not.toBe(first!.id);
    expect(await states(one.about)).toHaveLength(1);
  });

  test("what was taken back before it left does not leave; what left stays told", async () => {
    const [one, two] = [0, 1].map((n) =>
      telling({ to: { name: "Jan", email: `jan${n}@soepsteen.example` }, key: `k.${n}` }),
    );
    await withClock(noon, async () => {
      await tell(w.db, actor, one!);
      await takeBack(w.db, actor, "k.0");
      await tell(w.db, actor, two!);
      await w.runDueJobs();
      await takeBack(w.db, actor, "k.1");
    });
    expect(w.mail().map(({ to }) => to)).toEqual(["jan1@soepsteen.example"]);
    expect(await states(two!.about)).toMatchObject([{ state: "sent" }]);
  });

  test("who pressed the button behind the link has heard it, once", async () => {
    const one = telling({ to: { name: "Jan", phone: "0343123456" } });
    const told = await tell(w.db, actor, one);
    await markHeard(w.db, actor, one.about, "other.kind");
    expect(await states(one.about)).toMatchObject([{ state: "queued" }]);
    await markHeard(w.db, actor, one.about);
    await markHeard(w.db, actor, one.about);
    expect(await states(one.about)).toMatchObject([{ state: "done" }]);
    const facts = await rows(w.db, sql`select from event where subject = ${told!.id} and name = 'delivery.done'`);
    expect(facts).toHaveLength(1);
  });
});
