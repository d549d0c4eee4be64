// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, inArray } from "drizzle-orm";
import { type MergePart, movesRows, sameAs } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { PersonalPart } from "#platform/personal/personal.ts";
import { toLocal } from "#platform/time/time.ts";
import { personalWords } from "./messages/personal.ts";
import { signalAttempts, signals } from "./tables.ts";
import { anonymise } from "./triage/forget.ts";
import { moveSignal } from "./triage/move.ts";
import { openAbout, openReporter } from "./triage/text.ts";
import { isOpenState } from "./workflow.ts";

const actor = system("signals.rights");

/** Signals about a person: all of it is hers to read, but who reported it, unless the reporter agreed. */
export const personal: PersonalPart = {
  room: "signals",
  // signal_index and signal_feedback hang on their signal: emptied when it is anonymised, gone with its row
  tables: ["signal", "signal_attempt", "signal_index", "signal_feedback", "partner_address"],
  collect: (db, person) =>
    behindWall(db, actor, async (db) => {
      const about = await db
        .select()
        .from(signals)
        .where(inArray(signals.person, await sameAs(db, person)))
        .orderBy(signals.receivedAt);
      const kept = await Promise.all(
        about.map(async (signal) => {
          const { ownWords, since, alreadyDid, visitorDanger, address, phone, personName } = await openAbout(signal);
          const { name, organisation } = signal.mayBeNamed ? await openReporter(signal) : {};
          return {
            number: signal.number,
            received: toLocal(signal.receivedAt).toPlainDate().toString(),
            status: signal.status,
            signs: signal.signs,
            words: [ownWords, since, alreadyDid, visitorDanger].filter(Boolean).join(" / "),
            details: [personName, address, phone].filter(Boolean).join(", "),
            reporter: [name, organisation].filter(Boolean).join(", "),
            informed: signal.informedAt ? toLocal(signal.informedAt).toPlainDate().toString() : null,
          };
        }),
      );
      const m = personalWords;
      const shielded = about.some(({ mayBeNamed, reporterRole }) => !mayBeNamed && reporterRole !== "self");
      return [
        {
          code: "signals",
          title: m.title,
          fields: {
            number: m.number,
            received: m.received,
            status: m.status,
            signs: m.signs,
            words: m.words,
            details: m.details,
            reporter: m.reporter,
            informed: m.informed,
          },
          rows: kept,
          ...(shielded ? { withheld: [{ field: "reporter", reason: m.withheld }] } : {}),
        },
      ];
    }),
  erase: (db, _actor, person) =>
    behindWall(db, actor, async (db) => {
      const about = await db.select().from(signals).where(eq(signals.person, person)).for("update");
      for (const signal of about) {
        const ended = isOpenState(signal.status)
          ? await moveSignal(db, actor, signal, "withdraw", { facts: [["signal.withdrawn", {}]] })
          : signal;
        await anonymise(db, actor, ended);
      }
      await db.update(signalAttempts).set({ by: null }).where(eq(signalAttempts.by, person));
      // what she worked on is given to somebody else by the night; until then it is of the team
      for (const column of ["claimedBy", "owner", "companion"] as const)
        await db
          .update(signals)
          .set({ [column]: null })
          .where(eq(signals[column], person));
    }),
};

const moving = movesRows("signals", {
  signal: ["person", "claimed_by", "owner", "companion"],
  signal_attempt: ["by"],
  partner_address: ["made_by"],
});

/** Two records of one person: what is about her, and what she worked on, is of the one that stays. */
export const mergePart: MergePart = {
  room: "signals",
  move: (db, from, to) => behindWall(db, system("signals.merge"), (db) => moving.move(db, from, to)),
  moveBack: (db, from, to, moved) =>
    behindWall(db, system("signals.merge"), (db) => moving.moveBack(db, from, to, moved)),
};
