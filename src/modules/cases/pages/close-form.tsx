// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { findPerson } from "#modules/people/index.ts";
import { fieldOf, typedIn } from "#platform/forms/faults.ts";
import { newOnceId } from "#platform/forms/once.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { CheckAnswers } from "#ui/form/check-answers.tsx";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { endReasons, type FeedbackChoice, feedbackChoices, type Outcome, outcomes } from "../codes.ts";
import { closingTexts } from "../messages/closing.ts";
import { feedbackWords } from "../messages/codes.ts";
import { closeReasonWords, levelWords, outcomeWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import type { WholeCase } from "../read.ts";
import { casesSlots } from "../slots.ts";
import { areOff, showDeed } from "./case-in.tsx";
import type { Block } from "./close.tsx";

const levels = ["0", "1", "2", "3", "4"] as const;
const judgements = ["5", "4", "3", "2", "1", "none"] as const;

export async function showClosing(
  c: Context<Env>,
  whole: WholeCase,
  blocks: Block[],
  typed: Typed,
  errors: FieldErrors,
) {
  const { db, language } = c.var;
  const person = await findPerson(db, whole.file.person);
  const questions = await casesSlots().measurementOffered(c, whole, "end");
  const m = speak(closingTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const reason = speak(closeReasonWords, language);
  const outcome = speak(outcomeWords, language);
  const feedback = speak(feedbackWords, language);
  const judged = {
    "5": m.judged5,
    "4": m.judged4,
    "3": m.judged3,
    "2": m.judged2,
    "1": m.judged1,
    none: m.judgedNone,
  };
  return showDeed(c, {
    opened: whole,
    title: m.closeTitle,
    lead: m.closeLead,
    spoken: m,
    errors,
    button: m.check,
    above: blocks.length > 0 ? <Blocks blocks={blocks} language={language} /> : null,
    children: (
      <>
        {Goals(whole, typed, errors, language)}
        <ChoiceGroup
          {...field("judgement")}
          legend={m.judgement}
          hint={m.judgementHint}
          options={judgements.map((value) => ({ value, label: judged[value] }))}
        />
        {areOff(questions) ? null : (
          <ChoiceGroup
            {...field("measured")}
            value={typedIn(typed, "measured") || questions.answer}
            legend={m.measured}
            options={[
              { value: "taken", label: m.taken },
              { value: "refused", label: m.refused },
            ]}
          />
        )}
        <ChoiceGroup
          {...field("reason")}
          legend={m.reason}
          options={endReasons.map((value) => ({ value, label: reason[value] }))}
        />
        <ChoiceGroup
          {...field("outcome")}
          legend={m.outcome}
          options={outcomes.map((value) => ({ value, label: outcome[value] }))}
        />
        <Field {...field("report")} type="textarea" rows={5} label={m.report} hint={m.reportHint} autocomplete="off" />
        <ChoiceGroup
          {...field("feedback")}
          legend={m.feedback}
          hint={m.feedbackHint}
          options={feedbackChoices.map((value) => ({ value, label: feedback[value] }))}
        />
        <p class="buurt-row">
          <a href={inLanguage(paths.consents(person.number), language)}>{m.feedbackYes}</a>
        </p>
        <Choice type="checkbox" name="aftercare" value="ja" label={m.aftercare} checked={"aftercare" in typed} />
      </>
    ),
  });
}

/** Each thing that must be done first, by the name of its day, with the way to it. */
function Blocks({ blocks, language }: { blocks: Block[]; language: Language }) {
  const m = speak(closingTexts, language);
  const words = ({ kind, text }: Block) =>
    kind === "visit"
      ? m.blockVisit(formatDate(toLocal(Temporal.Instant.from(text)), language))
      : kind === "match"
        ? m.blockMatch(text)
        : text;
  return (
    <Alert kind="warning" title={m.blockTitle}>
      <PlainList>
        {blocks.map((block) => (
          <li>
            {words(block)} <a href={inLanguage(block.href, language)}>{m.blockGo}</a>
          </li>
        ))}
      </PlainList>
    </Alert>
  );
}

/** How far each wish came, from 0 to 4: each by itself, nothing is made of them together. */
function Goals({ plans }: WholeCase, typed: Typed, errors: FieldErrors, language: Language) {
  const m = speak(closingTexts, language);
  const word = speak(levelWords, language);
  const field = fieldOf(typed, errors, m, language);
  return (plans[0]?.goals ?? []).map(({ place, text, level }) => (
    <ChoiceGroup
      {...field(`goal${place}`)}
      value={typedIn(typed, `goal${place}`) || (level === null ? "" : String(level))}
      legend={`${m.goals} ${text}`}
      hint={m.goalsHint}
      options={levels.map((value) => ({ value, label: word[`level${value}`] }))}
    />
  ));
}

interface Chosen {
  outcome: Outcome;
  feedback: FeedbackChoice;
}

/** The one sentence that goes back, as she chose it. */
export function sentenceOf({ outcome, feedback }: Chosen, language: Language): string {
  const m = speak(closingTexts, language);
  if (feedback === "status_only") return m.sentenceStatus;
  const byOutcome: Record<Outcome, string> = {
    takes_part: m.sentenceGood,
    has_role: m.sentenceGood,
    contact_enough: m.sentenceContact,
    other_help: m.sentenceOther,
    stopped_own_choice: m.sentenceStatus,
    not_reached: m.sentenceNot,
  };
  return byOutcome[outcome];
}

/** What was chosen, with the sentence in full: nothing is final before this. */
export function showCheck(c: Context<Env>, { file }: WholeCase, typed: Typed, values: Chosen) {
  const { language } = c.var;
  const m = speak(closingTexts, language);
  const here = inLanguage(paths.close(file.number), language);
  const fields = Object.entries(typed).filter(([name]) => !["_once", "sure", "again"].includes(name));
  const view = (
    <>
      <BackLink href={here} language={language} />
      <Heading level={1}>{m.checkTitle}</Heading>
      <CheckAnswers
        language={language}
        answers={[
          { question: m.preview, answer: sentenceOf(values, language) },
          { question: m.outcome, answer: speak(outcomeWords, language)[values.outcome] },
          { question: m.report, answer: typedIn(typed, "report") },
        ]}
      />
      <Form action={here} once={newOnceId()} label={m.closeTitle}>
        {fields.map(([name, value]) => (
          <HiddenField name={name} value={String(value)} />
        ))}
        <ButtonRow>
          <Button name="sure" value="ja">
            {m.closeButton}
          </Button>
          <Button kind="secondary" name="again" value="ja">
            {m.change}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.checkTitle, current: "desk", hidden: true, staff: true });
}
