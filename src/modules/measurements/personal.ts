// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, inArray } from "drizzle-orm";
import { type MergePart, movesRows, sameAs } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { PersonalPart } from "#platform/personal/personal.ts";
import { destroyKeys } from "./ending.ts";
import { openAll } from "./measurement.ts";
import { own } from "./messages/pages.ts";
import { measurements } from "./tables.ts";
import { inWords } from "./words.ts";

const actor = system("measurements.personal");

/** Answers as long as the case is open; after that nothing leads from a person to them. No score: there is none. */
export const personal: PersonalPart = {
  room: "measurements",
  tables: ["measurement"],
  collect: (db, person) =>
    behindWall(db, actor, async (db) => {
      const found = await db
        .select()
        .from(measurements)
        .where(inArray(measurements.person, await sameAs(db, person)))
        .orderBy(measurements.onDate);
      const rows = (await openAll(found)).map((asked) => ({
        on: asked.on.toString(),
        answers: asked.answers ? inWords(asked, "nl").join("\n") : own.refused.nl,
      }));
      const fields = { on: own.date, answers: own.answers };
      return [{ code: "measurements", title: own.title, fields, rows }];
    }),
  erase: (db, _actor, person) =>
    behindWall(db, actor, async (db) => {
      const gone = await db
        .delete(measurements)
        .where(eq(measurements.person, person))
        .returning({ series: measurements.series });
      await destroyKeys(db, gone);
      await db.update(measurements).set({ by: null }).where(eq(measurements.by, person));
    }),
};

const moved = movesRows("measurements", { measurement: ["person", "by"] });

/** Two records were one person: her answers move along, and back. */
export const mergePart: MergePart = {
  room: "measurements",
  move: (db, from, to) => behindWall(db, actor, (db) => moved.move(db, from, to)),
  moveBack: (db, from, to, what) => behindWall(db, actor, (db) => moved.moveBack(db, from, to, what)),
};
