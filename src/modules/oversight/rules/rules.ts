// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import { failedSearches, manyPersons, type ReviewRule } from "../workflow.ts";

/** Something that a person should look at again. */
export interface Finding {
  rule: ReviewRule;
  account: string;
  /** Pseudonym. */
  subject: string | null;
  /** ISO date, Dutch time. */
  day: string;
  looks: string[];
  key?: string;
}
/** Looks of the days from `from` up to `until`, which is not included. */
export type Rule = (db: Db, from: Temporal.PlainDate, until: Temporal.PlainDate) => Promise<Finding[]>;

/** Looks by who works here at somebody else, with the day and the hour on the Dutch clock. */
export const looksBetween = (from: Temporal.PlainDate, until: Temporal.PlainDate): SQL => sql`(
  select l.event_id, l.at, l.kind, l.account, l.subject_pseudonym, l.access_id, s.person,
    (l.at at time zone 'Europe/Amsterdam')::date as day, extract(hour from l.at at time zone 'Europe/Amsterdam') as hour
  from audit_log l left join audit_subject s on s.pseudonym = l.subject_pseudonym
  where l.at >= ${from.toString()}::date - 1 and l.at < ${until.toString()}::date + 1
    and (l.at at time zone 'Europe/Amsterdam')::date >= ${from.toString()}::date
    and (l.at at time zone 'Europe/Amsterdam')::date < ${until.toString()}::date
    and l.account is not null and l.role not in ('resident', 'representative') and l.account is distinct from s.person
    and l.kind in ('look.read', 'look.search', 'look.print', 'look.export', 'audit.exported'))`;

/** One finding for one account, one person and one day. */
const eachPerson =
  (rule: ReviewRule, condition: SQL): Rule =>
  (db, from, until) =>
    rows<Finding>(
      db,
      sql`select ${rule} as rule, l.account, l.subject_pseudonym as subject, l.day::text as day, array_agg(l.event_id order by l.at) as looks
      from ${looksBetween(from, until)} l where ${condition} group by 2, 3, 4`,
    );

/** One finding for one account and one day. */
const eachDay =
  (rule: ReviewRule, condition: SQL, having: SQL): Rule =>
  (db, from, until) =>
    rows<Finding>(
      db,
      sql`select ${rule} as rule, l.account, null::uuid as subject, l.day::text as day, (array_agg(l.event_id order by l.at))[1:50] as looks
      from ${looksBetween(from, until)} l where ${condition} group by 2, 4 having ${having}`,
    );

/** They live at the same postcode: found by its keyed hash. */
export const neighbours: Rule = eachPerson(
  "neighbour",
  sql`exists (select from blind_index a join blind_index b on b.value = a.value and b.kind = a.kind
    where a.kind = 'postcode' and a.person = l.account and b.person = l.person)`,
);

export const many: Rule = eachDay("many", sql`true`, sql`count(distinct l.subject_pseudonym) > ${manyPersons}`);

/** Of somebody who died or left before it. */
export const afterClosing: Rule = eachPerson(
  "after_closing",
  sql`exists (select from person p where p.id = l.person and (p.deceased_on < l.day or p.closed_at < l.at))`,
);

export const exported: Rule = eachPerson("export", sql`l.kind in ('look.export', 'audit.exported')`);

export const failed: Rule = eachDay(
  "failed_search",
  sql`l.kind = 'look.search' and l.subject_pseudonym is null`,
  sql`count(*) >= ${failedSearches}`,
);

/** From eleven at night until six. */
export const night: Rule = eachPerson("night", sql`(l.hour >= 23 or l.hour < 6)`);

/** Through a door, by somebody of a team that does not serve where she lives. */
export const otherTeam: Rule = eachPerson(
  "other_team",
  sql`l.access_id is not null and exists (select from team_member m where m.person = l.account)
    and not exists (select from team_member m join team_area a on a.team = m.team join person p on p.area = a.area
      where m.person = l.account and p.id = l.person and m.since <= l.day and (m.until is null or m.until >= l.day))`,
);
