// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import type { PlacedDate, Series } from "#modules/activities/index.ts";
import { findDraft, keepDraft, startDraft } from "#platform/forms/drafts.ts";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { capitalise, formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Steps } from "#ui/show/steps.tsx";
import { routeOf } from "../../answers.ts";
import { stepFaults, steps } from "../../messages/steps.ts";
import { dateKey, paths } from "../../paths.ts";
import { takesSignUps } from "../../sign-up.ts";
import { momentInWords } from "../../telling.ts";
import { knownAnswers } from "./behalf.tsx";
import { activityOf, kindOf, openDates, toActivity } from "./flow.ts";
import { nextAddress } from "./next-address.ts";

/** The first question: which date. Nothing is kept before it is answered. */
export const datePage: Page = {
  get: async (c) =>
    show(c, await activityOf(c), { other: c.req.query("voor") === "ander", draft: c.req.query("klad") ?? "" }),
  post: async (c) => {
    const activity = await activityOf(c);
    const { typed } = await readForm(c, z.unknown());
    const asked = { other: typedIn(typed, "ander") === "ja", draft: typedIn(typed, "klad") };
    const dates = takesSignUps(activity) ? await openDates(c, activity) : [];
    const chosen = dates.find((date) => dateKey(date.recurrenceId) === typedIn(typed, "keer"));
    if (!chosen) return show(c, activity, asked, { keer: "dateMissing" });
    const keer = dateKey(chosen.recurrenceId);
    const { draft, answers } = await begin(c, activity, asked, keer);
    return c.redirect(nextAddress(c, activity, draft, answers), 303);
  },
};

interface Asked {
  other: boolean;
  /** Comes back from the last page to choose another date. */
  draft: string;
}

async function begin(c: Context<Env>, activity: Series, { other, draft }: Asked, keer: string) {
  const { db } = c.var;
  const before = draft ? await findDraft(db, draft, kindOf(activity), null).catch(() => null) : null;
  if (before) {
    await keepDraft(db, draft, { keer });
    return { draft, answers: { ...before, keer } };
  }
  const answers = { ...(await knownAnswers(c, other)), keer, ander: other ? "ja" : "nee" };
  return { draft: await startDraft(db, kindOf(activity), null, answers), answers };
}

async function show(c: Context<Env>, activity: Series, asked: Asked, errors: FieldErrors = {}) {
  const { language } = c.var;
  const m = speak(steps, language);
  const open = takesSignUps(activity);
  const dates = open ? await openDates(c, activity) : [];
  const problems = Object.keys(errors).length > 0;
  if (problems) c.status(422);
  const title = asked.other ? m.titleOther : m.title;
  const view = (
    <>
      <BackLink href={toActivity(c, activity)} label={m.backToActivity} language={language} />
      {dates.length === 0 ? (
        <Nothing activity={activity} open={open} language={language} />
      ) : (
        <DateView {...{ activity, dates, asked, errors, title, language }} />
      )}
    </>
  );
  return c.render(view, { title, problems, hidden: true, stop: toActivity(c, activity) });
}

interface DateViewProps {
  activity: Series;
  dates: readonly PlacedDate[];
  asked: Asked;
  errors: FieldErrors;
  title: string;
  language: Language;
}

function DateView({ activity, dates, asked, errors, title, language }: DateViewProps) {
  const m = speak(steps, language);
  const found = sentences(errors, speak(stepFaults, language));
  const lead = asked.other ? m.dateLeadOther : activity.signUp === "none" ? m.dateLeadDropIn : m.dateLead;
  return (
    <>
      <ErrorSummary errors={found} language={language} />
      <Steps
        current={1}
        total={1 + routeOf({ ander: asked.other ? "ja" : "nee" }).length}
        subject={m.subject}
        language={language}
      />
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{lead(activity.title)}</Paragraph>
      <Form action={inLanguage(paths.start(activity), language)}>
        {asked.other ? <HiddenField name="ander" value="ja" /> : null}
        {asked.draft ? <HiddenField name="klad" value={asked.draft.slice(0, 60)} /> : null}
        <ChoiceGroup
          name="keer"
          legend={m.chooseDate}
          error={found[0]?.message}
          options={dates.map((date) => ({
            value: dateKey(date.recurrenceId),
            label: capitalise(momentInWords(activity, date, language)),
            ...(date.isFull ? { hint: m.full } : date.status === "moved" ? { hint: m.movedHere } : {}),
          }))}
          language={language}
        />
        <ButtonRow>
          <Button>{m.next}</Button>
        </ButtonRow>
      </Form>
    </>
  );
}

/** Nothing to sign up for here: how it does work, with a phone number. */
function Nothing({ activity, open, language }: { activity: Series; open: boolean; language: Language }) {
  const m = speak(steps, language);
  const other = !open && activity.signUp !== "here" && activity.signUp !== "none";
  const title = other ? m.otherWay : m.noDates;
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <EmptyState title={activity.title}>
        <Paragraph>
          {other ? m.otherWayText : m.noDatesText}{" "}
          <a class="buurt-number" href={phoneHref(activity.contactPhone)}>
            {formatPhone(activity.contactPhone)}
          </a>
        </Paragraph>
      </EmptyState>
    </>
  );
}
