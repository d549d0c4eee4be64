// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { placesPaths } from "#modules/places/index.ts";
import { optionalText, text } from "#platform/forms/fields.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field, type Option } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { answerPlace, type PlaceQuestion, placeQuestions } from "../answer-place.ts";
import { trial as texts } from "../messages/trial.ts";
import { paths } from "../paths.ts";
import { ownSource } from "./own.ts";
import { venueOptions } from "./settings.tsx";

const schema = z.object({
  raw: text(300, "placeMissing", "placeMissing"),
  answer: z.enum(["ja", "nee", "deze"], { error: "placeMissing" }),
  venue: optionalText(60, "placeMissing"),
});

/** Places as they were written: which venue is meant? One answer for all activities with the same text. */
export const placesPage: Page = {
  get: async (c) => show(c, false),
  post: async (c) => {
    const source = await ownSource(c);
    const sent = await readForm(c, schema);
    if (!sent.ok) return show(c, true);
    const { raw, answer, venue } = sent.values;
    const chosen = answer === "deze" ? (await venueOptions(c)).find(({ value }) => value === venue)?.value : undefined;
    if (answer === "deze" && !chosen) return show(c, true);
    const given = answer === "nee" ? ({ same: false } as const) : ({ same: true, venue: chosen } as const);
    await answerPlace(c.var.db, c.var.actor, source.number!, raw, given);
    return c.redirect(inLanguage(`${paths.places(source.number!)}?gedaan=bewaard`, c.var.language), 303);
  },
};

async function show(c: Context<Env>, problems: boolean) {
  const { language, db, actor } = c.var;
  const source = await ownSource(c);
  const { questions } = await placeQuestions(db, actor, source.number!);
  const m = speak(texts, language);
  if (problems) c.status(422);
  const venues = questions.length > 0 ? await venueOptions(c) : [];
  const saved = c.req.query("gedaan") === "bewaard";
  const view = (
    <View {...{ number: source.number!, name: source.name, questions, venues, saved, problems, language }} />
  );
  return c.render(view, { title: m.placesTitle, current: "desk", problems, hidden: true });
}

interface ViewProps {
  number: number;
  name: string;
  questions: readonly PlaceQuestion[];
  venues: readonly Option[];
  saved: boolean;
  problems: boolean;
  language: Language;
}

function View({ number, name, questions, venues, saved, problems, language }: ViewProps) {
  const m = speak(texts, language);
  const asked = questions.filter(({ place }) => place.answer === "asked");
  const unknown = questions.filter(({ place, count }) => place.answer !== "asked" && count > 0);
  return (
    <>
      <BackLink href={inLanguage(paths.show(number), language)} label={name} />
      <ErrorSummary errors={problems ? [{ name: "raw", message: m.placeMissing }] : []} language={language} />
      {saved ? <StatusMessage saved>{m.answered}</StatusMessage> : null}
      <Heading level={1}>{m.placesTitle}</Heading>
      <Paragraph lead>{m.placesLead}</Paragraph>
      {asked.length + unknown.length === 0 ? <EmptyState title={m.placesNone} /> : null}
      {asked.map((question) => Asked(question, language))}
      {unknown.length > 0 ? (
        <>
          <Heading level={2}>{m.unknownPlaces}</Heading>
          <Paragraph>{m.unknownLead}</Paragraph>
          {Unknown(unknown, venues, problems ? m.placeMissing : undefined, language)}
        </>
      ) : null}
    </>
  );
}

function Asked({ place, venue, count }: PlaceQuestion, language: Language) {
  const m = speak(texts, language);
  return (
    <Panel>
      <Heading level={2} looks={3}>
        {m.isThis(venue?.name ?? "")}
      </Heading>
      <Paragraph>{m.written(place.raw)}</Paragraph>
      <Paragraph>{m.placeCount(count)}</Paragraph>
      <Form label={place.raw}>
        <HiddenField name="raw" value={place.raw} />
        <ButtonRow>
          <Button name="answer" value="ja" about={place.raw}>
            {m.yesThis}
          </Button>
          <Button kind="secondary" name="answer" value="nee" about={place.raw}>
            {m.noOther}
          </Button>
        </ButtonRow>
      </Form>
    </Panel>
  );
}

/** One form for all: which text, and which place. */
function Unknown(
  unknown: readonly PlaceQuestion[],
  venues: readonly Option[],
  error: string | undefined,
  language: Language,
) {
  const m = speak(texts, language);
  const options = unknown.map(({ place, count }) => ({
    value: place.raw,
    label: `${place.raw.slice(0, 80)} (${m.placeCount(count)})`,
  }));
  return (
    <Form label={m.unknownPlaces}>
      <Field name="raw" type="select" label={m.chooseText} options={options} error={error} language={language} />
      <Field name="venue" type="select" label={m.choosePlace} options={venues} language={language} />
      <ButtonRow>
        <Button name="answer" value="deze">
          {m.useThis}
        </Button>
        <a href={inLanguage(placesPaths.add, language)}>{m.addPlace}</a>
      </ButtonRow>
    </Form>
  );
}
