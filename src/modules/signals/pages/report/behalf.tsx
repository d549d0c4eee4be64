// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { teamsById } from "#modules/teams/index.ts";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { check, type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { limits } from "../../codes.ts";
import { behalfTexts } from "../../messages/behalf.ts";
import { reportFaults, reportTexts } from "../../messages/report.ts";
import { paths } from "../../paths.ts";
import {
  callable,
  channelAnswers,
  entryTypeOf,
  type Rule,
  reachable,
  seen,
  whoAnswers,
  wholeSchema,
} from "../../report/answers.ts";
import { emptyDraft, startReport } from "../../report/draft.ts";
import { receiptOf } from "../../report/receipt-of.ts";
import { receiveSignal } from "../../report/receive.ts";
import { signalOf } from "../../report/signal-of.ts";
import { type Asked, BackField, HealthField, ReporterFields, SeeFields, SpeedField, WhoFields } from "./fields.tsx";
import { faultsIn } from "./flow.tsx";
import { DangerFirst, EmergencyNumbers } from "./numbers.tsx";

/** The same questions on one page, for who types while somebody calls or sits at the desk. Who typed it stands in the log. */
export const behalfPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const { typed } = await readForm(c, z.unknown());
    const who = whoAnswers.find((one) => one === typed.wie) ?? "weet";
    const errors = faultsIn(typed, wholeSchema, [seenOfOther, reachable, callable], entryTypeOf(who));
    const checked = check(typed, {}, wholeSchema);
    if (!checked.ok || Object.keys(errors).length > 0) return show(c, typed, errors);
    const to = await once(db, onceAsTyped(typed), async (db) => {
      const given = signalOf(checked.values, { channel: checked.values.binnen });
      const received = await receiveSignal(db, actor, given);
      const team = (await teamsById(db, [received.team])).get(received.team)?.name ?? "";
      const receipt = receiptOf(given, received, team);
      return inLanguage(paths.receipt(await startReport(db, { ...emptyDraft, receipt })), language);
    });
    return c.redirect(to, 303);
  },
};

/** By phone a worry needs something that was seen; a wish of somebody who agrees may be in words alone. */
const seenOfOther: Rule = (typed) => (typed.wie === "niet" ? seen(typed) : {});

function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(behalfTexts, language);
  const faults = speak(reportFaults, language);
  const problems = Object.keys(errors).length > 0;
  if (problems) c.status(422);
  const asked = { typed, again: fieldOf(typed, errors, faults, language), language };
  const view = (
    <>
      <DangerFirst danger={typedIn(typed, "gevaar") === "ja"} language={language} />
      <ErrorSummary errors={sentences(errors, faults)} language={language} />
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      <Questions c={c} asked={asked} />
      <EmergencyNumbers language={language} />
    </>
  );
  return c.render(view, { title: m.title, problems, staff: true, current: "desk" });
}

function Questions({ asked }: { c: Context<Env>; asked: Asked }) {
  const { again, language } = asked;
  const m = speak(behalfTexts, language);
  const r = speak(reportTexts, language);
  const labels = { phone: m.phone, in_person: m.inPerson, paper: m.paper };
  const words = { name: m.callerName, role: m.callerRole, named: m.callerNamed, keeps: m.callerKeeps };
  const area = { type: "textarea", rows: 2, autocomplete: "off", optional: true } as const;
  return (
    <Form action={inLanguage(paths.onBehalf, language)} once={newOnceId()}>
      <ChoiceGroup
        {...again("binnen")}
        legend={m.channel}
        columns
        options={channelAnswers.map((value) => ({ value, label: labels[value] }))}
      />
      <SeeFields {...asked} />
      <WhoFields {...asked} selfChoice={m.selfChoice} />
      <SpeedField {...asked} />
      <HealthField {...asked} />
      <Field {...again("gedaan")} {...area} label={m.callerDid} maxlength={limits.alreadyDid} />
      <Field {...again("vraag")} {...area} label={r.question} hint={r.questionHint} maxlength={limits.question} />
      <Field {...again("bellen")} type="tel" label={m.callerPhone} width="medium" autocomplete="off" optional />
      <ReporterFields {...asked} partner={false} words={words} />
      <BackField {...asked} />
      <Paragraph>{m.readAloud}</Paragraph>
      <ButtonRow>
        <Button>{m.save}</Button>
      </ButtonRow>
    </Form>
  );
}
