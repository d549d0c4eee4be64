// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { tick } from "#platform/forms/fields.ts";
import { onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { parseDate, today } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { type OpenedPerson, openPerson } from "../known.ts";
import { handOver, markDeceased, mayTakeOver, pausePerson, resumePerson, withdrawDeceased } from "../life.ts";
import { peoplePaths } from "../paths.ts";
import { fullName, nameInSentence } from "../person-text.ts";
import { mayChange, maySteer, type Relation } from "../policy.ts";
import { peopleSlots } from "../slots.ts";
import { onceOrNot } from "../stale.ts";
import { asOpened, version } from "./change.tsx";
import { numberIn, texts } from "./person.tsx";

type Deed = (
  ...of: [db: Context<Env>["var"]["db"], actor: Context<Env>["var"]["actor"], number: number, version: number]
) => Promise<void>;
type May = (relation: Relation | null) => boolean;

const day = (fault: string, from: number, until: number) =>
  z
    .string({ error: fault })
    .transform((typed) => parseDate(typed))
    .refine(
      (date) => {
        if (!date) return false;
        const days = today().until(date, { largestUnit: "days" }).days;
        return days >= from && days <= until;
      },
      { error: fault },
    );

const handOverSchema = z.object({ version, to: z.uuid({ error: "handOverMissing" }), agreed: tick });
const pauseSchema = z
  .object({ version, again: z.literal("ja"), until: z.string().optional() })
  .or(z.object({ version, until: day("pauseUnclear", 1, 366) }));
const deceasedSchema = z
  .object({ version, withdraw: z.literal("ja"), on: z.string().optional() })
  .or(z.object({ version, on: day("deceasedUnclear", -36_500, 0) }));

/** Another worker of the team goes on with her. */
export const handOverPage: Page = {
  get: async (c) => showHandOver(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, handOverSchema);
    if (!form.ok) return showHandOver(c, form.typed, form.errors);
    const { version, to, agreed } = form.values;
    const person = await opened(c, maySteer);
    const close = await peopleSlots().closeTo(c.var.db, to, person.id);
    if (close !== null && !agreed) return showHandOver(c, form.typed, { agreed: "handOverClose" });
    const deed: Deed = (...of) => handOver(...of, to, agreed);
    return (await go(c, form.typed, version, deed)) ?? showHandOver(c, form.typed, null);
  },
};

/** No messages until a day, or again from now on. */
export const pausePage: Page = {
  get: async (c) => showPause(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, pauseSchema);
    if (!form.ok) return showPause(c, form.typed, faultOf(form.typed, "until", "pauseUnclear"));
    const { values } = form;
    const deed: Deed =
      "again" in values ? resumePerson : (...of) => pausePerson(...of, values.until as Temporal.PlainDate);
    return (await go(c, form.typed, values.version, deed)) ?? showPause(c, form.typed, null);
  },
};

/** Somebody died. A page of its own: what follows stops at once. */
export const deceasedPage: Page = {
  get: async (c) => showDeceased(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, deceasedSchema);
    if (!form.ok) return showDeceased(c, form.typed, faultOf(form.typed, "on", "deceasedUnclear"));
    const { values } = form;
    const deed: Deed =
      "withdraw" in values ? withdrawDeceased : (...of) => markDeceased(...of, values.on as Temporal.PlainDate);
    return (await go(c, form.typed, values.version, deed)) ?? showDeceased(c, form.typed, null);
  },
};

/** Of two forms on one page only the one with the day can be wrong. */
const faultOf = (_typed: Typed, field: string, fault: string): FieldErrors => ({ [field]: fault });

/** Does it, once; null when somebody else changed the person since. */
async function go(c: Context<Env>, typed: Typed, version: number, deed: Deed): Promise<Response | null> {
  const { db, actor, language } = c.var;
  const number = numberIn(c);
  const location = await onceOrNot(db, onceAsTyped(typed), async (db) => {
    await deed(db, actor, number, version);
    return `${inLanguage(peoplePaths.person(number), language)}?bewaard=ja`;
  });
  return location === null ? null : c.redirect(location, 303);
}

async function opened(c: Context<Env>, may: May): Promise<OpenedPerson> {
  const person = await openPerson(c.var.db, c.var.actor, numberIn(c));
  if (!may(person.relation)) throw new Forbidden("person");
  return person;
}

async function showHandOver(c: Context<Env>, typed: Typed, errors: FieldErrors | null) {
  const person = asOpened(await opened(c, maySteer), errors === null ? {} : typed);
  const m = speak(texts, c.var.language);
  const able = (await mayTakeOver(c.var.db, person)).filter(({ id }) => id !== person.responsible);
  const options = able.map((one) => ({ value: one.id, label: fullName(one) }));
  const title = m.handOverTitle(nameInSentence(person));
  const field = fieldOf(typed, errors ?? {}, m, c.var.language);
  const body =
    options.length === 0 ? (
      <Paragraph>{m.handOverNobody}</Paragraph>
    ) : options.length > 7 ? (
      <Field {...field("to")} type="select" label={m.handOverTo} options={options} />
    ) : (
      <ChoiceGroup {...field("to")} legend={m.handOverTo} options={options} />
    );
  const asks = errors?.agreed ? (
    <Choice type="checkbox" name="agreed" value="ja" label={m.handOverAgreed} hint={m.handOverClose} invalid />
  ) : null;
  const fields = (
    <>
      {body}
      {asks}
    </>
  );
  return show(c, person, errors, title, options.length === 0 ? body : Send(c, person, fields, m.handOver));
}

async function showPause(c: Context<Env>, typed: Typed, errors: FieldErrors | null) {
  const person = asOpened(await opened(c, mayChange), errors === null ? {} : typed);
  const m = speak(texts, c.var.language);
  const field = fieldOf(typed, errors ?? {}, m, c.var.language);
  const body = (
    <>
      <Paragraph>{m.pauseText}</Paragraph>
      <Field {...field("until")} type="date" label={m.pauseUntil} width="medium" />
    </>
  );
  return show(
    c,
    person,
    errors,
    m.pauseTitle(nameInSentence(person)),
    <>
      {Send(c, person, body, m.pause)}
      {person.pausedUntil ? Send(c, person, <HiddenField name="again" value="ja" />, m.resume) : null}
    </>,
  );
}

async function showDeceased(c: Context<Env>, typed: Typed, errors: FieldErrors | null) {
  const person = asOpened(await opened(c, maySteer), errors === null ? {} : typed);
  const m = speak(texts, c.var.language);
  const field = fieldOf(typed, errors ?? {}, m, c.var.language);
  const body = (
    <>
      <Paragraph>{m.deceasedHelp}</Paragraph>
      <Field {...field("on")} type="date" label={m.deceasedOn} width="medium" />
    </>
  );
  return show(
    c,
    person,
    errors,
    m.deceasedQuestion(nameInSentence(person)),
    person.deceasedOn
      ? Send(c, person, <HiddenField name="withdraw" value="ja" />, m.deceasedWithdraw)
      : Send(c, person, body, m.deceasedYes, true),
  );
}

function Send(c: Context<Env>, person: OpenedPerson, body: Child, button: string, danger = false) {
  const m = speak(texts, c.var.language);
  return (
    <Form label={button}>
      <HiddenField name="version" value={person.version} />
      {body}
      <ButtonRow>
        <Button kind={danger ? "danger" : "primary"}>{button}</Button>
        <a href={inLanguage(peoplePaths.person(person.number), c.var.language)}>{m.back}</a>
      </ButtonRow>
    </Form>
  );
}

function show(c: Context<Env>, person: OpenedPerson, errors: FieldErrors | null, title: string, body: Child) {
  const { language } = c.var;
  const m = speak(texts, language);
  const faults = sentences(errors ?? {}, m);
  if (errors === null) c.status(409);
  else if (faults.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage(peoplePaths.person(person.number), language)} label={m.back} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      {errors === null ? (
        <Alert kind="warning" title={m.staleTitle}>
          {m.staleText}
        </Alert>
      ) : null}
      {body}
    </>
  );
  return c.render(view, { title, problems: errors === null || faults.length > 0, current: "desk", hidden: true });
}
