// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { organisationsById } from "#modules/organisations/index.ts";
import { personOf } from "#platform/access/actor.ts";
import { startDraft } from "#platform/forms/drafts.ts";
import { fieldOf, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { activityOf, whatSchema } from "../../ask-draft.ts";
import type { LentRoom } from "../../lent.ts";
import { askTexts } from "../../messages/ask.ts";
import { paths } from "../../paths.ts";
import { draftKind, goTo, roomToAsk, showQuestion } from "./flow.tsx";

/** Question 1: what for, for how many people, for which organisation. */
export const askWhatPage: Page = {
  get: async (c) => show(c, await roomToAsk(c), { activity: c.req.query("activiteit") ?? "" }, {}),
  post: async (c) => {
    const { db, actor } = c.var;
    const lent = await roomToAsk(c);
    const form = await readForm(c, whatSchema);
    if (!form.ok) return show(c, lent, form.typed, form.errors);
    const errors = faultsOf(
      form.values,
      lent,
      (await employers(c)).map(({ id }) => id),
    );
    if (errors) return show(c, lent, form.typed, errors);
    const activity = await activityOf(db, actor, form.typed);
    const answers = {
      ...{ title: form.values.title, people: String(form.values.people) },
      organisation: activity?.organisation ?? form.values.organisation,
      activity: activity ? String(activity.number) : "",
    };
    const draft = await startDraft(db, draftKind, personOf(actor), answers);
    return goTo(c, activity ? paths.askDates(lent, draft) : paths.askWhen(lent, draft));
  },
};

function faultsOf(
  { people, organisation }: { people: number | null; organisation: string },
  { room }: LentRoom,
  own: readonly string[],
): FieldErrors | null {
  if (room.capacity && (people ?? 0) > room.capacity) return { people: "peopleMany" };
  return organisation !== "" && !own.includes(organisation) ? { organisation: "organisationUnclear" } : null;
}

/** The organisations that one works for. */
async function employers(c: Context<Env>) {
  const { actor, db } = c.var;
  return actor.kind === "member"
    ? organisationsById(
        db,
        actor.memberships.map(({ organisation }) => organisation),
      )
    : [];
}

async function show(c: Context<Env>, lent: LentRoom, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(askTexts, language);
  const activity = await activityOf(db, actor, typed);
  const own = activity ? [] : await employers(c);
  const filled = activity && typedIn(typed, "title") === "" ? { ...typed, title: activity.title } : typed;
  const field = fieldOf(filled, errors, m, language);
  const children = (
    <Form>
      {activity ? <Paragraph>{m.forActivity(activity.title)}</Paragraph> : null}
      <Field {...field("title")} label={m.title} hint={m.titleHint} maxlength={80} autocomplete="off" />
      <Field {...field("people")} type="number" inputmode="numeric" label={m.people} width="short" />
      {own.length > 0 ? (
        <Field
          {...field("organisation")}
          type="select"
          label={m.organisation}
          empty={m.noOrganisation}
          options={own.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      ) : null}
      {activity ? <HiddenField name="activity" value={activity.number} /> : null}
      <Button>{m.next}</Button>
    </Form>
  );
  return showQuestion(c, { lent, step: 1, title: m.whatTitle, back: paths.room(lent), errors, children });
}
