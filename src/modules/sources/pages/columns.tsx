// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { readSheet, type Sheet } from "#platform/sheets/read-sheet.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Steps } from "#ui/show/steps.tsx";
import { Table } from "#ui/show/table.tsx";
import { keptBody } from "../import/get.ts";
import { form as texts } from "../messages/form.ts";
import { trial as trialTexts } from "../messages/trial.ts";
import { paths } from "../paths.ts";
import { type ColumnRole, columnRoles, guessMapping, type Mapping, neededRoles } from "../read/mapping.ts";
import { changeSource, isReady } from "../source/keep.ts";
import type { Source } from "../tables.ts";
import { tryOut } from "../trial.ts";
import { outsideOf, ownSource } from "./own.ts";

/** What is in which column of somebody's own list: asked once, with the first rows beside it. */
export const columnsPage: Page = {
  get: async (c) => {
    const source = await ownSource(c);
    const sheet = await sheetOf(c, source);
    const mapping = source.mapping ?? (sheet ? guessMapping(sheet.columns) : {});
    return show(c, source, sheet, mapping, {});
  },
  post: async (c) => {
    const source = await ownSource(c);
    const sheet = await sheetOf(c, source);
    const { typed } = await readForm(c, z.unknown());
    if (!sheet) return show(c, source, null, typed, {});
    const mapping = mappingOf(typed, sheet);
    const errors = faultsOf(mapping);
    if (Object.keys(errors).length > 0) return show(c, source, sheet, typed, errors);
    const after = await changeSource(c.var.db, c.var.actor, source.number!, { mapping });
    if (!isReady(after)) return c.redirect(inLanguage(paths.settings(source.number!), c.var.language), 303);
    await tryOut(c.var.db, after, outsideOf(c));
    return c.redirect(inLanguage(paths.trial(source.number!), c.var.language), 303);
  },
};

async function sheetOf(c: Context<Env>, source: Source): Promise<Sheet | null> {
  const body = source.kind === "sheet" ? await keptBody(c.var.db, source.id) : null;
  const sheet = body ? await readSheet(body.bytes, { fileName: body.name }) : null;
  return sheet?.status === "ok" ? sheet : null;
}

const mappingOf = (typed: Typed, sheet: Sheet): Mapping =>
  Object.fromEntries(
    columnRoles.flatMap((role) => {
      const column = typedIn(typed, role);
      return sheet.columns.includes(column) ? [[role, column]] : [];
    }),
  );

function faultsOf(mapping: Mapping): FieldErrors {
  const errors: FieldErrors = {};
  if (!mapping.title) errors.title = "columnTitleMissing";
  if (!mapping.date) errors.date = "columnDateMissing";
  const used = new Set<string>();
  for (const [role, column] of Object.entries(mapping)) {
    if (used.has(column)) errors[role] ??= "columnTwice";
    used.add(column);
  }
  return errors;
}

async function show(c: Context<Env>, source: Source, sheet: Sheet | null, typed: Typed | Mapping, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(texts, language);
  const problems = Object.keys(errors).length > 0;
  if (problems || !sheet) c.status(problems ? 422 : 200);
  const view = <ColumnsView {...{ source, sheet, typed: typed as Typed, errors, language }} />;
  return c.render(view, { title: m.columnsTitle, current: "desk", problems, hidden: true });
}

interface ColumnsProps {
  source: Source;
  sheet: Sheet | null;
  typed: Typed;
  errors: FieldErrors;
  language: Language;
}

function ColumnsView({ source, sheet, typed, errors, language }: ColumnsProps) {
  const m = speak(texts, language);
  return (
    <>
      <BackLink
        href={inLanguage(source.startedAt ? paths.show(source.number!) : paths.list, language)}
        language={language}
      />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      {source.startedAt ? null : <Steps current={1} total={3} subject={m.subject} language={language} />}
      <Heading level={1}>{m.columnsTitle}</Heading>
      {sheet ? (
        Chooser(sheet, typed, errors, language)
      ) : (
        <Alert kind="warning" title={speak(trialTexts, language).trialRefused}>
          <ButtonRow>
            <a href={inLanguage(paths.file(source.number!), language)}>{m.fileTitle}</a>
          </ButtonRow>
        </Alert>
      )}
    </>
  );
}

function Chooser(sheet: Sheet, typed: Typed, errors: FieldErrors, language: Language) {
  const m = speak(texts, language);
  const field = fieldOf(typed, errors, m, language);
  const options = sheet.columns.map((column) => ({ value: column, label: column }));
  const isNeeded = (role: ColumnRole) => neededRoles.includes(role);
  return (
    <>
      <Paragraph lead>{m.columnsLead}</Paragraph>
      <Table
        caption={m.columnsExample}
        columns={sheet.columns.slice(0, 8).map((label) => ({ label }))}
        rows={sheet.rows.slice(0, 3).map((row) => row.slice(0, 8).map((cell) => cell.slice(0, 60)))}
      />
      <Form>
        {columnRoles.map((role) => (
          <Field
            {...field(role)}
            type="select"
            label={m[`role_${role}`]}
            options={options}
            empty={isNeeded(role) ? undefined : m.columnNone}
            optional={!isNeeded(role)}
          />
        ))}
        <Button>{m.next}</Button>
      </Form>
    </>
  );
}
