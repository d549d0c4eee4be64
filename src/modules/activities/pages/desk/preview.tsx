// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { submitActivity } from "../../activity/life.ts";
import { organisationOf } from "../../desk-lists.ts";
import { sentBackReason } from "../../history.ts";
import { deskTexts } from "../../messages/desk/pages.ts";
import { paths } from "../../paths.ts";
import { mayPublish } from "../../policy.ts";
import { ActivityPreview, previewOf } from "./activity-preview.tsx";
import { findOwn } from "./own.ts";

/** How a draft will look, and the button that puts it in the calendar or asks somebody to look. */
export const previewPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const activity = await findOwn(c);
    const at = (path: string) => inLanguage(path, language);
    if (activity.status !== "draft") return c.redirect(at(paths.manage(activity.number)), 303);
    const m = speak(deskTexts, language);
    const { trusted } = await organisationOf(db, activity.organisation);
    const atOnce = mayPublish(actor, activity, trusted);
    const reason = await sentBackReason(db, activity.id);
    const view = (
      <>
        <BackLink href={at(paths.edit(activity.number))} label={m.backToForm} language={language} />
        <Heading level={1}>{m.previewTitle}</Heading>
        {reason === null ? null : (
          <Alert kind="warning" title={m.sentBack}>
            {reason}
          </Alert>
        )}
        <Paragraph lead>{m.previewLead}</Paragraph>
        <ActivityPreview {...(await previewOf(c, activity))} />
        <Heading level={2}>{m.whatNow}</Heading>
        <Paragraph>{atOnce ? m.publishNext : m.reviewNext}</Paragraph>
        <Form action={at(paths.publication(activity.number))}>
          <ButtonRow>
            <Button>{atOnce ? m.publish : m.askReview}</Button>
            <a href={at(paths.edit(activity.number))}>{m.change}</a>
          </ButtonRow>
        </Form>
      </>
    );
    return c.render(view, { title: m.previewTitle, current: "desk", hidden: true });
  },
};

/** "Zet in de kalender" or "Vraag om controle". Twice is once. */
export const publicationPage: Page = {
  post: async (c) => {
    const { number } = await findOwn(c);
    await submitActivity(c.var.db, c.var.actor, number);
    return c.redirect(inLanguage(paths.placedHere(number), c.var.language), 303);
  },
};
