// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import {
  type Batch,
  type BatchLine,
  findBatch,
  letterBatchesOf,
  makeBatch,
  markPosted,
  markPrinted,
  openBatch,
  removeBatch,
  waitingLetters,
} from "../letter-batch.ts";
import { lettersPdf } from "../letters-pdf.ts";
import { letterPages } from "../messages/letters.ts";
import { paths } from "../paths.ts";
import { shortName } from "../short-name.ts";
import type { Delivery } from "../tables.ts";
import { momentWords } from "./words.ts";

type Words = Spoken<typeof letterPages>;

/** Where the desk is. */
const desk = "/beheer";

/** Letters that wait, and batches that were made. */
export const lettersPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(letterPages, language);
    const waiting = await waitingLetters(db, actor);
    const batches = await letterBatchesOf(db, actor);
    const view = (
      <>
        <BackLink href={inLanguage(desk, language)} language={language} />
        <Heading level={1}>{m.title}</Heading>
        {waiting.length > 0 ? Waiting(waiting, language) : <EmptyState title={m.none}>{m.noneText}</EmptyState>}
        {batches.length > 0 ? Batches(batches, language) : null}
      </>
    );
    return c.render(view, { title: m.title, current: "desk", hidden: true });
  },
  post: async (c) => {
    const number = await makeBatch(c.var.db, c.var.actor);
    return c.redirect(inLanguage(paths.batch(number), c.var.language), 303);
  },
};

function Waiting(waiting: readonly Delivery[], language: Language) {
  const m = speak(letterPages, language);
  const columns = [{ label: m.who, rowHeader: true }, { label: m.about }, { label: m.before }];
  const rows = waiting.map((one) => [shortName(one.name), one.label, momentWords(one.dueBy, language)]);
  return (
    <>
      <Paragraph lead>{m.lead(waiting.length)}</Paragraph>
      <Form>
        <Paragraph>{m.makeText}</Paragraph>
        <ButtonRow>
          <Button>{m.make}</Button>
        </ButtonRow>
      </Form>
      <Table caption={m.waiting} columns={columns} rows={rows} />
    </>
  );
}

function Batches(batches: readonly BatchLine[], language: Language) {
  const m = speak(letterPages, language);
  const items = batches.map((batch) => ({
    href: inLanguage(paths.batch(batch.number), language),
    title: m.batch(batch.number),
    text: m.batchText(batch.letters, stateOf(batch, m)),
  }));
  return (
    <>
      <Heading level={2}>{m.batches}</Heading>
      <LinkList items={items} label={m.batches} />
    </>
  );
}

function stateOf({ printedAt, postedAt }: Batch, m: Words): string {
  if (postedAt) return m.isPosted;
  return printedAt ? m.isPrinted : m.isMade;
}

const numberIn = (c: Context<Env>): number => Number(c.req.param("number"));

/** One batch: print, mark as printed, mark as posted. One main button at a time. */
export const batchPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const { batch, letters } = await findBatch(db, actor, numberIn(c));
    const m = speak(letterPages, language);
    const title = m.batch(batch.number);
    const view = (
      <>
        <BackLink href={inLanguage(paths.letters, language)} language={language} />
        {c.req.query("gedaan") ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{m.batchText(letters.length, stateOf(batch, m))}</Paragraph>
        {Next(batch, language)}
      </>
    );
    return c.render(view, { title, current: "desk", hidden: true });
  },
};

function Next(batch: Batch, language: Language) {
  if (batch.postedAt) return <Alert kind="good" title={speak(letterPages, language).doneTitle} />;
  return batch.printedAt ? ToPost(batch, language) : ToPrint(batch, language);
}

function ToPrint({ number }: Batch, language: Language) {
  const m = speak(letterPages, language);
  return (
    <Panel>
      <Heading level={2}>{m.printTitle}</Heading>
      <Paragraph>{m.printText}</Paragraph>
      <ButtonRow>
        <ButtonLink href={paths.batchPdf(number)} kind="secondary">
          {m.pdf}
        </ButtonLink>
      </ButtonRow>
      <Form action={inLanguage(paths.batchPrinted(number), language)} label={m.printed}>
        <ButtonRow>
          <Button>{m.printed}</Button>
          <a href={inLanguage(paths.batchRemoval(number), language)}>{m.remove}</a>
        </ButtonRow>
      </Form>
    </Panel>
  );
}

function ToPost({ number }: Batch, language: Language) {
  const m = speak(letterPages, language);
  return (
    <Panel>
      <Heading level={2}>{m.postTitle}</Heading>
      <Paragraph>{m.postText}</Paragraph>
      <Form action={inLanguage(paths.batchPosted(number), language)} label={m.posted}>
        <ButtonRow>
          <Button>{m.posted}</Button>
          <a href={paths.batchPdf(number)}>{m.pdf}</a>
        </ButtonRow>
      </Form>
    </Panel>
  );
}

const backTo = (c: Context<Env>) =>
  c.redirect(`${inLanguage(paths.batch(numberIn(c)), c.var.language)}?gedaan=ja`, 303);

export const batchPrintedPage: Page = {
  post: async (c) => {
    await markPrinted(c.var.db, c.var.actor, numberIn(c));
    return backTo(c);
  },
};

export const batchPostedPage: Page = {
  post: async (c) => {
    await markPosted(c.var.db, c.var.actor, numberIn(c));
    return backTo(c);
  },
};

export const batchRemovalPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const { batch } = await findBatch(db, actor, numberIn(c));
    const m = speak(letterPages, language);
    const title = m.removeTitle(batch.number);
    const view = (
      <ConfirmPage
        title={title}
        button={m.removeButton}
        action={inLanguage(paths.batchRemoval(batch.number), language)}
        back={inLanguage(paths.batch(batch.number), language)}
        danger={false}
        language={language}
      >
        <Paragraph>{m.removeText}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title, current: "desk", hidden: true });
  },
  post: async (c) => {
    await removeBatch(c.var.db, c.var.actor, numberIn(c));
    return c.redirect(inLanguage(paths.letters, c.var.language), 303);
  },
};

/** All letters of a batch, to print. */
export const batchPdfPage: Page = {
  get: async (c) => {
    const { db, actor, site } = c.var;
    const { batch, letters } = await openBatch(db, actor, numberIn(c));
    const pdf = await lettersPdf({ number: batch.number, date: today(), site, letters });
    c.header("content-type", "application/pdf");
    c.header("content-disposition", `inline; filename="brieven-${batch.number}.pdf"`);
    c.header("cache-control", "no-store");
    return c.body(new Uint8Array(pdf));
  },
};
