// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDay } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { Table } from "#ui/show/table.tsx";
import { deskTexts } from "../messages/desk.ts";
import { logTexts } from "../messages/log.ts";
import { oversightPaths } from "../paths.ts";
import { findReview, judgeReview, type OpenReview, openName } from "../review.ts";
import { verdicts } from "../workflow.ts";
import { aboutOf, momentOf, ruleWords, verdictWords, whatOf, whyOf } from "./words.ts";

const schema = z.object({
  verdict: z.enum(verdicts, { error: "verdictMissing" }),
  note: optionalText(500, "noteLong"),
});

const numberIn = (c: Context<Env>): number => Number(c.req.param("number"));

/** One item: what stands in the log, whose it is when one asks, and the verdict. */
export const reviewPage: Page = {
  get: async (c) => show(c, {}, {}),
};

export const verdictPage: Page = {
  post: async (c) => {
    const { db, actor, language } = c.var;
    const number = numberIn(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await judgeReview(db, actor, number, form.values);
      return `${inLanguage(oversightPaths.desk, language)}?gedaan=ja`;
    });
    return c.redirect(location, 303);
  },
};

/** Asking for the name is a deed: it is written down. */
export const namePage: Page = {
  post: async (c) => {
    const number = numberIn(c);
    await openName(c.var.db, c.var.actor, number);
    return c.redirect(inLanguage(oversightPaths.review(number), c.var.language), 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(deskTexts, language);
  const item = await findReview(db, actor, numberIn(c));
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const title = m.itemTitle(item.review.number);
  const view = (
    <>
      <BackLink href={inLanguage(oversightPaths.desk, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      {Summary(item, language)}
      {Rows(item, language)}
      {item.review.subjectPseudonym && !item.name ? AskName(item, language) : null}
      {Verdict(item, typed, errors, language)}
    </>
  );
  return c.render(view, { title, problems: faults.length > 0, current: "desk", hidden: true });
}

function Summary({ review, who, name }: OpenReview, language: Language) {
  const m = speak(deskTexts, language);
  const code = review.subjectPseudonym?.slice(0, 8).toUpperCase();
  const whose = code ? m.subjectCode(code) : review.rule === "failed_search" ? m.noPerson : m.more;
  return (
    <Facts
      facts={[
        { term: m.what, value: ruleWords(review.rule, language) },
        { term: m.who, value: who ?? m.someone },
        { term: m.subject, value: whose },
        { term: m.name, value: name },
        { term: m.day, value: formatDay(review.day, language) },
        { term: m.due, value: formatDay(review.dueOn, language) },
      ]}
    />
  );
}

function Rows({ rows: found }: OpenReview, language: Language) {
  const [m, w] = [speak(deskTexts, language), speak(logTexts, language)];
  const columns = [
    { label: w.when, rowHeader: true },
    { label: w.what },
    { label: w.about },
    { label: w.why },
    { label: w.reference },
  ];
  const rows = found.map((row) => [
    momentOf(row, language),
    whatOf(row, language),
    aboutOf(row, language),
    whyOf(row, language),
    row.trace ?? "",
  ]);
  return <Table caption={m.rows} columns={columns} rows={rows} />;
}

function AskName({ review }: OpenReview, language: Language) {
  const m = speak(deskTexts, language);
  return (
    <Panel>
      <Heading level={2}>{m.openTitle}</Heading>
      <Paragraph>{m.openText}</Paragraph>
      <Form action={inLanguage(oversightPaths.name(review.number), language)} label={m.openTitle}>
        <ButtonRow>
          <Button kind="secondary">{m.open}</Button>
        </ButtonRow>
      </Form>
    </Panel>
  );
}

function Verdict({ review, mayJudge, note }: OpenReview, typed: Typed, errors: FieldErrors, language: Language) {
  const m = speak(deskTexts, language);
  if (review.verdict)
    return (
      <Alert kind="good" title={m.closed}>
        <Paragraph>{verdictWords(review.verdict, language)}</Paragraph>
        {note ? <Paragraph>{note}</Paragraph> : null}
      </Alert>
    );
  if (!mayJudge)
    return (
      <Alert title={m.own}>
        <Paragraph>{m.ownText}</Paragraph>
      </Alert>
    );
  const again = fieldOf(typed, errors, m, language);
  const options = [
    { value: "in_order", label: m.in_order },
    { value: "explained", label: m.explained },
    { value: "not_in_order", label: m.not_in_order, hint: m.notInOrderHint },
  ];
  return (
    <>
      <Heading level={2}>{m.verdictTitle}</Heading>
      <Form
        action={inLanguage(oversightPaths.verdict(review.number), language)}
        once={newOnceId()}
        label={m.verdictTitle}
      >
        <ChoiceGroup legend={m.verdict} options={options} {...again("verdict")} />
        <Field
          type="textarea"
          rows={3}
          label={m.note}
          hint={m.noteHint}
          autocomplete="off"
          optional
          {...again("note")}
        />
        <ButtonRow>
          <Button>{m.save}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
