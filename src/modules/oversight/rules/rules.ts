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
  select l.event_id, l.at, l.kind, l.account, l.subject_pseudonym, l.access_id, l.object, l.purpose, s.person,
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

/** Of somebody who died or left before it, or whose case was closed while no other was open. */
export const afterClosing: Rule = eachPerson(
  "after_closing",
  sql`(exists (select from person p where p.id = l.person and (p.deceased_on < l.day or p.closed_at < l.at))
    or ${inWork(["conversation", "matching", "visit", "measurement"])}
      and exists (select from case_file c where c.person = l.person and c.closed_at < l.at)
      and not exists (select from case_file c where c.person = l.person and c.opened_at <= l.at
        and (c.closed_at is null or c.closed_at >= l.at)))`,
);

function inWork(purposes: readonly string[]): SQL {
  return sql`l.purpose in (${sql.join(
    purposes.map((one) => sql`${one}`),
    sql`, `,
  )})`;
}

/** For the work with signals and cases, without a relation with her at that moment: no case, no signal of hers or her team. */
export const noRelation: Rule = eachPerson(
  "no_relation",
  sql`${inWork(["triage", "conversation", "matching", "visit", "measurement", "aftercare"])} and l.person is not null
    and not exists (select from case_access a join case_file c on c.id = a.case_id where c.person = l.person
      and a.account = l.account and a.valid_from <= l.at + interval '1 minute'
      and (a.valid_to is null or a.valid_to >= l.at - interval '1 minute'))
    and not exists (select from signal g where g.person = l.person and (g.owner = l.account or g.claimed_by = l.account
      or g.companion = l.account or g.team in (select m.team from team_member m where m.person = l.account
        and m.since <= l.day and (m.until is null or m.until >= l.day))))
    and not exists (select from case_match x join case_file c on c.id = x.case_id where c.person = l.person and x.volunteer = l.account)`,
);

/** The emergency button: always looked at. */
export const emergency: Rule = eachPerson("emergency", sql`l.purpose = 'emergency'`);

/**
 * Refused at a signal, a case or a report of somebody nearby: at the same postcode, in the same buurt, or of the same household by
 * what stands in the index of the signal.
 */
export const neighbourRefused: Rule = (db, from, until) =>
  rows<Finding>(
    db,
    sql`select 'neighbour_refused' as rule, l.account, l.subject_pseudonym as subject, l.day::text as day,
        array_agg(l.event_id order by l.at) as looks
      from (select a.*, s.person, (a.at at time zone 'Europe/Amsterdam')::date as day from audit_log a
        left join audit_subject s on s.pseudonym = a.subject_pseudonym
        where a.kind = 'look.refused' and a.object in ('signal', 'case', 'safety_report') and a.object_row is not null
          and a.account is not null and a.at >= ${from.toString()}::date - 1 and a.at < ${until.toString()}::date + 1) l
      left join signal g on g.id = l.object_row
      where l.day >= ${from.toString()}::date and l.day < ${until.toString()}::date and l.account is distinct from l.person
        and (exists (select from blind_index b where b.kind = 'postcode' and b.person = l.account and (
            b.value in (select i.value from signal_index i where i.signal = g.id and i.kind = 'postcode')
            or b.value in (select o.value from blind_index o where o.kind = 'postcode' and o.person = l.person)))
          or exists (select from person me left join person her on her.id = l.person
            where me.id = l.account and me.area in (g.area, her.area)))
      group by 2, 3, 4`,
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
  sql`l.access_id is not null and l.object = 'person' and exists (select from team_member m where m.person = l.account)
    and not exists (select from team_member m join team_area a on a.team = m.team join person p on p.area = a.area
      where m.person = l.account and p.id = l.person and m.since <= l.day and (m.until is null or m.until >= l.day))`,
);
