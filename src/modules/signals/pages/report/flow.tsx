// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import type { z } from "zod";
import { type Fault, fieldOf, sentences } from "#platform/forms/faults.ts";
import { check, type FieldErrors, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Steps } from "#ui/show/steps.tsx";
import type { EntryType } from "../../codes.ts";
import { reportFaults, reportTexts } from "../../messages/report.ts";
import { paths } from "../../paths.ts";
import { leaveOut, type Rule } from "../../report/answers.ts";
import { findReport, type ReportDraft } from "../../report/draft.ts";
import { DangerFirst, EmergencyNumbers } from "./numbers.tsx";

/** Somebody in the middle of reporting. */
export interface Flow {
  c: Context<Env>;
  id: string;
  draft: ReportDraft;
}

/** The draft of the address. What was sent leads to its receipt; what is not there any more to the beginning. */
export async function flowOf(c: Context<Env>): Promise<Flow | Response> {
  const { db, language } = c.var;
  const id = c.req.param("draft") ?? "";
  try {
    const draft = await findReport(db, id);
    return draft.receipt ? c.redirect(inLanguage(paths.receipt(id), language), 303) : { c, id, draft };
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return c.redirect(inLanguage(paths.report, language), 303);
  }
}

/** The first page of this draft, with what was filled in. */
export const startOf = ({ partner, answers }: ReportDraft, id = ""): string => {
  const asked = [...(id ? [`klad=${id}`] : []), ...(answers.voor === "mij" ? ["voor=mij"] : [])].join("&");
  return `${partner ? paths.partner(partner.code) : paths.report}${asked ? `?${asked}` : ""}`;
};

/** Checks the fields of a page; what must be left out wins from what else is wrong in the same field. */
export function faultsIn<T>(
  typed: Typed,
  schema: z.ZodType<T>,
  rules: readonly Rule[],
  entryType: EntryType,
): FieldErrors {
  const checked = check(typed, {}, schema);
  const missing = Object.assign({}, ...rules.map((rule) => rule(typed))) as FieldErrors;
  return { ...missing, ...(checked.ok ? {} : checked.errors), ...leaveOut(typed, entryType) };
}

/** What a page may leave in the draft: its own fields, no longer than they can be. */
export const kept = (typed: Typed, names: readonly string[]): Typed =>
  Object.fromEntries(
    names.map((name) => {
      const value = typed[name];
      return [
        name,
        Array.isArray(value) ? value.slice(0, 20).map((one) => one.slice(0, 40)) : (value ?? "").slice(0, 1000),
      ];
    }),
  );

interface PageView {
  step: 1 | 2 | 3;
  title: string;
  back?: string;
  typed: Typed;
  errors: FieldErrors;
  danger: boolean;
  partner: string | null;
  fields: (asked: { typed: Typed; again: ReturnType<typeof fieldOf>; language: Language }) => Child;
  after?: Child;
}

/** One of the three pages: numbers for danger on each, above everything once somebody said that there is danger. */
export function showStep(c: Context<Env>, page: PageView) {
  const { step, title, back, typed, errors, danger, partner, after } = page;
  const { language } = c.var;
  const m = speak(reportTexts, language);
  const faults = speak(reportFaults, language);
  const found: Fault[] = sentences(errors, faults);
  const problems = found.length > 0;
  if (problems) c.status(422);
  const view = (
    <>
      {back ? <BackLink href={inLanguage(back, language)} language={language} /> : null}
      <DangerFirst danger={danger} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Steps current={step} total={3} subject={m.subject} language={language} />
      <Heading level={1} looks={2}>
        {title}
      </Heading>
      {partner ? <Paragraph>{m.forOrganisation(partner)}</Paragraph> : null}
      {page.fields({ typed, again: fieldOf(typed, errors, faults, language), language })}
      {after}
      {danger ? null : <EmergencyNumbers language={language} />}
    </>
  );
  return c.render(view, { title, problems, hidden: step > 1, stop: inLanguage("/", language) });
}
