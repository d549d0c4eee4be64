// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { date, optionalText, time } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { toInstant, toLocal } from "#platform/time/time.ts";
import { Beside } from "#ui/form/beside.tsx";
import { Button, ButtonLink } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatFullMoment } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import {
  addBlock,
  type BlockInput,
  blocksOf,
  bookingsIn,
  countLessons,
  type InTheWay,
  removeBlock,
} from "../../blocks.ts";
import { lasts } from "../../fit.ts";
import { type LentRoom, lentToKeep } from "../../lent.ts";
import { deskTexts } from "../../messages/desk.ts";
import { lendTexts } from "../../messages/lend.ts";
import { paths } from "../../paths.ts";
import type { Block } from "../../tables.ts";
import { momentOf } from "../../tellings.ts";
import { nameOf } from "../../words.ts";
import { goTo } from "../ask/flow.tsx";

const kinds = ["closed", "maintenance", "holiday"] as const;
const schema = z
  .object({
    fromDay: date("dateUnclear"),
    fromTime: time("timeUnclear"),
    toDay: date("dateUnclear"),
    toTime: time("timeUnclear"),
    kind: z.enum(kinds, { error: "kindMissing" }),
    reason: optionalText(200, "textLong"),
  })
  .superRefine(({ fromDay, fromTime, toDay, toTime }, ctx) => {
    if (!(fromDay instanceof Temporal.PlainDate && toDay instanceof Temporal.PlainDate)) return;
    const isTold = fromTime instanceof Temporal.PlainTime && toTime instanceof Temporal.PlainTime;
    const order = isTold
      ? lasts({ starts: fromDay.toPlainDateTime(fromTime), ends: toDay.toPlainDateTime(toTime) })
      : Temporal.PlainDate.compare(fromDay, toDay) <= 0;
    if (!order) ctx.addIssue({ code: "custom", path: ["toDay"], message: "endsEarly" });
  });
const fields = ["fromDay", "fromTime", "toDay", "toTime", "kind", "reason"] as const;

const lentOf = (c: Context<Env>): Promise<LentRoom> => lentToKeep(c.var.db, c.var.actor, c.req.param("room") ?? "");

/** Closes the room for a while. Over a booking only after a page that names it. */
export const blocksPage: Page = {
  get: async (c) => show(c, await lentOf(c), {}, {}),
  post: async (c) => {
    const { db, actor } = c.var;
    const lent = await lentOf(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, lent, form.typed, form.errors);
    const { fromDay, fromTime, toDay, toTime, kind, reason } = form.values;
    const during = {
      from: toInstant(fromDay.toPlainDateTime(fromTime)),
      to: toInstant(toDay.toPlainDateTime(toTime)),
    };
    const block: BlockInput = { during, kind, reason };
    const sure = typedIn(form.typed, "sure") === "ja";
    const inTheWay = sure ? [] : await bookingsIn(db, lent.room.id, during);
    if (inTheWay.length > 0) return showSurely(c, lent, form.typed, inTheWay);
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await addBlock(db, actor, lent.room.id, block, sure);
      return `${paths.blocks(lent.room.id)}?bewaard=ja`;
    });
    return goTo(c, location);
  },
};

function showSurely(c: Context<Env>, lent: LentRoom, typed: Typed, inTheWay: readonly InTheWay[]) {
  const { language } = c.var;
  const m = speak(lendTexts, language);
  c.status(409);
  const view = (
    <ConfirmPage
      title={m.surely}
      button={m.surelyButton}
      action={inLanguage(paths.blocks(lent.room.id), language)}
      once={newOnceId()}
      back={inLanguage(paths.blocks(lent.room.id), language)}
      language={language}
    >
      <ul>
        {inTheWay.map(({ asked, date }) => (
          <li>
            <a href={inLanguage(paths.request(asked.request.number), language)}>{asked.request.title}</a>:{" "}
            {momentOf(date, language)}
          </li>
        ))}
      </ul>
      <Paragraph>{m.surelyLead}</Paragraph>
      {fields.map((name) => (
        <HiddenField name={name} value={typedIn(typed, name)} />
      ))}
      <HiddenField name="sure" value="ja" />
    </ConfirmPage>
  );
  return c.render(view, { title: m.surely, hidden: true, current: "desk" });
}

async function show(c: Context<Env>, lent: LentRoom, typed: Typed, errors: FieldErrors) {
  const { db, language } = c.var;
  const m = speak(lendTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const problems = Object.keys(errors).length > 0;
  const lessons = await countLessons(db, lent.room.id);
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={inLanguage(paths.manage(lent.room.id), language)} label={nameOf(lent)} language={language} />
      {c.req.query("bewaard") ? <StatusMessage saved>{speak(deskTexts, language).done}</StatusMessage> : null}
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{m.blocksTitle}</Heading>
      <Paragraph>{m.blocksLead}</Paragraph>
      <BlockTable blocks={await blocksOf(db, lent.room.id)} language={language} />
      {lessons > 0 ? <Paragraph>{m.lessons(lessons)}</Paragraph> : null}
      <Form once={newOnceId()}>
        <ChoiceGroup
          {...field("kind")}
          legend={m.kind}
          options={kinds.map((value) => ({ value, label: m[`kind_${value}`] }))}
        />
        <Beside>
          <Field {...field("fromDay")} type="date" label={m.fromDay} width="medium" />
          <Field {...field("fromTime")} label={m.fromTime} width="short" autocomplete="off" />
        </Beside>
        <Beside>
          <Field {...field("toDay")} type="date" label={m.toDay} width="medium" />
          <Field {...field("toTime")} label={m.toTime} width="short" autocomplete="off" />
        </Beside>
        <Field {...field("reason")} label={m.reason} optional />
        <Button>{m.close}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.blocksTitle, problems, hidden: true, current: "desk" });
}

function BlockTable({ blocks, language }: { blocks: readonly Block[]; language: Language }) {
  const m = speak(lendTexts, language);
  if (blocks.length === 0) return <Paragraph>{m.blocksNone}</Paragraph>;
  return (
    <Table
      caption={m.blocksNow}
      columns={[{ label: m.fromDay, rowHeader: true }, { label: m.toDay }, { label: m.kind }, { label: m.remove }]}
      rows={blocks.map(({ id, room, during, kind, reason }) => [
        momentAt(during.from, language),
        momentAt(during.to, language),
        [m[`kind_${kind}`], reason].filter(Boolean).join(": "),
        <ButtonLink
          href={inLanguage(paths.removeBlock(room, id), language)}
          about={momentAt(during.from, language)}
          small
        >
          {m.remove}
        </ButtonLink>,
      ])}
    />
  );
}

function momentAt(moment: Temporal.Instant, language: Language): string {
  const local = toLocal(moment);
  return formatFullMoment(local, local, undefined, language);
}

/** Open again: asked first, and what is gone already is no fault. */
export const removeBlockPage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const lent = await lentOf(c);
    const m = speak(lendTexts, language);
    const view = (
      <ConfirmPage
        title={m.removeTitle}
        button={m.removeButton}
        action={inLanguage(paths.removeBlock(lent.room.id, c.req.param("block") ?? ""), language)}
        back={inLanguage(paths.blocks(lent.room.id), language)}
        language={language}
      >
        <Paragraph>{m.removeLead}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.removeTitle, hidden: true, current: "desk" });
  },
  post: async (c) => {
    const lent = await lentOf(c);
    await removeBlock(c.var.db, c.var.actor, lent.room.id, c.req.param("block") ?? "");
    return goTo(c, `${paths.blocks(lent.room.id)}?bewaard=ja`);
  },
};
