// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { keepDraft } from "#platform/forms/drafts.ts";
import { fieldOf, typedIn } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { Badge } from "#ui/show/badge.tsx";
import { formatFullMoment } from "#ui/show/format.ts";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { nearbyRooms } from "../../alternatives.ts";
import { choiceOf } from "../../ask-draft.ts";
import { type Judged, judgeDates } from "../../dates.ts";
import type { LentRoom } from "../../lent.ts";
import { askTexts } from "../../messages/ask.ts";
import { paths } from "../../paths.ts";
import { nameOf } from "../../words.ts";
import { goTo, type Step, showQuestion, stepOf } from "./flow.tsx";
import { showTaken } from "./taken.tsx";

const schema = z.object({
  taken: z.enum(["skip", "wait", "other", ""], { error: "takenMissing" }).optional().default(""),
  other: optionalText(36, "otherMissing"),
});

/** Question 3: every date with how it stands, and what happens to those that are taken. */
export const askDatesPage: Page = {
  get: async (c) => {
    const step = await stepOf(c);
    const judged = await judgedOf(c, step);
    return judged ? show(c, step, judged, step.typed, {}) : goTo(c, paths.askWhen(step.lent, step.draft));
  },
  post: async (c) => {
    const step = await stepOf(c);
    const judged = await judgedOf(c, step);
    if (!judged) return goTo(c, paths.askWhen(step.lent, step.draft));
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, step, judged, form.typed, form.errors);
    const errors = await faultsOf(c, step, judged, form.values);
    if (errors) return show(c, step, judged, form.typed, errors);
    await keepDraft(c.var.db, step.draft, { taken: form.values.taken || "skip", other: form.values.other });
    return goTo(c, paths.askWho(step.lent, step.draft));
  },
};

/** Every date of the draft, judged now; null while nothing was chosen. */
export async function judgedOf(c: Context<Env>, { lent, typed }: Step): Promise<Judged[] | null> {
  const { db, actor } = c.var;
  const choice = await choiceOf(db, actor, typed, lent);
  return choice && judgeDates(db, lent, choice.wanted, { organisation: typedIn(typed, "organisation") || null });
}

const takenOf = (judged: readonly Judged[]) => judged.filter(({ fit }) => fit === "taken");
const freeOf = (judged: readonly Judged[]) => judged.filter(({ fit }) => fit === "free");

async function faultsOf(
  c: Context<Env>,
  step: Step,
  judged: readonly Judged[],
  { taken, other }: z.infer<typeof schema>,
): Promise<FieldErrors | null> {
  const busy = takenOf(judged);
  if (busy.length > 0 && taken === "") return { taken: "takenMissing" };
  if (busy.length === 0 && freeOf(judged).length === 0) return { form: "dateUnclear" };
  if (taken === "skip" && freeOf(judged).length === 0) return { taken: "takenMissing" };
  if (taken !== "other") return null;
  const rooms = await roomsFor(c, step, busy);
  return rooms.some(({ room }) => room.id === other) ? null : { other: "otherMissing" };
}

/** Rooms nearby that are free on all dates that are taken here. */
export async function roomsFor(c: Context<Env>, { lent, typed }: Step, busy: readonly Judged[]): Promise<LentRoom[]> {
  const { db, actor } = c.var;
  const found: LentRoom[] = [];
  for (const other of await nearbyRooms(db, actor, lent, Number(typedIn(typed, "people")) || 1)) {
    const there = await judgeDates(db, other, busy);
    if (there.every(({ fit }) => fit === "free")) found.push(other);
  }
  return found;
}

async function show(c: Context<Env>, step: Step, judged: readonly Judged[], typed: Typed, errors: FieldErrors) {
  const { lent, draft } = step;
  const m = speak(askTexts, c.var.language);
  const [free, taken] = [freeOf(judged), takenOf(judged)];
  const back = typedIn(step.typed, "own") ? paths.askWhen(lent, draft) : paths.ask(lent);
  if (judged.length === 1 && taken.length === 1) return showTaken(c, step, judged[0]!, back);
  if (free.length + taken.length === 0) return showNone(c, step, judged, back);
  const children = (
    <>
      <Paragraph>
        {free.length === judged.length ? m.allFree(free.length) : m.someFree(free.length, judged.length)}
      </Paragraph>
      <DateTable judged={judged} language={c.var.language} />
      <Form>
        {taken.length > 0 ? await takenQuestion(c, step, judged, typed, errors) : null}
        <ButtonRow>
          <Button>{m.next}</Button>
          <ButtonLink href={inLanguage(paths.askWhen(lent, draft), c.var.language)}>{m.otherDates}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
  return showQuestion(c, { lent, step: 3, title: m.datesTitle, back, errors, children });
}

function showNone(c: Context<Env>, { lent, draft }: Step, judged: readonly Judged[], back: string) {
  const m = speak(askTexts, c.var.language);
  const children = (
    <>
      <Paragraph>{m.noneLead}</Paragraph>
      <DateTable judged={judged} language={c.var.language} />
      <ButtonLink href={inLanguage(paths.askWhen(lent, draft), c.var.language)} kind="primary">
        {m.otherDates}
      </ButtonLink>
    </>
  );
  return showQuestion(c, { lent, step: 3, title: m.noneTitle, back, children });
}

async function takenQuestion(
  c: Context<Env>,
  step: Step,
  judged: readonly Judged[],
  typed: Typed,
  errors: FieldErrors,
) {
  const { language } = c.var;
  const m = speak(askTexts, language);
  const rooms = await roomsFor(c, step, takenOf(judged));
  const field = fieldOf(typed, errors, m, language);
  const ways = [
    ...(freeOf(judged).length > 0 ? (["skip"] as const) : []),
    "wait" as const,
    ...(rooms.length > 0 ? (["other"] as const) : []),
  ];
  return (
    <>
      <ChoiceGroup
        {...field("taken")}
        legend={m.takenQuestion}
        options={ways.map((value) => ({ value, label: m[`taken_${value}`] }))}
      />
      {rooms.length > 0 ? (
        <Field
          {...field("other")}
          type="select"
          label={m.otherRoom}
          options={rooms.map((lent) => ({ value: lent.room.id, label: nameOf(lent) }))}
          optional
        />
      ) : null}
    </>
  );
}

function DateTable({ judged, language }: { judged: readonly Judged[]; language: Language }) {
  const m = speak(askTexts, language);
  return (
    <Table
      caption={m.datesCaption}
      columns={[{ label: m.date, rowHeader: true }, { label: m.isIt }]}
      rows={judged.map(({ slot, fit }) => [
        formatFullMoment(slot.starts, slot.starts, slot.ends, language),
        <Badge kind={fit === "free" ? "good" : fit === "taken" ? "warning" : "neutral"}>{m[`fit_${fit}`]}</Badge>,
      ])}
    />
  );
}
