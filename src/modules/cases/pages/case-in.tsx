// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { fullName, personsById } from "#modules/people/index.ts";
import type { Db } from "#platform/db/db.ts";
import { sentences } from "#platform/forms/faults.ts";
import { date } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import type { At } from "../given.ts";
import { pageTexts } from "../messages/page.ts";
import { paths } from "../paths.ts";
import type { CaseRelation, OpenedCase } from "../read.ts";
import type { MeasurementOffered } from "../slots.ts";

export const numberIn = (c: Context<Env>): number => Number(c.req.param("number"));
export const visitIn = (c: Context<Env>): number => Number(c.req.param("visit"));

/** Of which version of the case the form was opened. */
export const version = z.coerce.number({ error: "fieldUnclear" }).int().min(1).max(2_000_000_000);
export const pastDay = date("dateUnclear").refine((day) => Temporal.PlainDate.compare(day, today()) <= 0, {
  error: "dateFuture",
});
export const comingDay = date("dateUnclear").refine((day) => Temporal.PlainDate.compare(day, today()) > 0, {
  error: "datePast",
});

export const atOf = (c: Context<Env>, { version }: { version: number }): At => ({ number: numberIn(c), version });

/** Who reads only does not come to a form: she sees the case, so it is no secret that she may not. */
export function mustWrite<T extends { relation: CaseRelation }>(opened: T): T {
  if (!opened.relation.mayWrite) throw new Forbidden("write in case");
  return opened;
}
export function mustLead<T extends { relation: CaseRelation }>(opened: T): T {
  if (!opened.relation.mayLead) throw new Forbidden("lead case");
  return mustWrite(opened);
}

/** The house does not use the questions about contact: nobody is asked. */
export const areOff = ({ answer, href }: MeasurementOffered): boolean => answer === null && href === null;

/** Names of colleagues and others, by id. */
export async function namesOf(db: Db, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = await personsById(db, ids);
  return new Map([...known].map(([id, person]) => [id, fullName(person)]));
}

/** Does a deed once and goes on. */
export async function done(
  c: Context<Env>,
  typed: Typed,
  deed: (db: Db) => Promise<unknown>,
  to: string = paths.one(numberIn(c)),
): Promise<Response> {
  const location = await once(c.var.db, onceAsTyped(typed), async (db) => {
    await deed(db);
    return `${inLanguage(to, c.var.language)}?gedaan=${to === paths.all ? "gesloten" : "ja"}`;
  });
  return c.redirect(location, 303);
}

/** What closed a case ended the access too: the same form sent again gets the answer of the first time. */
export async function orBefore(c: Context<Env>, typed: Typed, deed: () => Promise<Response>): Promise<Response> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    return done(c, typed, () => Promise.reject(error), paths.all);
  }
}

export interface Deed {
  opened: OpenedCase;
  title: string;
  lead?: string;
  /** Texts of the page: the sentences of its faults. */
  spoken: object;
  errors: FieldErrors;
  button: string;
  danger?: boolean;
  /** Where the form goes; the page itself unless told. */
  action?: string;
  /** Above the form: what must be read first. */
  above?: Child;
  /** Below the form: another form. */
  below?: Child;
  children?: Child;
}

/** A page with one form about one case. Nobody's name stands in its title. */
export function showDeed(c: Context<Env>, deed: Deed) {
  const { language } = c.var;
  const { opened, title, lead, spoken, errors, button, danger, action, above, below, children } = deed;
  const { number } = opened.file;
  const m = speak(pageTexts, language);
  const faults = sentences(errors, spoken);
  if (faults.length > 0) c.status(422);
  const back = inLanguage(paths.one(number), language);
  const view = (
    <>
      <BackLink href={back} label={m.backToCase(number)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      {lead ? <Paragraph lead>{lead}</Paragraph> : null}
      {above}
      <Form action={action} once={newOnceId()} label={title}>
        <HiddenField name="version" value={opened.file.version} />
        {children}
        <ButtonRow>
          <Button kind={danger ? "danger" : "primary"}>{button}</Button>
          <a href={back}>{m.cancel}</a>
        </ButtonRow>
      </Form>
      {below}
    </>
  );
  return c.render(view, {
    title: m.deedTitle(number, title),
    problems: faults.length > 0,
    current: "desk",
    hidden: true,
    staff: true,
  });
}
