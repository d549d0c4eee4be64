// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { date, text, time } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { Beside } from "#ui/form/beside.tsx";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { changeTime } from "../../change-time.ts";
import { judgeDates } from "../../dates.ts";
import { inOrder } from "../../fit.ts";
import { askTexts } from "../../messages/ask.ts";
import { paths } from "../../paths.ts";
import { type Asked, requestsOfLink } from "../../requests.ts";
import { momentOf } from "../../tellings.ts";
import { nameOf, patternInWords } from "../../words.ts";
import { isOpen, secretOf } from "./asked.tsx";
import { goTo } from "./flow.tsx";

const schema = z
  .object({
    which: text(36, "whichMissing", "whichMissing"),
    day: date("dateUnclear"),
    begins: time("timeUnclear"),
    ends: time("timeUnclear"),
  })
  .superRefine(({ begins, ends }, ctx) => {
    if (!inOrder(begins, ends)) ctx.addIssue({ code: "custom", path: ["ends"], message: "endsEarly" });
  });

/** Another time for one date, by who asked. */
export const changePage: Page = {
  get: async (c) => show(c, await requestsOfLink(c.var.db, secretOf(c)), {}, {}),
  post: async (c) => {
    const { db, actor } = c.var;
    const secret = secretOf(c);
    const all = await requestsOfLink(db, secret);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, all, form.typed, form.errors);
    const { which, day, begins, ends } = form.values;
    const one = all.find(({ dates }) => dates.some(({ id }) => id === which));
    if (!one) return show(c, all, form.typed, { which: "whichMissing" });
    const slot = { starts: day.toPlainDateTime(begins), ends: day.toPlainDateTime(ends) };
    const [judged] = await judgeDates(db, one.lent, [{ slot, recurrenceId: null }]);
    if (judged?.fit !== "free" && judged?.fit !== "taken") return show(c, all, form.typed, { day: "notThen" });
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await changeTime(db, actor, one, which, slot);
      return `${paths.asked(secret)}?gedaan=ontvangen`;
    });
    return goTo(c, location);
  },
};

function show(c: Context<Env>, all: readonly Asked[], typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(askTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const options = all.flatMap(({ dates, lent }) =>
    dates
      .filter((date) => isOpen(date) && Temporal.Instant.compare(date.startsAt, now()) > 0)
      .map((date) => ({ value: date.id, label: `${momentOf(date, language)}: ${nameOf(lent)}` })),
  );
  const view = (
    <>
      <BackLink href={inLanguage(paths.asked(secretOf(c)), language)} language={language} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{m.changeTitle}</Heading>
      <Paragraph>{m.changeLead}</Paragraph>
      {all.map(({ lent }) => (
        <Paragraph>
          {m.openLead} {patternInWords(lent.openings, language).join(" ")}
        </Paragraph>
      ))}
      <Form once={newOnceId()}>
        <Field {...field("which")} type="select" label={m.changeWhich} options={options} />
        <Field {...field("day")} type="date" label={m.changeDay} width="medium" />
        <Beside>
          <Field {...field("begins")} label={m.begins} hint={m.timeHint} width="short" autocomplete="off" />
          <Field {...field("ends")} label={m.ends} hint={m.timeHint} width="short" autocomplete="off" />
        </Beside>
        <Button>{m.changeButton}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.changeTitle, problems, hidden: true, current: "places" });
}
