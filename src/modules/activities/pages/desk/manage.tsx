// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { formatDate, formatDay } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { type DateOf, datesOf } from "../../activity/dates.ts";
import { confirmActivity } from "../../activity/life.ts";
import { openDoubts } from "../../fresh/doubts.ts";
import type { Said } from "../../fresh/words.ts";
import { type HolidayQuestion, holidayQuestions } from "../../holiday-questions.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import { isPublic } from "../../policy.ts";
import { type DeskLink, slots } from "../../slots.ts";
import type { Series } from "../../tables.ts";
import { clocks, mayMove } from "../../workflow.ts";
import { StateBadge } from "./activity-rows.tsx";
import { counted } from "./counted.ts";
import { DateList } from "./date-list.tsx";
import { rhythmInWords } from "./date-words.ts";
import { DoubtsSaid } from "./doubts-said.tsx";
import { HolidayAnswer } from "./holiday-answer.tsx";
import { findOwn } from "./own.ts";

interface ManageProps {
  activity: Series;
  dates: DateOf[];
  holidays: HolidayQuestion[];
  /** What visitors say is not right. */
  said: Said;
  /** What was just done, as a key of the messages. */
  done: "saved" | "confirmed" | null;
  /** What other rooms can do with it. */
  more: DeskLink[];
  language: Language;
}

/** One activity of the desk: how it stands, and what can be done. */
export const managePage: Page = {
  get: async (c) => {
    const activity = await findOwn(c);
    const props = await readProps(c, activity);
    return c.render(<ManageView {...props} />, { title: activity.title, current: "desk", hidden: true });
  },
};

async function readProps(c: Context<Env>, activity: Series): Promise<ManageProps> {
  const { db, language } = c.var;
  const holidays = activity.status === "archived" ? [] : await holidayQuestions(db, [activity.id]);
  const done = c.req.query("bevestigd") ? "confirmed" : c.req.query("bewaard") ? "saved" : null;
  const more = (await slots.managing?.(c, activity)) ?? [];
  const said = await openDoubts(db, activity.id);
  return { activity, dates: await datesOf(db, activity.id, 3), holidays, said, done, more, language };
}

function ManageView({ activity, dates, holidays, said, done, more, language }: ManageProps) {
  const m = speak(deskTexts, language);
  return (
    <>
      <BackLink href={inLanguage(paths.desk, language)} language={language} />
      {done ? <StatusMessage saved>{m[done]}</StatusMessage> : null}
      <Heading level={1}>{activity.title}</Heading>
      <p>
        <StateBadge state={activity.status} language={language} />
      </p>
      <Paragraph lead>{stateInWords(activity, language)}</Paragraph>
      {holidays.map((question) => (
        <HolidayAnswer activity={activity} question={question} language={language} />
      ))}
      <DoubtsSaid said={said} language={language} />
      {Confirmation(activity, language)}
      <Heading level={2}>{m.whenTitle}</Heading>
      <Paragraph>{rhythmInWords(activity, language)}</Paragraph>
      <DateList dates={dates} language={language} />
      <Heading level={2}>{m.whatNow}</Heading>
      <LinkList items={[...more.map(counted), ...deeds(activity, language)]} label={m.whatNow} />
    </>
  );
}

function stateInWords(activity: Series, language: Language): string {
  const m = speak(deskTexts, language);
  const since = formatDay(toLocal(activity.statusSince), language);
  switch (activity.status) {
    case "draft":
      return m.isDraft;
    case "in_review":
      return m.reviewWait(clocks.review);
    case "published":
      return activity.confirmBefore ? m.isPublished(formatDate(toLocal(activity.confirmBefore), language)) : m.isPublic;
    case "needs_confirmation":
      return m.isAsked(since, clocks.silenceUntilStale);
    case "stale":
      return m.isStale(clocks.silenceUntilHidden);
    case "hidden":
      return m.isHidden;
    case "archived":
      return m.isArchived(since);
  }
}

function Confirmation(activity: Series, language: Language) {
  const m = speak(deskTexts, language);
  if (!mayMove(activity.status, "confirm")) return null;
  const asks = activity.status !== "published";
  const form = (
    <Form action={inLanguage(paths.confirmation(activity.number), language)}>
      <ButtonRow>
        <Button kind={asks ? "primary" : "secondary"}>{m.stillRight}</Button>
      </ButtonRow>
    </Form>
  );
  return asks ? (
    <Alert kind="warning" title={m.stillRightAsk}>
      <p>{m.stillRightText}</p>
      {form}
    </Alert>
  ) : (
    form
  );
}

function deeds(activity: Series, language: Language) {
  const m = speak(deskTexts, language);
  const { number, status } = activity;
  const to = (path: string, title: string, text: string) => ({ href: inLanguage(path, language), title, text });
  const copy = to(`${paths.add}?kopie=${number}`, m.doCopy, m.doCopyText);
  const look = to(paths.activity(activity), m.doLook, m.doLookText);
  if (status === "archived") return [look, copy];
  return [
    ...(status === "draft" ? [to(paths.preview(number), m.doPreview, m.doPreviewText)] : []),
    to(paths.edit(number), m.doEdit, m.doEditText),
    to(paths.dates(number), m.doDates, m.doDatesText),
    ...(isPublic(activity) ? [look, to(paths.placedHere(number), m.doPlaced, m.doPlacedText)] : []),
    copy,
    to(paths.archive(number), m.doStop, m.doStopText),
  ];
}

/** "Ja, dit klopt nog", by somebody who is signed in. */
export const confirmationPage: Page = {
  post: async (c) => {
    const { number, contactName } = await findOwn(c);
    await confirmActivity(c.var.db, c.var.actor, number, c.var.session?.givenName ?? contactName);
    return c.redirect(`${inLanguage(paths.manage(number), c.var.language)}?bevestigd=ja`, 303);
  },
};
