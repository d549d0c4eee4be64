// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { toInstant } from "#platform/db/columns.ts";

/** A row of the log as colleagues with that duty read it. */
export interface LogRow {
  event: string;
  at: Temporal.Instant;
  action: "C" | "R" | "U" | "D" | "E";
  kind: string;
  outcome: number;
  account: string | null;
  role: string;
  team: string | null;
  purpose: string | null;
  /** The first signs of the pseudonym: enough to see that it is the same person. */
  subject: string | null;
  inNameOf: string | null;
  fields: string[];
  relation: string | null;
  device: string | null;
  trace: string | null;
}

export const logColumns = sql.raw(
  `l.event_id as event, l.at::text as at, l.action, l.kind, l.outcome, l.account, l.role, l.team, l.purpose,
  upper(left(l.subject_pseudonym::text, 8)) as subject, upper(left(l.on_behalf_of::text, 8)) as "inNameOf",
  l.field_group as fields, l.relation, l.device_kind as device, l.trace_id as trace`,
);

export const toLogRow = (row: Omit<LogRow, "at"> & { at: string }): LogRow => ({
  ...row,
  outcome: Number(row.outcome),
  at: toInstant(row.at),
});
