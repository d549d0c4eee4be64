// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "#platform/db/ids.ts";
import { withClock } from "#platform/time/time.ts";
import { world } from "#test/world.ts";
import { answerRequest } from "./answer.ts";
import { school } from "./fixtures/school.ts";
import { freeRoom } from "./free.ts";

/** Sunday 22 November 2026. */
const clock = Temporal.Instant.from("2026-11-22T10:00:00Z");

test("a room is named as free when it is free four weeks in a row, in that area, at that time", () =>
  withClock(clock, async () => {
    const { db } = await world();
    const { ask, noor, lent } = await school(db);
    const { openings, venue } = await lent();
    await db.execute(sql`with buurt as (insert into area (id, kind, code, name, center, geometry, geometry_hash)
      values (${newId()}, 'buurt', 'BU99990101', 'De Horden', point(150290, 447630), '{}', 'x') returning id)
      update venue set area = buurt.id from buurt where venue.id = ${venue.id}`);
    const evening = openings.find(({ closes }) => closes.hour >= 21)!;
    const asked = { code: "BU99990101", weekday: evening.weekday, part: 2 };
    const free = await freeRoom(db, asked);
    expect(free).toMatchObject({ venue: venue.name, href: expect.stringMatching(/^\/ruimtes\/\d+-/) });
    expect(await freeRoom(db, { ...asked, code: "GM9999" })).toEqual(free);
    expect(await freeRoom(db, { ...asked, code: "BU00000001" })).toBeNull();
    expect(await freeRoom(db, { ...asked, weekday: 7, part: 0 })).toBeNull();
    const day = free && Temporal.PlainDate.from("2026-12-06").add({ days: (evening.weekday - 7 + 7) % 7 });
    const taken = await ask([`${day!.add({ days: 7 })}T19:00/21:00`]);
    await answerRequest(
      db,
      noor,
      taken.request.number,
      taken.dates.map(({ id }) => id),
      "confirm",
      "",
    );
    expect(await freeRoom(db, asked)).toBeNull();
  }));
