// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { fullName, type Person } from "#modules/people/index.ts";
import { sentences } from "#platform/forms/faults.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { formerRecipients } from "../closing.ts";
import { askConsent, consentsOf, findConsent, recordConsent } from "../consent.ts";
import { pages } from "../messages/pages.ts";
import { paths } from "../paths.ts";
import { openForRecord } from "../relation.ts";
import { consentSlots } from "../slots.ts";
import { consentHows } from "../workflow.ts";
import { ConsentTable, recipientNames, whatOf } from "./bits.tsx";
import { decide, decisions } from "./decide.ts";
import { OneConsent } from "./one-consent.tsx";
import { QuestionFields, questionOf, questionSchema } from "./question-fields.tsx";

const personOf = (c: Context<Env>): Promise<Person> =>
  openForRecord(c.var.db, c.var.actor, Number(c.req.param("number")));

/** What a person agreed to, and a new question or answer, for who works with her. */
export const personConsentsPage: Page = {
  get: async (c) => show(c, await personOf(c), {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const person = await personOf(c);
    const form = await readForm(c, questionSchema);
    if (!form.ok) return show(c, person, form.typed, form.errors);
    const known = await consentSlots().organisationsById(db, form.values.organisatie ? [form.values.organisatie] : []);
    if (form.values.doel === "share_with_org" && known.size === 0)
      return show(c, person, form.typed, { organisatie: "orgMissing" });
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      const question = { person: person.id, ...questionOf(form.values) };
      const { antwoord, hoe } = form.values;
      if (antwoord === "later") await askConsent(db, actor, question);
      else await recordConsent(db, actor, question, { answer: antwoord === "ja" ? "yes" : "no", how: hoe! });
      return `${inLanguage(paths.personConsents(person.number), language)}?gedaan=bewaard`;
    });
    return c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, person: Person, typed: Typed, errors: FieldErrors) {
  const { db, language } = c.var;
  const m = speak(pages, language);
  const [found, former] = [await consentsOf(db, person.id), await formerRecipients(db, person.id)];
  const names = await recipientNames(db, found);
  const faults = sentences(errors, m);
  const problems = faults.length > 0;
  if (problems) c.status(422);
  const title = m.titleOf(fullName(person));
  const done = { bewaard: m.saved, ja: m.saved, nee: m.saved, stop: m.stopped }[c.req.query("gedaan") ?? ""];
  const href = ({ number }: { number: number }) => inLanguage(paths.personConsent(person.number, number), language);
  const view = (
    <>
      <BackLink href={inLanguage(`/beheer/mensen/${person.number}`, language)} language={language} />
      {done ? <StatusMessage saved>{done}</StatusMessage> : null}
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      {found.length > 0 ? (
        <ConsentTable caption={title} consents={found} names={names} href={href} language={language} />
      ) : (
        <Paragraph>{m.sectionNone}</Paragraph>
      )}
      {former.length > 0 ? (
        <>
          <Heading level={2}>{m.had}</Heading>
          <Paragraph>{m.hadText}</Paragraph>
          <ConsentTable id="kreeg" caption={m.had} consents={former} names={names} href={href} language={language} />
        </>
      ) : null}
      <Heading level={2}>{m.askTitle}</Heading>
      <Form once={newOnceId()} action={inLanguage(paths.personConsents(person.number), language)}>
        <QuestionFields
          typed={typed}
          errors={errors}
          organisations={await consentSlots().organisations(db)}
          language={language}
        />
        <ButtonRow>
          <Button>{m.save}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title, problems, hidden: true });
}

/** One of them: read out, answered, or stopped by what she says. */
export const personConsentPage: Page = {
  get: (c) => showOne(c),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const person = await personOf(c);
    const consent = await findConsent(db, person.id, Number(c.req.param("consent")));
    const { typed } = await readForm(c, questionSchema);
    const decision = decisions.find((one) => one === typed.besluit);
    const how = consentHows.find((one) => one === typed.hoe);
    if (!decision) throw new NotFound("decision");
    if (!how) return showOne(c, "howMissing");
    const location = await once(db, onceAsTyped(typed), async (db) => {
      await decide(db, actor, consent.id, decision, how);
      return `${inLanguage(paths.personConsents(person.number), language)}?gedaan=${decision}`;
    });
    return c.redirect(location, 303);
  },
};

async function showOne(c: Context<Env>, fault?: "howMissing") {
  const { db, language } = c.var;
  const person = await personOf(c);
  const consent = await findConsent(db, person.id, Number(c.req.param("consent")));
  const names = await recipientNames(db, [consent]);
  const m = speak(pages, language);
  if (fault) c.status(422);
  const title = `${fullName(person)}: ${whatOf(consent, language)}`;
  const view = (
    <>
      <BackLink href={inLanguage(paths.personConsents(person.number), language)} language={language} />
      <ErrorSummary errors={fault ? [{ name: "hoe", message: m[fault] }] : []} language={language} />
      <Heading level={1}>{title}</Heading>
      <OneConsent
        consent={consent}
        recipient={consent.recipient ? names.get(consent.recipient) : undefined}
        action={inLanguage(paths.personConsent(person.number, consent.number), language)}
        recorded
        error={fault ? m[fault] : undefined}
        language={language}
      />
    </>
  );
  return c.render(view, { title, problems: fault !== undefined, hidden: true });
}
