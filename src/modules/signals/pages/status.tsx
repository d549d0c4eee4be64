// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { TooOften } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { onTheLine } from "#platform/http/visitor-address.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { receiptTexts } from "../messages/receipt.ts";
import { paths } from "../paths.ts";
import { inGroups, readCode } from "../report/code.ts";
import { countMiss, waitBeforeCode } from "../report/hold.ts";
import { type Followed, signalStatus } from "../report/status.ts";
import { EmergencyNumbers } from "./report/numbers.tsx";

/**
 * A reporter follows a signal: one word and its day. The code is sent, never in an address that answers; the address of a card
 * only fills it in. Unknown, too old and wrong are the same page with what was typed, byte for byte.
 */
export const statusPage: Page = {
  get: (c) => ask(c, { code: inGroups(readCode(c.req.param("code") ?? "") ?? "") }, {}),
  post: async (c) => {
    const source = onTheLine(c).address;
    const seconds = waitBeforeCode(source);
    if (seconds > 0) throw new TooOften(seconds);
    const { typed } = await readForm(c, z.unknown());
    const followed = await signalStatus(c.var.db, typedIn(typed, "code"));
    if (followed) return answer(c, followed, typedIn(typed, "code").slice(0, 60));
    countMiss(source);
    return ask(c, typed, { code: "followNone" });
  },
};

function ask(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(receiptTexts, language);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const view = (
    <>
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.followTitle}</Heading>
      <Paragraph lead>{m.followLead}</Paragraph>
      <Form action={inLanguage(paths.status, language)}>
        <Field
          {...fieldOf(typed, errors, m, language)("code")}
          label={m.followCode}
          maxlength={60}
          autocomplete="off"
          spellcheck={false}
        />
        <ButtonRow>
          <Button>{m.followButton}</Button>
        </ButtonRow>
      </Form>
      {faults.length > 0 ? <Paragraph>{m.followNoneText}</Paragraph> : null}
      <EmergencyNumbers language={language} />
    </>
  );
  return c.render(view, { title: m.followTitle, hidden: true, problems: faults.length > 0 });
}

function answer(c: Context<Env>, followed: Followed, code: string) {
  const { language } = c.var;
  const m = speak(receiptTexts, language);
  const view = (
    <>
      <Heading level={1}>{m.followTitle}</Heading>
      <Panel>
        <Heading level={2}>{m[followed.word]}</Heading>
        <Paragraph>{m.followSince(formatDate(followed.day, language))}</Paragraph>
        <Paragraph>{m.followMore}</Paragraph>
        {followed.word === "closed" ? null : (
          <Form action={inLanguage(paths.withdraw, language)}>
            <HiddenField name="code" value={code} />
            <ButtonRow>
              <Button kind="secondary">{m.withdraw}</Button>
            </ButtonRow>
          </Form>
        )}
      </Panel>
      <ButtonRow>
        <a href={inLanguage(paths.status, language)}>{m.followAgain}</a>
      </ButtonRow>
      <EmergencyNumbers language={language} />
    </>
  );
  return c.render(view, { title: m.followTitle, hidden: true });
}
