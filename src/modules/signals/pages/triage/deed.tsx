// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { z } from "zod";
import { behindWall } from "#platform/access/wall.ts";
import type { Db } from "#platform/db/db.ts";
import { type Again, fieldOf, sentences } from "#platform/forms/faults.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { signalWords } from "../../messages/triage-signal.ts";
import { paths } from "../../paths.ts";
import { mayWorkOn } from "../../policy.ts";
import type { Signal } from "../../tables.ts";
import { standsInFor } from "../../triage/cover.ts";
import { findSignal } from "../../triage/find.ts";
import { numberIn } from "./number.ts";

/** What the fields of a form get: the page, the signal, and what was typed. */
export interface Fields {
  c: Context<Env>;
  signal: Signal;
  field: Again;
  typed: Typed;
}

export interface DeedForm<T extends object> {
  /** Dictionary with the sentences of the faults. */
  words: object;
  title: (f: Pick<Fields, "c" | "signal">) => string;
  lead?: (f: Pick<Fields, "c" | "signal">) => string;
  button: (f: Pick<Fields, "c" | "signal">) => string;
  danger?: boolean;
  schema: z.ZodType<T>;
  fields?: (f: Fields) => Child | Promise<Child>;
  /** In the transaction of the form; version is of the page that was shown. */
  deed: (c: Context<Env>, db: Db, given: T & { version: number | null }) => Promise<unknown>;
  /** Where one stands after it; the page of the signal unless told. */
  after?: (c: Context<Env>) => string;
}

const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .nullable()
  .catch(null);

/** One deed on a page of its own: a form, what it asks, and back to the signal. Pressed twice is once; an old form is 409. */
export function deedPage<T extends object>(form: DeedForm<T>): Page {
  return {
    get: (c) => show(c, form, {}, {}),
    post: async (c) => {
      const read = await readForm(c, form.schema);
      if (!read.ok) return show(c, form, read.typed, read.errors);
      const asked = version.parse(read.typed.version ?? null);
      const to = form.after?.(c) ?? paths.signal(numberIn(c));
      const location = await once(c.var.db, onceAsTyped(read.typed), async (db) => {
        await form.deed(c, db, { ...read.values, version: asked });
        return inLanguage(to, c.var.language);
      });
      return c.redirect(location, 303);
    },
  };
}

/** The signal, for who may do something with it. Throws NotFound, Forbidden. */
async function workable(c: Context<Env>): Promise<Signal> {
  const { db, actor } = c.var;
  return behindWall(db, actor, async (db) => {
    const signal = await findSignal(db, actor, numberIn(c));
    if (!mayWorkOn(actor, signal, await standsInFor(db, actor, signal))) throw new Forbidden("work on signal");
    return signal;
  });
}

async function show<T extends object>(c: Context<Env>, form: DeedForm<T>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const signal = await workable(c);
  const faults = sentences(errors, speak(form.words, language));
  if (faults.length > 0) c.status(422);
  const field = fieldOf(typed, errors, speak(form.words, language), language);
  const back = inLanguage(paths.signal(signal.number), language);
  const title = form.title({ c, signal });
  const view = (
    <>
      <BackLink href={back} label={speak(signalWords, language).title(signal.number)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      {form.lead ? <Paragraph lead>{form.lead({ c, signal })}</Paragraph> : null}
      <Form once={typeof typed._once === "string" ? typed._once : newOnceId()}>
        <HiddenField name="version" value={typeof typed.version === "string" ? typed.version : signal.version} />
        {await form.fields?.({ c, signal, field, typed })}
        <ButtonRow>
          <Button kind={form.danger ? "danger" : "primary"}>{form.button({ c, signal })}</Button>
          <a href={back}>{speak(signalWords, language).backTo(signal.number)}</a>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title, problems: faults.length > 0, staff: true, hidden: true, current: "desk" });
}
