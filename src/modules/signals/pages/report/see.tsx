// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { teamOrOldest } from "#modules/teams/index.ts";
import { typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { reportTexts } from "../../messages/report.ts";
import { paths } from "../../paths.ts";
import { seen, seeSchema } from "../../report/answers.ts";
import {
  emptyDraft,
  findReport,
  keepReport,
  type ReportDraft,
  readStamp,
  stampNow,
  startReport,
} from "../../report/draft.ts";
import { partnerAt } from "../../report/partner.ts";
import { SeeFields } from "./fields.tsx";
import { faultsIn, kept, showStep, startOf } from "./flow.tsx";
import { EmergencyNumbers } from "./numbers.tsx";
import { isTrapped, Trap } from "./trap.tsx";

/** The first page: what do you see. Nothing is kept before it is answered. Also behind the short address of a partner. */
export const seePage: Page = {
  get: async (c) => {
    const draft = await draftOf(c, c.req.query("klad") ?? "");
    const self = c.req.query("voor") === "mij";
    if ((await teamOrOldest(c.var.db, null)) === null) return noTeam(c);
    return show(c, draft, { ...draft.answers, ...(self ? { voor: "mij" } : {}) }, {});
  },
  post: async (c) => {
    const { db, language } = c.var;
    const { typed } = await readForm(c, z.unknown());
    const id = typedIn(typed, "klad");
    const before = await draftOf(c, id);
    const errors = faultsIn(typed, seeSchema, [seen], "B");
    if (Object.keys(errors).length > 0) return show(c, before, typed, errors);
    const begun = before.begun ?? readStamp(typedIn(typed, "_stempel"))?.toString() ?? null;
    const answers = { ...before.answers, ...kept(typed, ["ziet", "gevaar", "voor"]) };
    const draft = { ...before, answers, begun, trapped: before.trapped || isTrapped(typed) };
    const known = before.begun !== null && id !== "";
    if (known) await keepReport(db, id, draft);
    return c.redirect(inLanguage(paths.who(known ? id : await startReport(db, draft)), language), 303);
  },
};

/** The draft that somebody came back to, or an empty one; it knows the organisation of the address. */
async function draftOf(c: Context<Env>, id: string): Promise<ReportDraft> {
  const before = id ? await findReport(c.var.db, id).catch(() => null) : null;
  const code = c.req.param("code");
  const partner = code ? await partnerAt(c.var.db, code) : null;
  if (code && !partner) throw new NotFound("partner address");
  const fresh = before === null || before.receipt !== null;
  return { ...(fresh ? emptyDraft : before), partner: code && partner ? { ...partner, code } : null };
}

function show(c: Context<Env>, draft: ReportDraft, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(reportTexts, language);
  const self = typedIn(typed, "voor") === "mij";
  const title = self ? m.selfTitle : m.seeTitle;
  const id = (typedIn(typed, "klad") || (c.req.query("klad") ?? "")).slice(0, 60);
  const here = startOf({ ...draft, answers: {} });
  return showStep(c, {
    step: 1,
    title,
    typed,
    errors,
    danger: typedIn(typed, "gevaar") === "ja",
    partner: draft.partner?.name ?? null,
    fields: (asked) => (
      <Form action={inLanguage(here, language)}>
        <Trap />
        <HiddenField name="_stempel" value={stampNow()} />
        {id ? <HiddenField name="klad" value={id} /> : null}
        {self ? <HiddenField name="voor" value="mij" /> : null}
        <SeeFields {...asked} self={self} />
        <ButtonRow>
          <Button>{m.next}</Button>
        </ButtonRow>
      </Form>
    ),
    after: (
      <ButtonRow>
        <a href={inLanguage(self ? here : `${here}?voor=mij`, language)}>{self ? m.otherLink : m.selfLink}</a>
      </ButtonRow>
    ),
  });
}

/** Nobody would read it: a number to call instead. */
function noTeam(c: Context<Env>) {
  const { language, site } = c.var;
  const m = speak(reportTexts, language);
  const view = (
    <>
      <Heading level={1}>{m.noTeamTitle}</Heading>
      <Paragraph lead>
        {m.noTeam} <a href={phoneHref(site.phone)}>{formatPhone(site.phone)}</a>
      </Paragraph>
      <EmergencyNumbers language={language} />
    </>
  );
  return c.render(view, { title: m.noTeamTitle });
}
