// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { withoutServiceNumber } from "#modules/signals/index.ts";
import { teamsById } from "#modules/teams/index.ts";
import { teamsOf } from "#platform/access/actor.ts";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { text } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { messages } from "../messages.ts";
import { Numbers } from "../numbers.tsx";
import { paths } from "../paths.ts";
import { reportWorry } from "../report.ts";
import { longestText, safetyKinds, severities } from "../workflow.ts";

const schema = z.object({
  kind: z.enum(safetyKinds, { error: "kindMissing" }),
  severity: z.enum(severities, { error: "severityMissing" }),
  what: withoutServiceNumber(text(longestText, "whatMissing", "whatLong")),
  team: z.uuid({ error: "teamMissing" }),
});

/** "Meld een zorg": for everybody who works in a team, volunteers too. Nobody reads it back here. */
export const newPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { what, ...given } = form.values;
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await reportWorry(db, actor, { ...given, text: what });
      return `${inLanguage(paths.new, language)}?gedaan=ja`;
    });
    return c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(messages, language);
  const own = teamsOf(actor).map(({ team }) => team);
  if (own.length === 0) throw new Forbidden("safety report");
  const teams = [...(await teamsById(db, own)).values()];
  const field = fieldOf(typed, errors, m, language);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage("/beheer", language)} language={language} />
      {c.req.query("gedaan") ? <StatusMessage saved>{m.sent}</StatusMessage> : null}
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.add}</Heading>
      <Numbers language={language} />
      <Form once={newOnceId()}>
        <ChoiceGroup
          {...field("severity")}
          legend={m.severity}
          options={severities.map((value) => ({ value, label: m[`sev_${value}`] }))}
        />
        <ChoiceGroup
          {...field("kind")}
          legend={m.kind}
          options={safetyKinds.map((value) => ({ value, label: m[value] }))}
        />
        <Field
          {...field("what")}
          type="textarea"
          rows={5}
          label={m.what}
          hint={m.whatHint}
          value={typedIn(typed, "what")}
          maxlength={longestText}
          autocomplete="off"
        />
        <ChoiceGroup
          {...field("team")}
          legend={m.team}
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={typedIn(typed, "team") || (teams.length === 1 ? teams[0]!.id : null)}
        />
        <Paragraph>{m.notBack}</Paragraph>
        <Button>{m.send}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.add, problems: faults.length > 0, current: "desk", hidden: true });
}
