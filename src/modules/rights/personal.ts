// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { desc, eq } from "drizzle-orm";
import type { Db } from "#platform/db/db.ts";
import type { Collected, PersonalPart } from "#platform/personal/personal.ts";
import { requestTexts } from "./messages/requests.ts";
import { requestsOf } from "./request.ts";
import { exportFiles, holds, requests, reviews, warnings, withheldFields } from "./tables.ts";

const words = (key: keyof typeof requestTexts) => {
  const { nl, en } = requestTexts[key] as { nl: string; en: string };
  return { nl, en };
};

/** What this room keeps of a person: what she asked, files, holds, warnings; never of whom else. */
export const personal: PersonalPart = {
  room: "rights",
  tables: ["rights_request", "withheld_field", "export_file", "legal_hold", "retention_warning", "retention_review"],
  collect: async (db, person) => [await asked(db, person), await held(db, person), await warned(db, person)],
  async erase(db, _actor, person) {
    // that it was asked and answered stays as proof, without of whom
    await db.update(requests).set({ person: null, sealed: null }).where(eq(requests.person, person));
    await db.delete(exportFiles).where(eq(exportFiles.person, person));
    await db.update(requests).set({ identifiedBy: null }).where(eq(requests.identifiedBy, person));
    await db.update(requests).set({ decidedBy: null }).where(eq(requests.decidedBy, person));
    await db.update(requests).set({ createdBy: null }).where(eq(requests.createdBy, person));
    await db.update(withheldFields).set({ setBy: null }).where(eq(withheldFields.setBy, person));
    await db.update(withheldFields).set({ seenBy: null }).where(eq(withheldFields.seenBy, person));
    await db.delete(holds).where(eq(holds.person, person));
    await db.update(holds).set({ madeBy: null }).where(eq(holds.madeBy, person));
    await db.update(holds).set({ liftedBy: null }).where(eq(holds.liftedBy, person));
    await db.delete(warnings).where(eq(warnings.person, person));
    await db.delete(reviews).where(eq(reviews.person, person));
    await db.update(reviews).set({ worker: null }).where(eq(reviews.worker, person));
    await db.update(reviews).set({ decidedBy: null }).where(eq(reviews.decidedBy, person));
  },
};

async function asked(db: Db, person: string): Promise<Collected> {
  const found = await requestsOf(db, person);
  return {
    code: "rights_requests",
    title: words("ownTitle"),
    fields: {
      receivedOn: words("receivedOn"),
      kind: words("kind"),
      asked: words("asked"),
      state: words("state"),
      answer: words("answer"),
      dueOn: words("dueOn"),
    },
    rows: found.map(({ receivedOn, kind, state, dueOn, text }) => ({
      receivedOn: receivedOn.toString(),
      kind: requestTexts[kind].nl,
      asked: text.asked,
      state: requestTexts[`state_${state}`].nl,
      answer: text.answer,
      dueOn: dueOn.toString(),
    })),
  };
}

async function held(db: Db, person: string): Promise<Collected> {
  const found = await db.select().from(holds).where(eq(holds.person, person)).orderBy(desc(holds.number));
  return {
    code: "legal_holds",
    title: words("holdsTitle"),
    fields: { madeAt: words("since"), until: words("until"), reason: words("reason") },
    rows: found.map(({ madeAt, until, reason }) => ({
      madeAt: madeAt.toString(),
      until: until.toString(),
      reason: requestTexts[`hold_${reason}`].nl,
    })),
  };
}

async function warned(db: Db, person: string): Promise<Collected> {
  const sent = await db.select().from(warnings).where(eq(warnings.person, person));
  const looked = await db.select().from(reviews).where(eq(reviews.person, person));
  return {
    code: "retention",
    title: words("retentionTitle"),
    fields: { warnedAt: words("warnedAt"), reviewedAt: words("reviewedAt") },
    rows: [
      ...sent.map(({ warnedAt }) => ({ warnedAt: warnedAt.toString() })),
      ...looked.map(({ askedAt }) => ({ reviewedAt: askedAt.toString() })),
    ],
  };
}
