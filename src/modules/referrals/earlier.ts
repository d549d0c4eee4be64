// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, gte, isNotNull, ne } from "drizzle-orm";
import { visitor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import { now, toLocal } from "#platform/time/time.ts";
import type { NewReferral } from "./receive.ts";
import { type Practice, referrals } from "./tables.ts";
import { openTexts, type ReferralText } from "./text.ts";
import { clocks } from "./workflow.ts";

/** What this practice did before: the day, and by what it is the same. */
export interface Earlier {
  on: Temporal.PlainDate;
  same: "phone" | "name";
}

/**
 * Did this practice refer the same patient in the last thirty days: the same number, or the same name and year of birth? Its
 * own referrals only, however they came in; those of another practice are not there. Looking is written down. Null: no.
 */
export function earlierReferral(
  db: Db,
  { id: practice }: Pick<Practice, "id">,
  person: NewReferral["person"],
): Promise<Earlier | null> {
  return behindWall(
    db,
    visitor,
    async (db) => {
      const found = await db
        .select()
        .from(referrals)
        .where(
          and(
            eq(referrals.practice, practice),
            ne(referrals.taskStatus, "entered-in-error"),
            isNotNull(referrals.sealed),
            gte(referrals.receivedAt, now().subtract({ hours: 24 * clocks.sameAgainDays })),
          ),
        )
        .orderBy(desc(referrals.receivedAt));
      if (found.length === 0) return null;
      const fields = ["phone", "name", "birth_year"];
      await look(db, visitor, {
        kind: "search",
        person: null,
        fields,
        purpose: "feedback",
        object: "practice",
        row: practice,
      });
      const texts = await openTexts(found);
      for (const { id, receivedAt } of found) {
        const same = sameness(texts.get(id), person);
        if (same) return { on: toLocal(receivedAt).toPlainDate(), same };
      }
      return null;
    },
    { practice },
  );
}

function sameness(
  text: ReferralText | undefined,
  { phone, name, birthYear }: NewReferral["person"],
): Earlier["same"] | null {
  if (!text) return null;
  if (plainPhone(text.phone) === plainPhone(phone)) return "phone";
  const born = birthYear ?? null;
  return born !== null && text.birthYear === born && plainName(text.name) === plainName(name) ? "name" : null;
}

const plainPhone = (phone: string): string => phone.replace(/\D/g, "").replace(/^(0031|31)0?/, "0");
const plainName = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLocaleLowerCase("nl")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
