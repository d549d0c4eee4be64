// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { findOrganisation, type Organisation } from "#modules/organisations/index.ts";
import { typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { activitiesOf } from "../../activity/find.ts";
import { keepCall } from "../../fresh/call.ts";
import { type FreshGroup, freshGroup } from "../../fresh/desk.ts";
import { openDoubts } from "../../fresh/doubts.ts";
import { type CallResult, callResults } from "../../fresh/kinds.ts";
import { freshTexts } from "../../messages/desk/fresh.ts";
import { paths } from "../../paths.ts";
import { CallLine, type CallLineProps } from "./fresh-line.tsx";
import { askedInWords, whomOf } from "./fresh-words.ts";

const result = z.enum(callResults);
/** A field for each activity: "uitkomst-12". */
const schema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const fieldOf = (number: number) => `uitkomst-${number}`;

/** "/beheer/actueel/12": one call to one organisation, a result for each of its activities. */
export const freshCallPage: Page = {
  get: async (c) => {
    const organisation = await asked(c);
    return show(c, await freshGroup(c.var.db, c.var.actor, organisation), {}, false);
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    const organisation = await asked(c);
    const group = await freshGroup(db, actor, organisation);
    const form = await readForm(c, schema);
    const heard = heardIn(form.typed, group);
    if (heard.size === 0 && group.lines.length > 0) return show(c, group, form.typed, true);
    const to = `${inLanguage(paths.freshOne(organisation.number), language)}?bewaard=ja`;
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await keepCall(db, actor, organisation, heard);
      return to;
    });
    return c.redirect(location, 303);
  },
};

const asked = (c: Context<Env>): Promise<Organisation> =>
  findOrganisation(c.var.db, c.var.actor, Number(c.req.param("number")));

/** What was chosen per activity; a button for all of them wins. */
function heardIn(typed: Typed, { lines }: FreshGroup): Map<number, CallResult> {
  const all = result.safeParse(typedIn(typed, "alles"));
  return new Map(
    lines.flatMap(({ number }) => {
      const one = all.success ? all : result.safeParse(typedIn(typed, fieldOf(number)));
      return one.success ? [[number, one.data] as const] : [];
    }),
  );
}

async function show(c: Context<Env>, group: FreshGroup, typed: Typed, problems: boolean) {
  const { language, site } = c.var;
  const m = speak(freshTexts, language);
  const { name, number } = group.organisation;
  const lines = await linesOf(c, group, typed);
  const { phone, names } = whomOf(group);
  if (problems) c.status(422);
  const first = lines[0];
  const errors = problems && first ? [{ name: first.field, message: m.chooseOne }] : [];
  const view = (
    <>
      <BackLink href={inLanguage(paths.fresh, language)} label={m.back} language={language} />
      {c.req.query("bewaard") ? <StatusMessage saved>{m.kept}</StatusMessage> : null}
      <ErrorSummary errors={errors} language={language} />
      <Heading level={1}>{name}</Heading>
      {ToDo(group, language)}
      {lines.length === 0 ? <EmptyState title={m.nothing}>{m.nothingText}</EmptyState> : null}
      {first ? (
        <>
          {phone ? (
            <Paragraph lead>
              {names.join(", ")}: <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
            </Paragraph>
          ) : null}
          <Paragraph>
            {m.asked} {askedInWords(group, language)}.
          </Paragraph>
          <Alert title={m.readOut}>{m.readOutText(site.name)}</Alert>
          <Form action={inLanguage(paths.freshOne(number), language)} once={newOnceId()}>
            {lines.map((line) => (
              <CallLine {...line} error={problems && line === first ? m.chooseOne : undefined} />
            ))}
            <ButtonRow>
              <Button>{m.save}</Button>
            </ButtonRow>
            <Heading level={2}>{m.atOnce}</Heading>
            <ButtonRow>
              <Button kind="secondary" name="alles" value="confirmed">
                {m.allRight}
              </Button>
              <Button kind="secondary" name="alles" value="no_answer">
                {m.nobody}
              </Button>
            </ButtonRow>
          </Form>
        </>
      ) : null}
    </>
  );
  return c.render(view, { title: name, current: "desk", problems, hidden: true, staff: true });
}

async function linesOf(c: Context<Env>, group: FreshGroup, typed: Typed): Promise<CallLineProps[]> {
  const { db, language } = c.var;
  const listed = new Map((await activitiesOf(db, [group.organisation.id])).map((one) => [one.series.id, one]));
  return Promise.all(
    group.lines.flatMap((line) => {
      const found = listed.get(line.id);
      if (!found) return [];
      const field = fieldOf(line.number);
      const { series, nextAt } = found;
      const said = line.doubts > 0 ? openDoubts(db, line.id) : Promise.resolve([]);
      return [
        said.then((said) => ({ line, activity: series, nextAt, said, field, chosen: typedIn(typed, field), language })),
      ];
    }),
  );
}

/** What was heard and must still be done: each on its own page, and stopping is asked once more there. */
function ToDo({ lines }: FreshGroup, language: Language) {
  const m = speak(freshTexts, language);
  const items = lines.flatMap(({ marked, number, title }) => {
    if (marked === "changed") return [{ href: inLanguage(paths.edit(number), language), title: m.editNow(title) }];
    if (marked === "stopped") return [{ href: inLanguage(paths.archive(number), language), title: m.stopNow(title) }];
    return [];
  });
  return items.length === 0 ? null : (
    <>
      <Heading level={2}>{m.stillToDo}</Heading>
      <LinkList items={items} label={m.stillToDo} />
    </>
  );
}
