// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { block, optionalLine } from "../../form/fields.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { faults } from "../../messages/desk/faults.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import { wordsOf } from "../../search.ts";
import { setSynonyms, synonymFamilies } from "../../synonyms.ts";

const mostWords = 30;
const listed = (text: string): string[] => [...new Set(text.split(/[,;\n]/).flatMap((part) => wordsOf(part)))];

/** An empty list takes a family away, so that is only right for a family that was there. */
const schema = z
  .object({ before: optionalLine(40, "wordsLong"), words: block(1500, null, "wordsLong") })
  .superRefine(({ before, words }, ctx) => {
    const count = listed(words).length;
    const fault =
      count > mostWords ? "wordsLong" : count === 1 || (count === 0 && before === "") ? "wordsMissing" : null;
    if (fault) ctx.addIssue({ code: "custom", path: ["words"], message: fault });
  });

/** Words that mean the same to somebody who searches: "koffie, inloop, koffieochtend". */
export const synonymsPage: Page = {
  get: async (c) => {
    const family = c.req.query("woord") ?? "";
    const before = (await synonymFamilies(c.var.db)).find((one) => one.family === family);
    return show(c, { before: before?.family ?? "", words: before?.words.join(", ") ?? "" }, {});
  },
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { before, words } = form.values;
    await setSynonyms(c.var.db, c.var.actor, listed(words), before || undefined);
    return c.redirect(`${inLanguage(paths.synonyms, c.var.language)}?bewaard=ja`, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, language } = c.var;
  const m = speak(deskTexts, language);
  const found = sentences(errors, speak(faults, language));
  if (found.length > 0) c.status(422);
  const families = await synonymFamilies(db);
  const before = typedIn(typed, "before");
  const here = inLanguage(paths.synonyms, language);
  const items = families.map(({ family, words }) => ({
    href: `${here}?woord=${encodeURIComponent(family)}#words`,
    title: words.join(", "),
  }));
  const view = (
    <>
      <BackLink href={inLanguage(paths.desk, language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      {c.req.query("bewaard") ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
      <Heading level={1}>{m.synonyms}</Heading>
      <Paragraph lead>{m.synonymsLead}</Paragraph>
      <Heading level={2}>{before ? m.synonymsChange(before) : m.synonymsNew}</Heading>
      <Form action={here}>
        <HiddenField name="before" value={before} />
        <Field
          name="words"
          type="textarea"
          rows={3}
          label={m.words}
          hint={before ? m.wordsHintChange : m.wordsHint}
          value={typedIn(typed, "words")}
          error={found[0]?.message}
          language={language}
        />
        <ButtonRow>
          <Button>{m.save}</Button>
        </ButtonRow>
      </Form>
      <Heading level={2}>{m.synonymsList}</Heading>
      <LinkList items={items} label={m.synonymsList} />
      <p class="buurt-row">
        <a href={paths.synonymsCsv}>{speak(calendarMessages, language).sheet}</a>
      </p>
    </>
  );
  return c.render(view, { title: m.synonyms, current: "desk", problems: found.length > 0, hidden: true });
}
