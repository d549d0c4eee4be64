// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { z } from "zod";
import type { Db } from "#platform/db/db.ts";
import { isId } from "#platform/db/ids.ts";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { tick } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Choice } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { askHelper, couldHelp } from "../asking.ts";
import { cardSecret } from "../card-link.ts";
import { moveMatch } from "../match.ts";
import { matchTexts } from "../messages/match.ts";
import { paths } from "../paths.ts";
import { type OpenedMatch, readCase, type WholeCase } from "../read.ts";
import { afterMatch, aloneKinds, type MatchEvent } from "../workflow-match.ts";
import { done, namesOf, numberIn, pastDay } from "./case-in.tsx";
import { MatchFacts } from "./match-facts.tsx";

const plain = ["agree", "accept", "refuse", "takeBack", "attend", "finish"] as const;
const schema = z.discriminatedUnion("do", [
  z.object({ do: z.enum(plain), version: z.coerce.number().int() }),
  z.object({ do: z.enum(["start", "startAlone"]), version: z.coerce.number().int(), on: pastDay }),
  z.object({
    do: z.literal("ask"),
    version: z.coerce.number().int(),
    volunteer: z.string().refine(isId, { error: "askWhoMissing" }),
    agreed: tick.refine((ticked) => ticked, { error: "askAgreedMissing" }),
    close: tick,
  }),
]);

/** One thing that was chosen together: what can happen with it now. Every move is a button of its own. */
export const matchPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { actor } = c.var;
    const { values } = form;
    const { whole, match } = await matchIn(c);
    const deed = (db: Db) =>
      values.do === "ask"
        ? askHelper(db, actor, whole, {
            match: match.id,
            version: values.version,
            volunteer: values.volunteer,
            closeAgreed: values.close,
          })
        : moveMatch(db, actor, match.id, values.version, values.do, "on" in values ? { on: values.on } : {});
    return done(c, form.typed, deed, paths.match(numberIn(c), match.id));
  },
};

export async function matchIn(c: Context<Env>): Promise<{ whole: WholeCase; match: OpenedMatch }> {
  const whole = await readCase(c.var.db, c.var.actor, numberIn(c));
  const match = whole.matches.find(({ id }) => id === c.req.param("match"));
  if (!match) throw new NotFound("match");
  return { whole, match };
}

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const { whole, match } = await matchIn(c);
  const m = speak(matchTexts, language);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const { number } = whole.file;
  const view = (
    <>
      <BackLink href={`${inLanguage(paths.one(number), language)}#koppelingen`} language={language} />
      {c.req.query("gedaan") === "ja" ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.title}</Heading>
      {await MatchFacts(c, match)}
      {whole.relation.mayWrite && whole.file.status === "active" ? await Moves(c, whole, match, typed, errors) : null}
    </>
  );
  const title = m.titleOf(number);
  return c.render(view, { title, problems: faults.length > 0, current: "desk", hidden: true, staff: true });
}

async function Moves(c: Context<Env>, whole: WholeCase, match: OpenedMatch, typed: Typed, errors: FieldErrors) {
  const { language, services } = c.var;
  const m = speak(matchTexts, language);
  const can = (event: MatchEvent) => afterMatch(match.status, event) !== null;
  const alone = aloneKinds.includes(match.kind);
  const row = (label: string, event: (typeof plain)[number], kind: "primary" | "secondary" = "secondary") => (
    <Button kind={kind} name="do" value={event}>
      {label}
    </Button>
  );
  return (
    <>
      {can("agree") ? Part(match, <ButtonRow>{row(m.agree, "agree", "primary")}</ButtonRow>, m.agree) : null}
      {can("ask") && match.kind !== "self" ? await Ask(c, whole, match, typed, errors) : null}
      {can("accept") ? (
        <>
          <Alert title={m.askedTitle}>
            <Paragraph>{m.askedText}</Paragraph>
            <Paragraph>
              <code>
                {services.config.publicUrl + paths.card(cardSecret({ match: match.id, version: match.version }))}
              </code>
            </Paragraph>
          </Alert>
          {Part(
            match,
            <ButtonRow>
              {row(m.saidYes, "accept", "primary")}
              {row(m.saidNo, "refuse")}
            </ButtonRow>,
            m.byPhone,
          )}
        </>
      ) : null}
      {can("start") || (can("startAlone") && alone) ? Start(c, match, typed, errors) : null}
      {can("attend")
        ? Part(
            match,
            <ButtonRow>
              {row(m.attend, "attend", "primary")}
              {row(m.finish, "finish")}
            </ButtonRow>,
            m.attend,
          )
        : null}
      {can("takeBack") ? Part(match, <ButtonRow>{row(m.takeBack, "takeBack")}</ButtonRow>, m.takeBack) : null}
      {can("stop") ? (
        <ButtonRow>
          <ButtonLink href={inLanguage(paths.matchStop(whole.file.number, match.id), language)}>{m.stop}</ButtonLink>
        </ButtonRow>
      ) : null}
    </>
  );
}

const Part = (match: OpenedMatch, body: Child, label: string) => (
  <Form once={newOnceId()} label={label}>
    <HiddenField name="version" value={match.version} />
    {body}
  </Form>
);

function Start(c: Context<Env>, match: OpenedMatch, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(matchTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const event = match.status === "accepted" ? "start" : "startAlone";
  const body = (
    <>
      <HiddenField name="do" value={event} />
      <Field
        {...field("on")}
        value={typedIn(typed, "on") || today().toString()}
        type="date"
        label={m.startOn}
        width="medium"
      />
      <Button>{m.start}</Button>
    </>
  );
  return (
    <>
      <Heading level={2}>{m.start}</Heading>
      {Part(match, body, m.start)}
    </>
  );
}

/** Who could be asked: there today, not on her list, not helping enough people already. */
async function Ask(c: Context<Env>, whole: WholeCase, match: OpenedMatch, typed: Typed, errors: FieldErrors) {
  const { db, language } = c.var;
  const m = speak(matchTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const able = await couldHelp(db, whole);
  const names = await namesOf(db, able);
  const body = (
    <>
      <HiddenField name="do" value="ask" />
      <Field
        {...field("volunteer")}
        type="select"
        label={m.askWho}
        options={[...names].map(([value, label]) => ({ value, label }))}
      />
      <Choice
        type="checkbox"
        name="agreed"
        value="ja"
        label={m.askAgreed}
        checked={"agreed" in typed}
        invalid={"agreed" in errors}
      />
      <Choice type="checkbox" name="close" value="ja" label={m.askClose} checked={"close" in typed} />
      <Button>{m.askButton}</Button>
    </>
  );
  return (
    <>
      <Heading level={2}>{m.ask}</Heading>
      <Paragraph>{m.askLead}</Paragraph>
      {able.length === 0 ? <Paragraph>{m.askNobody}</Paragraph> : Part(match, body, m.ask)}
    </>
  );
}
