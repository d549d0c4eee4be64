// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { hostname } from "node:os";
import { type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { behalfOf, personOf } from "../access/actor.ts";
import type { Db } from "../db/db.ts";
import { AuditDown } from "../http/errors.ts";
import { traceOf } from "./trace.ts";

/** What happened, as the audit log says it. Names of columns: see migration 0020. Codes, ids and names of fields only. */
export interface AuditRow {
  /** Create, read, update, delete, execute. */
  action: "C" | "R" | "U" | "D" | "E";
  kind: string;
  /** As in NEN 7513: 0 went well, 4 was refused. */
  outcome?: 0 | 4 | 8 | 12;
  purpose?: string | null;
  /** Id of the person it is about; the log keeps a pseudonym. */
  person: string | null;
  object: string;
  /** Id of the row, where that is not the person. */
  objectRow?: string | null;
  fields?: readonly string[];
  access?: string | null;
  relation?: string | null;
  consent?: string | null;
  /** Through the emergency button: stands out in the log. */
  emergency?: boolean;
  detail?: Record<string, unknown>;
}

const instance = hostname().slice(0, 80);
const code = /^[a-zA-Z][a-zA-Z0-9_.-]{0,59}$/;

/** Only what looks like a name of a field or a code gets into the log: anything else would be a value. */
export const codesOnly = (values: readonly unknown[]): string[] =>
  values.map((value) => (typeof value === "string" && code.test(value) ? value : "?"));

/** In which capacity somebody acts, as codes. */
export function roleOf(actor: Actor): string {
  if (actor.kind === "visitor") return "visitor";
  if (actor.kind === "system") return "system";
  if (actor.behalf) return actor.behalf.as;
  const roles = [...actor.siteRoles, ...(actor.teams ?? []).map(({ role }) => role)];
  if (actor.kind === "member") roles.push("member" as never);
  return [...new Set(roles)].join(",").slice(0, 120) || "resident";
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const idOrNull = (value: string | null | undefined): string | null => (value && uuid.test(value) ? value : null);

/** The row as the function audit_append takes it. */
export function auditJson(actor: Actor, row: AuditRow): Record<string, unknown> {
  const trace = traceOf();
  return {
    action: row.action,
    kind: row.kind,
    outcome: row.outcome ?? 0,
    account: personOf(actor),
    role: roleOf(actor),
    teams: "person" in actor ? (actor.teams ?? []).map(({ team }) => team) : [],
    purpose: row.purpose ?? null,
    behalf: behalfOf(actor),
    is_requestor: actor.kind !== "system",
    person: idOrNull(row.person),
    object: row.object,
    object_row: idOrNull(row.objectRow),
    field_group: codesOnly(row.fields ?? []),
    access_id: idOrNull(row.access),
    relation: row.relation ?? null,
    consent_id: idOrNull(row.consent),
    emergency: row.emergency ?? row.purpose === "emergency",
    instance,
    device_kind: trace?.device ?? null,
    trace_id: trace?.id ?? null,
    detail: { ...row.detail, ...(actor.kind === "system" && { job: codesOnly([actor.job.replaceAll(" ", "_")])[0] }) },
  };
}

/** The log knows no ids of persons: where the row is a person, it is about her. */
const appended = sql`select audit_append(one || coalesce((select jsonb_build_object('object_row', null,
    'person', coalesce(one ->> 'person', p.id::text)) from person p where p.id = (one ->> 'object_row')::uuid), '{}'))`;

/** The table that a fault of the database is about, as the server says it. */
const tableOf = (error: unknown): unknown => (error as { cause?: { table?: unknown } }).cause?.table;

/**
 * Writes one row in the transaction of what happened. Throws AuditDown (503) when that does not work: what cannot be written
 * down is not done and not shown.
 */
export const appendAudit = (db: Db, actor: Actor, row: AuditRow): Promise<void> => appendAudits(db, actor, [row]);

/** Many rows in one statement. `beside`: an insert that stands or falls with them, in the same statement. */
export async function appendAudits(db: Db, actor: Actor, rows: readonly AuditRow[], beside?: SQL): Promise<void> {
  if (rows.length === 0) return;
  const all = JSON.stringify(rows.map((row) => auditJson(actor, row)));
  try {
    const first = beside ? sql`with beside as (${beside}) ` : sql``;
    await db.execute(sql`${first}${appended} from jsonb_array_elements(${all}::jsonb) one`);
  } catch (error) {
    if (beside && tableOf(error) === "event") throw error;
    throw new AuditDown(error);
  }
}
