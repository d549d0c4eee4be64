// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { and, desc, eq, inArray } from "drizzle-orm";
import { fullName, personsById, sameAs } from "#modules/people/index.ts";
import { type Actor, mayActIn, ownerOf, personOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import { isId } from "#platform/db/ids.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { VisitForm } from "./codes.ts";
import { asSystem, isExcluded } from "./hold.ts";
import { type CaseFile, caseFiles, goals, type Match, matches, notes, plans, visits } from "./tables.ts";
import { type OpenedPlan, openedMatches, openedNotes, openedPlans } from "./unsealed.ts";
import type { CaseState } from "./workflow.ts";
import { type MatchState, namedMatchStates } from "./workflow-match.ts";
import type { VisitState } from "./workflow-visit.ts";

/** What a resident sees of her own case. */
export interface OwnPlan {
  number: number;
  status: CaseState;
  pausedUntil: Temporal.PlainDate | null;
  /** Id of who she may call. */
  lead: string | null;
  team: string;
  openedAt: Temporal.Instant;
  plan: OpenedPlan | null;
  /** Notes that were written for her to read, the newest first. */
  notes: readonly { text: string; at: Temporal.Instant }[];
  visits: readonly { from: Temporal.Instant; until: Temporal.Instant; form: VisitForm; visitors: readonly string[] }[];
}
/** What somebody who helps sees: a card without a name, and after a yes of both who it is and where. */
export interface HelperCard {
  match: string;
  version: number;
  status: MatchState;
  /** "vrouw, 75+, wandelen, Oost". */
  card: string;
  answerBy: Temporal.PlainDate | null;
  /** Call name, in or after accepted. */
  name: string | null;
  /** While accepted or started. */
  address: { street: string; houseNumber: string; postcode: string; city: string } | null;
  phone: string | null;
  /** Notes for who comes to the door, and wishes that may be shared; only while named. */
  door: readonly string[];
  goals: readonly string[];
  visits: readonly {
    number: number;
    from: Temporal.Instant;
    until: Temporal.Instant;
    form: VisitForm;
    status: VisitState;
  }[];
}

/**
 * The own cases of who asks, or of the one in whose name her representative works: open, and closed within the keeping.
 * Behind the wall of that person.
 */
export function ownPlans(db: Db, actor: Actor): Promise<OwnPlan[]> {
  const owner = ownerOf(actor);
  if (owner === null || !mayActIn(actor, "details")) return Promise.resolve([]);
  return behindWall(db, actor, async (db) => {
    const found = await db
      .select()
      .from(caseFiles)
      .where(inArray(caseFiles.person, await sameAs(db, owner)))
      .orderBy(desc(caseFiles.number));
    return Promise.all(found.map((file) => ownPlan(db, file)));
  });
}

async function ownPlan(db: Db, file: CaseFile): Promise<OwnPlan> {
  const { number, status, pausedUntil, lead, team, openedAt, id, person } = file;
  const [plan] = await db.select().from(plans).where(eq(plans.caseId, id)).orderBy(desc(plans.version)).limit(1);
  const own = plan ? await db.select().from(goals).where(eq(goals.plan, plan.id)).orderBy(goals.place) : [];
  const coming = await db
    .select()
    .from(visits)
    .where(and(eq(visits.caseId, id), inArray(visits.status, ["planned", "confirmed"])))
    .orderBy(visits.plannedFrom);
  const forHer = await db
    .select()
    .from(notes)
    .where(and(eq(notes.caseId, id), eq(notes.visibleTo, "resident")))
    .orderBy(desc(notes.at), desc(notes.id));
  const replaced = new Set(forHer.map(({ replaces }) => replaces));
  const readable = await openedNotes(
    person,
    forHer.filter((note) => !replaced.has(note.id)),
  );
  return {
    number,
    status,
    pausedUntil,
    lead,
    team,
    openedAt,
    plan: plan ? (await openedPlans(person, [plan], own))[0]! : null,
    notes: readable.map(({ text, at }) => ({ text, at })),
    visits: coming.map(({ plannedFrom: from, plannedUntil: until, form, visitor, second }) => ({
      from,
      until,
      form,
      visitors: [visitor, second].filter((one) => one !== null),
    })),
  };
}

/**
 * What this volunteer was asked and does. Before a yes it is a card without a name; name and address are there while the match
 * is accepted or started only, and then it is a look.
 */
export function helperCards(db: Db, actor: Actor): Promise<HelperCard[]> {
  const me = personOf(actor);
  if (me === null) return Promise.resolve([]);
  return behindWall(db, actor, async (db) => {
    const found = await db
      .select()
      .from(matches)
      .where(and(eq(matches.volunteer, me), inArray(matches.status, ["asked", "accepted", "started"])))
      .orderBy(desc(matches.at));
    const cards: HelperCard[] = [];
    for (const match of found) {
      const card = await cardFor(db, actor, me, match);
      if (card) cards.push(card);
    }
    return cards;
  });
}

async function cardFor(db: Db, actor: Actor, me: string, match: Match): Promise<HelperCard | null> {
  const [file] = await asSystem(db, (db) => db.select().from(caseFiles).where(eq(caseFiles.id, match.caseId)));
  if (!file || (await isExcluded(db, me, file.person))) return null;
  const [opened] = await openedMatches(file.person, [match]);
  const { id, version, status, answerBy } = match;
  const none = { name: null, address: null, phone: null, door: [], goals: [], visits: [] };
  const base = { match: id, version, status, card: opened!.card, answerBy };
  if (!(namedMatchStates as readonly string[]).includes(status)) return { ...base, ...none };
  const fields = ["name", "address", "phone", "door", "goals"];
  await look(db, actor, { kind: "read", person: file.person, fields, purpose: "visit", object: "match", row: id });
  return { ...base, ...(await asSystem(db, (db) => namedPart(db, file, me))) };
}

/** As the system: who it is, and what who comes to the door must know. Nothing of conversations, reasons or reporters. */
async function namedPart(db: Db, file: CaseFile, me: string) {
  const person = (await personsById(db, [file.person])).get(file.person);
  const forDoor = await db
    .select()
    .from(notes)
    .where(and(eq(notes.caseId, file.id), eq(notes.visibleTo, "volunteer")))
    .orderBy(notes.at);
  const replaced = new Set(forDoor.map(({ replaces }) => replaces));
  const [plan] = await db.select().from(plans).where(eq(plans.caseId, file.id)).orderBy(desc(plans.version)).limit(1);
  const shown = plan
    ? await db
        .select()
        .from(goals)
        .where(and(eq(goals.plan, plan.id), eq(goals.shareable, true)))
        .orderBy(goals.place)
    : [];
  const own = await db.select().from(visits).where(eq(visits.caseId, file.id)).orderBy(visits.plannedFrom);
  const there = await openedNotes(
    file.person,
    forDoor.filter(({ id }) => !replaced.has(id)),
  );
  return {
    name: person ? `${person.givenName || fullName(person)}` : null,
    address: person?.address ?? null,
    phone: person?.phone ?? null,
    door: there.map(({ text }) => text),
    goals: plan ? (await openedPlans(file.person, [plan], shown))[0]!.goals.map(({ text }) => text) : [],
    visits: own
      .filter(({ visitor, second }) => visitor === me || second === me)
      .map(({ number, plannedFrom: from, plannedUntil: until, form, status }) => ({
        number,
        from,
        until,
        form,
        status,
      })),
  };
}

/** One card, for a page by link or phone: as the system. Without a name whatever the state. Throws NotFound. */
export function cardOf(
  db: Db,
  match: string,
): Promise<Pick<HelperCard, "match" | "version" | "status" | "card" | "answerBy">> {
  return asSystem(db, async (db) => {
    const [found] = isId(match) ? await db.select().from(matches).where(eq(matches.id, match)) : [];
    if (!found) throw new NotFound("match");
    const [file] = await db.select().from(caseFiles).where(eq(caseFiles.id, found.caseId));
    const [opened] = await openedMatches(file!.person, [found]);
    const { id, version, status, answerBy } = found;
    return { match: id, version, status, card: opened!.card, answerBy };
  });
}
