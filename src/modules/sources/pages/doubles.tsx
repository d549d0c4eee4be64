// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { activityById, paths as activityPaths } from "#modules/activities/index.ts";
import { organisationsById } from "#modules/organisations/index.ts";
import { venueById } from "#modules/places/index.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { type Double, findDouble, keepApart, mergeDouble, waitingDoubles } from "../doubles.ts";
import { trial as texts } from "../messages/trial.ts";
import { paths } from "../paths.ts";
import { whenText } from "./words.tsx";

/** One of the two, in words. */
interface Side {
  title: string;
  organisation: string;
  when: string;
  place: string;
  text: string;
  href: string;
}

/** What looks like one activity of two organisations. */
export const doublesPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(texts, language);
    const found = await waitingDoubles(db, actor);
    const items = [];
    for (const double of found) {
      const [first, second] = await sides(c, double);
      const text = `${first!.organisation} – ${second!.organisation}`;
      items.push({ href: inLanguage(paths.double(double.id), language), title: first!.title, text });
    }
    const view = (
      <>
        <BackLink href={inLanguage("/beheer", language)} language={language} />
        {c.req.query("gedaan") === "bewaard" ? <StatusMessage saved>{m.doubleDone}</StatusMessage> : null}
        <Heading level={1}>{m.doublesTitle}</Heading>
        <Paragraph lead>{m.doublesLead}</Paragraph>
        {items.length === 0 ? <EmptyState title={m.doublesNone} /> : <LinkList items={items} label={m.doublesTitle} />}
      </>
    );
    return c.render(view, { title: m.doublesTitle, current: "desk", hidden: true });
  },
};

const schema = z.object({ decision: z.enum(["first", "second", "two"], { error: "fieldUnclear" }) });

/** Two that look like one, beside each other: one or two? */
export const doublePage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const double = await findDouble(db, actor, c.req.param("double") ?? "");
    const found = await sides(c, double);
    const title = speak(texts, language).doubleTitle(found[0]!.title);
    return c.render(<DoubleView id={double.id} sides={found} title={title} language={language} />, {
      title,
      current: "desk",
      hidden: true,
    });
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    const double = await findDouble(db, actor, c.req.param("double") ?? "");
    const sent = await readForm(c, schema);
    if (!sent.ok) throw new NotFound("decision");
    const { decision } = sent.values;
    if (decision === "two") await keepApart(db, actor, double.id);
    else await mergeDouble(db, actor, double.id, decision);
    return c.redirect(inLanguage(`${paths.doubles}?gedaan=bewaard`, language), 303);
  },
};

async function sides(c: Context<Env>, { first, second }: Double): Promise<Side[]> {
  const { db, language } = c.var;
  const found: Side[] = [];
  for (const id of [first, second]) {
    const activity = await activityById(db, id);
    const [organisation] = await organisationsById(db, [activity.organisation]);
    found.push({
      title: activity.title,
      organisation: organisation?.name ?? "",
      when: whenText(activity.startsLocal.toString(), language),
      place: activity.venue ? ((await venueById(db, activity.venue))?.name ?? "") : activity.address,
      text: activity.whatWeDo.slice(0, 200),
      href: inLanguage(activityPaths.activity({ number: activity.number!, title: activity.title }), language),
    });
  }
  return found;
}

interface DoubleProps {
  id: string;
  sides: readonly Side[];
  title: string;
  language: Language;
}

function DoubleView({ id, sides, title, language }: DoubleProps) {
  const m = speak(texts, language);
  return (
    <>
      <BackLink href={inLanguage(paths.doubles, language)} label={m.doublesTitle} />
      <Heading level={1}>{title}</Heading>
      {sides.map(({ title, organisation, when, place, text, href }) => (
        <Panel>
          <Heading level={2}>{organisation}</Heading>
          <ButtonRow>
            <a href={href}>{title}</a>
          </ButtonRow>
          <Paragraph>{[when, place].filter(Boolean).join(" – ")}</Paragraph>
          {text ? <Paragraph>{text}</Paragraph> : null}
        </Panel>
      ))}
      <Paragraph>{m.doubleWhat}</Paragraph>
      <Form action={inLanguage(paths.double(id), language)}>
        <ButtonRow>
          <Button name="decision" value="two">
            {m.doubleTwo}
          </Button>
          <Button kind="secondary" name="decision" value="first">
            {m.doubleOne(sides[0]!.organisation)}
          </Button>
          <Button kind="secondary" name="decision" value="second">
            {m.doubleOne(sides[1]!.organisation)}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
}
