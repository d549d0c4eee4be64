// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { giveUpContact } from "../attempt.ts";
import { deedTexts } from "../messages/deeds.ts";
import { dayPartWords } from "../messages/words.ts";
import { contactIsSpent, missingContact } from "../missing.ts";
import { paths } from "../paths.ts";
import { readCase } from "../read.ts";
import { atOf, done, mustWrite, numberIn, showDeed, version } from "./case-in.tsx";

/** "Geen contact gekregen": only when it was tried often enough; else it says what is missing. */
export const noContactPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const whole = mustWrite(await readCase(db, actor, numberIn(c)));
    const m = speak(deedTexts, language);
    const missing = missingContact(whole.attempts);
    const part = speak(dayPartWords, language);
    if (contactIsSpent(missing))
      return showDeed(c, {
        opened: whole,
        title: m.noContactTitle,
        spoken: m,
        errors: {},
        button: m.noContactYes,
        danger: true,
        children: <Paragraph>{m.noContactText}</Paragraph>,
      });
    const lines = [
      missing.attempts > 0 ? m.noContactMore(missing.attempts) : "",
      missing.channels > 0 ? m.noContactChannel : "",
      ...missing.dayParts.slice(0, 1).map((one) => m.noContactPart(part[one])),
    ].filter(Boolean);
    const { number } = whole.file;
    return showNotYet(c, number, lines);
  },
  post: async (c) => {
    const form = await readForm(c, z.object({ version: version.catch(1) }));
    if (!form.ok) throw new NotFound("case");
    return done(c, form.typed, (db) => giveUpContact(db, c.var.actor, atOf(c, form.values)), paths.all);
  },
};

function showNotYet(c: Context<Env>, number: number, lines: readonly string[]) {
  const { language } = c.var;
  const m = speak(deedTexts, language);
  const view = (
    <>
      <BackLink href={inLanguage(paths.one(number), language)} language={language} />
      <Heading level={1}>{m.noContactTitle}</Heading>
      <Alert kind="warning" title={m.noContactNotYet}>
        <PlainList>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </PlainList>
        <ButtonRow>
          <ButtonLink kind="primary" href={inLanguage(paths.attempt(number), language)}>
            {m.attemptTitle}
          </ButtonLink>
        </ButtonRow>
      </Alert>
    </>
  );
  return c.render(view, { title: `${m.noContactTitle} (${number})`, current: "desk", hidden: true, staff: true });
}
