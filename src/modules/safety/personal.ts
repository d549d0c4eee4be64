// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, inArray } from "drizzle-orm";
import { type MergePart, movesRows, sameAs } from "#modules/people/index.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { PersonalPart } from "#platform/personal/personal.ts";
import { toLocal } from "#platform/time/time.ts";
import { messages } from "./messages.ts";
import { eraseReports } from "./nightly.ts";
import { asJobs } from "./report.ts";
import { safetyAccess, safetyReports } from "./tables.ts";

/**
 * Reports of worry about a person. Safety first: while one is open it is not in the copy; afterwards she reads that it was there,
 * and the words together with somebody. Nobody ever reads here who worried.
 */
export const personal: PersonalPart = {
  room: "safety",
  tables: ["safety_report", "safety_access"],
  collect: (db, person) =>
    behindWall(db, asJobs, async (db) => {
      const found = await db
        .select()
        .from(safetyReports)
        .where(inArray(safetyReports.person, await sameAs(db, person)))
        .orderBy(safetyReports.at);
      const rows = found.flatMap(({ at, handledAt, handledHow }) =>
        handledAt ? [{ at: toLocal(at).toPlainDate().toString(), how: handledHow ?? "" }] : [],
      );
      return [
        {
          code: "safety_reports",
          title: messages.ownTitle,
          fields: { at: messages.ownWhen, how: messages.ownHow, text: messages.ownText },
          rows,
          withheld: [{ field: "text", reason: messages.ownWithheld }],
        },
      ];
    }),
  erase: (db, _actor, person) =>
    behindWall(db, asJobs, async (db) => {
      await eraseReports(db, person);
      await db.delete(safetyAccess).where(eq(safetyAccess.account, person));
      await db.update(safetyReports).set({ by: null }).where(eq(safetyReports.by, person));
      await db.update(safetyReports).set({ takenBy: null }).where(eq(safetyReports.takenBy, person));
    }),
};

const rows = movesRows("safety", { safety_report: ["person"] });
/** What moves along, and back, when two records of a person become one. */
export const mergePart: MergePart = {
  room: rows.room,
  move: (db, from, to) => behindWall(db, asJobs, (db) => rows.move(db, from, to)),
  moveBack: (db, from, to, moved) => behindWall(db, asJobs, (db) => rows.moveBack(db, from, to, moved)),
};
