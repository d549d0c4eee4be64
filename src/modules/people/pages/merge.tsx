// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { newOnceId, once } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { type OpenedPerson, openPerson } from "../known.ts";
import { mergePersons, otherToMerge, undoMerge } from "../merge.ts";
import { peoplePaths } from "../paths.ts";
import { fullName } from "../person-text.ts";
import { maySteer } from "../policy.ts";
import { peopleSlots } from "../slots.ts";
import { addressWords, numberIn, texts } from "./person.tsx";

const other = z
  .string({ error: "mergeUnknown" })
  .regex(/^\d{1,12}$/, { error: "mergeUnknown" })
  .transform(Number);
const schema = z.object({ other, yes: z.string().optional() });

/** Two numbers of one person: first side by side, then one. */
export const mergePage: Page = {
  get: async (c) => ask(c, await opened(c), {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const person = await opened(c);
    const form = await readForm(c, schema);
    if (!form.ok) return ask(c, person, form.typed, form.errors);
    const { other, yes } = form.values;
    if (other === person.number) return ask(c, person, form.typed, { other: "mergeItself" });
    const second = await otherToMerge(db, actor, other);
    if (!second && yes !== "ja") return ask(c, person, form.typed, { other: "mergeUnknown" });
    if (second && yes !== "ja") return compare(c, person, second);
    await peopleSlots().stepUp(c);
    const location = await once(db, String(form.typed._once ?? ""), async (db) => {
      await mergePersons(db, actor, person.number, other);
      return `${inLanguage(peoplePaths.person(person.number), language)}?bewaard=ja`;
    });
    return c.redirect(location, 303);
  },
};

/** They were two after all. */
export const mergeUndoPage: Page = {
  post: async (c) => {
    const { db, actor, language } = c.var;
    const number = numberIn(c);
    const person = await opened(c);
    const form = await readForm(c, schema);
    if (!form.ok) return ask(c, person, form.typed, form.errors);
    await peopleSlots().stepUp(c);
    await undoMerge(db, actor, number, form.values.other);
    return c.redirect(`${inLanguage(peoplePaths.person(number), language)}?bewaard=ja`, 303);
  },
};

async function opened(c: Context<Env>): Promise<OpenedPerson> {
  const person = await openPerson(c.var.db, c.var.actor, numberIn(c));
  if (!maySteer(person.relation)) throw new Forbidden("person");
  return person;
}

function ask(c: Context<Env>, person: OpenedPerson, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(texts, language);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage(peoplePaths.person(person.number), language)} label={m.back} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.merge}</Heading>
      <Paragraph>{`${fullName(person)}, ${m.number(person.number).toLowerCase()}`}</Paragraph>
      <Form action={inLanguage(peoplePaths.merge(person.number), language)}>
        <Field
          {...fieldOf(typed, errors, m, language)("other")}
          label={m.mergeOther}
          hint={m.mergeOtherHint}
          inputmode="numeric"
          autocomplete="off"
          width="short"
        />
        <ButtonRow>
          <Button>{m.mergeLook}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.merge, problems: faults.length > 0, current: "desk", hidden: true });
}

function compare(c: Context<Env>, person: OpenedPerson, second: OpenedPerson) {
  const { language } = c.var;
  const m = speak(texts, language);
  const both = [person, second];
  const row = (term: string, of: (one: OpenedPerson) => string | number | null) => [
    term,
    ...both.map((one) => of(one) || "–"),
  ];
  const columns = [{ label: m.term, rowHeader: true }, ...both.map(({ number }) => ({ label: m.number(number) }))];
  const rows = [
    row(m.name, fullName),
    row(m.phoneTerm, ({ phone }) => (phone ? formatPhone(phone) : null)),
    row(m.address, addressWords),
    row(m.email, ({ email }) => email),
    row(m.birthYear, ({ birthYear }) => birthYear),
    row(m.contact, ({ contactPerson }) => contactPerson?.name ?? null),
    row(m.bestTime, ({ bestTime }) => bestTime),
    row(m.whatICan, ({ whatICan }) => whatICan),
  ];
  const view = (
    <>
      <BackLink href={inLanguage(peoplePaths.merge(person.number), language)} language={language} />
      <Heading level={1}>{m.mergeTitle}</Heading>
      <Table id="naast-elkaar" caption={m.mergeSideBySide} columns={columns} rows={rows} />
      <Paragraph>{m.mergeStays(person.number)}</Paragraph>
      <Paragraph>{m.mergeUndoText}</Paragraph>
      <Form action={inLanguage(peoplePaths.merge(person.number), language)} once={newOnceId()}>
        <HiddenField name="other" value={second.number} />
        <HiddenField name="yes" value="ja" />
        <ButtonRow>
          <Button kind="danger">{m.mergeYes}</Button>
          <a href={inLanguage(peoplePaths.person(person.number), language)}>{m.back}</a>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.mergeTitle, current: "desk", hidden: true });
}
