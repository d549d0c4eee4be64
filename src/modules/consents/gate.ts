// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type SQL, sql } from "drizzle-orm";
import { type Db, rows } from "#platform/db/db.ts";
import { today } from "#platform/time/time.ts";
import type { ConsentPurpose } from "./workflow.ts";

export interface Share {
  /** Organisation or person it is for, as an id; null or absent: the team itself. */
  recipient?: string | SQL | null;
  /** All of these codes must be in what was agreed: "phone", "activities". */
  scope?: readonly string[];
}

/**
 * The gate, as a condition inside a query: true only while a consent for exactly this stands. Not asked, not answered, refused,
 * expired, withdrawn, another recipient, a frozen or closed person: false. Every query, export, feed and job that gives
 * something of a person to somebody else carries it.
 * @param person column or value with the id of the person
 */
export function shareGate(person: SQL, purpose: ConsentPurpose, { recipient = null, scope = [] }: Share = {}): SQL {
  const to = recipient === null ? sql`c.recipient is null` : sql`c.recipient = ${recipient}::uuid`;
  const covers = sql.join([sql`true`, ...scope.map((code) => sql`${code} = any (c.scope)`)], sql` and `);
  return sql`exists (select from consent c join person gated on gated.id = c.person
    where c.person = ${person} and c.purpose = ${purpose} and c.state = 'given' and ${to} and ${covers}
      and (c.valid_until is null or c.valid_until >= ${today().toString()}::date)
      and gated.closed_at is null and gated.frozen_at is null)`;
}

/** The same question about one person. */
export async function mayShare(db: Db, person: string, purpose: ConsentPurpose, share: Share = {}): Promise<boolean> {
  const [found] = await rows<{ yes: boolean }>(
    db,
    sql`select ${shareGate(sql`${person}::uuid`, purpose, share)} as yes`,
  );
  return found!.yes;
}

/**
 * Channels by which a person may not be told anything: she was asked about that channel and no yes stands. About a channel
 * that she gave and was never asked about, nothing was refused.
 */
export async function refusedChannels(db: Db, person: string): Promise<string[]> {
  const found = await rows<{ channel: string }>(
    db,
    sql`select distinct s.channel from consent c, unnest(c.scope) as s(channel)
      where c.person = ${person}::uuid and c.purpose = 'contact_by' and c.state <> 'asked' and not exists (
        select from consent y where y.person = c.person and y.purpose = 'contact_by' and y.state = 'given' and s.channel = any (y.scope)
          and (y.valid_until is null or y.valid_until >= ${today().toString()}::date)) order by s.channel`,
  );
  return found.map(({ channel }) => channel);
}
