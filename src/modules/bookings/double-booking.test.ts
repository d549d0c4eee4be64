// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { rows } from "#platform/db/db.ts";
import { withClock } from "#platform/time/time.ts";
import { ownDatabase } from "#test/world.ts";
import { answerRequest } from "./answer.ts";
import { school } from "./fixtures/school.ts";

/** Sunday 22 November 2026. */
const at = <T>(work: () => Promise<T>) => withClock(Temporal.Instant.from("2026-11-22T10:00:00Z"), work);
const thursday = "2026-11-26T19:00/21:00";
const allOf = ({ dates }: { dates: { id: string }[] }) => dates.map(({ id }) => id);

test("the database itself refuses a second booking at one time, whoever writes it; half open ranges touch", async () => {
  const { db } = await ownDatabase();
  const { ask } = await at(() => school(db));
  const [one, two, next] = await at(async () => [
    await ask([thursday]),
    await ask(["2026-11-26T20:30/22:00"]),
    await ask(["2026-11-26T21:00/22:00"]),
  ]);
  const confirm = (id: string) => db.execute(sql`update booking set state = 'confirmed' where id = ${id}`);
  await confirm(one.dates[0]!.id);
  await expect(confirm(two.dates[0]!.id)).rejects.toMatchObject({ cause: { code: "23P01" } });
  await confirm(next.dates[0]!.id);
}, 60_000);

test("fifty yeses to one time in the same moment: exactly one is confirmed, the others hear that it is taken", async () => {
  const { db } = await ownDatabase();
  const { ask, noor } = await at(() => school(db));
  const all = await at(async () => {
    const asked = [];
    for (let n = 0; n < 50; n++) asked.push(await ask([thursday], { phone: `06100000${String(n).padStart(2, "0")}` }));
    return asked;
  });
  const answers = await at(() =>
    Promise.all(all.map((one) => answerRequest(db, noor, one.request.number, allOf(one), "confirm", ""))),
  );
  expect(answers.filter(({ taken }) => taken === null)).toHaveLength(1);
  expect(answers.filter(({ taken }) => taken !== null)).toHaveLength(49);
  expect(await rows(db, sql`select 1 from booking where state = 'confirmed'`)).toHaveLength(1);
}, 120_000);
