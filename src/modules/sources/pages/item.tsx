// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { paths as activityPaths, activityWords, type Category } from "#modules/activities/index.ts";
import { venueById } from "#modules/places/index.ts";
import { isId } from "#platform/db/ids.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { findItem, type ItemView, takeOver } from "../items.ts";
import { overview } from "../messages/sources.ts";
import { trial as texts } from "../messages/trial.ts";
import { paths } from "../paths.ts";
import { saidFields } from "../said.ts";
import { ownSource } from "./own.ts";
import { whenText } from "./words.tsx";

const schema = z.object({ field: z.enum(saidFields, { error: "fieldUnclear" }) });

/** One activity of a source: what a person changed here, and what the source says of it now. POST takes that over. */
export const itemPage: Page = {
  get: async (c) => show(c, await itemOf(c)),
  post: async (c) => {
    const { source, item } = await itemOf(c);
    const sent = await readForm(c, schema);
    if (!sent.ok) throw new NotFound("field");
    await takeOver(c.var.db, c.var.actor, source.number!, item.id, sent.values.field);
    return c.redirect(inLanguage(`${paths.item(source.number!, item.id)}?gedaan=bewaard`, c.var.language), 303);
  },
};

async function itemOf(c: Context<Env>): Promise<ItemView> {
  const source = await ownSource(c);
  return findItem(c.var.db, c.var.actor, source.number!, c.req.param("item") ?? "");
}

interface Difference {
  field: string;
  here: string;
  there: string;
}

async function show(c: Context<Env>, view: ItemView) {
  const { language } = c.var;
  const differences = [];
  for (const one of view.differs)
    differences.push({
      field: one.field,
      here: await inWords(c, one.field, one.here),
      there: await inWords(c, one.field, one.there),
    });
  const page = <View {...{ view, differences, saved: c.req.query("gedaan") === "bewaard", language }} />;
  return c.render(page, { title: view.title, current: "desk", hidden: true });
}

async function inWords(c: Context<Env>, field: string, value: unknown): Promise<string> {
  const { language, db } = c.var;
  const m = speak(texts, language);
  if (field === "category") return speak(activityWords, language)[value as Category] ?? String(value);
  if (field === "startsLocal") return whenText(String(value), language);
  if (field === "venue")
    return typeof value === "string" && isId(value)
      ? ((await venueById(db, value))?.name ?? m.otherPlace)
      : m.otherPlace;
  return value === null || value === "" || value === undefined ? m.nothing : String(value);
}

interface ViewProps {
  view: ItemView;
  differences: readonly Difference[];
  saved: boolean;
  language: Language;
}

function View({ view, differences, saved, language }: ViewProps) {
  const m = speak(texts, language);
  const { source, item, number, title } = view;
  return (
    <>
      <BackLink href={inLanguage(paths.items(source.number!), language)} label={m.itemsTitle(source.name)} />
      {saved ? <StatusMessage saved>{speak(overview, language).saved}</StatusMessage> : null}
      <Heading level={1}>{title}</Heading>
      <Paragraph lead>{m.itemLead}</Paragraph>
      {differences.length === 0 ? <Paragraph>{m.itemSame}</Paragraph> : null}
      {differences.map(({ field, here, there }) => (
        <Alert title={m[`field_${field}` as "field_title"]}>
          <Facts
            facts={[
              { term: m.weSay, value: here },
              { term: m.sourceSays, value: there },
            ]}
          />
          <Form action={inLanguage(paths.item(source.number!, item.id), language)}>
            <HiddenField name="field" value={field} />
            <ButtonRow>
              <Button kind="secondary" about={m[`field_${field}` as "field_title"]}>
                {m.takeOver}
              </Button>
            </ButtonRow>
          </Form>
        </Alert>
      ))}
      <ButtonRow>
        <a href={inLanguage(activityPaths.manage(number), language)}>{m.toActivity}</a>
      </ButtonRow>
    </>
  );
}
