// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { tickedIn } from "#platform/forms/faults.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { Choice } from "#ui/form/choice.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
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
  get: async (c) => {
    const { db, language } = c.var;
    const secret = secretOf(c);
    const m = speak(askTexts, language);
    const all = await requestsOfLink(db, secret);
    const dates = all.flatMap(({ dates }) => dates).filter((date) => isOpen(date) && isToCome(date.endsAt));
    const back = inLanguage(paths.asked(secret), language);
    const view =
      dates.length === 0 ? (
        <>
          <BackLink href={back} language={language} />
          <Heading level={1}>{m.cancelTitle}</Heading>
          <Paragraph>{m.cancelNone}</Paragraph>
        </>
      ) : (
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
      );
    return c.render(view, { title: m.cancelTitle, hidden: true, current: "places" });
  },
  post: async (c) => {
    const secret = secretOf(c);
    const { typed } = await readForm(c, z.object({}));
    await cancelByLink(c.var.db, c.var.actor, secret, tickedIn(typed, "dates[]"));
    return goTo(c, `${paths.asked(secret)}?gedaan=afgezegd`);
  },
};

const isToCome = (moment: Temporal.Instant): boolean => Temporal.Instant.compare(moment, now()) > 0;
