// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, tickedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { Choice } from "#ui/form/choice.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { cancelByLink } from "../../cancel.ts";
import { askTexts } from "../../messages/ask.ts";
import { paths } from "../../paths.ts";
import { requestsOfLink } from "../../requests.ts";
import { momentOf } from "../../tellings.ts";
import { isOpen, secretOf } from "./asked.tsx";
import { goTo } from "./flow.tsx";

/** Which dates are no longer needed: somebody else may use them. */
export const withdrawPage: Page = {
  get: async (c) => show(c, {}),
  post: async (c) => {
    const secret = secretOf(c);
    const { typed } = await readForm(c, z.object({}));
    const ids = tickedIn(typed, "dates[]");
    const asked = (await requestsOfLink(c.var.db, secret)).flatMap(({ dates }) => dates);
    // Nothing chosen must never look like cancelled; what was cancelled already may be sent once more.
    if (!asked.some(({ id }) => ids.includes(id))) return show(c, { "datum-1": "whichMissing" });
    await cancelByLink(c.var.db, c.var.actor, secret, ids);
    return goTo(c, `${paths.asked(secret)}?gedaan=afgezegd`);
  },
};

async function show(c: Context<Env>, errors: FieldErrors) {
  const { db, language } = c.var;
  const secret = secretOf(c);
  const m = speak(askTexts, language);
  const all = await requestsOfLink(db, secret);
  const dates = all.flatMap(({ dates }) => dates).filter((date) => isOpen(date) && isToCome(date.endsAt));
  const back = inLanguage(paths.asked(secret), language);
  const problems = dates.length > 0 && Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view =
    dates.length === 0 ? (
      <>
        <BackLink href={back} language={language} />
        <Heading level={1}>{m.cancelTitle}</Heading>
        <Paragraph>{m.cancelNone}</Paragraph>
      </>
    ) : (
      <>
        <ErrorSummary errors={sentences(errors, m)} language={language} />
        <ConfirmPage
          title={m.cancelTitle}
          button={m.cancelButton}
          action={inLanguage(paths.withdraw(secret), language)}
          back={back}
          language={language}
        >
          <Paragraph>{m.cancelLead}</Paragraph>
          {dates.map((date, index) => (
            <Choice
              type="checkbox"
              name="dates[]"
              id={`datum-${index + 1}`}
              value={date.id}
              label={momentOf(date, language)}
            />
          ))}
        </ConfirmPage>
      </>
    );
  return c.render(view, { title: m.cancelTitle, problems, hidden: true, current: "places" });
}

const isToCome = (moment: Temporal.Instant): boolean => Temporal.Instant.compare(moment, now()) > 0;
