// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { importSource, type Outcome } from "../import/run.ts";
import { paths } from "../paths.ts";
import { findSource } from "../source/find.ts";
import { allowFewer, approveSource, confirmSource } from "../source/keep.ts";
import type { Source } from "../tables.ts";
import { clocks, isFetched } from "../workflow.ts";
import { outsideOf, ownSource } from "./own.ts";

const back = (c: Context<Env>, source: Source, done: string) =>
  c.redirect(inLanguage(`${paths.show(source.number!)}?gedaan=${done}`, c.var.language), 303);

const words: Record<Outcome, string> = {
  imported: "gelezen",
  unchanged: "hetzelfde",
  failed: "mislukt",
  fewer: "minder",
  busy: "bezig",
  not_started: "proef",
};

/** "Nu ophalen": at most once a minute. */
export const fetchPage: Page = {
  post: async (c) => {
    const source = await ownSource(c);
    if (!source.startedAt || !isFetched(source)) throw new NotFound("fetch");
    if (source.lastTriedAt && now().since(source.lastTriedAt).total("seconds") < clocks.secondsBetweenAsking)
      return back(c, source, "zojuist");
    return back(c, source, words[await importSource(c.var.db, source.id, outsideOf(c))]);
  },
};

/** "Deze agenda klopt nog." */
export const confirmPage: Page = {
  post: async (c) => {
    const source = await ownSource(c);
    await confirmSource(c.var.db, c.var.actor, source.number!);
    return back(c, source, "bevestigd");
  },
};

/** A keeper says yes, once for all. */
export const approvePage: Page = {
  post: async (c) => {
    const segment = c.req.param("number") ?? "";
    if (!/^\d{1,9}$/.test(segment)) throw new NotFound("source");
    const source = await findSource(c.var.db, c.var.actor, Number(segment));
    await approveSource(c.var.db, c.var.actor, source.number!);
    return back(c, source, "goedgekeurd");
  },
};

/** "Ja, het zijn er minder geworden." */
export const fewerPage: Page = {
  post: async (c) => {
    const source = await ownSource(c);
    await allowFewer(c.var.db, c.var.actor, source.number!);
    return back(c, source, words[await importSource(c.var.db, source.id, outsideOf(c), { seen: !isFetched(source) })]);
  },
};
