// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { knowsFewer, lessByLink } from "../mail/fewer.ts";
import { answerTexts } from "../messages/answers.ts";
import { paths } from "../paths.ts";
import { Calm, Phone } from "./answer.tsx";

/**
 * "Minder berichten", from a mail. Opening it changes nothing; the button does, and so does the one-click message of a mail
 * program (RFC 8058), which only sends a form.
 */
export const fewerPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const m = speak(answerTexts, language);
    if (c.req.query("gedaan") === "ja")
      return c.render(Calm(c, m.fewerDone, m.fewerDoneText), { title: m.fewerDone, hidden: true });
    const known = await knowsFewer(db, tokenIn(c));
    if (!known) return over(c);
    const view = (
      <>
        <Heading level={1}>{m.fewerTitle}</Heading>
        <Paragraph lead>{known.person ? m.fewerText : m.fewerStopText}</Paragraph>
        <Form action={inLanguage(paths.fewer(tokenIn(c)), language)}>
          <ButtonRow>
            <Button name="keuze" value="only_me">
              {known.person ? m.fewerOnlyMe : m.fewerStop}
            </Button>
            {known.person ? (
              <Button kind="secondary" name="keuze" value="weekly">
                {m.fewerWeekly}
              </Button>
            ) : null}
          </ButtonRow>
        </Form>
        {Phone(c)}
      </>
    );
    return c.render(view, { title: m.fewerTitle, hidden: true });
  },
  post: async (c) => {
    const { typed } = await readForm(c, z.unknown());
    const choice = typedIn(typed, "keuze") === "weekly" ? "weekly" : "only_me";
    if (!(await lessByLink(c.var.db, tokenIn(c), choice))) return over(c);
    if (typedIn(typed, "List-Unsubscribe") === "One-Click") return c.body(null, 204);
    return c.redirect(`${inLanguage(paths.fewer(tokenIn(c)), c.var.language)}?gedaan=ja`, 303);
  },
};

const tokenIn = (c: Context<Env>): string => c.req.param("token") ?? "";

function over(c: Context<Env>) {
  const m = speak(answerTexts, c.var.language);
  c.status(404);
  return c.render(Calm(c, m.overTitle, m.overText), { title: m.overTitle, hidden: true });
}
