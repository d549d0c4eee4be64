// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, inArray } from "drizzle-orm";
import { type MergePart, movesRows, sameAs } from "#modules/people/index.ts";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import type { PersonalPart } from "#platform/personal/personal.ts";
import { toLocal } from "#platform/time/time.ts";
import { teamTexts as m } from "./messages/team.ts";
import { practices, referrals } from "./tables.ts";
import { openTexts } from "./text.ts";

const actor = system("referrals.rights");

/** Who referred her, why, and what the practice may hear: hers to read. */
export const personal: PersonalPart = {
  room: "referrals",
  // referral_feedback goes along with its referral, practice_token and practice_assertion with their practice (cascade)
  tables: ["referral", "referral_feedback", "practice", "practice_token", "practice_assertion"],
  collect: (db, person) =>
    behindWall(db, actor, async (db) => {
      const found = await db
        .select()
        .from(referrals)
        .where(inArray(referrals.person, await sameAs(db, person)))
        .orderBy(referrals.receivedAt);
      const names = new Map((await db.select().from(practices)).map(({ id, name }) => [id, name]));
      const texts = await openTexts(found);
      const rows = found.map((one) => {
        const text = texts.get(one.id);
        return {
          number: one.referenceNo,
          day: toLocal(one.receivedAt).toPlainDate().toString(),
          practice: names.get(one.practice ?? "") ?? "",
          reasons: one.reasons,
          matters: text?.whatMatters ?? "",
          tried: text?.alreadyTried ?? "",
          reach: [text?.phone, text?.contactTime, text?.whoMayBePresent].filter(Boolean).join(", "),
          safety: text?.visitorSafety ?? "",
          consent: [one.consentHow, one.consentOn.toString(), ...one.consentScope],
          state: one.taskStatus,
          closed: one.closedOn?.toString() ?? null,
        };
      });
      const { number, day, practice, reasons, matters, tried, reach, safety, consent, state, closed } = m;
      const fields = { number, day, practice, reasons, matters, tried, reach, safety, consent, state, closed };
      return [{ code: "referrals", title: m.ownTitle, fields, rows }];
    }),
  erase: (db, _actor, person) =>
    behindWall(db, actor, async (db) => {
      await db.delete(referrals).where(eq(referrals.person, person));
      await db.update(referrals).set({ typedBy: null }).where(eq(referrals.typedBy, person));
      await db.update(practices).set({ madeBy: null }).where(eq(practices.madeBy, person));
    }),
};

const moving = movesRows("referrals", { referral: ["person", "typed_by"], practice: ["made_by"] });

/** Two records of one person: what is about her, and what she typed in, is of the one that stays. */
export const mergePart: MergePart = {
  room: "referrals",
  move: (db, from, to) => behindWall(db, system("referrals.merge"), (db) => moving.move(db, from, to)),
  moveBack: (db, from, to, moved) =>
    behindWall(db, system("referrals.merge"), (db) => moving.moveBack(db, from, to, moved)),
};
