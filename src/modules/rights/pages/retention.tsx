// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { personsById } from "#modules/people/index.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { date, text } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { htmlLanguage, inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { today, toLocal } from "#platform/time/time.ts";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { Table } from "#ui/show/table.tsx";
import { whoAsks } from "../find-person.ts";
import { type Hold, holdsOn, liftHold, setHold } from "../holds.ts";
import { requestTexts } from "../messages/requests.ts";
import { retentionTexts } from "../messages/retention.ts";
import { paths } from "../paths.ts";
import { type RetentionReport, retentionReport } from "../report.ts";
import { holdReasons } from "../workflow.ts";

const schema = z.object({
  who: text(254, "whoMissing", "whoNobody"),
  reason: z.enum(holdReasons, { error: "reasonMissing" }),
  until: date("untilUnclear").refine((day) => Temporal.PlainDate.compare(day, today()) > 0, { error: "untilUnclear" }),
});

/** What went last night, what goes, what may not go and the rules in words. For the privacy officer. */
export const retentionPage: Page = { get: (c) => show(c, {}, {}) };

export const holdsPage: Page = {
  get: (c) => c.redirect(inLanguage(paths.retention, c.var.language), 303),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { who, ...hold } = form.values;
    const person = await whoAsks(db, actor, who);
    if (person === "nobody") return show(c, form.typed, { who: "whoNobody" });
    if (person === "several") return show(c, form.typed, { who: "whoSeveral" });
    await setHold(db, actor, person, hold);
    return c.redirect(inLanguage(paths.retention, language), 303);
  },
};

export const liftHoldPage: Page = {
  get: (c) => c.redirect(inLanguage(paths.retention, c.var.language), 303),
  post: async (c) => {
    await liftHold(c.var.db, c.var.actor, Number(c.req.param("number")));
    return c.redirect(inLanguage(paths.retention, c.var.language), 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(retentionTexts, language);
  const report = await retentionReport(db, actor);
  const held = await holdsOn(db);
  const known = await personsById(
    db,
    held.map(({ person }) => person),
  );
  const numbers = new Map([...known].map(([id, { number }]) => [id, number]));
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      <LastNight report={report} language={language} />
      <Coming report={report} language={language} />
      <Heading level={2}>{m.holds}</Heading>
      <Paragraph>{m.holdsLead}</Paragraph>
      {held.length === 0 ? <Paragraph>{m.noHolds}</Paragraph> : Holds(held, numbers, language)}
      {HoldForm(typed, errors, language)}
      <Rules report={report} language={language} />
    </>
  );
  return c.render(view, { title: m.title, problems, current: "desk", hidden: true });
}

const sentenceOf = (report: RetentionReport, id: string, language: Language): string => {
  const rule = report.rules.find((one) => one.id === id);
  return rule ? rule[htmlLanguage(language)] : id;
};

function LastNight({ report, language }: { report: RetentionReport; language: Language }) {
  const m = speak(retentionTexts, language);
  const { last, went, leftOver } = report;
  const columns = [
    { label: m.rule, rowHeader: true },
    { label: m.went, numeric: true },
  ];
  const lines = went.map(({ rule, number }) => [sentenceOf(report, rule, language), String(number)]);
  return (
    <>
      <Heading level={2}>{m.lastNight}</Heading>
      <Paragraph>
        {last ? m.ranAt(formatDate(toLocal(last.startedAt).toPlainDate(), language)) : m.never}{" "}
        {last && !last.finishedAt ? m.unfinished : ""}
      </Paragraph>
      {last && last.failed.length > 0 ? (
        <Alert kind="warning" title={m.failed} level={3}>
          <PlainList>
            {last.failed.map((rule) => (
              <li>{sentenceOf(report, rule, language)}</li>
            ))}
          </PlainList>
        </Alert>
      ) : null}
      {leftOver > 0 ? <Alert kind="warning" title={m.leftOver(leftOver)} level={3} /> : null}
      {lines.length > 0 ? <Table id="weg" caption={m.lastNight} columns={columns} rows={lines} /> : null}
      {last && lines.length === 0 ? <Paragraph>{m.nothingWent}</Paragraph> : null}
    </>
  );
}

function Coming({ report, language }: { report: RetentionReport; language: Language }) {
  const m = speak(retentionTexts, language);
  const columns = [
    { label: m.rule, rowHeader: true },
    { label: m.tonight, numeric: true },
    { label: m.month, numeric: true },
  ];
  const lines = report.coming.map(({ rule, tonight, month }) => [
    rule[htmlLanguage(language)],
    String(tonight),
    String(month),
  ]);
  return (
    <>
      <Heading level={2}>{m.coming}</Heading>
      {lines.length === 0 ? (
        <Paragraph>{m.nothingComes}</Paragraph>
      ) : (
        <Table id="straks" caption={m.coming} columns={columns} rows={lines} />
      )}
    </>
  );
}

function Holds(held: readonly Hold[], numbers: Map<string, number>, language: Language) {
  const [m, r] = [speak(retentionTexts, language), speak(requestTexts, language)];
  return (
    <PlainList class="buurt-stack">
      {held.map(({ number, person, reason, until }) => (
        <li class="buurt-row">
          <span>{`${m.holdOf(numbers.get(person) ?? 0)}: ${r[`hold_${reason}`]}. ${m.until} ${formatDate(until, language)}`}</span>
          <Form action={inLanguage(paths.liftHold(number), language)} inline label={m.lift}>
            <Button kind="secondary" small about={m.holdOf(numbers.get(person) ?? 0)}>
              {m.lift}
            </Button>
          </Form>
        </li>
      ))}
    </PlainList>
  );
}

function HoldForm(typed: Typed, errors: FieldErrors, language: Language) {
  const [m, r] = [speak(retentionTexts, language), speak(requestTexts, language)];
  const field = fieldOf(typed, errors, m, language);
  return (
    <Form action={inLanguage(paths.holds, language)} label={m.setHold}>
      <Field {...field("who")} label={m.who} autocomplete="off" />
      <Field
        {...field("reason")}
        type="select"
        label={m.reason}
        options={holdReasons.map((value) => ({ value, label: r[`hold_${value}`] }))}
      />
      <Field {...field("until")} type="date" label={m.until} width="medium" />
      <Button kind="secondary">{m.setHold}</Button>
    </Form>
  );
}

function Rules({ report, language }: { report: RetentionReport; language: Language }) {
  const m = speak(retentionTexts, language);
  return (
    <>
      <Heading level={2}>{m.settings}</Heading>
      <Paragraph>{m.settingsLead}</Paragraph>
      <ul>
        {report.rules.map((rule) => (
          <li>{rule[htmlLanguage(language)]}</li>
        ))}
      </ul>
    </>
  );
}
