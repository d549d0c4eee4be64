// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { rotateSession } from "../lock.ts";
import { needsUserName, type OwnPassword, passwordOf } from "../password/account.ts";
import { passwordMessages } from "../password/messages.ts";
import { provePassword, removePassword, setPassword } from "../password/password.ts";
import { accountsPaths } from "../paths.ts";
import { ownId } from "./ways.tsx";

const schema = z.object({
  current: z.string().max(1000, { error: "currentWrong" }).optional().default(""),
  userName: z.string().max(100, { error: "userNameUnclear" }).optional().default(""),
  password: z
    .string({ error: "passwordShort" })
    .min(1, { error: "passwordShort" })
    .max(1000, { error: "passwordLong" }),
});

/** Sets or changes the own password; who has one gives it first. */
export const ownPasswordPage: Page = {
  get: async (c) => {
    const own = await passwordOf(c.var.db, ownId(c));
    return show(c, own, own?.userName ?? "", {});
  },
  post: async (c) => {
    const form = await readForm(c, schema);
    const { db, actor, site } = c.var;
    const person = ownId(c);
    const own = await passwordOf(db, person);
    const name = typedIn(form.typed, "userName").slice(0, 100);
    if (!form.ok) return show(c, own, name, form.errors);
    const { current, userName, password } = form.values;
    const proved = own === null ? "right" : await provePassword(db, person, current);
    if (proved !== "right") return show(c, own, name, { current: proved === "wait" ? "wait" : "currentWrong" });
    const where = { site: site.name, keep: c.var.session?.tokenHash ?? null };
    const fault = await setPassword(db, actor, person, { password, userName }, where);
    if (fault) return show(c, own, name, { [fault.startsWith("userName") ? "userName" : "password"]: fault });
    await rotateSession(c);
    return c.redirect(`${inLanguage(accountsPaths.ways, c.var.language)}?gedaan=wachtwoord`, 303);
  },
};

export const ownPasswordRemovalPage: Page = {
  get: (c) => {
    const { language } = c.var;
    const m = speak(passwordMessages, language);
    const view = (
      <ConfirmPage
        title={m.removeTitle}
        button={m.removeButton}
        action={inLanguage(accountsPaths.ownPasswordRemoval, language)}
        back={inLanguage(accountsPaths.ownPassword, language)}
        language={language}
      >
        <Paragraph>{m.removeText}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.removeTitle, hidden: true });
  },
  post: async (c) => {
    await removePassword(c.var.db, c.var.actor, ownId(c));
    await rotateSession(c);
    return c.redirect(`${inLanguage(accountsPaths.ways, c.var.language)}?gedaan=weg`, 303);
  },
};

async function show(c: Context<Env>, own: OwnPassword | null, userName: string, errors: FieldErrors) {
  const { db, language } = c.var;
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const needed = await needsUserName(db, ownId(c));
  const view = <PasswordView has={own !== null} {...{ userName, needed, errors, language }} />;
  return c.render(view, { title: speak(passwordMessages, language).ownTitle, problems, hidden: true });
}

interface PasswordViewProps {
  has: boolean;
  userName: string;
  /** Nobody, or several persons, have the mail address. */
  needed: boolean;
  errors: FieldErrors;
  language: Language;
}

function PasswordView({ has, userName, needed, errors, language }: PasswordViewProps) {
  const m = speak(passwordMessages, language);
  const found = sentences(errors, m);
  const fault = (name: string) => found.find((one) => one.name === name)?.message;
  return (
    <>
      <BackLink href={inLanguage(accountsPaths.ways, language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.ownTitle}</Heading>
      <Paragraph lead>{m.ownLead}</Paragraph>
      <Form action={inLanguage(accountsPaths.ownPassword, language)}>
        {has ? (
          <Field
            name="current"
            type="password"
            label={m.current}
            error={fault("current")}
            autocomplete="current-password"
            language={language}
          />
        ) : null}
        <Field
          name="userName"
          label={m.userName}
          hint={m.userNameHint}
          value={userName}
          optional={!needed}
          error={fault("userName")}
          autocomplete="username"
          spellcheck={false}
          language={language}
        />
        <Field
          name="password"
          type="password"
          label={m.newPassword}
          hint={m.newHint}
          error={fault("password")}
          autocomplete="new-password"
          language={language}
        />
        <ButtonRow>
          <Button>{m.save}</Button>
          {has ? <a href={inLanguage(accountsPaths.ownPasswordRemoval, language)}>{m.remove}</a> : null}
        </ButtonRow>
      </Form>
    </>
  );
}
