// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDate, formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { type DateOf, datesOf } from "../../activity/dates.ts";
import { activityById } from "../../activity/find.ts";
import { confirmByLink } from "../../confirm-link.ts";
import { placeOf } from "../../desk-lists.ts";
import { openDoubts } from "../../fresh/doubts.ts";
import { confirmLinkState, type LinkState } from "../../history.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import type { Series } from "../../tables.ts";
import { whereOf } from "./activity-preview.tsx";
import { DateList } from "./date-list.tsx";
import { rhythmInWords } from "./date-words.ts";
import { DoubtsSaid } from "./doubts-said.tsx";

/** "Klopt dit nog?": for whoever has the link, without signing in. Opening it changes nothing. */
export const confirmLinkPage: Page = {
  get: async (c) => {
    const link = await confirmLinkState(c.var.db, tokenOf(c));
    return link ? show(c, link) : showUnknown(c);
  },
  post: async (c) => {
    const token = tokenOf(c);
    const link = await confirmLinkState(c.var.db, token);
    if (!link) return showUnknown(c);
    if (!link.usedAt) await confirmByLink(c.var.db, token);
    return c.redirect(inLanguage(paths.confirm(token), c.var.language), 303);
  },
};

const tokenOf = (c: Context<Env>): string => c.req.param("token") ?? "";

async function show(c: Context<Env>, link: LinkState) {
  const { db, language, site } = c.var;
  const m = speak(deskTexts, language);
  const activity = await activityById(db, link.series);
  const dates = await datesOf(db, activity.id, 5);
  const where = whereOf(activity, await placeOf(db, activity), language);
  const isOpen = link.usedAt === null && activity.status !== "archived";
  const title = isOpen ? m.linkTitle(activity.title) : activity.status === "archived" ? m.linkStopped : m.linkThanks;
  const view = (
    <>
      <Heading level={1}>{title}</Heading>
      {link.usedAt && activity.status !== "archived" ? (
        <Paragraph lead>{m.linkUsed(formatDate(toLocal(link.usedAt), language))}</Paragraph>
      ) : null}
      {Summary(activity, where, dates, language)}
      {isOpen ? <DoubtsSaid said={await openDoubts(db, activity.id)} language={language} /> : null}
      {isOpen ? (
        <Form action={inLanguage(paths.confirm(tokenOf(c)), language)}>
          <Button>{m.linkYes}</Button>
        </Form>
      ) : null}
      <Alert title={m.linkNo}>
        <p>
          {m.linkNoText} <a href={phoneHref(site.phone)}>{formatPhone(site.phone)}</a>.
        </p>
        <p>{m.linkEditText}</p>
        <ButtonRow>
          <ButtonLink href={inLanguage(paths.edit(activity.number), language)}>{m.linkEdit}</ButtonLink>
        </ButtonRow>
      </Alert>
    </>
  );
  return c.render(view, { title, hidden: true });
}

function Summary(activity: Series, where: string, dates: readonly DateOf[], language: Language) {
  const m = speak(deskTexts, language);
  return (
    <Panel>
      <Heading level={2}>{activity.title}</Heading>
      <Paragraph>{rhythmInWords(activity, language)}</Paragraph>
      <Paragraph>{where}</Paragraph>
      <Paragraph>{m.linkContact(activity.contactName, formatPhone(activity.contactPhone))}</Paragraph>
      <Heading level={3}>{m.nextDates}</Heading>
      {dates.length === 0 ? <Paragraph>{m.noDates}</Paragraph> : null}
      <DateList dates={dates} language={language} />
    </Panel>
  );
}

function showUnknown(c: Context<Env>) {
  const { language, site } = c.var;
  const m = speak(deskTexts, language);
  c.status(404);
  const view = (
    <>
      <Heading level={1}>{m.linkGone}</Heading>
      <EmptyState title={m.linkGoneTitle}>
        <Paragraph>
          {m.linkNoText} <a href={phoneHref(site.phone)}>{formatPhone(site.phone)}</a>.
        </Paragraph>
      </EmptyState>
    </>
  );
  return c.render(view, { title: m.linkGone, hidden: true });
}
