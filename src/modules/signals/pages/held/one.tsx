// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { heldTexts } from "../../messages/held.ts";
import { signWords } from "../../messages/signs.ts";
import { paths } from "../../paths.ts";
import { heldItem, leftContact, releaseSignal, throwAway } from "../../report/moderate.ts";
import { openSignal } from "../../triage/text.ts";

const numberOf = (c: Context<Env>) => Number(c.req.param("number"));

/** One of them, opened (a look), with what else came about the same address; passed on to the team from here. */
export const heldOnePage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(heldTexts, language);
    const { signal, others } = await heldItem(db, actor, numberOf(c));
    const { number } = signal;
    const view = (
      <>
        <BackLink href={inLanguage(paths.held, language)} label={m.goBack} language={language} />
        <Heading level={1}>{m.one(number)}</Heading>
        {signal.danger ? <Alert kind="wrong" title={m.danger} /> : null}
        {signal.nextStep === "confirm_spam" ? <Paragraph lead>{m.waitsForSecond}</Paragraph> : null}
        <Facts facts={await said(c, number)} />
        {others.length > 0 ? (
          <Paragraph>
            {m.together}:{" "}
            {others.map((one) => (
              <>
                <a href={inLanguage(paths.heldOne(one.number), language)}>{one.number}</a>{" "}
              </>
            ))}
          </Paragraph>
        ) : null}
        <Form action={inLanguage(paths.heldOne(number), language)}>
          <ButtonRow>
            <Button>{m.release}</Button>
            {others.length > 0 ? (
              <Button kind="secondary" name="alles" value="ja">
                {m.releaseAll(others.length + 1)}
              </Button>
            ) : null}
            <ButtonLink href={inLanguage(paths.heldSpam(number), language)}>{m.spam}</ButtonLink>
          </ButtonRow>
        </Form>
      </>
    );
    return c.render(view, { title: m.one(number), staff: true, current: "desk" });
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    const number = numberOf(c);
    const { typed } = await readForm(c, z.unknown());
    const all = typedIn(typed, "alles") === "ja";
    const others = all ? (await heldItem(db, actor, number)).others.map((one) => one.number) : [];
    for (const one of [number, ...others]) await releaseSignal(db, actor, one);
    return c.redirect(`${inLanguage(paths.held, language)}?gedaan=door`, 303);
  },
};

async function said(c: Context<Env>, number: number) {
  const { db, actor, language } = c.var;
  const m = speak(heldTexts, language);
  const w = speak(signWords, language);
  const { signal, about, reporter } = await openSignal(db, actor, number, { reporter: true });
  const phone = (given: string | undefined) => (given ? formatPhone(given) : "");
  const joined = (parts: (string | undefined)[]) => parts.filter(Boolean).join(", ");
  return [
    { term: m.reason, value: signal.heldReason ? m[signal.heldReason] : "" },
    { term: m.saw, value: signal.signs.map((sign) => w[sign]).join(", ") },
    { term: m.person, value: joined([about.personName, about.address, phone(about.phone)]) },
    { term: m.words, value: about.ownWords ?? "" },
    { term: m.did, value: about.alreadyDid ?? "" },
    { term: m.question, value: reporter?.question ?? "" },
    { term: m.reporter, value: joined([reporter?.name, reporter?.organisation, phone(reporter?.contact)]) },
  ];
}

/** Throws it away, after a question; with a second person where the reporter left a contact. */
export const heldSpamPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(heldTexts, language);
    const { signal } = await heldItem(db, actor, numberOf(c));
    const second = await leftContact(signal);
    const view = (
      <ConfirmPage
        title={m.spamTitle(signal.number)}
        button={second && signal.nextStep !== "confirm_spam" ? m.askSecond : m.spamButton}
        action={inLanguage(paths.heldSpam(signal.number), language)}
        back={inLanguage(paths.heldOne(signal.number), language)}
        language={language}
      >
        <Paragraph>{second ? m.spamSecond : m.spamText}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.spamTitle(signal.number), staff: true, current: "desk" });
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    const done = await throwAway(db, actor, numberOf(c));
    const word = done === "closed" ? "weg" : "gevraagd";
    return c.redirect(`${inLanguage(paths.held, language)}?gedaan=${word}`, 303);
  },
};
