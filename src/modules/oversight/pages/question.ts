// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { isId } from "#platform/db/ids.ts";
import type { Env } from "#platform/http/env.ts";
import { parseDate, today } from "#platform/time/time.ts";
import type { LogQuestion } from "../log.ts";
import { oversightPaths } from "../paths.ts";

const usualDays = 7;

/** What the address asks of the log; what is no date or number is as if it were not there. */
export function questionIn(c: Context<Env>): LogQuestion {
  const until = parseDate(c.req.query("tot") ?? "") ?? today();
  const from = parseDate(c.req.query("van") ?? "") ?? until.subtract({ days: usualDays });
  const account = c.req.query("wie") ?? "";
  const person = c.req.query("persoon")?.trim() ?? "";
  return {
    from,
    until,
    account: isId(account) ? account : null,
    person: /^\d{1,12}$/.test(person) ? Number(person) : null,
  };
}

/** The same question as an address. */
export function addressOf(path: string, asked: LogQuestion, page = 1): string {
  const query = new URLSearchParams({ van: asked.from.toString(), tot: asked.until.toString() });
  if (asked.account) query.set("wie", asked.account);
  if (asked.person !== null) query.set("persoon", String(asked.person));
  if (page > 1) query.set("pagina", String(page));
  return `${path}?${query}`;
}

export const csvAddress = (asked: LogQuestion): string => addressOf(oversightPaths.csv, asked);
