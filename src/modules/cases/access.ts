// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { eq } from "drizzle-orm";
import { closeTo } from "#modules/teams/index.ts";
import { type Actor, can, personOf, teamsOf } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { look } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import { Conflict, Forbidden, NotFound } from "#platform/http/errors.ts";
import { now, today } from "#platform/time/time.ts";
import { clocks } from "./codes.ts";
import type { At, GivenCover, GivenOpening } from "./given.ts";
import { passTasks } from "./hand-over.ts";
import { asSystem, held, inCase, isExcluded, relationTo } from "./hold.ts";
import { moveCase } from "./move.ts";
import { mayCoordinate, mayLead, mayList } from "./policy.ts";
import { endGrants, endOf, grant, mustBeAble } from "./relations.ts";
import { sentences } from "./sentences.ts";
import { type CaseFile, caseFiles } from "./tables.ts";

/**
 * A case of a team, for who has no relation with it: by a coordinator of that team. For everybody else, for who is on the list
 * of the person, and for a restricted one it is not there. As the system.
 */
async function ofTeam(db: Db, actor: Actor, number: number): Promise<CaseFile> {
  const [found] = Number.isSafeInteger(number)
    ? await db.select().from(caseFiles).where(eq(caseFiles.number, number))
    : [];
  const me = personOf(actor);
  if (!found || !mayList(actor, found.team)) throw new NotFound("case");
  if (me !== null && (await isExcluded(db, me, found.person))) throw new NotFound("case");
  if (found.secrecy === "restricted" && !(await relationTo(db, actor, found))) throw new NotFound("case");
  return held(db, found.id);
}

/**
 * A colleague of the team covers until a day, at most six weeks; it ends by itself. By the lead, or a coordinator of the team.
 * Throws NotFound, Forbidden, Conflict (a day that cannot be, who is on the list, who lives close before she said yes).
 */
export function grantCover(
  db: Db,
  actor: Actor,
  number: number,
  { account, until, closeAgreed }: GivenCover,
): Promise<void> {
  return behindWall(db, actor, (db) =>
    asSystem(db, async (db) => {
      const file = await ofTeam(db, actor, number);
      const relation = await relationTo(db, actor, file);
      if (!relation?.mayLead && !mayCoordinate(actor, file.team)) throw new Forbidden("cover");
      if (file.status === "closed") throw new Conflict(sentences.notNow);
      const days = today().until(until).days;
      if (days < 0 || days > clocks.coverDays) throw new Conflict(sentences.coverDay);
      await mustBeAble(db, file.team, account, file.person);
      if (!closeAgreed && (await closeTo(db, account, file.person))) throw new Conflict(sentences.askHerFirst);
      await grant(db, actor, file, {
        account,
        kind: "cover",
        purpose: "cover",
        until: endOf(until),
        reason: "lead_away",
      });
    }),
  );
}

/**
 * A coordinator opens a case of her team that is not her own: a relation of one day with a purpose, which she and the person
 * see afterwards. Only "cover" may write. Never for who is on the list, and never a restricted one (NotFound). A look.
 */
export function openCaseFile(db: Db, actor: Actor, number: number, { purpose, reason }: GivenOpening): Promise<void> {
  return behindWall(db, actor, async (db) => {
    const file = await asSystem(db, (db) => ofTeam(db, actor, number));
    const account = personOf(actor);
    if (account === null || !mayCoordinate(actor, file.team)) throw new Forbidden("open case");
    await asSystem(db, async (db) => {
      const until = now().add({ hours: clocks.openedDays * 24 });
      await grant(db, actor, file, { account, kind: "cover", purpose, until, reason });
    });
    const relation = await relationTo(db, actor, file);
    const { id: row, person } = file;
    const access = relation?.access ?? null;
    await look(db, actor, { kind: "read", person, fields: ["case"], purpose: "cover", access, object: "case", row });
  });
}

/** Somebody else of the team leads from now on; who led it has no relation any more. Her tasks go along. */
export function changeLead(
  db: Db,
  actor: Actor,
  at: At,
  { lead, closeAgreed = false }: { lead: string; closeAgreed?: boolean },
): Promise<void> {
  return inCase(db, actor, at, mayLead, (db, { file }) =>
    asSystem(db, async (db) => {
      if (file.lead === lead) return;
      await mustBeAble(db, file.team, lead, file.person);
      if (!closeAgreed && (await closeTo(db, lead, file.person))) throw new Conflict(sentences.askHerFirst);
      await giveLead(db, actor, file, lead, "chosen");
    }),
  );
}

/** As the system: the one who leads changes, with her relation and her tasks. */
export async function giveLead(db: Db, actor: Actor, file: CaseFile, lead: string, why: string): Promise<void> {
  await passTasks(db, file, lead);
  await endGrants(db, actor, file, { kind: "lead", why: "other_lead" });
  await grant(db, actor, file, { account: lead, kind: "lead", purpose: "conversation" });
  await moveCase(db, actor, file, "change", { fact: "case.leadChanged", told: { lead, why }, changes: { lead } });
}

/** Only named people, hidden from lists and counted; or no longer. By the lead. Covers end: nobody reads by the way. */
export function restrictCase(db: Db, actor: Actor, at: At, { restricted }: { restricted: boolean }): Promise<void> {
  return inCase(db, actor, at, mayLead, (db, { file }) =>
    asSystem(db, async (db) => {
      const secrecy = restricted ? "restricted" : "normal";
      if (file.secrecy === secrecy) return;
      if (restricted) await endGrants(db, actor, file, { kind: "cover", why: "restricted" });
      await moveCase(db, actor, file, "change", {
        fact: "case.restricted",
        told: { restricted },
        changes: { secrecy },
      });
    }),
  );
}

export interface EmergencyCase {
  id: string;
  number: number;
  person: string;
  team: string;
  lead: string | null;
}

/**
 * For the emergency button: the ids of a case of one of the actor's own teams. Throws NotFound for who is on her list, for a
 * restricted, closed or unknown case, and for another team. Gives no content and no relation: that is asked after.
 */
export function caseForEmergency(db: Db, actor: Actor, wanted: number): Promise<EmergencyCase> {
  return asSystem(db, async (db) => {
    const [found] = Number.isSafeInteger(wanted)
      ? await db.select().from(caseFiles).where(eq(caseFiles.number, wanted))
      : [];
    const me = personOf(actor);
    const here = teamsOf(actor).some(({ team, role }) => team === found?.team && role !== "volunteer");
    if (!found || me === null || !can(actor, "emergency.use") || !here) throw new NotFound("case");
    if (found.closedAt !== null || found.secrecy === "restricted") throw new NotFound("case");
    if (await isExcluded(db, me, found.person)) throw new NotFound("case");
    const { id, number, person, team, lead } = found;
    return { id, number, person, team, lead };
  });
}
