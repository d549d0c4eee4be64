// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, rows } from "#platform/db/db.ts";

/** The five statuses that Dutch government uses for an accessibility statement, and "not examined". */
export const statementStatuses = ["unknown", "A", "B", "C", "D", "E"] as const;
export type StatementStatus = (typeof statementStatuses)[number];

/** What the municipality says about the accessibility of its site. The product cannot claim it. */
const statementSchema = z.object({
  status: z.enum(statementStatuses).catch("unknown").default("unknown"),
  /** "2026-11-24", or empty. */
  checkedOn: z.string().default(""),
  /** Address in the register of the government, or empty. */
  register: z.string().default(""),
  problems: z.string().default(""),
  answerDays: z.number().int().default(5),
});
export type Statement = z.infer<typeof statementSchema>;

const key = "accessibilityStatement";

export async function readStatement(db: Db): Promise<Statement> {
  const [stored] = await rows<{ value: unknown }>(db, sql`select value from site_setting where key = ${key}`);
  return statementSchema.parse(stored?.value ?? {});
}

/** The caller has asked whether it is allowed, and records the fact. */
export async function writeStatement(db: Db, statement: Statement): Promise<void> {
  await db.execute(sql`insert into site_setting (key, value) values (${key}, ${JSON.stringify(statement)}::jsonb)
    on conflict (key) do update set value = excluded.value, changed_at = now()`);
}
