// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Channel, type DeliveryState, deliveriesAbout } from "#modules/messages/index.ts";
import { type Organisation, organisationsById } from "#modules/organisations/index.ts";
import type { Actor } from "#platform/access/actor.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { Forbidden } from "#platform/http/errors.ts";
import { now } from "#platform/time/time.ts";
import { mayFreshen } from "../policy.ts";
import { publicStates, type SeriesState } from "../workflow.ts";
import type { CallResult } from "./kinds.ts";
import { asksKind } from "./telling.ts";

/** So many calls without an answer, and somebody else decides. */
export const missesUntilKeeper = 3;
/** Days ahead in which a confirmation runs out. */
const soonDays = 14;
/** "Confirmed lately" in the figures. Source: the programmes this product follows, freshness. */
export const latelyDays = 90;

/** One activity that somebody must be asked about. Times are text. */
export interface FreshLine {
  id: string;
  number: number;
  title: string;
  organisation: string;
  status: SeriesState;
  contactName: string;
  contactPhone: string;
  confirmedAt: string | null;
  confirmBefore: string | null;
  /** When it was last asked, by whatever channel. */
  askedAt: string | null;
  /** How many visitors say that something is not right. */
  doubts: number;
  /** Calls without an answer since it was confirmed. */
  misses: number;
  /** What was heard on the phone and is not done yet. */
  marked: CallResult | null;
}

/** What is to be asked of one organisation, in one call. */
export interface FreshGroup {
  organisation: Organisation;
  lines: FreshLine[];
  /** How it was asked, beside the letter by mail: what the room of messages knows. */
  asked: { channel: Channel; state: DeliveryState }[];
  /** Nobody answered three times: who keeps the calendar decides. */
  stuck: boolean;
}

const columns = sql`s.id, s.number::int as number, s.title, s.organisation, s.status, s.contact_name as "contactName", s.contact_phone as "contactPhone",
  s.confirmed_at::text as "confirmedAt", s.confirm_before::text as "confirmBefore",
  coalesce((select max(e.at) from event e where e.subject = s.id and e.name in ('activity.needsConfirmation', 'activity.checkAsked')),
    case when s.status = 'needs_confirmation' then s.status_since end)::text as "askedAt",
  (select count(*)::int from doubt d where d.series = s.id and d.solved_at is null) as doubts,
  (select count(*)::int from freshness_call f where f.series = s.id and f.result = 'no_answer' and f.called_at > coalesce(s.confirmed_at, '-infinity')) as misses,
  (select f.result from freshness_call f where f.series = s.id and f.called_at > coalesce(s.confirmed_at, '-infinity') and f.result in ('changed', 'stopped')
    order by f.called_at desc limit 1) as marked`;

const order = sql`case s.status when 'stale' then 0 when 'hidden' then 1 when 'needs_confirmation' then 2 else 3 end, s.title, s.number`;

/** Everything that is stale, asked, doubted or about to be asked; of one organisation, or of all. */
function linesOf(db: Db, organisation: string | null): Promise<FreshLine[]> {
  const soon = now()
    .add({ hours: 24 * soonDays })
    .toString();
  const here: SQL = organisation === null ? sql`true` : sql`s.organisation = ${organisation}::uuid`;
  return rows<FreshLine>(
    db,
    sql`select ${columns} from series s where ${here} and (s.status in ('needs_confirmation', 'stale', 'hidden')
        or s.status = 'published' and s.confirm_before < ${soon}
        or s.status = 'published' and exists (select from doubt d where d.series = s.id and d.solved_at is null))
      order by ${order} limit 3000`,
  );
}

/** The work of the freshness desk, per organisation, by name. Forbidden without the duty. */
export async function freshGroups(db: Db, actor: Actor): Promise<FreshGroup[]> {
  if (!mayFreshen(actor)) throw new Forbidden("freshness desk");
  return grouped(db, await linesOf(db, null));
}

/** The same of one organisation; without lines when everything is right. */
export async function freshGroup(db: Db, actor: Actor, organisation: Organisation): Promise<FreshGroup> {
  if (!mayFreshen(actor)) throw new Forbidden("freshness desk");
  const [found] = await grouped(db, await linesOf(db, organisation.id));
  return found ?? { organisation, lines: [], asked: [], stuck: false };
}

async function grouped(db: Db, lines: readonly FreshLine[]): Promise<FreshGroup[]> {
  const byOrganisation = Map.groupBy(lines, ({ organisation }) => organisation);
  const organisations = await organisationsById(db, [...byOrganisation.keys()]);
  const asked = await deliveriesAbout(db, [...byOrganisation.keys(), ...lines.map(({ id }) => id)]);
  const about = (id: string) => (asked.get(id) ?? []).filter(({ kind }) => kind === asksKind);
  return organisations.map((organisation) => {
    const own = byOrganisation.get(organisation.id) ?? [];
    const messages = [organisation.id, ...own.map(({ id }) => id)].flatMap(about);
    return {
      organisation,
      lines: own,
      asked: messages.map(({ channel, state }) => ({ channel, state })),
      stuck: own.some(({ misses }) => misses >= missesUntilKeeper),
    };
  });
}

/** What waits for an answer of an organisation: for its own week. */
export async function waitingForAnswer(db: Db, organisation: string): Promise<FreshLine[]> {
  return linesOf(db, organisation);
}

export interface FreshFigure {
  organisation: string;
  name: string;
  number: number;
  /** In the calendar now. */
  shown: number;
  /** Of those, confirmed in the last ninety days. */
  confirmed: number;
}

/** Per organisation by name, for who keeps the calendar: never a list of who is best, and never in public. */
export async function freshFigures(db: Db, actor: Actor): Promise<FreshFigure[]> {
  if (!mayFreshen(actor)) throw new Forbidden("freshness figures");
  const since = now()
    .subtract({ hours: 24 * latelyDays })
    .toString();
  const states = sql.join(
    publicStates.map((state) => sql`${state}`),
    sql`, `,
  );
  return rows<FreshFigure>(
    db,
    sql`select o.id as organisation, o.name, o.number::int as number, count(*)::int as shown,
        count(*) filter (where s.confirmed_at > ${since})::int as confirmed
      from series s join organisation o on o.id = s.organisation where s.status in (${states})
      group by o.id, o.name, o.number order by lower(o.name), o.number`,
  );
}
