// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { teamsOf } from "#platform/access/actor.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { openCaseFile } from "../access.ts";
import { openPurposes, openReasons } from "../codes.ts";
import { caseList, myCases } from "../lists.ts";
import { openPurposeWords, openReasonWords } from "../messages/codes.ts";
import { pageTexts } from "../messages/page.ts";
import { paths } from "../paths.ts";
import { numberIn } from "./case-in.tsx";

const schema = z.object({
  purpose: z.enum(openPurposes, { error: "openForMissing" }),
  reason: z.enum(openReasons, { error: "openWhyMissing" }),
});

/** One question before a case that is not one's own: what for. Then it is open for a day, and she sees who looked. */
export const openPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    await openCaseFile(c.var.db, c.var.actor, numberIn(c), form.values);
    return c.redirect(inLanguage(paths.one(numberIn(c)), c.var.language), 303);
  },
};

/** Does a coordinator see that this case is there, without working with her? */
export async function isOfMyTeamOnly(c: Context<Env>, number: number): Promise<boolean> {
  const { db, actor } = c.var;
  if ((await myCases(db, actor)).some((line) => line.number === number)) return false;
  for (const { team, role } of teamsOf(actor)) {
    if (role !== "coordinator") continue;
    if ((await caseList(db, actor, team)).lines.some((line) => line.number === number)) return true;
  }
  return false;
}

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const number = numberIn(c);
  // one's own is simply open; what is not in the list is not there
  if (!(await isOfMyTeamOnly(c, number))) throw new NotFound("case");
  const m = speak(pageTexts, language);
  const purpose = speak(openPurposeWords, language);
  const reason = speak(openReasonWords, language);
  const field = fieldOf(typed, errors, m, language);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage(paths.all, language)} label={m.back} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.openTitle(number)}</Heading>
      <Paragraph lead>{m.openLead}</Paragraph>
      <Form label={m.openTitle(number)}>
        <ChoiceGroup
          {...field("purpose")}
          legend={m.openFor}
          options={openPurposes.map((value) => ({ value, label: purpose[value] }))}
        />
        <ChoiceGroup
          {...field("reason")}
          legend={m.openWhy}
          options={openReasons.map((value) => ({ value, label: reason[value] }))}
        />
        <ButtonRow>
          <Button>{m.openButton}</Button>
          <a href={inLanguage(paths.all, language)}>{m.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  );
  const problems = faults.length > 0;
  return c.render(view, { title: m.openTitle(number), problems, current: "desk", hidden: true, staff: true });
}
