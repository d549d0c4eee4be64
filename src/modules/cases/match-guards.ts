// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { findPerson, personsById, sameAs } from "#modules/people/index.ts";
import { closeTo, workersOf } from "#modules/teams/index.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Conflict } from "#platform/http/errors.ts";
import { today } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import { clocks } from "./codes.ts";
import type { GivenMatchMove } from "./given.ts";
import { isExcluded } from "./hold.ts";
import { sentences } from "./sentences.ts";
import type { CaseFile, Match } from "./tables.ts";

/** Before somebody is asked: her consent to share with this one, nobody of her list, and a volunteer who can. */
export async function demandAsk(
  db: Db,
  file: CaseFile,
  match: Match,
  { volunteer = null, consent = null, closeAgreed = false }: GivenMatchMove,
) {
  if (match.kind === "self") throw new Conflict(sentences.matchKind);
  if (!consent || !(await covers(db, consent, file.person))) throw new Conflict(sentences.shareConsent);
  if (volunteer) await demandVolunteer(db, file, volunteer, closeAgreed);
  else if (match.kind === "buddy" || match.kind === "help") throw new Conflict(sentences.notDeployable);
  const answerBy = workingDaysAfter(today(), clocks.answerWorkingDays);
  return { changes: { volunteer, consent, answerBy }, told: { volunteer, answerBy: answerBy.toString() } };
}

/** A consent of hers to share with who was chosen, or with an organisation, that stands. */
async function covers(db: Db, consent: string, person: string): Promise<boolean> {
  const records = `{${(await sameAs(db, person)).join(",")}}`;
  const [found] = await rows<{ yes: boolean }>(
    db,
    sql`select exists (select from consent c where c.id::text = ${consent} and c.person = any (${records}::uuid[])
      and c.purpose in ('details_to_chosen', 'share_with_org') and c.state = 'given'
      and (c.valid_until is null or c.valid_until >= ${today().toString()}::date)) as yes`,
  );
  return found!.yes;
}

/** Works in the team as a volunteer and is there, is not on her list, and does not help as many as agreed already. */
async function demandVolunteer(db: Db, file: CaseFile, volunteer: string, closeAgreed: boolean): Promise<void> {
  const worker = (await workersOf(db, file.team)).find(({ person }) => person === volunteer);
  if (worker?.role !== "volunteer" || worker.away) throw new Conflict(sentences.notDeployable);
  if (await isExcluded(db, volunteer, file.person)) throw new Conflict(sentences.notThisOne);
  if (!closeAgreed && (await closeTo(db, volunteer, file.person))) throw new Conflict(sentences.askHerFirst);
  const [pairs] = await rows<{ count: number }>(
    db,
    sql`select count(*)::int as count from case_match where volunteer = ${volunteer} and status in ('asked', 'accepted', 'started')`,
  );
  if (pairs!.count >= clocks.pairsAtMost) throw new Conflict(sentences.full);
}

/** The card holds no name, no street and no number of hers. */
export async function demandNameless(db: Db, person: string, card: string): Promise<void> {
  if (card.trim() === "") return;
  const { givenName, familyName, phone, email, address } = await findPerson(db, person);
  const words = card.toLowerCase().split(/[^\p{L}\p{N}@.]+/u);
  const names = [givenName, familyName, address?.street ?? "", email ?? ""].map((one) => one.trim().toLowerCase());
  const named = names.some(
    (name) => name.length > 1 && (words.includes(name) || (name.includes(" ") && card.toLowerCase().includes(name))),
  );
  const digits = card.replace(/\D/g, "");
  if (named || digits.length >= 8 || (phone && phone.length > 5 && digits.includes(phone.slice(-6))))
    throw new Conflict(sentences.card);
}

/** Volunteers of a team who could be asked for this person: there today, not on her list, not full. Ids. As the system. */
export async function deployable(db: Db, file: Pick<CaseFile, "team" | "person">): Promise<string[]> {
  const there = (await workersOf(db, file.team)).filter(({ role, away }) => role === "volunteer" && !away);
  const full = await rows<{ volunteer: string }>(
    db,
    sql`select volunteer from case_match where volunteer is not null and status in ('asked', 'accepted', 'started')
      group by volunteer having count(*) >= ${clocks.pairsAtMost}`,
  );
  const able: string[] = [];
  for (const { person } of there)
    if (!full.some(({ volunteer }) => volunteer === person) && !(await isExcluded(db, person, file.person)))
      able.push(person);
  const known = await personsById(db, able);
  return able.filter((id) => known.get(id)?.closedAt === null);
}
