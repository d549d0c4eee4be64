// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { tell } from "#modules/messages/index.ts";
import { fullName, personsById } from "#modules/people/index.ts";
import { standInFor } from "#modules/teams/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { clocks } from "./codes.ts";
import { overdue } from "./messages/overdue.ts";
import { paths } from "./paths.ts";
import { tellCase } from "./tell.ts";

interface Waiting {
  id: string;
  person: string;
  team: string;
  from_referral: boolean;
  kind: string;
  due: string;
}

/**
 * What waits longer than agreed: the fact, once per task and day that it was due, and one message to the coordinator of the team
 * that something waits. Without a name, a reason or a number in it. Gives to how many it was told.
 */
export async function tellWaiting(db: Db, actor: Actor): Promise<number> {
  const late = await behindWall(db, actor, (db) => waiting(db));
  const teams = [...new Set(late.map(({ team }) => team))];
  let told = 0;
  for (const team of teams) {
    const own = late.filter((one) => one.team === team);
    const went = await behindWall(db, actor, async (db) => {
      for (const { id, person, from_referral: fromReferral, kind } of own.filter(isNew))
        await tellCase(db, actor, "case.overdue", { id, person, team, fromReferral }, { kind });
      return tellCoordinator(db, actor, team, own.length);
    });
    if (went) told += 1;
  }
  return told;
}

/** A follow-up talk may be held for a week from its day. */
const grace = clocks.followUpDays.to - clocks.followUpDays.from;

const waiting = (db: Db): Promise<Waiting[]> =>
  rows<Waiting>(
    db,
    sql`select f.id, f.person, f.team, f.from_referral, t.kind, t.due::text from case_task t join case_file f on f.id = t.case_id
      where t.status = 'open' and f.closed_at is null and f.paused_until is null
        and t.due + case when t.kind = 'follow_up_1' then ${grace}::int else 0 end < ${today().toString()}::date
      order by t.due`,
  );

/** The fact is told the first night only; the message every night while something waits. */
const isNew = ({ due, kind }: Waiting): boolean =>
  Temporal.PlainDate.from(due)
    .add({ days: kind === "follow_up_1" ? grace + 1 : 1 })
    .equals(today());

async function tellCoordinator(db: Db, actor: Actor, team: string, count: number): Promise<boolean> {
  const account = await standInFor(db, team);
  const person = account === null ? undefined : (await personsById(db, [account])).get(account);
  if (!person || person.closedAt !== null) return false;
  const m = speak(overdue, person.language);
  const went = await tell(db, actor, {
    to: { person: person.id, name: fullName(person), language: person.language },
    kind: "cases.overdue",
    label: overdue.label.nl,
    subject: m.subject,
    text: m.text(count),
    link: inLanguage(paths.all, person.language),
    about: team,
    key: `cases.overdue:${team}:${today()}`,
  });
  return went !== null;
}
