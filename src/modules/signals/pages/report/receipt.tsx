// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { receiptTexts } from "../../messages/receipt.ts";
import { paths } from "../../paths.ts";
import { inGroups } from "../../report/code.ts";
import { dropReport, findReport, type Receipt } from "../../report/draft.ts";
import { DangerFirst, EmergencyNumbers } from "./numbers.tsx";
import { QrCode } from "./qr.tsx";

/** After sending: thanks, when somebody looks, and the code. Half an hour long, or until she says that it is kept. */
export const receiptPage: Page = {
  get: async (c) => {
    const receipt = await shownReceipt(c);
    return receipt ? show(c, receipt) : gone(c);
  },
  post: async (c) => {
    const { db, language } = c.var;
    await dropReport(db, c.req.param("draft") ?? "");
    return c.redirect(inLanguage(paths.status, language), 303);
  },
};

/** The card alone, to print at home. */
export const receiptCardPage: Page = {
  get: async (c) => {
    const receipt = await shownReceipt(c);
    if (!receipt?.code) return gone(c);
    const { language, site } = c.var;
    const m = speak(receiptTexts, language);
    const view = (
      <>
        <BackLink href={inLanguage(paths.receipt(c.req.param("draft") ?? ""), language)} language={language} />
        <Heading level={1}>{m.cardTitle}</Heading>
        <Panel>
          <Paragraph>{site.name}</Paragraph>
          <Code c={c} code={receipt.code} language={language} />
          <Paragraph>
            {m.cardText} {c.var.services.config.publicUrl}
            {paths.status}
          </Paragraph>
          <Paragraph>{formatPhone(site.phone)}</Paragraph>
        </Panel>
      </>
    );
    return c.render(view, { title: m.cardTitle, hidden: true });
  },
};

/** Null: it was shown long enough. Throws NotFound for what was never sent. */
async function shownReceipt(c: Context<Env>): Promise<Receipt | null> {
  const found = await findReport(c.var.db, c.req.param("draft") ?? "").catch((error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  if (found && !found.receipt) throw new NotFound("receipt");
  const receipt = found?.receipt;
  return receipt && Temporal.Instant.compare(now(), Temporal.Instant.from(receipt.until)) < 0 ? receipt : null;
}

function show(c: Context<Env>, receipt: Receipt) {
  const { language } = c.var;
  const m = speak(receiptTexts, language);
  const draft = c.req.param("draft") ?? "";
  const { code, danger } = receipt;
  const view = (
    <>
      <DangerFirst danger={danger} language={language} />
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>
        {m.thanks(receipt.team)} {danger ? m.withinHour : m.within(receipt.within)}
      </Paragraph>
      {receipt.calls ? <Paragraph>{m.call}</Paragraph> : null}
      {code ? (
        <Panel>
          <Heading level={2}>{m.codeTitle}</Heading>
          <Paragraph>{m.codeText}</Paragraph>
          <Code c={c} code={code} language={language} />
          <Paragraph>{m.shownUntil}</Paragraph>
          <Form action={inLanguage(paths.receipt(draft), language)}>
            <ButtonRow>
              <Button>{m.saved}</Button>
              <ButtonLink href={inLanguage(paths.receiptCard(draft), language)}>{m.card}</ButtonLink>
            </ButtonRow>
          </Form>
        </Panel>
      ) : null}
      <ButtonRow>
        <a href={inLanguage(paths.report, language)}>{m.another}</a>
        <a href={inLanguage("/", language)}>{m.home}</a>
      </ButtonRow>
      {danger ? null : <EmergencyNumbers language={language} />}
    </>
  );
  return c.render(view, { title: m.title, hidden: true });
}

function Code({ c, code, language }: { c: Context<Env>; code: string; language: Language }) {
  const m = speak(receiptTexts, language);
  const link = inLanguage(paths.statusOf(code), language);
  return (
    <>
      <p class="nl-paragraph nl-paragraph--lead">
        <strong>
          <code>{inGroups(code)}</code>
        </strong>
      </p>
      <QrCode text={`${c.var.services.config.publicUrl}${link}`} label={m.codePicture} />
      <ButtonRow>
        <a href={link}>{m.codeLink}</a>
      </ButtonRow>
    </>
  );
}

function gone(c: Context<Env>) {
  const { language } = c.var;
  const m = speak(receiptTexts, language);
  const view = (
    <>
      <Heading level={1}>{m.goneTitle}</Heading>
      <Paragraph lead>{m.goneText}</Paragraph>
      <ButtonRow>
        <a href={inLanguage(paths.status, language)}>{m.followTitle}</a>
        <a href={inLanguage(paths.report, language)}>{m.another}</a>
      </ButtonRow>
    </>
  );
  return c.render(view, { title: m.goneTitle, hidden: true });
}
