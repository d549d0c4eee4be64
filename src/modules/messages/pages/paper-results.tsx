// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { findCall, isOpen } from "../call.ts";
import { callList } from "../call-list.ts";
import { codeOf } from "../code.ts";
import { callTexts } from "../messages/calls.ts";
import { paths } from "../paths.ts";
import { reportCall } from "../report.ts";
import { shortName } from "../short-name.ts";
import { paperResultSchema, ResultFields } from "./result-fields.tsx";

/** What came of the calls on a printed list, one code after another. */
export const paperResultsPage: Page = {
  get: async (c) => {
    await callList(c.var.db, c.var.actor); // who may not see the list may not enter results
    return show(c, {}, {});
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    await callList(db, actor);
    const form = await readForm(c, paperResultSchema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { code } = form.values;
    const call = await findCall(db, actor, code).catch(notThere);
    if (!call) return show(c, form.typed, { code: "codeUnknown" });
    const page = `${inLanguage(paths.paperResults, language)}?bij=${codeOf(call.number)}`;
    let done = false;
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      done = !isOpen(call);
      if (!done) await reportCall(db, actor, code, form.values, true);
      return page;
    });
    return done ? show(c, form.typed, { code: "codeDone" }) : c.redirect(location, 303);
  },
};

/** A code of another list is as unknown as one that does not exist. */
function notThere(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(callTexts, language);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const again = fieldOf(typed, errors, m, language);
  const view = (
    <>
      <BackLink href={inLanguage(paths.calls, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      {faults.length === 0 ? await Written(c) : null}
      <Heading level={1}>{m.paperResults}</Heading>
      <Form once={newOnceId()}>
        <Field label={m.code} hint={m.codeHint} width="short" autocomplete="off" maxlength={20} {...again("code")} />
        <ResultFields again={again} language={language} />
        <ButtonRow>
          <Button>{m.write}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, {
    title: m.paperResults,
    problems: faults.length > 0,
    current: "desk",
    hidden: true,
  });
}

/** Which one was written down just now, so that a wrong code is noticed. */
async function Written(c: Context<Env>) {
  const { db, actor, language } = c.var;
  const code = c.req.query("bij");
  const call = code ? await findCall(db, actor, code).catch(notThere) : null;
  if (!call) return null;
  return <StatusMessage saved>{speak(callTexts, language).resultFor(shortName(call.name))}</StatusMessage>;
}
