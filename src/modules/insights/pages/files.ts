// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { exportInsight } from "../insight.ts";
import { pages } from "../messages/pages.ts";
import { isQuarter } from "../quarter.ts";
import { tablesInWords } from "../words.ts";
import { teamIn } from "./insight.tsx";

async function figures(c: Context<Env>, how: "csv" | "json") {
  const { db, actor, language } = c.var;
  const quarter = c.req.param("quarter") ?? "";
  const team = await teamIn(c);
  if (!isQuarter(quarter)) throw new NotFound("quarter");
  const { released, areas } = await exportInsight(db, actor, team, quarter, how);
  return { quarter, team, released, tables: tablesInWords(released, areas, language) };
}

/** The same figures as on the page, for a spreadsheet. What is left out is an empty cell. */
export const csvPage: Page = {
  get: async (c) => {
    const m = speak(pages, c.var.language);
    const { quarter, released, tables } = await figures(c, "csv");
    const lines = tables.flatMap(({ title, lines, total, several }) => [
      ...lines.map(({ what, count, percent }) => [title, what, count, percent]),
      [title, several ? m.ofAll : m.total, total, null],
    ]);
    const alone = [
      [m.short, m.casesOpened, released.casesOpened, null],
      [m.short, m.advice, released.advice, null],
    ];
    const head = [m.title, m.what, m.count, m.percent];
    const response = csvResponse(`cijfers-${quarter}`, head, [...alone, ...lines]);
    response.headers.set("cache-control", "private, no-store");
    return response;
  },
};

/** The same for a program. null is left out. */
export const jsonPage: Page = {
  get: async (c) => {
    const { quarter, team, released, tables } = await figures(c, "json");
    c.header("cache-control", "private, no-store");
    return c.json({
      team: team.name,
      kwartaal: quarter,
      begonnenTrajecten: released.casesOpened,
      alleenAdvies: released.advice,
      tabellen: tables.map(({ name, title, total, lines }) => ({
        naam: name,
        titel: title,
        samen: total,
        regels: lines.map(({ key, what, count, percent }) => ({
          code: key,
          wat: what,
          aantal: count,
          procent: percent,
        })),
      })),
      toenEnNu: released.pairs.map(({ instrument, scoring, pairs, change, changedPercent }) => ({
        lijst: instrument,
        telling: scoring,
        paren: pairs,
        verschil: change,
        andereGroepProcent: changedPercent,
        vergelijkingsgroep: false,
      })),
    });
  },
};
