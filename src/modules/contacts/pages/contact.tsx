// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { findPerson, fullName, openPerson, type Person } from "#modules/people/index.ts";
import { behalfOf } from "#platform/access/actor.ts";
import { fieldOf, sentences, tickedIn, typedIn } from "#platform/forms/faults.ts";
import { optionalText, ticked } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Columns } from "#ui/show/section.tsx";
import { type ContactLine, endContact, findContact, keepTalking, lastContacts, noteOf, saveDraft } from "../contact.ts";
import { messages } from "../messages.ts";
import { paths } from "../paths.ts";
import { contactsSlots, type Matter } from "../slots.ts";
import type { Contact } from "../tables.ts";
import { aboutWord } from "../words.ts";
import { abouts } from "../workflow.ts";
import { Last, Matters, Reach, Strengths, Together } from "./contact-parts.tsx";

const longest = 300;
const endSchema = z.object({
  abouts: ticked(abouts, "aboutMissing").refine((chosen) => chosen.length > 0, { error: "aboutMissing" }),
  note: optionalText(longest, "noteLong"),
});

/** One conversation: who it is, what is open, what can be done together, and how it ends. */
export const contactPage: Page = {
  get: (c) => show(c, {}, {}),
};

/** The note while one is talking: a script sends it, and no page answers. */
export const draftPage: Page = {
  post: async (c) => {
    const form = await readForm(c, z.object({ note: optionalText(longest, "noteLong") }));
    if (!form.ok) return c.body(null, 422);
    await saveDraft(c.var.db, c.var.actor, numberIn(c), form.values.note);
    return c.body(null, 204);
  },
};

export const longerPage: Page = {
  post: async (c) => {
    const { db, actor, session, language } = c.var;
    await keepTalking(db, actor, numberIn(c), session?.tokenHash ?? null);
    return c.redirect(inLanguage(paths.contact(numberIn(c)), language), 303);
  },
};

/** "Rond het gesprek af". Who presses twice stands at the desk the second time too. */
export const endPage: Page = {
  post: async (c) => {
    const { db, actor, session, language } = c.var;
    const form = await readForm(c, endSchema);
    if (!form.ok) return show(c, form.typed, form.errors);
    await endContact(db, actor, numberIn(c), form.values, session?.tokenHash ?? null);
    return c.redirect(`${inLanguage(paths.desk, language)}?gedaan=gesprek`, 303);
  },
};

/** Does this browser work in her name now? */
const inHerName = (c: Context<Env>, person: string): boolean => behalfOf(c.var.actor) === person;

const numberIn = (c: Context<Env>): number => Number(c.req.param("contact"));

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(messages, language);
  const contact = await findContact(db, actor, numberIn(c));
  const { number } = await findPerson(db, contact.person);
  const person = await openPerson(db, actor, number, { purpose: "desk" });
  const [matters, last] = [await contactsSlots().matters(c, person), await lastContacts(db, person.id)];
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const title = m.contactTitle(fullName(person));
  const view = (
    <>
      <BackLink href={inLanguage(paths.desk, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{inHerName(c, person.id) ? m.inName : m.notInName}</Paragraph>
      <Columns
        main={<Main person={person} matters={matters} last={last} language={language} />}
        aside={await Ending(c, contact, typed, errors)}
      />
    </>
  );
  return c.render(view, {
    title: m.desk,
    problems: faults.length > 0,
    current: "desk",
    hidden: true,
    scripts: [c.var.services.assets.url("phone-desk.js")],
  });
}

interface MainProps {
  person: Person;
  matters: Matter[];
  last: ContactLine[];
  language: Context<Env>["var"]["language"];
}

function Main({ person, matters, last, language }: MainProps) {
  return (
    <>
      <Strengths person={person} language={language} />
      <Together person={person} language={language} />
      <Matters matters={matters} language={language} />
      <Last contacts={last} language={language} />
      <Reach person={person} language={language} />
    </>
  );
}

async function Ending(c: Context<Env>, contact: Contact, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(messages, language);
  const again = fieldOf(typed, errors, m, language);
  return (
    <>
      <Form action={inLanguage(paths.end(contact.number), language)} id="afronden">
        <ChoiceGroup
          {...again("abouts")}
          type="checkbox"
          legend={m.about}
          hint={m.aboutHint}
          options={abouts.map((about) => ({ value: about, label: aboutWord(about, m) }))}
          value={tickedIn(typed, "abouts")}
        />
        <Field
          {...again("note")}
          type="textarea"
          rows={4}
          label={m.note}
          hint={m.noteHint}
          value={"note" in typed ? typedIn(typed, "note") : await noteOf(contact)}
          autocomplete="off"
          optional
        />
        <Button>{m.end}</Button>
      </Form>
      <Form action={inLanguage(paths.longer(contact.number), language)}>
        <Button kind={inHerName(c, contact.person) ? "secondary" : "primary"}>
          {inHerName(c, contact.person) ? m.longer : m.goOnInName}
        </Button>
      </Form>
      <Form action={inLanguage(paths.lock, language)}>
        <Button kind="secondary">{m.lock}</Button>
      </Form>
    </>
  );
}
