// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { withoutServiceNumber } from "#modules/signals/index.ts";
import { fieldOf, tickedIn, typedIn } from "#platform/forms/faults.ts";
import { optionalNumber, text, ticked } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { conversationKinds } from "../codes.ts";
import { recordConversation } from "../conversation.ts";
import type { GivenTalk } from "../given.ts";
import { type Dimension, dimensions, edge } from "../letters/web.ts";
import { conversationWords } from "../messages/codes.ts";
import { talkTexts } from "../messages/talk.ts";
import { dimensionWords, elementWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import { findCase, type OpenedCase } from "../read.ts";
import { casesSlots } from "../slots.ts";
import { areOff, atOf, done, mustWrite, numberIn, pastDay, showDeed, version } from "./case-in.tsx";

const longest = { text: 4000, contribution: 1000 };
const kinds = conversationKinds.filter((kind) => kind !== "aftercare");
/** What a conversation may be about: the elements that work. */
const themes = Object.keys(elementWords) as [keyof typeof elementWords, ...(keyof typeof elementWords)[]];
const mark = optionalNumber(0, edge, "markWrong");
const marks = Object.fromEntries(dimensions.map((side) => [side, mark])) as Record<Dimension, typeof mark>;
const schema = z.object({
  version,
  ...marks,
  kind: z.enum(kinds, { error: "kindMissing" }),
  on: pastDay,
  contribution: withoutServiceNumber(text(longest.contribution, "contributionMissing", "textLong")),
  themes: ticked(themes, "fieldUnclear"),
  text: withoutServiceNumber(text(longest.text, "textMissing", "textLong")),
  measured: z.enum(["taken", "refused"]).optional(),
});

/** A conversation: what she can and wants to contribute is asked before anything else. */
export const conversationPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const opened = await openedCase(c);
    const { kind, on, contribution, themes, text, measured } = form.values;
    const questions = await offered(c, opened);
    const startMeasurement = areOff(questions) ? null : (measured ?? questions.answer ?? undefined);
    if (asksMeasurement(opened) && startMeasurement === undefined)
      return show(c, form.typed, { measured: "measuredMissing" });
    const drawing = drawingOf(form.values);
    const given: GivenTalk = { kind, onDate: on, contribution, themes, text, drawing, startMeasurement };
    return done(c, form.typed, (db) => recordConversation(db, c.var.actor, atOf(c, form.values), given));
  },
};

const openedCase = async (c: Context<Env>): Promise<OpenedCase> =>
  mustWrite(await findCase(c.var.db, c.var.actor, numberIn(c)));

/** At the first conversation the questions about contact are offered; no is an answer. */
const asksMeasurement = ({ file }: OpenedCase): boolean =>
  file.status === "conversation" && file.startMeasurement === null;
const offered = (c: Context<Env>, opened: OpenedCase) => casesSlots().measurementOffered(c, opened, "start");

/** Only the marks that were put. */
const drawingOf = (values: Record<Dimension, number | null>): Record<string, number> | undefined => {
  const put = dimensions.flatMap((side) => (values[side] === null ? [] : [[side, values[side]] as const]));
  return put.length > 0 ? Object.fromEntries(put) : undefined;
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const opened = await openedCase(c);
  const m = speak(talkTexts, language);
  const kind = speak(conversationWords, language);
  const element = speak(elementWords, language);
  const field = fieldOf(typed, errors, m, language);
  const first = opened.file.status === "conversation";
  return showDeed(c, {
    opened,
    title: m.title,
    lead: m.guideText,
    spoken: m,
    errors,
    button: m.save,
    above: (
      <ButtonRow>
        <ButtonLink href={inLanguage(paths.guide(opened.file.number), language)}>{m.guide}</ButtonLink>
      </ButtonRow>
    ),
    children: (
      <>
        <Field
          {...field("contribution")}
          type="textarea"
          rows={3}
          label={m.contribution}
          hint={m.contributionHint}
          autocomplete="off"
        />
        <Field {...field("text")} type="textarea" rows={7} label={m.text} hint={m.writeHint} autocomplete="off" />
        <ChoiceGroup
          {...field("themes")}
          value={tickedIn(typed, "themes")}
          type="checkbox"
          optional
          legend={m.themes}
          options={themes.map((value) => ({ value, label: element[value] }))}
        />
        <ChoiceGroup
          {...field("kind")}
          value={typedIn(typed, "kind") || (first ? "conversation" : "")}
          legend={m.kind}
          options={kinds.map((value) => ({ value, label: kind[value] }))}
        />
        <Field
          {...field("on")}
          value={typedIn(typed, "on") || today().toString()}
          type="date"
          label={m.on}
          width="medium"
        />
        {asksMeasurement(opened) ? await Measured(c, opened, typed, errors) : null}
        {Web(c, typed, errors)}
      </>
    ),
  });
}

async function Measured(c: Context<Env>, opened: OpenedCase, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(talkTexts, language);
  const questions = await offered(c, opened);
  const { answer, href } = questions;
  if (areOff(questions)) return null;
  const field = fieldOf(typed, errors, m, language);
  return (
    <>
      <ChoiceGroup
        {...field("measured")}
        value={typedIn(typed, "measured") || answer}
        legend={m.measured}
        hint={m.measuredLead}
        options={[
          { value: "taken", label: m.taken },
          { value: "refused", label: m.refused },
        ]}
      />
      {href ? <a href={href}>{m.measured}</a> : null}
    </>
  );
}

/** The marks of the drawing, one list per side. Nothing is made of them but the picture. */
function Web(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(talkTexts, language);
  const word = speak(dimensionWords, language);
  const field = fieldOf(typed, errors, m, language);
  const spots = Array.from({ length: edge + 1 }, (_, spot) => ({ value: String(spot), label: String(spot) }));
  return (
    <details class="buurt-filter" open={dimensions.some((side) => side in errors)}>
      <summary>{m.web}</summary>
      <div class="buurt-stack">
        <Paragraph>{m.webLead}</Paragraph>
        {dimensions.map((side) => (
          <Field {...field(side)} type="select" optional label={word[side]} options={spots} empty={m.notPut} />
        ))}
      </div>
    </details>
  );
}
