// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { optionalText } from "#platform/forms/fields.ts";
import { newOnceId, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { changeKnown, type OpenedPerson, openPerson } from "../known.ts";
import { peoplePaths } from "../paths.ts";
import { detailsOf, personSchema, typedOf } from "../person-form.ts";
import type { PersonDetails } from "../person-row.ts";
import { fullName } from "../person-text.ts";
import { mayChange } from "../policy.ts";
import { onceOrNot } from "../stale.ts";
import { numberIn, texts } from "./person.tsx";
import { FirstFields, faultsOf, MoreFields, ProfileFields } from "./person-fields.tsx";

/** Of which version of the person the form was opened. */
export const version = z.coerce.number({ error: "fieldUnclear" }).int().min(1).max(2_000_000_000);

const detailsSchema = personSchema({ version });
export const profileShape = {
  whatICan: optionalText(200, "profileLong"),
  whatISeek: optionalText(200, "profileLong"),
  whoIAm: optionalText(200, "profileLong"),
  doNot: optionalText(200, "profileLong"),
};
const profileSchema = z.object({ ...profileShape, version });

/** A worker changes how somebody is called and reached. */
export const changePage: Page = {
  get: async (c) => {
    const person = await opened(c);
    return showDetails(c, person, typedOf(person), {});
  },
  post: async (c) => {
    const form = await readForm(c, detailsSchema);
    if (!form.ok) return showDetails(c, asOpened(await opened(c), form.typed), form.typed, form.errors);
    const { version, ...values } = form.values;
    const saved = await save(c, form.typed, version, detailsOf(values));
    return saved ?? showDetails(c, await opened(c), form.typed, null);
  },
};

/** A worker writes down what somebody can and seeks, in her words. */
export const personProfilePage: Page = {
  get: async (c) => {
    const person = await opened(c);
    const { whatICan, whatISeek, whoIAm, doNot } = person;
    return showProfile(c, person, { whatICan, whatISeek, whoIAm, doNot }, {});
  },
  post: async (c) => {
    const form = await readForm(c, profileSchema);
    if (!form.ok) return showProfile(c, asOpened(await opened(c), form.typed), form.typed, form.errors);
    const { version, ...values } = form.values;
    const saved = await save(c, form.typed, version, values);
    return saved ?? showProfile(c, await opened(c), form.typed, null);
  },
};

async function opened(c: Context<Env>): Promise<OpenedPerson> {
  const person = await openPerson(c.var.db, c.var.actor, numberIn(c));
  if (!mayChange(person.relation)) throw new Forbidden("person");
  return person;
}

/** With the version of when the form was opened: a fault in it does not make the form newer. */
export function asOpened<P extends { version: number }>(person: P, typed: Typed): P {
  const opened = version.safeParse(typed.version);
  return opened.success ? { ...person, version: opened.data } : person;
}

/** Where to go when it was saved; null when somebody else changed the person since. */
async function save(c: Context<Env>, typed: Typed, version: number, details: PersonDetails): Promise<Response | null> {
  const { db, actor, language } = c.var;
  const number = numberIn(c);
  const location = await onceOrNot(db, onceAsTyped(typed), async (db) => {
    await changeKnown(db, actor, number, version, details);
    return `${inLanguage(peoplePaths.person(number), language)}?bewaard=ja`;
  });
  return location === null ? null : c.redirect(location, 303);
}

function showDetails(c: Context<Env>, person: OpenedPerson, typed: Typed, errors: FieldErrors | null) {
  const { language } = c.var;
  const m = speak(texts, language);
  const fields = { typed, errors: errors ?? {}, language };
  const now = errors === null ? differences(c, typed, typedOf(person)) : null;
  return showForm(
    c,
    person,
    errors,
    m.change,
    <>
      {now}
      <FirstFields {...fields} />
      <MoreFields {...fields} label={m.more} />
    </>,
  );
}

function showProfile(c: Context<Env>, person: OpenedPerson, typed: Typed, errors: FieldErrors | null) {
  const { language } = c.var;
  const m = speak(texts, language);
  const { whatICan, whatISeek, whoIAm, doNot } = person;
  const now = errors === null ? differences(c, typed, { whatICan, whatISeek, whoIAm, doNot }) : null;
  return showForm(
    c,
    person,
    errors,
    m.strengths,
    <>
      {now}
      <ProfileFields typed={typed} errors={errors ?? {}} language={language} />
    </>,
  );
}

/** What stands now where something else was typed. */
function differences(c: Context<Env>, typed: Typed, now: Typed) {
  const m = speak(texts, c.var.language);
  const words = m as unknown as Record<string, string>;
  const facts = Object.keys(now)
    .filter((name) => (typed[name] ?? "") !== now[name])
    .map((name) => ({ term: words[name] ?? name, value: String(now[name]) || "–" }));
  return (
    <Alert kind="warning" title={m.staleTitle}>
      <Paragraph>{m.staleText}</Paragraph>
      <Facts facts={facts} />
    </Alert>
  );
}

/** `errors` null: the form was of an older version. It goes out again with the version of now. */
function showForm(c: Context<Env>, person: OpenedPerson, errors: FieldErrors | null, title: string, body: Child) {
  const { language } = c.var;
  const m = speak(texts, language);
  const faults = faultsOf(errors ?? {}, language);
  if (errors === null) c.status(409);
  else if (faults.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage(peoplePaths.person(person.number), language)} label={m.back} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{`${fullName(person)}: ${title}`}</Heading>
      <Form once={newOnceId()}>
        <HiddenField name="version" value={person.version} />
        {body}
        <ButtonRow>
          <Button>{m.save}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title, problems: errors === null || faults.length > 0, current: "desk", hidden: true });
}
