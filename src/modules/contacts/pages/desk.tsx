// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import {
  type Found,
  findByWords,
  fullName,
  keepFound,
  type Person,
  personsById,
  readWords,
} from "#modules/people/index.ts";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { text } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { openContact } from "../contact.ts";
import { messages } from "../messages.ts";
import { paths } from "../paths.ts";
import { StartForm } from "../start-form.tsx";
import type { Words } from "../words.ts";

const schema = z.object({ who: text(160, "whoMissing", "whoMissing", 3) });

/**
 * Who is on the line? A question that holds a number or a name is never in an address, so the answer stands on the page that
 * was sent.
 */
export const deskPage: Page = {
  get: (c) => show(c, { who: "", errors: {}, found: null }),
  post: async (c) => {
    const form = await readForm(c, schema);
    const who = typedIn(form.typed, "who");
    if (!form.ok) return show(c, { who, errors: form.errors, found: null });
    if ("missing" in readWords(form.values.who)) return show(c, { who, errors: { who: "whoMissing" }, found: null });
    const found = await findByWords(c.var.db, c.var.actor, form.values.who);
    const kept = found.length > 0 ? await keepFound(c.var.db, c.var.actor, found) : "";
    return show(c, { who, errors: {}, found, kept });
  },
};

interface Asked {
  who: string;
  errors: FieldErrors;
  found: Found[] | null;
  /** Name of the draft with who was found. */
  kept?: string;
}

async function show(c: Context<Env>, { who, errors, found, kept = "" }: Asked) {
  const { db, actor, language } = c.var;
  const m = speak(messages, language);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const busy = await openContact(db, actor);
  const withWhom = busy ? (await personsById(db, [busy.person])).get(busy.person) : undefined;
  const view = (
    <>
      <BackLink href={inLanguage("/beheer", language)} language={language} />
      {c.req.query("gedaan") === "gesprek" ? <StatusMessage saved>{m.ended}</StatusMessage> : null}
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.desk}</Heading>
      {busy ? Busy(c, busy.number, withWhom) : null}
      <Form action={inLanguage(paths.desk, language)} id="wie">
        <Field
          name="who"
          label={m.who}
          hint={m.whoHint}
          value={who}
          error={faults[0]?.message}
          autocomplete="off"
          spellcheck={false}
          language={language}
        />
        <Button>{m.find}</Button>
      </Form>
      <div id="gevonden" aria-live="polite">
        {found ? Answers(c, { found, who, kept }, m) : <Paragraph>{m.deskLead}</Paragraph>}
      </div>
      <ButtonRow>
        <a href={inLanguage(paths.log, language)}>{m.log}</a>
      </ButtonRow>
    </>
  );
  const title = m.desk;
  return c.render(view, {
    title,
    problems: faults.length > 0,
    current: "desk",
    hidden: true,
    scripts: [c.var.services.assets.url("phone-desk.js")],
  });
}

interface Answered {
  found: Found[];
  who: string;
  kept: string;
}

function Busy(c: Context<Env>, number: number, person: Person | undefined) {
  const { language } = c.var;
  const m = speak(messages, language);
  return (
    <Alert title={m.busyTitle}>
      <Paragraph>{m.busyText(person ? fullName(person) : m.gone)}</Paragraph>
      <ButtonRow>
        <ButtonLink href={inLanguage(paths.contact(number), language)}>{m.goBack}</ButtonLink>
      </ButtonRow>
    </Alert>
  );
}

function Answers(c: Context<Env>, { found, who, kept }: Answered, m: Words) {
  const { language } = c.var;
  if (found.length === 0)
    return (
      <>
        <EmptyState title={m.foundNone}>{m.foundNoneText}</EmptyState>
        <Form action={inLanguage(paths.newPerson, language)}>
          <HiddenField name="begin" value="ja" />
          <HiddenField name="phone" value={/^[+\d\s().–—-]{8,}$/.test(who) ? who : ""} />
          <Button>{m.add}</Button>
        </Form>
      </>
    );
  const known = ({ team }: Found) => (team ? m.knownAt(team) : m.knownElsewhere);
  return (
    <>
      <Heading level={2}>{m.found}</Heading>
      {found.map((one, n) => (
        <Panel>
          <Heading level={3}>{one.name ?? [one.firstName, known(one)].filter(Boolean).join(". ")}</Heading>
          <StartForm
            number={one.number}
            about={one.name ?? one.firstName ?? `${n + 1}`}
            found={kept}
            language={language}
          />
        </Panel>
      ))}
    </>
  );
}
