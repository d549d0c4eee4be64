// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { organisationsById } from "#modules/organisations/index.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph, TextBlock } from "#ui/show/paragraph.tsx";
import { Columns, Panel } from "#ui/show/section.tsx";
import { openQuestion } from "../answers/open-question.ts";
import { findCall, isOpen, isTakenBy, looked, releaseCall, takeCall } from "../call.ts";
import { callTexts } from "../messages/calls.ts";
import { paths } from "../paths.ts";
import { reportCall, undoCall } from "../report.ts";
import type { Answer, Delivery } from "../tables.ts";
import { ResultFields, resultSchema } from "./result-fields.tsx";
import { momentWords, triedWords } from "./words.ts";

/** One call. Name and number only for who is calling. */
export const callPage: Page = {
  get: async (c) => show(c, {}, {}),
};

/** "Ik bel nu." */
export const callingPage: Page = {
  post: async (c) => {
    const code = codeIn(c);
    const taken = await takeCall(c.var.db, c.var.actor, code);
    if (taken) return c.redirect(inLanguage(paths.call(code), c.var.language), 303);
    const open = isOpen(await findCall(c.var.db, c.var.actor, code));
    return toList(c, open ? "bezet" : "klaar");
  },
};

export const callReleasePage: Page = {
  post: async (c) => {
    await releaseCall(c.var.db, c.var.actor, codeIn(c));
    return toList(c, "vrij");
  },
};

export const callUndoPage: Page = {
  post: async (c) => {
    await undoCall(c.var.db, c.var.actor, codeIn(c));
    return toList(c, "hersteld");
  },
};

/** What came of the call. */
export const callResultPage: Page = {
  post: async (c) => {
    const code = codeIn(c);
    await findCall(c.var.db, c.var.actor, code);
    const form = await readForm(c, resultSchema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const list = `${inLanguage(paths.calls, c.var.language)}?gedaan=opgeschreven`;
    const location = await once(c.var.db, onceAsTyped(form.typed), async (db) => {
      await reportCall(db, c.var.actor, code, form.values);
      return list;
    });
    return c.redirect(location, 303);
  },
};

const codeIn = (c: Context<Env>): string => c.req.param("code") ?? "";

const toList = (c: Context<Env>, done: string) =>
  c.redirect(`${inLanguage(paths.calls, c.var.language)}?gedaan=${done}`, 303);

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const call = await findCall(db, actor, codeIn(c));
  if (!isOpen(call)) return toList(c, "klaar");
  const m = speak(callTexts, language);
  const calling = isTakenBy(call, actor);
  if (calling) await looked(db, actor, call);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const [organisation] = call.organisation ? await organisationsById(db, [call.organisation]) : [];
  const question = calling ? await openQuestion(db, call) : null;
  const title = m.callTitle(call.label);
  const view = (
    <>
      <BackLink href={inLanguage(paths.calls, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      <Columns
        main={
          <>
            {calling ? Whom(c, call) : Claim(c, call)}
            {About(c, call, organisation?.name ?? c.var.site.name)}
          </>
        }
        aside={calling ? Result(c, call, typed, errors, question?.answers ?? []) : null}
      />
    </>
  );
  return c.render(view, { title, problems: faults.length > 0, current: "desk", hidden: true });
}

function Whom(c: Context<Env>, { name, phone, address }: Delivery) {
  const m = speak(callTexts, c.var.language);
  return (
    <Panel>
      <Heading level={2}>{name}</Heading>
      {phone ? (
        <p class="buurt-foot__tel">
          <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
        </p>
      ) : (
        <Paragraph>{[m.noNumber, address.replaceAll("\n", ", ")].filter(Boolean).join(" ")}</Paragraph>
      )}
      <Paragraph>{m.alone}</Paragraph>
    </Panel>
  );
}

function Claim(c: Context<Env>, { label }: Delivery) {
  const { language } = c.var;
  const m = speak(callTexts, language);
  return (
    <Form action={inLanguage(paths.calling(codeIn(c)), language)}>
      <Paragraph>{m.hiddenName}</Paragraph>
      <ButtonRow>
        <Button about={label}>{m.callNow}</Button>
      </ButtonRow>
    </Form>
  );
}

function About(c: Context<Env>, call: Delivery, organisation: string) {
  const { language } = c.var;
  const m = speak(callTexts, language);
  const tried =
    call.attempts > 0 && call.lastAttemptAt && call.lastAttemptDaypart
      ? triedWords(call.attempts, { at: call.lastAttemptAt, daypart: call.lastAttemptDaypart }, language)
      : "";
  return (
    <>
      <Heading level={2}>{m.sayThis}</Heading>
      <Paragraph>{m.sayIntro(organisation)}</Paragraph>
      <Panel>
        <TextBlock text={call.body} lang={call.language === "en" ? "en" : "nl"} />
      </Panel>
      <Facts
        facts={[
          { term: m.onBehalfOf, value: organisation },
          { term: m.before, value: momentWords(call.dueBy, language) },
          { term: m.mail, value: call.bouncedAt ? m.mailCameBack : "" },
          { term: m.tried, value: tried },
          { term: m.earlierNote, value: call.note },
        ]}
      />
    </>
  );
}

function Result(c: Context<Env>, call: Delivery, typed: Typed, errors: FieldErrors, answers: readonly Answer[]) {
  const { language } = c.var;
  const m = speak(callTexts, language);
  const code = codeIn(c);
  return (
    <>
      <Form action={inLanguage(paths.result(code), language)} once={newOnceId()} label={m.result}>
        <ResultFields again={fieldOf(typed, errors, m, language)} language={language} answers={answers} />
        <ButtonRow>
          <Button>{m.write}</Button>
        </ButtonRow>
      </Form>
      <Form action={inLanguage(paths.release(code), language)} label={m.notACall}>
        <ButtonRow>
          <Button kind="secondary" about={call.label}>
            {m.notACall}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
