// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Again, fieldOf, sentences } from "#platform/forms/faults.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Beside } from "#ui/form/beside.tsx";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field, type OptionGroup } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import type { OneDate } from "../../date-of.ts";
import { faults } from "../../messages/desk/faults.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";

interface DateViewProps {
  activity: Series;
  date: OneDate;
  typed: Typed;
  errors: FieldErrors;
  venues: readonly OptionGroup[];
  title: string;
  language: Language;
}

/** One date, with a form for each thing that can happen to it. */
export function DateView({ activity, date, typed, errors, venues, title, language }: DateViewProps) {
  const m = speak(deskTexts, language);
  const found = sentences(errors, speak(faults, language));
  const basics = fieldOf(typed, errors, speak(faults, language), language);
  const isOpen = activity.status !== "archived" && !date.isGone;
  return (
    <>
      <BackLink href={inLanguage(paths.dates(activity.number), language)} label={m.backToDates} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{activity.title}</Paragraph>
      {isOpen ? null : <Alert title={m.dateGone}>{m.dateGoneText}</Alert>}
      {isOpen && date.status !== "planned" ? Restore(date, language) : null}
      {isOpen && date.status !== "cancelled" ? Cancel(basics, language) : null}
      {isOpen ? Move(basics, venues, language) : null}
      {isOpen ? FromHere(activity, date, language) : null}
    </>
  );
}

function Restore({ status, reason }: OneDate, language: Language) {
  const m = speak(deskTexts, language);
  return (
    <Alert kind="warning" title={status === "cancelled" ? m.isCancelled : m.isMoved}>
      {reason ? <p>{reason}</p> : null}
      <Form>
        <HiddenField name="deed" value="restore" />
        <ButtonRow>
          <Button kind="secondary">{status === "cancelled" ? m.restoreCancelled : m.restoreMoved}</Button>
        </ButtonRow>
      </Form>
    </Alert>
  );
}

function Cancel(basics: Again, language: Language) {
  const m = speak(deskTexts, language);
  return (
    <Panel>
      <Heading level={2}>{m.cancelTitle}</Heading>
      <Paragraph>{m.cancelText}</Paragraph>
      <Form label={m.cancelTitle}>
        <HiddenField name="deed" value="cancel" />
        <Field {...basics("reason")} label={m.why} hint={m.whyHint} maxlength={160} />
        <ButtonRow>
          <Button kind="danger">{m.cancel}</Button>
        </ButtonRow>
      </Form>
    </Panel>
  );
}

function Move(basics: Again, venues: readonly OptionGroup[], language: Language) {
  const m = speak(deskTexts, language);
  return (
    <Panel>
      <Heading level={2}>{m.moveTitle}</Heading>
      <Form label={m.moveTitle}>
        <HiddenField name="deed" value="move" />
        <Field {...basics("toDate")} type="date" label={m.moveDay} width="medium" />
        <Beside>
          <Field {...basics("toBegins")} type="time" label={m.moveBegins} width="short" />
          <Field {...basics("toEnds")} type="time" label={m.moveEnds} width="short" />
        </Beside>
        <Field {...basics("toVenue")} type="select" label={m.moveVenue} options={venues} optional />
        <Field {...basics("why")} label={m.moveWhy} maxlength={160} optional />
        <ButtonRow>
          <Button kind="secondary">{m.move}</Button>
        </ButtonRow>
      </Form>
    </Panel>
  );
}

function FromHere(activity: Series, { recurrenceId }: OneDate, language: Language) {
  const m = speak(deskTexts, language);
  const key = recurrenceId.toString({ smallestUnit: "minute" });
  return (
    <>
      <Heading level={2}>{m.fromHereTitle}</Heading>
      <Paragraph>{m.fromHereText}</Paragraph>
      <ButtonRow>
        <ButtonLink href={inLanguage(paths.fromDate(activity.number, key), language)}>{m.fromHere}</ButtonLink>
        <ButtonLink href={inLanguage(paths.edit(activity.number), language)}>{m.changeAll}</ButtonLink>
      </ButtonRow>
    </>
  );
}
