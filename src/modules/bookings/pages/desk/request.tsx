// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { organisationsById } from "#modules/organisations/index.ts";
import { sentences } from "#platform/forms/faults.ts";
import type { FieldErrors, Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { now, toLocal } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate, formatFullMoment, formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import type { Alternative } from "../../alternatives.ts";
import { lenderOf } from "../../lent.ts";
import { deskTexts } from "../../messages/desk.ts";
import { paths } from "../../paths.ts";
import { mayKeepRoom } from "../../policy.ts";
import { type Asked, findRequest } from "../../requests.ts";
import type { Booking } from "../../tables.ts";
import { momentOf } from "../../tellings.ts";
import { nameOf } from "../../words.ts";
import { State } from "../ask/asked.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { TakenAlert } from "./taken-alert.tsx";

/** "12" → 12; anything else → null, which nobody has. */
export const requestNumber = (c: Context<Env>): number | null =>
  /^[1-9]\d{0,8}$/.test(c.req.param("number") ?? "") ? Number(c.req.param("number")) : null;

/** One request: for who answers with a form, for who asked as it stands. */
export const requestPage: Page = {
  get: async (c) => showRequest(c, await findRequest(c.var.db, c.var.actor, requestNumber(c)), {}),
};

export interface Problems {
  typed?: Typed;
  errors?: FieldErrors;
  taken?: { date: Booking; others: readonly Alternative[] };
}

export async function showRequest(c: Context<Env>, asked: Asked, { typed = {}, errors = {}, taken }: Problems) {
  const { db, actor, language } = c.var;
  const { request, lent, dates } = asked;
  const m = speak(deskTexts, language);
  const keeps = mayKeepRoom(actor, lenderOf(lent));
  const [organisation] = request.organisation ? await organisationsById(db, [request.organisation]) : [];
  const title = m.requestTitle(request.title);
  const problems = Object.keys(errors).length > 0;
  c.status(taken ? 409 : problems ? 422 : 200);
  const to = (path: string) => inLanguage(path, language);
  const open = dates.filter(({ state }) => state === "requested" || state === "tentative");
  const view = (
    <>
      <BackLink href={to(paths.desk)} language={language} />
      {c.req.query("bewaard") ? <StatusMessage saved>{m.done}</StatusMessage> : null}
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{title}</Heading>
      {taken ? <TakenAlert {...taken} language={language} /> : null}
      <Facts facts={factsOf(asked, organisation?.name ?? "", language)} />
      <Heading level={2}>{m.datesTitle}</Heading>
      <Table
        caption={m.datesTitle}
        columns={[{ label: m.date, rowHeader: true }, { label: m.state }, { label: m.answer }, { label: m.deed }]}
        rows={dates.map((date) => [
          momentOf(date, language),
          <State date={date} language={language} />,
          date.answer || "–",
          keeps ? <DateDeed date={date} number={request.number} language={language} /> : "–",
        ])}
      />
      {keeps && open.length > 0 ? (
        <AnswerForm asked={asked} open={open} typed={typed} errors={errors} language={language} />
      ) : null}
      <ButtonRow>
        {dates.some(
          ({ state }) => state === "confirmed" || (!keeps && state !== "refused" && state !== "cancelled"),
        ) ? (
          <ButtonLink href={to(paths.cancellation(request.number))}>
            {keeps ? m.cancelLink : m.ownCancelTitle}
          </ButtonLink>
        ) : null}
        {keeps ? <ButtonLink href={to(paths.keySheet(request.number))}>{m.keySheet}</ButtonLink> : null}
      </ButtonRow>
    </>
  );
  return c.render(view, { title, problems, hidden: true, current: "desk" });
}

function factsOf({ request, lent }: Asked, organisation: string, language: Language) {
  const m = speak(deskTexts, language);
  const { phone, email } = request;
  const reach = (
    <>
      {phone ? (
        <>
          {m.byPhone} <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
        </>
      ) : null}
      {phone && email ? ", " : ""}
      {email ? (
        <>
          {m.byMail} <a href={`mailto:${email}`}>{email}</a>
        </>
      ) : null}
    </>
  );
  return [
    { term: m.room, value: nameOf(lent) },
    { term: m.who, value: [request.name, organisation].filter(Boolean).join(", ") },
    { term: m.reach, value: reach },
    { term: m.people, value: request.people },
    { term: m.remark, value: request.remark },
    { term: m.asked, value: formatDate(toLocal(request.createdAt), language) },
  ];
}

/** What can be done with one date: another time, or that nobody came. */
function DateDeed({ date, number, language }: { date: Booking; number: number; language: Language }) {
  const m = speak(deskTexts, language);
  const moment = formatFullMoment(toLocal(date.startsAt), toLocal(date.startsAt), undefined, language);
  if (date.missedAt) return <>{m.missedDone}</>;
  const isPast = Temporal.Instant.compare(date.startsAt, now()) < 0;
  if (date.state === "confirmed" && isPast)
    return (
      <Form inline action={inLanguage(paths.missed(number), language)}>
        <HiddenField name="date" value={date.id} />
        <Button kind="secondary" small about={moment}>
          {m.missed}
        </Button>
      </Form>
    );
  if (isPast || date.state === "confirmed" || date.state === "cancelled") return <>–</>;
  return (
    <ButtonLink href={`${inLanguage(paths.proposal(number), language)}?datum=${date.id}`} small about={moment}>
      {m.proposalLink}
    </ButtonLink>
  );
}
