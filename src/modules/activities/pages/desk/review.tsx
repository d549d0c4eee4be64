// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDay } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { findActivity, waitingForReview } from "../../activity/find.ts";
import { approveActivity, sendBackActivity } from "../../activity/life.ts";
import { namesOf } from "../../desk-lists.ts";
import { reviewReasonSchema } from "../../form/date.ts";
import { calendarMessages } from "../../messages/calendar.ts";
import { faults } from "../../messages/desk/faults.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";
import { ActivityPreview, previewOf } from "./activity-preview.tsx";

/** What waits for somebody who looks at it, longest first. */
export const reviewListPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const m = speak(deskTexts, language);
    const waiting = await waitingForReview(db);
    const names = await namesOf(db, waiting);
    const items = waiting.map((activity) => ({
      href: inLanguage(paths.reviewOne(activity.number), language),
      title: activity.title,
      text: m.waitsSince(names.get(activity.organisation) ?? "", formatDay(toLocal(activity.statusSince), language)),
    }));
    const view = (
      <>
        <BackLink href={inLanguage(paths.desk, language)} language={language} />
        {c.req.query("bewaard") ? <StatusMessage saved>{m.reviewed}</StatusMessage> : null}
        <Heading level={1}>{m.reviewList}</Heading>
        {items.length > 0 ? <LinkList items={items} label={m.reviewList} /> : null}
        {items.length > 0 ? (
          <p class="buurt-row">
            <a href={paths.reviewCsv}>{speak(calendarMessages, language).sheet}</a>
          </p>
        ) : null}
        {items.length === 0 ? <EmptyState title={m.allReviewed}>{m.allReviewedText}</EmptyState> : null}
      </>
    );
    return c.render(view, { title: m.reviewList, current: "desk", hidden: true });
  },
};

const schema = z.discriminatedUnion(
  "answer",
  [
    z.object({ answer: z.literal("approve") }),
    z.object({ answer: z.literal("send_back"), reason: reviewReasonSchema }),
  ],
  { error: "reasonMissing" },
);

/** One activity as it will look, to approve or to send back with a reason. */
export const reviewOnePage: Page = {
  get: async (c) => show(c, await find(c), "", {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const activity = await find(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, activity, typedIn(form.typed, "reason"), { reason: Object.values(form.errors)[0]! });
    if (form.values.answer === "approve") await approveActivity(db, actor, activity.number);
    else await sendBackActivity(db, actor, activity.number, form.values.reason);
    return c.redirect(`${inLanguage(paths.review, language)}?bewaard=ja`, 303);
  },
};

async function find(c: Context<Env>): Promise<Series> {
  const number = Number(c.req.param("number"));
  if (!Number.isInteger(number) || number > 999_999_999) throw new NotFound("activity");
  return findActivity(c.var.db, c.var.actor, number);
}

async function show(c: Context<Env>, activity: Series, reason: string, errors: FieldErrors) {
  const { db, language } = c.var;
  const m = speak(deskTexts, language);
  const found = sentences(errors, speak(faults, language));
  if (found.length > 0) c.status(422);
  const name = (await namesOf(db, [activity])).get(activity.organisation) ?? "";
  const view = (
    <>
      <BackLink href={inLanguage(paths.review, language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.reviewOne(activity.title)}</Heading>
      <Paragraph lead>{m.waitsSince(name, formatDay(toLocal(activity.statusSince), language))}</Paragraph>
      {activity.status === "in_review" ? null : <Alert title={m.notWaiting}>{m.notWaitingText}</Alert>}
      <ActivityPreview {...(await previewOf(c, activity))} />
      {activity.status === "in_review" ? Answers(activity.title, reason, found[0]?.message, c.var.language) : null}
    </>
  );
  return c.render(view, {
    title: m.reviewOne(activity.title),
    current: "desk",
    problems: found.length > 0,
    hidden: true,
  });
}

function Answers(title: string, reason: string, error: string | undefined, language: Language) {
  const m = speak(deskTexts, language);
  return (
    <Panel>
      <Heading level={2}>{m.yourAnswer}</Heading>
      <Form label={m.approve}>
        <HiddenField name="answer" value="approve" />
        <ButtonRow>
          <Button about={title}>{m.approve}</Button>
        </ButtonRow>
      </Form>
      <Form label={m.sendBack}>
        <HiddenField name="answer" value="send_back" />
        <Field
          name="reason"
          type="textarea"
          rows={3}
          label={m.sendBackWhy}
          hint={m.sendBackHint}
          value={reason}
          error={error}
          maxlength={300}
          language={language}
        />
        <ButtonRow>
          <Button kind="secondary" about={title}>
            {m.sendBack}
          </Button>
        </ButtonRow>
      </Form>
    </Panel>
  );
}
