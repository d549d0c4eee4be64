// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { can } from "#platform/access/actor.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { text } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { type Found, findByWords, mostFound } from "../find-words.ts";
import { foundEarlier, keepFound } from "../found.ts";
import { findTexts } from "../messages/find.ts";
import { peoplePaths } from "../paths.ts";
import { readWords } from "../words.ts";

const schema = z.object({ words: text(200, "wordsMissing", "moreMissing") });

/** Finding somebody by a whole value. There is no list of everybody, for nobody. */
export const findPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const asked = readWords(form.values.words);
    if ("missing" in asked) return show(c, form.typed, { words: asked.missing });
    const draft = await keepFound(db, actor, await findByWords(db, actor, form.values.words));
    return c.redirect(inLanguage(peoplePaths.found(draft), language), 303);
  },
};

function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language, actor } = c.var;
  const m = speak(findTexts, language);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage("/beheer", language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.findTitle}</Heading>
      <Paragraph>{m.findIntro}</Paragraph>
      <Form label={m.findTitle}>
        <Field
          {...fieldOf(typed, errors, m, language)("words")}
          label={m.words}
          hint={m.wordsHint}
          autocomplete="off"
          spellcheck={false}
        />
        <ButtonRow>
          <Button>{m.search}</Button>
          {can(actor, "person.add") ? (
            <ButtonLink href={inLanguage(peoplePaths.add, language)}>{m.addSomebody}</ButtonLink>
          ) : null}
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.findTitle, problems: faults.length > 0, current: "desk", hidden: true });
}

/** Who was found. The address holds nothing of what was looked for, and works half an hour for who looked. */
export const foundPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(findTexts, language);
    const draft = c.req.param("draft") ?? "";
    const found = await foundEarlier(db, actor, draft);
    const title = found.length === 0 ? m.noneTitle : m.foundTitle(Math.min(found.length, mostFound));
    const view = (
      <>
        <BackLink href={inLanguage(peoplePaths.find, language)} label={m.searchAgain} language={language} />
        <Heading level={1}>{title}</Heading>
        {found.length === 0 ? <EmptyState title={m.noneTitle}>{m.noneText}</EmptyState> : FoundList(c, draft, found)}
        {found.length > mostFound ? <Paragraph>{m.tooMany}</Paragraph> : null}
        <ButtonRow>
          <ButtonLink href={inLanguage(peoplePaths.add, language)}>{m.addSomebody}</ButtonLink>
        </ButtonRow>
      </>
    );
    return c.render(view, { title, current: "desk", hidden: true });
  },
};

/** One's own by name; of another team only where she is known, with the way to ask. */
export function FoundList(c: Context<Env>, draft: string, found: readonly Found[], own?: string) {
  const { language } = c.var;
  const m = speak(findTexts, language);
  const items = found
    .slice(0, mostFound)
    .map(({ number, name, team }) =>
      name === null
        ? { href: inLanguage(peoplePaths.door(draft, number), language), title: m.knownAt(team), text: m.openDoor }
        : { href: inLanguage(peoplePaths.person(number), language), title: name, text: own ?? m.numberText(number) },
    );
  return <LinkList items={items} />;
}
