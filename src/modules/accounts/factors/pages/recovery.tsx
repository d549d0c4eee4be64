// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fullName } from "#modules/people/index.ts";
import { sentences } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { accountsPaths } from "../../paths.ts";
import { cancelRecovery, confirmRecovery, findRecovery, maySecond } from "../account-recovery.ts";
import { recoveryMessages as messages } from "../recovery-messages.ts";
import { stepUp } from "../strong.ts";
import { identityChecks } from "../words.ts";
import { checkLabel, checkOptions, reasonLabel } from "./recovery-words.ts";

const schema = z.object({ check: z.enum(identityChecks, { error: "checkMissing" }) });

/** A second colleague looks, makes sure who it is, and says yes. */
export const recoveryPage: Page = {
  get: async (c) => {
    await stepUp(c);
    return show(c, {});
  },
  post: async (c) => {
    await stepUp(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.errors);
    await confirmRecovery(c.var.db, c.var.actor, numberOf(c), form.values.check);
    return c.redirect(`${accountsPaths.recoveries}?gedaan=bevestigd`, 303);
  },
};

export const recoveryCancelPage: Page = {
  post: async (c) => {
    await stepUp(c);
    await cancelRecovery(c.var.db, c.var.actor, numberOf(c));
    return c.redirect(`${accountsPaths.recoveries}?gedaan=gestopt`, 303);
  },
};

function numberOf(c: Context<Env>): number {
  const text = c.req.param("number") ?? "";
  if (!/^[1-9]\d{0,11}$/.test(text)) throw new NotFound("account recovery");
  return Number(text);
}

type Found = Awaited<ReturnType<typeof findRecovery>>;

async function show(c: Context<Env>, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const recovery = await findRecovery(db, actor, numberOf(c));
  const second = maySecond(actor, recovery);
  const problems = Object.keys(errors).length > 0;
  if (problems && !second) throw new Forbidden("second a recovery");
  c.status(problems ? 422 : 200);
  const title = speak(messages, language).pageTitle(fullName(recovery.who));
  const view = <RecoveryView {...{ recovery, second, title, errors, language }} />;
  return c.render(view, { title, problems, current: "desk", staff: true, hidden: true });
}

interface RecoveryViewProps {
  recovery: Found;
  second: boolean;
  title: string;
  errors: FieldErrors;
  language: Language;
}

function RecoveryView({ recovery, second, title, errors, language }: RecoveryViewProps) {
  const m = speak(messages, language);
  const found = sentences(errors, m);
  const { number, reason, startCheck } = recovery;
  return (
    <>
      <BackLink href={accountsPaths.recoveries} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{title}</Heading>
      <Facts
        facts={[
          { term: m.reason, value: reasonLabel(reason, language) },
          { term: m.startCheck, value: checkLabel(startCheck, language) },
        ]}
      />
      {second ? (
        <Form action={accountsPaths.recovery(number)}>
          <Paragraph>{m.what}</Paragraph>
          <ChoiceGroup
            name="check"
            legend={m.check}
            options={checkOptions(language)}
            error={found[0]?.message}
            language={language}
          />
          <Button kind="danger">{m.confirm}</Button>
        </Form>
      ) : (
        <Paragraph>{m.waits}</Paragraph>
      )}
      <Form action={accountsPaths.recoveryCancel(number)}>
        <Button kind="secondary">{m.cancel}</Button>
      </Form>
    </>
  );
}
