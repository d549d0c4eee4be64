// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { personsById } from "#modules/people/index.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { retentionTexts } from "../messages/retention.ts";
import { paths } from "../paths.ts";
import { decideReview, findReview, reviewsFor } from "../review.ts";
import { decisions } from "../workflow.ts";

/** Of whom a worker, or the privacy officer, says whether she still takes part. */
export const reviewsPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(retentionTexts, language);
    const found = await reviewsFor(db, actor);
    const known = await personsById(
      db,
      found.map(({ person }) => person),
    );
    const view = (
      <>
        {c.req.query("bewaard") === "ja" ? <StatusMessage saved>{m.decided}</StatusMessage> : null}
        <Heading level={1}>{m.reviewsTitle}</Heading>
        <Paragraph lead>{m.reviewsLead}</Paragraph>
        {found.length === 0 ? <EmptyState title={m.noReviews}>{m.noReviewsText}</EmptyState> : null}
        <PlainList class="buurt-stack">
          {found.map(({ number, person, kind, askedAt }) => (
            <li>
              <Panel>
                <Heading level={2}>{m.holdOf(known.get(person)?.number ?? 0)}</Heading>
                <ButtonRow>
                  <a href={inLanguage(`/beheer/mensen/${known.get(person)?.number}`, language)}>{m.open}</a>
                </ButtonRow>
                <Paragraph>{m.since(formatDate(toLocal(askedAt).toPlainDate(), language))}</Paragraph>
                {kind === "duty" ? <Paragraph>{m.duty}</Paragraph> : null}
                <Paragraph>{m.reviewText}</Paragraph>
                <Form
                  action={inLanguage(paths.review(number), language)}
                  label={m.holdOf(known.get(person)?.number ?? 0)}
                >
                  <ButtonRow>
                    <Button name="decision" value="keep">
                      {m.keep}
                    </Button>
                    <a href={inLanguage(paths.review(number), language)}>{m.erase}</a>
                  </ButtonRow>
                </Form>
              </Panel>
            </li>
          ))}
        </PlainList>
      </>
    );
    return c.render(view, { title: m.reviewsTitle, current: "desk", hidden: true });
  },
};

const schema = z.object({ decision: z.enum(decisions) });

/** keep is one press; erase asks once more. */
export const reviewPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(retentionTexts, language);
    const { number } = await findReview(db, actor, Number(c.req.param("number")));
    const view = (
      <ConfirmPage
        title={m.eraseSure}
        button={m.eraseYes}
        action={inLanguage(paths.review(number), language)}
        back={inLanguage(paths.reviews, language)}
        language={language}
      >
        <Paragraph>{m.eraseSureText}</Paragraph>
        <HiddenField name="decision" value="erase" />
      </ConfirmPage>
    );
    return c.render(view, { title: m.eraseSure, current: "desk", hidden: true });
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    const { number } = await findReview(db, actor, Number(c.req.param("number")));
    const form = await readForm(c, schema);
    if (!form.ok) return c.redirect(inLanguage(paths.reviews, language), 303);
    await decideReview(db, actor, number, form.values.decision);
    return c.redirect(`${inLanguage(paths.reviews, language)}?bewaard=ja`, 303);
  },
};
