// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq, sql } from "drizzle-orm";
import { type Actor, personOf } from "#platform/access/actor.ts";
import { record } from "#platform/audit/record.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { newId } from "#platform/db/ids.ts";
import { Conflict, Forbidden } from "#platform/http/errors.ts";
import { changed } from "#platform/http/stamps.ts";
import { now } from "#platform/time/time.ts";
import type { FactName } from "../facts.ts";
import { mayEditGap } from "../policy.ts";
import { type Gap, gaps } from "../tables.ts";
import { type Guarded, isOpen, type Missing, type Move, mayMove, missingFor, moves } from "../workflow.ts";
import { isPublished, takeGapRow } from "./find.ts";
import { tellWhoWished } from "./tell.ts";

const factOf: Record<Move, FactName> = {
  bundle: "gap.bundled",
  seek: "gap.seekingOrganiser",
  build: "gap.building",
  try: "gap.trial",
  keep: "gap.inCalendar",
  close: "gap.notFeasible",
};

/** What a move may bring along. */
type With = Partial<Pick<Gap, "series" | "reason">>;

/** Something that has to be there first: which, for the page to say. */
export class NotYet extends Error {
  override name = "NotYet";
  readonly missing: Missing;
  constructor(missing: Missing) {
    super(missing);
    this.missing = missing;
  }
}

/**
 * Brings a gap one step on. Where it already is, nothing happens; throws NotYet when the guard wants something first,
 * Conflict when somebody else moved it meanwhile, Forbidden, NotFound.
 */
export async function moveGap(db: Db, actor: Actor, number: number, move: Move, given: With = {}): Promise<void> {
  if (!mayEditGap(actor)) throw new Forbidden("move a gap");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    await step(db, actor, await takeGapRow(db, actor, number), move, given);
  });
}

/** The same inside a transaction that is already open, on a row that is held. */
export async function step(db: Db, actor: Actor, before: Gap, move: Move, given: With = {}): Promise<void> {
  const { to } = moves[move];
  if (before.state === to) return;
  if (!mayMove(before.state, move))
    throw new Conflict("Dit hiaat is intussen veranderd. Ververs de bladzijde en kijk waar het nu staat.");
  const after = { ...before, ...given };
  const missing = missingFor(await guarded(db, after), move);
  if (missing) throw new NotYet(missing);
  await db
    .update(gaps)
    .set({ ...given, state: to, stateSince: now() })
    .where(eq(gaps.id, before.id));
  await record(db, actor, factOf[move], before.id, payloadOf(after, move));
  if (to === "trial" || to === "in_calendar" || to === "not_feasible") {
    await tellWhoWished(db, actor, { ...after, state: to });
  }
  await changed(db);
}

const payloadOf = ({ organiser, series }: Gap, move: Move): Record<string, unknown> =>
  move === "build" ? { organiser } : move === "try" || move === "keep" ? { series } : {};

async function guarded(db: Db, gap: Gap): Promise<Guarded> {
  const [found] = await rows<{ wishes: number; published: boolean }>(
    db,
    sql`select (select count(*)::int from wish where gap = ${gap.id}::uuid and status = 'open' and not repeated) as wishes,
      ${isPublished(sql`${gap.series}::uuid`)} as published`,
  );
  return { ...gap, ...found! };
}

/** What the panel fills in by hand. */
export interface GapInput {
  title: string;
  nextStep: string;
  organiser: string | null;
  roomFound: boolean;
  hostFound: boolean;
  moneyFound: boolean;
}

const changeable = ["title", "nextStep", "organiser", "roomFound", "hostFound", "moneyFound"] as const;

/** Changes what the panel wrote. An ended gap stays as it was. */
export async function changeGap(db: Db, actor: Actor, number: number, given: Partial<GapInput>): Promise<void> {
  if (!mayEditGap(actor)) throw new Forbidden("change a gap");
  const input = Object.fromEntries(
    changeable.flatMap((key) => (key in given ? [[key, given[key]]] : [])),
  ) as Partial<GapInput>;
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await takeGapRow(db, actor, number);
    if (!isOpen(before.state)) throw new Conflict("Dit hiaat is klaar. Er verandert niets meer aan.");
    const fields = (Object.keys(input) as (keyof GapInput)[]).filter((key) => before[key] !== input[key]);
    if (fields.length === 0) return;
    await db.update(gaps).set(input).where(eq(gaps.id, before.id));
    await record(db, actor, "gap.changed", before.id, { fields });
    await changed(db);
  });
}

/** "Ik let hierop": this person minds the gap from now on. Twice is once. */
export async function takeGap(db: Db, actor: Actor, number: number): Promise<void> {
  const owner = personOf(actor);
  if (!mayEditGap(actor) || !owner) throw new Forbidden("mind a gap");
  await db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const before = await takeGapRow(db, actor, number);
    if (before.owner === owner || !isOpen(before.state)) return;
    await db.update(gaps).set({ owner }).where(eq(gaps.id, before.id));
    await record(db, actor, "gap.taken", before.id, { owner });
  });
}

/** What the panel sees in the table: nobody may have wished it yet. Waits for wishes. */
export type NoticeInput = Pick<Gap, "title" | "category" | "area" | "weekdays" | "dayparts" | "audience">;
export async function noticeGap(db: Db, actor: Actor, input: NoticeInput): Promise<Gap> {
  if (!mayEditGap(actor)) throw new Forbidden("notice a gap");
  return db.transaction(async (tx) => {
    const db = tx as unknown as Db;
    const at = now();
    const [added] = await db
      .insert(gaps)
      .values({ ...input, id: newId(), state: "noticed", stateSince: at, createdAt: at, owner: personOf(actor) })
      .returning();
    await record(db, actor, "gap.noticed", added!.id, { by: "panel" });
    return added!;
  });
}
