// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** "P2Y", "P30D", "PT24H": years, months, weeks, days, hours. */
const period = z.string().regex(/^P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T\d+H)?$/, { error: "not an ISO 8601 period" });
const plainValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const schema = z.strictObject({
  /** Stable name: "session". */
  id: z.string().regex(/^[a-z][a-z0-9_.]*$/),
  table: z.string(),
  /** Columns it is about; left out: every column that says something about a person. */
  columns: z.array(z.string()).min(1).optional(),
  /** Column with the moment from which the period counts. */
  starts: z.string().optional(),
  after: period.optional(),
  /** Only rows with one of these values; null is "not filled in". */
  where: z.record(z.string(), z.array(plainValue)).optional(),
  /**
   * delete: the row goes; empty: the columns are emptied; with: it goes with the row of another table;
   * review: a person looks; erase: the person and everything of her; stays: until somebody or something ends it.
   */
  does: z.enum(["delete", "empty", "with", "review", "erase", "stays"]),
  /** "engine", or the name of what does it. For "with": the table it goes with. */
  by: z.string(),
  source: z.string().default("Default, configurable"),
  nl: z.string().min(10),
  en: z.string().min(10),
});
export type Rule = z.infer<typeof schema>;

const ruleFile = z.strictObject({ rules: z.array(schema).min(1) });
/** Of another file only the periods count: no rule can be taken away. */
const periodFile = z.strictObject({ periods: z.record(z.string(), period) });

/** The rules cannot be used: names every fault. */
export class RetentionProblem extends Error {
  override name = "RetentionProblem";
}

/** The rules of the product, with the periods of another file over them. Throws RetentionProblem. */
export function readRules(text: string, periods: string | null = null): Rule[] {
  const read = ruleFile.safeParse(parse(text));
  if (!read.success) throw new RetentionProblem(z.prettifyError(read.error));
  const { rules } = read.data;
  const faults = rules.flatMap((rule, n) => faultsOf(rule, rules.slice(0, n)));
  const given = periods === null ? {} : readPeriods(periods);
  for (const [id, after] of Object.entries(given)) {
    const rule = rules.find((one) => one.id === id);
    if (!rule) faults.push(`${id}: there is no such rule`);
    else if (!mayChange(rule)) faults.push(`${id}: its period is fixed in the program (by ${rule.by})`);
    else Object.assign(rule, { after, source: "RETENTION_FILE" });
  }
  if (faults.length > 0) throw new RetentionProblem(faults.join("\n"));
  return rules;
}

function readPeriods(text: string): Record<string, string> {
  const read = periodFile.safeParse(parse(text));
  if (!read.success) throw new RetentionProblem(z.prettifyError(read.error));
  return read.data.periods;
}

/** Whose period may be another one: what the engine does, and what asks a period of the rules. */
export const mayChange = ({ by, after }: Rule): boolean =>
  after !== undefined && (by === "engine" || by.startsWith("rights."));

function faultsOf(rule: Rule, before: readonly Rule[]): string[] {
  const { id, does, by, starts, after, columns } = rule;
  const counts = starts !== undefined && after !== undefined;
  return [
    before.some((one) => one.id === id) ? `${id}: twice` : "",
    by === "engine" && !counts ? `${id}: needs starts and after` : "",
    by === "engine" && does !== "delete" && does !== "empty" ? `${id}: the engine only deletes and empties` : "",
    does === "empty" && !columns ? `${id}: which columns are emptied?` : "",
    (starts === undefined) !== (after === undefined) ? `${id}: starts and after belong together` : "",
  ].filter(Boolean);
}

export const readRuleFile = (file: URL | string, periods: string | null): Rule[] =>
  readRules(readFileSync(file, "utf8"), periods === null ? null : readFileSync(periods, "utf8"));

let known: readonly Rule[] | null = null;

/** Called once, at the start. */
export function defineRules(rules: readonly Rule[]): void {
  known = rules;
}

export function retentionRules(): readonly Rule[] {
  if (!known) throw new Error("no retention rules were read in this process");
  return known;
}

/** A rule by its name, for what asks its period. */
export function ruleOf(id: string): Rule {
  const rule = retentionRules().find((one) => one.id === id);
  if (!rule) throw new Error(`no retention rule ${id}`);
  return rule;
}
