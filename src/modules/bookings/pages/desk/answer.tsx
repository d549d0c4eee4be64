// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences, tickedIn, typedIn } from "#platform/forms/faults.ts";
import { date, optionalText, time } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { Beside } from "#ui/form/beside.tsx";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { alternativesFor } from "../../alternatives.ts";
import { answerRequest, proposeTime } from "../../answer.ts";
import { markMissed } from "../../cancel.ts";
import { inOrder, lasts, type Slot, slotOf } from "../../fit.ts";
import { deskTexts } from "../../messages/desk.ts";
import { paths } from "../../paths.ts";
import { type Asked, requestToAnswer } from "../../requests.ts";
import type { Booking } from "../../tables.ts";
import { momentOf } from "../../tellings.ts";
import { goTo } from "../ask/flow.tsx";
import { requestNumber, showRequest } from "./request.tsx";
import { TakenAlert } from "./taken-alert.tsx";

const answerSchema = z
  .object({
    which: z.enum(["all", "some"], { error: "whichMissing" }),
    say: z.enum(["confirm", "hold", "refuse"], { error: "sayMissing" }),
    reason: optionalText(300, "textLong"),
    "dates[]": z.array(z.string()).max(200).optional().default([]),
  })
  .superRefine((form, ctx) => {
    if (form.which === "some" && form["dates[]"].length === 0)
      ctx.addIssue({ code: "custom", path: ["which"], message: "datesMissing" });
    if (form.say === "refuse" && form.reason === "")
      ctx.addIssue({ code: "custom", path: ["reason"], message: "reasonMissing" });
  });

/** Yes, under reserve or no. A time that somebody else has by now is 409, with what is free. */
export const answerPage: Page = {
  post: async (c) => {
    const { db, actor } = c.var;
    const number = requestNumber(c);
    const asked = await requestToAnswer(db, actor, number);
    const form = await readForm(c, answerSchema);
    if (!form.ok) return showRequest(c, asked, form);
    const { which, say, reason } = form.values;
    const open = asked.dates.filter(({ state }) => state === "requested" || state === "tentative");
    const ids = which === "all" ? open.map(({ id }) => id) : tickedIn(form.typed, "dates[]");
    if (which === "all" && ids.length === 0) return goTo(c, `${paths.request(asked.request.number)}?bewaard=ja`);
    const { taken } = await answerRequest(db, actor, number, ids, say, reason);
    if (taken) return showRequest(c, asked, { typed: form.typed, taken: await insteadOf(c, asked, taken) });
    return goTo(c, `${paths.request(asked.request.number)}?bewaard=ja`);
  },
};

async function insteadOf(c: Context<Env>, { lent, request }: Asked, date: Booking, slot = slotOf(date)) {
  return { date, others: await alternativesFor(c.var.db, c.var.actor, lent, slot, request.people) };
}

const proposalSchema = z
  .object({
    day: date("dateUnclear").refine((day) => Temporal.PlainDate.compare(day, today()) >= 0, { error: "dateUnclear" }),
    begins: time("timeUnclear"),
    ends: time("timeUnclear"),
    reason: optionalText(300, "textLong"),
  })
  .superRefine(({ day, begins, ends }, ctx) => {
    const isTold =
      [begins, ends].every((one) => one instanceof Temporal.PlainTime) && day instanceof Temporal.PlainDate;
    const order = isTold ? lasts({ starts: day.toPlainDateTime(begins), ends: day.toPlainDateTime(ends) }) : true;
    if (!order || !inOrder(begins, ends)) ctx.addIssue({ code: "custom", path: ["ends"], message: "endsEarly" });
  });

/** Another time instead of one date: held for a week, for who asked to say yes. */
export const proposalPage: Page = {
  get: async (c) => {
    const asked = await requestToAnswer(c.var.db, c.var.actor, requestNumber(c));
    return showProposal(c, asked, dateIn(asked, c.req.query("datum") ?? ""), {}, {});
  },
  post: async (c) => {
    const { db, actor } = c.var;
    const asked = await requestToAnswer(db, actor, requestNumber(c));
    const form = await readForm(c, proposalSchema);
    const which = dateIn(asked, typedIn(form.typed, "date"));
    if (!form.ok) return showProposal(c, asked, which, form.typed, form.errors);
    const { day, begins, ends, reason } = form.values;
    const slot = { starts: day.toPlainDateTime(begins), ends: day.toPlainDateTime(ends) };
    const { taken } = await proposeTime(db, actor, asked.request.number, which.id, slot, reason);
    if (taken) return showProposal(c, asked, which, form.typed, {}, slot);
    return goTo(c, `${paths.request(asked.request.number)}?bewaard=ja`);
  },
};

function dateIn({ dates }: Asked, id: string): Booking {
  const found = dates.find((one) => one.id === id);
  if (!found) throw new NotFound("date");
  return found;
}

async function showProposal(
  c: Context<Env>,
  asked: Asked,
  which: Booking,
  typed: Typed,
  errors: FieldErrors,
  taken: Slot | null = null,
) {
  const { language } = c.var;
  const m = speak(deskTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const problems = Object.keys(errors).length > 0;
  c.status(taken ? 409 : problems ? 422 : 200);
  const instead = taken && (await insteadOf(c, asked, which, taken));
  const view = (
    <>
      <BackLink href={inLanguage(paths.request(asked.request.number), language)} language={language} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{m.proposalTitle}</Heading>
      {instead ? <TakenAlert {...instead} language={language} /> : null}
      <Paragraph>{m.proposalLead}</Paragraph>
      <Facts facts={[{ term: m.insteadOf, value: momentOf(which, language) }]} />
      <Form action={inLanguage(paths.proposal(asked.request.number), language)}>
        <HiddenField name="date" value={which.id} />
        <Field {...field("day")} type="date" label={m.newDate} width="medium" />
        <Beside>
          <Field {...field("begins")} label={m.begins} width="short" autocomplete="off" />
          <Field {...field("ends")} label={m.ends} width="short" autocomplete="off" />
        </Beside>
        <Field {...field("reason")} type="textarea" rows={3} label={m.reason} optional />
        <Button>{m.propose}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.proposalTitle, problems, hidden: true, current: "desk" });
}

/** Nobody came to a date that has been. */
export const missedPage: Page = {
  post: async (c) => {
    const { db, actor } = c.var;
    const { request } = await requestToAnswer(db, actor, requestNumber(c));
    const { typed } = await readForm(c, z.object({}));
    await markMissed(db, actor, request.number, typedIn(typed, "date"));
    return goTo(c, `${paths.request(request.number)}?bewaard=ja`);
  },
};
