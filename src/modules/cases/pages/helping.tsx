// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { newOnceId } from "#platform/forms/once.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { capitalise, formatDate, formatMoment, formatPhone, formatPostcode, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { moveMatch } from "../match.ts";
import { helpingTexts } from "../messages/helping.ts";
import { matchTexts } from "../messages/match.ts";
import { visitFormWords } from "../messages/words.ts";
import { type HelperCard, helperCards } from "../others.ts";
import { paths } from "../paths.ts";

const schema = z.object({ version: z.coerce.number().int(), answer: z.enum(["yes", "no"]) });

/** Of a volunteer: what she is asked, without a name; and whom she helps, as long as she does. */
export const helpingPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(helpingTexts, language);
    const cards = await helperCards(db, actor);
    const view = (
      <>
        <BackLink href={inLanguage("/mijn", language)} language={language} />
        {c.req.query("gedaan") === "ja" ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
        <Heading level={1}>{m.title}</Heading>
        {cards.length === 0 ? <EmptyState title={m.none}>{m.noneText}</EmptyState> : null}
        {cards.map((card) => (card.status === "asked" ? Asked(c, card) : Named(c, card)))}
      </>
    );
    return c.render(view, { title: m.title, hidden: true });
  },
};

/** Yes or no to one question, by who was asked. */
export const answerPage: Page = {
  post: async (c) => {
    const { db, actor, language } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) throw new NotFound("answer");
    const { version, answer } = form.values;
    await moveMatch(db, actor, c.req.param("match") ?? "", version, answer === "yes" ? "accept" : "refuse");
    return c.redirect(`${inLanguage(paths.helping, language)}?gedaan=ja`, 303);
  },
};

function Asked(c: Context<Env>, { match, version, card, answerBy }: HelperCard) {
  const { language } = c.var;
  const m = speak(matchTexts, language);
  return (
    <Panel>
      <Heading level={2}>{m.cardTitle}</Heading>
      <Facts
        facts={[
          { term: m.cardWho, value: card },
          { term: m.cardUntil, value: answerBy ? formatDate(answerBy, language) : null },
        ]}
      />
      <Form action={inLanguage(paths.answer(match), language)} once={newOnceId()} label={m.cardTitle}>
        <HiddenField name="version" value={version} />
        <ButtonRow>
          <Button name="answer" value="yes">
            {m.cardYes}
          </Button>
          <Button kind="secondary" name="answer" value="no">
            {m.cardNo}
          </Button>
        </ButtonRow>
      </Form>
      <Paragraph>{m.cardNoText}</Paragraph>
    </Panel>
  );
}

function Named(c: Context<Env>, card: HelperCard) {
  const { language } = c.var;
  const m = speak(helpingTexts, language);
  const form = speak(visitFormWords, language);
  const { name, address, phone, door, goals, visits } = card;
  const where = address
    ? `${address.street} ${address.houseNumber}, ${formatPostcode(address.postcode)} ${address.city}`
    : null;
  const coming = visits.filter(({ status }) => status === "planned" || status === "confirmed");
  return (
    <Panel>
      <Heading level={2}>{name ?? card.card}</Heading>
      <Facts
        facts={[
          { term: m.what, value: card.card },
          { term: m.phone, value: phone ? <a href={phoneHref(phone)}>{formatPhone(phone)}</a> : null },
          { term: m.address, value: where },
          { term: m.door, value: door.join(" ") },
          { term: m.wishes, value: goals.join("; ") },
          ...coming.map(({ from, until, form: how }) => {
            const start = toLocal(from);
            return {
              term: m.visit,
              value: `${capitalise(formatMoment(start, start, toLocal(until), language))}, ${form[how]}`,
            };
          }),
        ]}
      />
    </Panel>
  );
}
