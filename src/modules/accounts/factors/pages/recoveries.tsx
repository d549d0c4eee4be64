// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fullName, type Person } from "#modules/people/index.ts";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { email } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatFullMoment, timeZone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { accountsPaths } from "../../paths.ts";
import { accountsAt, openRecoveries, type Recovery, startRecovery } from "../account-recovery.ts";
import { recoveryMessages as messages } from "../recovery-messages.ts";
import { stepUp } from "../strong.ts";
import { identityChecks, lossReasons } from "../words.ts";
import { checkOptions, reasonOptions } from "./recovery-words.ts";

const schema = z.object({
  email: email("emailUnclear"),
  person: z.uuid({ error: "whoMissing" }).optional(),
  reason: z.enum(lossReasons, { error: "reasonMissing" }),
  check: z.enum(identityChecks, { error: "checkMissing" }),
});

/** Of the activities room: where everybody's work stands. */
const desk = "/beheer";

/** Where two colleagues help a third who lost everything. */
export const recoveriesPage: Page = {
  get: async (c) => {
    await stepUp(c);
    return show(c, {}, {}, []);
  },
  post: async (c) => {
    await stepUp(c);
    const { db, actor } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors, []);
    const found = await accountsAt(db, actor, form.values.email);
    if (found.length === 0) return show(c, form.typed, { email: "emailNobody" }, []);
    const who = found.length === 1 ? found[0] : found.find(({ id }) => id === form.values.person);
    if (!who) return show(c, form.typed, { person: "whoMissing" }, found);
    const { reason, check } = form.values;
    const number = await startRecovery(db, actor, { person: who.id, reason, check });
    return c.redirect(accountsPaths.recovery(number), 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors, household: Person[]) {
  const { db, actor, language } = c.var;
  const m = speak(messages, language);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const done = { bevestigd: m.confirmed, gestopt: m.cancelled }[c.req.query("gedaan") ?? ""];
  const open = await openRecoveries(db, actor);
  const view = <RecoveriesView {...{ open, typed, errors, household, language }} done={problems ? undefined : done} />;
  return c.render(view, { title: m.title, problems, current: "desk", staff: true, hidden: true });
}

interface RecoveriesViewProps {
  open: Recovery[];
  typed: Typed;
  errors: FieldErrors;
  household: Person[];
  done?: string;
  language: Language;
}

function RecoveriesView({ open, typed, errors, household, done, language }: RecoveriesViewProps) {
  const m = speak(messages, language);
  const found = sentences(errors, m);
  return (
    <>
      <BackLink href={desk} language={language} />
      <ErrorSummary errors={found} language={language} />
      {done ? <StatusMessage saved>{done}</StatusMessage> : null}
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      <Paragraph>{m.leadCheck}</Paragraph>
      <Heading level={2}>{m.openTitle}</Heading>
      {open.length === 0 ? <Paragraph>{m.none}</Paragraph> : <Open open={open} language={language} />}
      <Heading level={2}>{m.startTitle}</Heading>
      <Form action={accountsPaths.recoveries}>
        <Field
          name="email"
          type="email"
          label={m.email}
          value={typedIn(typed, "email")}
          error={found.find(({ name }) => name === "email")?.message}
          autocomplete="off"
          spellcheck={false}
          language={language}
        />
        {household.length > 0 ? (
          <ChoiceGroup
            name="person"
            legend={m.who}
            options={household.map((person) => ({ value: person.id, label: fullName(person) }))}
            value={typedIn(typed, "person")}
            error={found.find(({ name }) => name === "person")?.message}
            language={language}
          />
        ) : null}
        <ChoiceGroup
          name="reason"
          legend={m.reason}
          options={reasonOptions(language)}
          value={typedIn(typed, "reason")}
          error={found.find(({ name }) => name === "reason")?.message}
          language={language}
        />
        <ChoiceGroup
          name="check"
          legend={m.check}
          options={checkOptions(language)}
          value={typedIn(typed, "check")}
          error={found.find(({ name }) => name === "check")?.message}
          language={language}
        />
        <Button>{m.start}</Button>
      </Form>
    </>
  );
}

function Open({ open, language }: { open: Recovery[]; language: Language }) {
  const m = speak(messages, language);
  return (
    <Table
      id="wacht"
      caption={m.openTitle}
      columns={[{ label: m.number, rowHeader: true }, { label: m.startedOn }, { label: m.action }]}
      rows={open.map(({ number, startedAt }) => {
        const at = startedAt.toZonedDateTimeISO(timeZone);
        return [
          String(number),
          formatFullMoment(at, at, undefined, language),
          <ButtonLink small about={String(number)} href={accountsPaths.recovery(number)}>
            {m.open}
          </ButtonLink>,
        ];
      })}
    />
  );
}
