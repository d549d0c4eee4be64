// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { type Area, buurtPicker } from "#modules/places/index.ts";

import { newOnceId, once } from "#platform/forms/once.ts";
import { readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import type { FieldError } from "#ui/form/error-summary.tsx";
import { paperMessages } from "../../messages/paper.ts";
import { paperContents } from "../../paper/contents.ts";
import { issuePaper, listIssues } from "../../paper/issues.ts";
import { paths } from "../../paths.ts";
import { mayIssuePaper } from "../../policy.ts";
import { type AskedPaper, askedPaper, type PaperQuery, paperKeys } from "./asked.ts";
import { PaperView, type Picker } from "./view.tsx";

const field = z.string().max(40).optional();
const periods = z.enum(["week", "maand"]);
const schema = z.object({ gebied: field, periode: periods, van: field, _once: field });

/** Choose an area and a period, see what will be on the paper, and take it along. */
export const paperPage: Page = {
  get: (c) => show(c, Object.fromEntries(paperKeys.map((key) => [key, c.req.query(key)])), false),
  post: async (c) => {
    const { db, actor, site, services } = c.var;
    if (!mayIssuePaper(actor)) throw new Forbidden("issue paper");
    const form = await readForm(c, schema);
    const { area, span } = form.ok ? await askedPaper(db, form.values) : {};
    if (!form.ok || area === undefined || !span) return show(c, typedOf(form.typed), true);
    const location = await once(db, form.values._once, async (db) =>
      paths.paperIssue(await issuePaper(db, actor, site, services.config.publicUrl, area, span)),
    );
    return c.redirect(location, 303);
  },
};

/** The page. \`refused\`: what was sent cannot be issued. */
async function show(c: Context<Env>, query: PaperQuery, refused: boolean) {
  const { db, site, services, language, actor } = c.var;
  const m = speak(paperMessages, language);
  const asked = await askedPaper(db, query);
  const errors = faults(asked, refused && !periods.safeParse(query.periode).success, m);
  if (errors.length > 0) c.status(422);
  const { area, span } = asked;
  const contents =
    area !== undefined && span && query.periode !== undefined
      ? await paperContents(db, site, services.config.publicUrl, area, span, today())
      : null;
  const view = (
    <PaperView
      query={query}
      errors={errors}
      picker={await pickerOf(c)}
      chosen={contents ? { area: area ?? null, contents } : null}
      issues={await listIssues(db)}
      issueOnce={contents && mayIssuePaper(actor) ? newOnceId() : null}
      phone={site.phone}
      language={language}
    />
  );
  return c.render(view, { title: m.title, current: "paper", problems: errors.length > 0 });
}

type FaultWords = Record<"wrongArea" | "wrongDate" | "wrongPeriod", string>;

function faults({ area, span }: AskedPaper, noPeriod: boolean, m: FaultWords): FieldError[] {
  return [
    ...(area === undefined ? [{ name: "gebied", message: m.wrongArea }] : []),
    ...(noPeriod ? [{ name: "periode", message: m.wrongPeriod }] : []),
    ...(span === null ? [{ name: "van", message: m.wrongDate }] : []),
  ];
}

/** Municipality, wijk, buurt: each may have a paper of its own. */
async function pickerOf(c: Context<Env>): Promise<Picker> {
  const { wholeOf } = speak(paperMessages, c.var.language);
  const whole = ({ code, name }: Pick<Area, "code" | "name">) =>
    name === code ? [] : [{ value: code, label: wholeOf(name) }];
  return (await buurtPicker(c.var.db)).flatMap((town) => [
    ...(whole(town).length > 0 ? [{ group: town.name, options: whole(town) }] : []),
    ...town.wijken.map((wijk) => ({
      group: wijk.name,
      options: [...whole(wijk), ...wijk.buurten.map(({ code, name }) => ({ value: code, label: name }))],
    })),
  ]);
}

/** What was sent, as the address would have it. */
const typedOf = (typed: Typed): PaperQuery =>
  Object.fromEntries(paperKeys.flatMap((key) => (typeof typed[key] === "string" ? [[key, typed[key]]] : [])));
