// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { type Area, buurtPicker } from "#modules/places/index.ts";

import { newOnceId, once } from "#platform/forms/once.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import type { FieldError } from "#ui/form/error-summary.tsx";
import { paperMessages } from "../../messages/paper.ts";
import { paperContents } from "../../paper/contents.ts";
import { issuePaper, listIssues } from "../../paper/issues.ts";
import { paths } from "../../paths.ts";
import { mayIssuePaper } from "../../policy.ts";
import { type AskedPaper, askedPaper, paperKeys } from "./asked.ts";
import { PaperView, type Picker } from "./view.tsx";

const field = z.string().max(40).optional();
const schema = z.object({ gebied: field, periode: field, van: field, _once: field });

/** Choose an area and a period, see what will be on the paper, and take it along. */
export const paperPage: Page = {
  get: async (c) => {
    const { db, site, services, language, actor } = c.var;
    const m = speak(paperMessages, language);
    const query = Object.fromEntries(paperKeys.map((key) => [key, c.req.query(key)]));
    const asked = await askedPaper(db, query);
    const errors = faults(asked, m);
    if (errors.length > 0) c.status(422);
    const { area, span } = asked;
    const shown = area !== undefined && span && c.req.query("periode") !== undefined;
    const contents = shown ? await paperContents(db, site, services.config.publicUrl, area, span, today()) : null;
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
  },
  post: async (c) => {
    const { db, actor, site, services } = c.var;
    if (!mayIssuePaper(actor)) throw new Forbidden("issue paper");
    const form = await readForm(c, schema);
    if (!form.ok) throw new NotFound("paper");
    const { area, span } = await askedPaper(db, form.values);
    if (area === undefined || !span) throw new NotFound("paper");
    const location = await once(db, form.values._once, async (db) =>
      paths.paperIssue(await issuePaper(db, actor, site, services.config.publicUrl, area, span)),
    );
    return c.redirect(location, 303);
  },
};

function faults({ area, span }: AskedPaper, m: { wrongArea: string; wrongDate: string }): FieldError[] {
  return [
    ...(area === undefined ? [{ name: "gebied", message: m.wrongArea }] : []),
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
