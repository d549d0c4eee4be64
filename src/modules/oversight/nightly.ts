// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { system } from "#platform/access/actor.ts";
import { behindWall } from "#platform/access/wall.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { now, today } from "#platform/time/time.ts";
import { workingDaysAfter } from "#platform/time/working-days.ts";
import {
  afterClosing,
  emergency,
  exported,
  type Finding,
  failed,
  many,
  neighbourRefused,
  neighbours,
  night,
  noRelation,
  otherTeam,
} from "./rules/rules.ts";
import { sameSurname } from "./rules/surname.ts";
import { type ReviewRule, randomPerMonth, reviewWithin } from "./workflow.ts";

const everyRule = [
  ...[neighbours, sameSurname, many, afterClosing, exported, failed, night, otherTeam],
  ...[noRelation, emergency, neighbourRefused],
];
/** Days that are looked at again every night: one that was missed is made up for. */
const daysBack = 7;
const mostLooks = 50;

/**
 * Makes items of what stands in the log of the days before `until`. Twice is once: one item for one rule, one account, one
 * person and one day. Gives how many are new.
 */
export async function makeReviews(db: Db, until = today()): Promise<number> {
  return behindWall(db, system("oversight.reviews"), async (db) => {
    const from = until.subtract({ days: daysBack });
    let made = 0;
    for (const rule of everyRule) made += await keep(db, await rule(db, from, until));
    return made + (await keep(db, await byChance(db, until.subtract({ days: 1 }))));
  });
}

async function keep(db: Db, found: readonly Finding[]): Promise<number> {
  if (found.length === 0) return 0;
  const dueOn = workingDaysAfter(today(), reviewWithin).toString();
  const items = found.map(({ rule, account, subject, day, looks, key }) => ({
    rule,
    account,
    subject,
    day,
    looks: looks.slice(0, mostLooks),
    key: key ?? `${rule}:${account}:${subject ?? "-"}:${day}`,
  }));
  const added = await rows(
    db,
    sql`insert into log_review (id, rule, key, account, subject_pseudonym, day, looks, made_at, due_on)
      select gen_random_uuid(), f.rule, f.key, p.id, f.subject, f.day, f.looks, ${now().toString()}, ${dueOn}
      from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
        as f(rule text, key text, account uuid, subject uuid, day date, looks uuid[])
      left join person p on p.id = f.account
      on conflict (key) do nothing returning id`,
  );
  return added.length;
}

/** As many as the month should have by this day, of looks that no rule found. */
async function byChance(db: Db, day: Temporal.PlainDate): Promise<Finding[]> {
  const month = day.with({ day: 1 });
  const wanted = Math.ceil((randomPerMonth * day.day) / day.daysInMonth);
  const rule: ReviewRule = "random";
  const [have] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from log_review where rule = ${rule} and day >= ${month.toString()}`,
  );
  const found = await rows<{ account: string; subject: string | null; day: string; look: string }>(
    db,
    sql`select l.account, l.subject_pseudonym as subject, (l.at at time zone 'Europe/Amsterdam')::date::text as day, l.event_id as look
      from audit_log l where l.kind in ('look.read', 'look.print') and l.account is not null and l.subject_pseudonym is not null
        and l.role not in ('resident', 'representative') and (l.at at time zone 'Europe/Amsterdam')::date between ${month.toString()} and ${day.toString()}
        and not exists (select from log_review r where l.event_id = any (r.looks))
      order by random() limit ${Math.max(0, wanted - have!.n)}`,
  );
  return found.map(({ look, ...one }) => ({ ...one, rule, looks: [look], key: `random:${look}` }));
}
