// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { activityWords, type Category, categories } from "#modules/activities/index.ts";
import { venuesOf } from "#modules/places/index.ts";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalText, phone, text } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field, type Option } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Steps } from "#ui/show/steps.tsx";
import { type Example, exampleOf } from "../example.ts";
import { form as texts } from "../messages/form.ts";
import { paths } from "../paths.ts";
import { changeSource } from "../source/keep.ts";
import type { Source } from "../tables.ts";
import { tryOut } from "../trial.ts";
import { isFetched, needsVenue, strategies } from "../workflow.ts";
import { outsideOf, ownSource } from "./own.ts";

const schema = z.object({
  name: text(80, "nameMissing", "nameLong", 2),
  url: optionalText(600, "urlMissing"),
  strategy: z.enum(strategies, { error: "strategyMissing" }),
  venue: optionalText(60, "venueMissing"),
  category: z.enum(categories as unknown as [Category, ...Category[]], { error: "categoryMissing" }),
  contactName: text(80, "contactNameMissing", "contactNameLong"),
  contactPhone: phone("contactPhoneUnclear"),
});

/** Where the activities of a source are, what kind they are, and who can be called. */
export const settingsPage: Page = {
  get: async (c) => {
    const source = await ownSource(c);
    return show(c, source, typedOf(source), {});
  },
  post: async (c) => {
    const source = await ownSource(c);
    const sent = await readForm(c, schema);
    if (!sent.ok) return show(c, source, sent.typed, sent.errors);
    const { venue: chosen, url, ...told } = sent.values;
    const venue = await venueChosen(c, chosen);
    if (needsVenue(told.strategy) && !venue) return show(c, source, sent.typed, { venue: "venueMissing" });
    if (isFetched(source) && !/^(https?|webcals?):\/\/./i.test(url))
      return show(c, source, sent.typed, { url: "urlMissing" });
    const after = await changeSource(c.var.db, c.var.actor, source.number!, {
      ...told,
      venue,
      ...(isFetched(source) ? { url } : {}),
    });
    if (after.startedAt)
      return c.redirect(inLanguage(`${paths.show(after.number!)}?gedaan=bewaard`, c.var.language), 303);
    await tryOut(c.var.db, after, outsideOf(c));
    return c.redirect(inLanguage(paths.trial(after.number!), c.var.language), 303);
  },
};

async function venueChosen(c: Context<Env>, id: string): Promise<string | null> {
  if (id === "") return null;
  return (await venueOptions(c)).find(({ value }) => value === id)?.value ?? null;
}

/** Every venue, by name. */
export async function venueOptions(c: Context<Env>): Promise<Option[]> {
  const found = await venuesOf(c.var.db, c.var.actor, {}, { limit: 1000 });
  return found
    .map(({ id, name, place }) => ({ value: id, label: place ? `${name}, ${place}` : name }))
    .sort((a, b) => a.label.localeCompare(b.label, "nl"));
}

const typedOf = (source: Source): Typed => ({
  name: source.name,
  url: source.url,
  strategy: source.strategy ?? "",
  venue: source.venue ?? "",
  category: source.category,
  contactName: source.contactName,
  contactPhone: source.contactPhone ? formatPhone(source.contactPhone) : "",
});

async function show(c: Context<Env>, source: Source, typed: Typed, errors: FieldErrors) {
  const { language, db } = c.var;
  const m = speak(texts, language);
  const problems = Object.keys(errors).length > 0;
  if (problems) c.status(422);
  const props = {
    source,
    typed,
    errors,
    venues: await venueOptions(c),
    example: await exampleOf(db, source),
    language,
  };
  return c.render(<SettingsView {...props} />, { title: m.settingsTitle, current: "desk", problems, hidden: true });
}

interface SettingsProps {
  source: Source;
  typed: Typed;
  errors: FieldErrors;
  venues: readonly Option[];
  example: Example | null;
  language: Language;
}

function SettingsView({ source, typed, errors, venues, example, language }: SettingsProps) {
  const m = speak(texts, language);
  const field = fieldOf(typed, errors, m, language);
  const place = example?.place || m.noPlace;
  const back = source.startedAt ? paths.show(source.number!) : paths.list;
  return (
    <>
      <BackLink href={inLanguage(back, language)} language={language} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      {source.startedAt ? null : <Steps current={2} total={3} subject={m.subject} language={language} />}
      <Heading level={1}>{m.settingsTitle}</Heading>
      {example ? (
        <Paragraph lead>
          {example.place ? m.example(example.title, example.place) : m.examplePlaceless(example.title)}
        </Paragraph>
      ) : null}
      <Form>
        <ChoiceGroup
          {...field("strategy")}
          legend={m.strategy}
          options={strategies.map((one) => ({ value: one, label: m[one], hint: m[`${one}Hint`](place) }))}
        />
        <Field
          {...field("venue")}
          type="select"
          label={m.venue}
          hint={m.venueHint}
          options={venues}
          empty={m.venueNone}
          optional
        />
        <Field
          {...field("category")}
          type="select"
          label={m.category}
          hint={m.categoryHint}
          options={categories.map((one) => ({ value: one, label: speak(activityWords, language)[one] }))}
        />
        <Field
          {...field("contactName")}
          label={m.contactName}
          hint={m.contactNameHint}
          autocomplete="off"
          maxlength={80}
        />
        <Field
          {...field("contactPhone")}
          type="tel"
          label={m.contactPhone}
          hint={m.contactPhoneHint}
          autocomplete="off"
          width="medium"
        />
        <Field {...field("name")} label={m.name} autocomplete="off" maxlength={80} />
        {isFetched(source) ? (
          <Field {...field("url")} label={m.url} inputmode="url" autocomplete="off" maxlength={600} />
        ) : null}
        <Button>{source.startedAt ? m.save : m.next}</Button>
      </Form>
    </>
  );
}
