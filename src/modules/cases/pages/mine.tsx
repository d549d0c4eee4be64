// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { teamsById } from "#modules/teams/index.ts";
import { mayActIn } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { capitalise, formatDate, formatMoment, formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { Panel } from "#ui/show/section.tsx";
import { ownTexts } from "../messages/own.ts";
import { visitFormWords } from "../messages/words.ts";
import { type OwnPlan, ownPlans } from "../others.ts";
import { paths } from "../paths.ts";
import { namesOf } from "./case-in.tsx";

/** Her own plan, in her own words; or that of who she works for, when that was agreed. */
export const minePage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    if (!mayActIn(actor, "details")) throw new Forbidden("plan of somebody else");
    const m = speak(ownTexts, language);
    const [now, ...before] = await ownPlans(db, actor);
    const view = (
      <>
        <BackLink href={inLanguage("/mijn", language)} language={language} />
        <Heading level={1}>{m.title}</Heading>
        {now ? await OnePlan(c, now) : <EmptyState title={m.none}>{m.noneText}</EmptyState>}
        {before.length > 0 ? (
          <details class="buurt-filter">
            <summary>{m.earlier}</summary>
            {before.map((one) => (
              <>
                {Words(c, one)}
                {Notes(c, one)}
              </>
            ))}
          </details>
        ) : null}
        <p class="buurt-row">
          <a href={inLanguage(paths.looks, language)}>{m.looks}</a>
        </p>
      </>
    );
    return c.render(view, { title: m.title, hidden: true });
  },
};

async function OnePlan(c: Context<Env>, plan: OwnPlan) {
  const { language } = c.var;
  const m = speak(ownTexts, language);
  return (
    <>
      <Paragraph lead>{plan.plan ? m.lead : m.notYet}</Paragraph>
      {plan.status === "closed" ? <Paragraph>{m.closed}</Paragraph> : null}
      {plan.pausedUntil ? <Paragraph>{m.pausedUntil(formatDate(plan.pausedUntil, language))}</Paragraph> : null}
      {Words(c, plan)}
      {Notes(c, plan)}
      {plan.status === "closed" ? null : Appointment(c, plan)}
      {await Who(c, plan)}
      {plan.status === "closed" ? null : <Paragraph>{m.stop}</Paragraph>}
    </>
  );
}

/** What she can first, then what she wants. */
function Words(c: Context<Env>, { plan }: OwnPlan) {
  const m = speak(ownTexts, c.var.language);
  if (!plan) return null;
  return (
    <Panel>
      <Heading level={2}>{m.can}</Heading>
      <Paragraph>{plan.contribution}</Paragraph>
      <Heading level={2}>{m.wish}</Heading>
      <Paragraph>{plan.wish}</Paragraph>
      <Heading level={2}>{m.goals}</Heading>
      <PlainList label={m.goals} ordered>
        {plan.goals.map(({ text }) => (
          <li>{text}</li>
        ))}
      </PlainList>
    </Panel>
  );
}

/** What was written for her to read. */
function Notes(c: Context<Env>, { notes }: OwnPlan) {
  const { language } = c.var;
  const m = speak(ownTexts, language);
  if (notes.length === 0) return null;
  return (
    <>
      <Heading level={2}>{m.notes}</Heading>
      <PlainList label={m.notes}>
        {notes.map(({ text, at }) => (
          <li>
            <strong>{capitalise(formatDate(toLocal(at).toPlainDate(), language))}</strong>: {text}
          </li>
        ))}
      </PlainList>
    </>
  );
}

function Appointment(c: Context<Env>, { visits }: OwnPlan) {
  const { language } = c.var;
  const m = speak(ownTexts, language);
  const form = speak(visitFormWords, language);
  const [next] = visits;
  const from = next ? toLocal(next.from) : null;
  return (
    <>
      <Heading level={2}>{m.appointment}</Heading>
      <Paragraph>
        {next && from ? (
          <strong>
            {capitalise(formatMoment(from, from, toLocal(next.until), language))}, {form[next.form]}
          </strong>
        ) : (
          m.noAppointment
        )}
      </Paragraph>
    </>
  );
}

async function Who(c: Context<Env>, { lead, team, visits }: OwnPlan) {
  const { db, language, site } = c.var;
  const m = speak(ownTexts, language);
  const names = await namesOf(db, [lead, ...visits.flatMap(({ visitors }) => visitors)]);
  const of = (await teamsById(db, [team])).get(team);
  const phone = of?.phone || site.phone;
  return (
    <>
      <Heading level={2}>{m.who}</Heading>
      <Facts
        facts={[
          { term: m.who, value: [...names.values()].join(", ") || of?.name },
          { term: m.call, value: <a href={phoneHref(phone)}>{formatPhone(phone)}</a> },
        ]}
      />
    </>
  );
}
