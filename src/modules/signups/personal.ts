// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { desc, eq, inArray } from "drizzle-orm";
import { activityById } from "#modules/activities/index.ts";
import { takeBack } from "#modules/messages/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import type { Db } from "#platform/db/db.ts";
import type { PersonalPart } from "#platform/personal/personal.ts";
import { leaveSeat } from "./seats.ts";
import { type Participation, participationLinks, participations, seats } from "./tables.ts";

/** What this room keeps of persons with a page of their own. Who signed up without one erases it by the own link. */
export const personal: PersonalPart = {
  room: "signups",
  tables: ["participation", "seat", "participation_link"],
  collect: async (db, person) => [
    {
      code: "participations",
      title: { nl: "Uw activiteiten", en: "Your activities" },
      fields: {
        activity: { nl: "Activiteit", en: "Activity" },
        dates: { nl: "Dagen", en: "Dates" },
        state: { nl: "Hoe het staat", en: "How it stands" },
        name: { nl: "Naam", en: "Name" },
        phone: { nl: "Telefoon", en: "Phone" },
        email: { nl: "Mailadres", en: "E-mail address" },
        needs: { nl: "Wat u nodig hebt", en: "What you need" },
        spoken: { nl: "Taal", en: "Language" },
        remark: { nl: "Opmerking", en: "Remark" },
        buurt: { nl: "Buurt", en: "Neighbourhood" },
        introduce: { nl: "Mag worden voorgesteld", en: "May be introduced" },
      },
      rows: await Promise.all((await ownedBy(db, person)).map((one) => rowOf(db, one))),
      withheld: [
        { field: "companion", reason: { nl: "Wie meeging is van die ander.", en: "Who went along is of that other." } },
      ],
    },
  ],
  erase: async (db, actor, person) => {
    for (const one of await ownedBy(db, person)) await erase(db, actor, one);
    await db.delete(participationLinks).where(eq(participationLinks.givenTo, person));
  },
};

const ownedBy = (db: Db, person: string): Promise<Participation[]> =>
  db
    .select()
    .from(participations)
    .where(eq(participations.person, person))
    .orderBy(desc(participations.createdAt), desc(participations.id));

async function rowOf(db: Db, one: Participation) {
  const dates = await db.select().from(seats).where(eq(seats.participation, one.id)).orderBy(seats.recurrenceId);
  const { name, phone, email, needs, spoken, remark, buurt, introduce, state } = one;
  return {
    activity: (await activityById(db, one.series)).title,
    dates: dates.map(({ recurrenceId }) => recurrenceId.toString()),
    ...{ state, name, phone, email, needs, spoken, remark, buurt, introduce },
  };
}

/** Dates to come are given back first, and what was not told yet is not told any more. */
async function erase(db: Db, actor: Actor, participation: Participation): Promise<void> {
  const mine = await db.select().from(seats).where(eq(seats.participation, participation.id));
  for (const seat of mine) await leaveSeat(db, actor, { participation, seat });
  for (const { id } of mine)
    for (const kind of ["cancelled", "stopped", "missed", "after", "left"])
      await takeBack(db, actor, `signups.${kind}:${id}`);
  if (mine.length > 0)
    await db.delete(seats).where(
      inArray(
        seats.id,
        mine.map(({ id }) => id),
      ),
    );
  await db.delete(participations).where(eq(participations.id, participation.id));
  await record(db, actor, "participation.erased", participation.id, {}, participation.organisation);
}
