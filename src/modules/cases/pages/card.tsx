// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatDate, formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { answerCard } from "../asking.ts";
import { type CardLink, readCardSecret } from "../card-link.ts";
import { matchTexts } from "../messages/match.ts";
import { cardOf } from "../others.ts";
import { paths } from "../paths.ts";

const schema = z.object({ answer: z.enum(["yes", "no"]) });
const linkIn = (c: Context<Env>): CardLink => readCardSecret(c.req.param("secret") ?? "");

/** For who is asked: a card without a name, and two buttons. Looking at it changes nothing. */
export const cardPage: Page = {
  get: async (c) => {
    const { db, language, site } = c.var;
    const link = linkIn(c);
    const card = await cardOf(db, link.match);
    const m = speak(matchTexts, language);
    const asked = card.status === "asked" && card.version === link.version;
    const thanks = { ja: m.cardThanksYes, nee: m.cardThanksNo }[c.req.query("antwoord") ?? ""];
    const view = (
      <>
        {thanks ? <StatusMessage saved>{thanks}</StatusMessage> : null}
        <Heading level={1}>{asked || thanks ? m.cardTitle : m.cardOver}</Heading>
        {asked ? <Question c={c} text={card.card} answerBy={card.answerBy} /> : null}
        {asked || thanks ? null : <Paragraph>{m.cardOverText}</Paragraph>}
        <Paragraph>{m.cardCall(formatPhone(site.phone), site.phoneHours)}</Paragraph>
      </>
    );
    return c.render(view, { title: m.cardTitle, hidden: true });
  },
  post: async (c) => {
    const { db, language } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) throw new NotFound("answer");
    const yes = form.values.answer === "yes";
    const heard = await answerCard(db, linkIn(c), yes);
    const here = inLanguage(paths.card(c.req.param("secret") ?? ""), language);
    return c.redirect(heard ? `${here}?antwoord=${yes ? "ja" : "nee"}` : here, 303);
  },
};

interface QuestionProps {
  c: Context<Env>;
  text: string;
  answerBy: Temporal.PlainDate | null;
}

function Question({ c, text, answerBy }: QuestionProps) {
  const { language } = c.var;
  const m = speak(matchTexts, language);
  return (
    <>
      <Paragraph lead>{m.cardLead}</Paragraph>
      <Facts
        facts={[
          { term: m.cardWho, value: text },
          { term: m.cardUntil, value: answerBy ? formatDate(answerBy, language) : null },
        ]}
      />
      <Form label={m.cardTitle}>
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
    </>
  );
}
