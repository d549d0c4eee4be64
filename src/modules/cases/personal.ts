// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { desc, eq, inArray, sql } from "drizzle-orm";
import { sameAs } from "#modules/people/index.ts";
import { teamsById } from "#modules/teams/index.ts";
import type { Db } from "#platform/db/db.ts";
import type { Collected, PersonalPart } from "#platform/personal/personal.ts";
import { toLocal } from "#platform/time/time.ts";
import { destroyEmergencyKeys } from "./emergency/forget.ts";
import { asSystem } from "./hold.ts";
import { contentOf, type WholeCase } from "./read.ts";
import { type CaseFile, caseFiles, matches } from "./tables.ts";

type Own = CaseFile & { content: Omit<WholeCase, "file" | "relation"> };
const day = (at: Temporal.Instant | null): string | null => (at ? toLocal(at).toPlainDate().toString() : null);
const of = { number: { nl: "Traject", en: "Case" }, on: { nl: "Dag", en: "Day" } };
const words = { nl: "In woorden", en: "In words" };
const contribution = { nl: "Wat u bijdraagt", en: "What you contribute" };

/** Everything of her cases is hers to read; names of who helps or works are of others. */
export const personal: PersonalPart = {
  room: "cases",
  // all of them go along with their case (cascade); case_signal also with its signal, goal with its plan
  tables: [
    ...["case_file", "case_signal", "case_access", "case_attempt", "conversation", "note", "plan", "goal"],
    ...["case_match", "visit", "case_task", "case_handover", "emergency_access"],
  ],
  collect: (db, person) =>
    asSystem(db, async (db) => {
      const own = await ownOf(db, person);
      return [
        await cases(db, own),
        plans(own),
        talks(own),
        notes(own),
        matched(own),
        visited(own),
        ...(await helped(db, person)),
      ];
    }),
  erase: (db, _actor, person) => asSystem(db, (db) => erase(db, person)),
};

async function ownOf(db: Db, person: string): Promise<Own[]> {
  const found = await db
    .select()
    .from(caseFiles)
    .where(inArray(caseFiles.person, await sameAs(db, person)))
    .orderBy(desc(caseFiles.number));
  const own: Own[] = [];
  for (const file of found) own.push({ ...file, content: await contentOf(db, file) });
  return own;
}

async function cases(db: Db, own: readonly Own[]): Promise<Collected> {
  const teams = await teamsById(
    db,
    own.map(({ team }) => team),
  );
  return {
    code: "cases",
    title: { nl: "Samenwerken met het buurtteam", en: "Working with the neighbourhood team" },
    fields: {
      number: of.number,
      team: { nl: "Team", en: "Team" },
      status: { nl: "Hoe het staat", en: "Status" },
      opened: { nl: "Begonnen", en: "Begun" },
      closed: { nl: "Gesloten", en: "Closed" },
      reason: { nl: "Reden", en: "Reason" },
      outcome: { nl: "Uitkomst", en: "Outcome" },
      judgement: { nl: "Uw oordeel (1 tot 5)", en: "Your judgement (1 to 5)" },
      endReport: { nl: "Hoe het ging", en: "How it went" },
      attempts: { nl: "Contactpogingen", en: "Attempts to reach you" },
    },
    rows: own.map((file) => ({
      number: file.number,
      team: teams.get(file.team)?.name ?? "",
      status: file.status,
      opened: day(file.openedAt),
      closed: day(file.closedAt),
      reason: file.closeReason,
      outcome: file.outcome,
      judgement: file.judgement,
      endReport: file.content.endReport,
      attempts: file.content.attempts.map(({ onDate, kind }) => `${onDate} ${kind}`),
    })),
  };
}

const plans = (own: readonly Own[]): Collected => ({
  code: "case_plans",
  title: { nl: "Uw plannen", en: "Your plans" },
  fields: {
    number: of.number,
    on: of.on,
    wish: { nl: "Wat u wilt", en: "What you want" },
    contribution,
    goals: { nl: "Wensen", en: "Wishes" },
  },
  rows: own.flatMap(({ number, content }) =>
    content.plans.map(({ agreedOn, wish, contribution, goals }) => ({
      number,
      on: agreedOn?.toString() ?? null,
      wish,
      contribution,
      goals: goals.map(({ text, level }) => (level === null ? text : `${text} (${level} van 4)`)),
    })),
  ),
});

const talks = (own: readonly Own[]): Collected => ({
  code: "case_conversations",
  title: { nl: "Gesprekken met u", en: "Conversations with you" },
  fields: { number: of.number, on: of.on, words, contribution },
  rows: own.flatMap(({ number, content }) =>
    content.conversations.map(({ onDate, text, contribution }) => ({
      number,
      on: onDate.toString(),
      words: text,
      contribution,
    })),
  ),
});

const notes = (own: readonly Own[]): Collected => ({
  code: "case_notes",
  title: { nl: "Notities over u", en: "Notes about you" },
  fields: { number: of.number, on: of.on, words },
  rows: own.flatMap(({ number, content }) =>
    content.notes.map(({ at, text }) => ({ number, on: day(at), words: text })),
  ),
});

const matched = (own: readonly Own[]): Collected => ({
  code: "case_matches",
  title: { nl: "Wat wij samen kozen", en: "What we chose together" },
  fields: { number: of.number, words, status: { nl: "Hoe het staat", en: "Status" } },
  rows: own.flatMap(({ number, content }) =>
    content.matches.map(({ target, status }) => ({ number, words: target, status })),
  ),
  withheld: own.some(({ content }) => content.matches.some(({ volunteer }) => volunteer !== null))
    ? [{ field: "volunteer", reason: { nl: "De naam is van iemand anders.", en: "The name is somebody else's." } }]
    : [],
});

const visited = (own: readonly Own[]): Collected => ({
  code: "case_visits",
  title: { nl: "Bezoeken", en: "Visits" },
  fields: { number: of.number, on: of.on, form: { nl: "Hoe", en: "How" }, words },
  rows: own.flatMap(({ number, content }) =>
    content.visits.map(({ plannedFrom, form, report }) => ({
      number,
      on: day(plannedFrom),
      form,
      words: report ? [report.likesAndCan, ...report.wishes].filter(Boolean).join(" / ") : "",
    })),
  ),
});

/** For who helps: that she was asked and helps, without whom. */
async function helped(db: Db, person: string): Promise<Collected[]> {
  const found = await db.select().from(matches).where(eq(matches.volunteer, person)).orderBy(matches.at);
  return [
    {
      code: "case_helping",
      title: { nl: "Waarbij u helpt of hielp", en: "Where you help or helped" },
      fields: { on: of.on, kind: { nl: "Soort", en: "Kind" }, status: { nl: "Hoe het staat", en: "Status" } },
      rows: found.map(({ at, kind, status }) => ({ on: day(at), kind, status })),
    },
  ];
}

/** Her own cases go with all that hangs on them; of who worked or helped only who it was goes. */
async function erase(db: Db, person: string): Promise<void> {
  const going = await db.select({ id: caseFiles.id }).from(caseFiles).where(eq(caseFiles.person, person));
  await destroyEmergencyKeys(
    db,
    going.map(({ id }) => id),
  );
  await db.delete(caseFiles).where(eq(caseFiles.person, person));
  await db.execute(sql`delete from case_access where account = ${person}`);
  await db.execute(sql`update case_file set lead = null where lead = ${person}`);
  for (const [table, column] of namesOf)
    await db.execute(
      sql`update ${sql.identifier(table)} set ${sql.identifier(column)} = null where ${sql.identifier(column)} = ${person}`,
    );
}
const namesOf = [
  ["case_access", "granted_by"],
  ["case_attempt", "by"],
  ["conversation", "by"],
  ["note", "by"],
  ["plan", "by"],
  ["case_match", "volunteer"],
  ["visit", "visitor"],
  ["visit", "second"],
  ["case_task", "owner"],
  ["case_handover", "asked_by"],
  ["case_handover", "accepted_by"],
  ["emergency_access", "account"],
  ["emergency_access", "reviewed_by"],
] as const;
