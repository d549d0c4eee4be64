// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { can, teamsOf } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { personsWithoutWorker } from "../life.ts";
import { findTexts } from "../messages/find.ts";
import { peoplePaths } from "../paths.ts";

/** How many persons of the own buurten have no worker now, and the first of them. Never a list of names. */
export const withoutWorkerPage: Page = {
  get: async (c) => {
    const { language } = c.var;
    const m = speak(findTexts, language);
    const { length } = await waiting(c);
    const view = (
      <>
        <BackLink href={inLanguage(peoplePaths.find, language)} label={m.findTitle} language={language} />
        <Heading level={1}>{m.withoutTitle}</Heading>
        <Paragraph>{m.withoutText(length)}</Paragraph>
        {length > 0 ? (
          <Form>
            <ButtonRow>
              <Button>{m.withoutNext}</Button>
            </ButtonRow>
          </Form>
        ) : null}
      </>
    );
    return c.render(view, { title: m.withoutTitle, current: "desk", hidden: true });
  },
  post: async (c) => {
    const [first] = await waiting(c);
    const path = first ? peoplePaths.handOver(first.number) : peoplePaths.withoutWorker;
    return c.redirect(inLanguage(path, c.var.language), 303);
  },
};

const areasOf = (c: Context<Env>) =>
  teamsOf(c.var.actor)
    .filter(({ role }) => role !== "volunteer")
    .flatMap(({ areas }) => areas);
const waiting = async (c: Context<Env>) => {
  const areas = areasOf(c);
  return areas.length === 0 ? [] : personsWithoutWorker(c.var.db, areas);
};

/** Lines for the desk of who works with persons. */
export async function peopleWork(c: Context<Env>) {
  const { actor, language } = c.var;
  if (!can(actor, "person.find")) return [];
  const m = speak(findTexts, language);
  const { length } = await waiting(c);
  return [
    { href: inLanguage(peoplePaths.find, language), title: m.findTitle, text: m.deskText },
    ...(length > 0
      ? [{ href: inLanguage(peoplePaths.withoutWorker, language), title: m.withoutTitle, count: length }]
      : []),
  ];
}
