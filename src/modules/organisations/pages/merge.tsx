// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once } from "#platform/forms/once.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { organisationsToManage } from "../directory.ts";
import { mergeOrganisations } from "../merge.ts";
import { messages } from "../messages.ts";
import { findManaged, type Organisation } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";
import { mayMerge } from "../policy.ts";

const schema = z.object({ into: z.string().max(80), sure: z.literal("ja").optional() });

/** Makes one of two: first which one stays, then whether that is sure. */
export const mergePage: Page = {
  get: async (c) => {
    const from = await mergeable(c, c.req.param("slug") ?? "");
    const into = await other(c, from, c.req.query("in") ?? "");
    return into ? confirm(c, from, into) : choose(c, from, false);
  },
  post: async (c) => {
    const slug = c.req.param("slug") ?? "";
    const form = await readForm(c, schema);
    const onceId = typedIn(form.typed, "_once");
    const from = await mergeable(c, slug);
    const into = form.ok ? await other(c, from, form.values.into) : null;
    if (!form.ok || !into) return choose(c, from, true);
    if (!form.values.sure) return c.redirect(`${organisationPaths.merge(slug)}?in=${into.slug}`, 303);
    const location = await once(c.var.db, onceId, async (db) => {
      await mergeOrganisations(db, c.var.actor, from.slug, into.slug);
      return `${organisationPaths.manage(into.slug)}?gedaan=samengevoegd`;
    });
    return c.redirect(location, 303);
  },
};

async function mergeable(c: Context<Env>, slug: string): Promise<Organisation> {
  const organisation = await findManaged(c.var.db, c.var.actor, slug);
  if (!mayMerge(c.var.actor)) throw new Forbidden("merge organisations");
  return organisation;
}

/** The one that stays; null when it is not there or the same. */
async function other(c: Context<Env>, from: Organisation, slug: string): Promise<Organisation | null> {
  if (slug === "" || slug === from.slug) return null;
  return findManaged(c.var.db, c.var.actor, slug).catch((error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
}

async function choose(c: Context<Env>, from: Organisation, problems: boolean) {
  const all = await organisationsToManage(c.var.db, c.var.actor, true);
  const others = all.filter(({ id }) => id !== from.id).map(({ slug, name }) => ({ value: slug, label: name }));
  c.status(problems ? 422 : 200);
  const m = speak(messages, c.var.language);
  const view = <ChooseView from={from} others={others} problems={problems} language={c.var.language} />;
  return c.render(view, { title: m.mergeTitle(from.name), problems, staff: true });
}

interface ChooseViewProps {
  from: Organisation;
  others: { value: string; label: string }[];
  problems: boolean;
  language: Language;
}

function ChooseView({ from, others, problems, language }: ChooseViewProps) {
  const m = speak(messages, language);
  const error = problems ? m.mergeMissing : undefined;
  return (
    <>
      <BackLink href={organisationPaths.manage(from.slug)} label={from.name} />
      <ErrorSummary errors={error ? [{ name: "into", message: error }] : []} language={language} />
      <Heading level={1}>{m.mergeTitle(from.name)}</Heading>
      <Form action={organisationPaths.merge(from.slug)}>
        <Field name="into" type="select" label={m.mergeWhich} options={others} error={error} language={language} />
        <Button>{m.mergeContinue}</Button>
      </Form>
    </>
  );
}

function confirm(c: Context<Env>, from: Organisation, into: Organisation) {
  const m = speak(messages, c.var.language);
  const title = m.mergeConfirm(from.name, into.name);
  const view = (
    <ConfirmPage
      title={title}
      button={m.mergeButton}
      action={organisationPaths.merge(from.slug)}
      once={newOnceId()}
      back={organisationPaths.manage(from.slug)}
      language={c.var.language}
    >
      <HiddenField name="into" value={into.slug} />
      <HiddenField name="sure" value="ja" />
      <Paragraph>{m.mergeWhat(from.name, into.name)}</Paragraph>
    </ConfirmPage>
  );
  return c.render(view, { title, staff: true });
}
