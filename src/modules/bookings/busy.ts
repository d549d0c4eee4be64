// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { toInstant } from "#platform/db/columns.ts";
import { type Db, rows } from "#platform/db/db.ts";
import { type Range, rangeText } from "./columns.ts";
import type { BlockKind } from "./tables.ts";
import type { BookingState } from "./workflow.ts";

/** A time at which a room is not free. Without the buffer: what people see is the activity itself. */
export interface Busy {
  id: string;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  kind: "booking" | BlockKind;
  /** Who keeps the room sees these; in public they stay behind. */
  title: string;
  /** Of a booking. */
  state: BookingState | null;
  number: number | null;
  changedAt: Temporal.Instant;
}

/** Held and confirmed bookings, and blocks, in some time; at most 1,000, in order. `requested` adds what waits. */
export async function busyTimes(db: Db, room: string, window: Range, requested = false): Promise<Busy[]> {
  const found = await rows<Record<keyof Busy, string> & { number: number | null }>(
    db,
    sql`select b.id, b.starts_at::text as "startsAt", b.ends_at::text as "endsAt", 'booking' as kind,
        coalesce(o.name || ': ', '') || q.title as title, b.state, q.number::int as number, b.changed_at::text as "changedAt"
      from booking b join booking_request q on q.id = b.request left join organisation o on o.id = q.organisation
      where b.room = ${room}::uuid and b.during && ${rangeText(window)}::tstzrange
        and (b.state in ('tentative', 'confirmed') or (${requested} and b.state = 'requested'))
      union all select id, lower(during)::text, upper(during)::text, kind, reason, null, null, created_at::text
      from room_block where room = ${room}::uuid and during && ${rangeText(window)}::tstzrange
      order by 2, 1 limit 1000`,
  );
  return found.map((one) => ({
    ...one,
    kind: one.kind as Busy["kind"],
    state: one.state as BookingState | null,
    startsAt: toInstant(one.startsAt),
    endsAt: toInstant(one.endsAt),
    changedAt: toInstant(one.changedAt),
  }));
}
