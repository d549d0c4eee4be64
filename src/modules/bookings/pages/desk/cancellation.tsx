// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences, tickedIn } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { Choice } from "#ui/form/choice.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { cancelByOwner, cancelOwn } from "../../cancel.ts";
import { lenderOf } from "../../lent.ts";
import { askTexts } from "../../messages/ask.ts";
import { deskTexts } from "../../messages/desk.ts";
import { paths } from "../../paths.ts";
import { isOwnRequest, mayKeepRoom } from "../../policy.ts";
import { type Asked, findRequest } from "../../requests.ts";
import { momentOf } from "../../tellings.ts";
import { isOpen } from "../ask/asked.tsx";
import { goTo } from "../ask/flow.tsx";
import { requestNumber } from "./request.tsx";

const schema = z.object({ reason: optionalText(300, "textLong") });

/** Takes back what was promised, with a reason; or, for who asked, what is not needed any more. */
export const cancellationPage: Page = {
  get: async (c) => show(c, await findRequest(c.var.db, c.var.actor, requestNumber(c)), {}, {}),
  post: async (c) => {
    const { db, actor } = c.var;
    const asked = await findRequest(db, actor, requestNumber(c));
    const form = await readForm(c, schema);
    const ids = tickedIn(form.typed, "dates[]");
    const keeps = mayKeepRoom(actor, lenderOf(asked.lent));
    if (!form.ok) return show(c, asked, form.typed, form.errors);
    if (ids.length === 0) return show(c, asked, form.typed, { "datum-1": "datesMissing" });
    if (keeps && form.values.reason === "") return show(c, asked, form.typed, { reason: "reasonMissing" });
    if (keeps) await cancelByOwner(db, actor, asked.request.number, ids, form.values.reason);
    else if (isOwnRequest(actor, asked.request)) await cancelOwn(db, actor, asked, ids);
    else throw new Forbidden("cancel booking");
    return goTo(c, `${paths.request(asked.request.number)}?bewaard=ja`);
  },
};

function show(c: Context<Env>, asked: Asked, typed: Typed, errors: FieldErrors) {
  const { actor, language } = c.var;
  const m = speak(deskTexts, language);
  const keeps = mayKeepRoom(actor, lenderOf(asked.lent));
  const field = fieldOf(typed, errors, m, language);
  const ticked = tickedIn(typed, "dates[]");
  const dates = asked.dates.filter((one) => isOpen(one) && Temporal.Instant.compare(one.endsAt, now()) > 0);
  const title = keeps ? m.cancelTitle : m.ownCancelTitle;
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <ConfirmPage
        title={title}
        button={m.cancelButton}
        action={inLanguage(paths.cancellation(asked.request.number), language)}
        back={inLanguage(paths.request(asked.request.number), language)}
        language={language}
      >
        <Paragraph>{keeps ? m.cancelLead : speak(askTexts, language).cancelLead}</Paragraph>
        {dates.map((date, index) => (
          <Choice
            type="checkbox"
            name="dates[]"
            id={`datum-${index + 1}`}
            value={date.id}
            label={momentOf(date, language)}
            checked={ticked.includes(date.id)}
          />
        ))}
        {keeps ? <Field {...field("reason")} type="textarea" rows={3} label={m.reason} /> : null}
      </ConfirmPage>
    </>
  );
  return c.render(view, { title, problems, hidden: true, current: "desk" });
}
