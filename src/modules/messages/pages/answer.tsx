// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph, TextBlock } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { answerByLink, askedByLink } from "../answers/question.ts";
import { answerTexts } from "../messages/answers.ts";
import { paths } from "../paths.ts";
import type { Answer, Delivery } from "../tables.ts";

/** A question behind a link. Opening it answers nothing, however often and by whom: only the button does. */
export const answerPage: Page = {
  get: async (c) => show(c),
  post: async (c) => {
    const { typed } = await readForm(c, z.unknown());
    const code = typedIn(typed, "antwoord");
    const asked = await askedByLink(c.var.db, tokenIn(c));
    if (asked !== null && asked !== "answered" && !asked.question.answers.some((answer) => answer.code === code))
      return show(c, true);
    await answerByLink(c.var.db, tokenIn(c), code);
    return c.redirect(inLanguage(paths.answer(tokenIn(c)), c.var.language), 303);
  },
};

const tokenIn = (c: Context<Env>): string => c.req.param("token") ?? "";

async function show(c: Context<Env>, missing = false) {
  const { db, language } = c.var;
  const asked = await askedByLink(db, tokenIn(c));
  const m = speak(answerTexts, language);
  if (asked === null) {
    c.status(404);
    return c.render(Calm(c, m.overTitle, m.overText), { title: m.overTitle, hidden: true });
  }
  if (asked === "answered") return c.render(Calm(c, m.thanks, m.thanksText), { title: m.thanks, hidden: true });
  if (missing) c.status(422);
  const { delivery, question } = asked;
  const view = (
    <>
      <ErrorSummary errors={missing ? [{ name: "antwoord", message: m.choose }] : []} language={language} />
      <Heading level={1}>
        <span lang={langOf(delivery)}>{delivery.subject}</span>
      </Heading>
      <Panel>
        <TextBlock text={delivery.body} lang={langOf(delivery)} />
      </Panel>
      <Form action={inLanguage(paths.answer(tokenIn(c)), language)} label={m.yourAnswer}>
        <Heading level={2}>{m.yourAnswer}</Heading>
        {Buttons(question.answers, delivery)}
      </Form>
      {Phone(c)}
    </>
  );
  return c.render(view, { title: m.title, problems: missing, hidden: true });
}

const langOf = ({ language }: { language: Language }) => (language === "en" ? "en" : "nl");

function Buttons(answers: readonly Answer[], delivery: Delivery) {
  return (
    <div id="antwoord" tabindex={-1}>
      <ButtonRow>
        {answers.map(({ code, label }) => (
          <Button kind="secondary" name="antwoord" value={code}>
            <span lang={langOf(delivery)}>{label}</span>
          </Button>
        ))}
      </ButtonRow>
    </div>
  );
}

/** Whom to call instead; also on other pages behind a link. */
export function Phone(c: Context<Env>, instead = true) {
  const { site, language } = c.var;
  return (
    <>
      {instead ? <Paragraph>{speak(answerTexts, language).callInstead}</Paragraph> : null}
      <p class="buurt-foot__tel">
        <a href={phoneHref(site.phone)}>{formatPhone(site.phone)}</a>
      </p>
      <Paragraph>{site.phoneHours}</Paragraph>
    </>
  );
}

/** Answered, too old, or never there: says nothing about whose it was. */
export function Calm(c: Context<Env>, title: string, text: string) {
  return (
    <>
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{text}</Paragraph>
      {Phone(c, false)}
    </>
  );
}
