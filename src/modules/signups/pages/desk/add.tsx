// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { fieldOf, sentences, tickedIn, typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { capitalise } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { byHand, handInput } from "../../answers.ts";
import { addGuest, type Reception } from "../../guests.ts";
import { desk } from "../../messages/desk.ts";
import { stepFaults, steps } from "../../messages/steps.ts";
import { words } from "../../messages/words.ts";
import { needs } from "../../needs.ts";
import { dateKey, paths } from "../../paths.ts";
import { momentInWords } from "../../telling.ts";
import { reception } from "./reception.ts";

/** Somebody calls to say that she comes: one page, the same questions. */
export const addGuestPage: Page = {
  get: async (c) => show(c, await reception(c), {}, []),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const found = await reception(c);
    const form = await readForm(c, byHand);
    if (!form.ok) return show(c, found, form.typed, sentences(form.errors, speak(stepFaults, language)), form.errors);
    const m = speak(desk, language);
    const key = dateKey(found.date.recurrenceId);
    const back = `${inLanguage(paths.guests(found.activity.number, key), language)}?bewaard=ja`;
    let refused: { name: string; message: string } | null = null;
    const deed: Parameters<typeof once>[2] = async (db) => {
      const outcome = await addGuest(db, actor, found, handInput(form.values, found.date.recurrenceId));
      if (outcome === "closed") refused = { name: "naam", message: m.addClosed };
      if (outcome === "unreachable") refused = { name: "telefoon", message: m.addFull };
      if (outcome === "already") refused = { name: "naam", message: m.addAlready };
      if (refused) throw new Refused();
      return back;
    };
    try {
      return c.redirect(await once(db, onceAsTyped(form.typed), deed), 303);
    } catch (error) {
      if (!(error instanceof Refused) || !refused) throw error;
      return show(c, found, form.typed, [refused]);
    }
  },
};

/** Turns the once-id back, so that the same form may be sent again with a number. */
class Refused extends Error {}

function show(
  c: Context<Env>,
  { activity, date }: Reception,
  typed: Typed,
  found: { name: string; message: string }[],
  errors: FieldErrors = {},
) {
  const { language } = c.var;
  const [m, s, w] = [speak(desk, language), speak(steps, language), speak(words, language)];
  const again = fieldOf(typed, errors, speak(stepFaults, language), language);
  const at = (name: string) => ({ ...again(name), error: found.find((one) => one.name === name)?.message });
  const key = dateKey(date.recurrenceId);
  if (found.length > 0) c.status(422);
  const yes = (name: string, label: string) => (
    <Choice type="checkbox" name={name} value="ja" label={label} checked={typedIn(typed, name) !== ""} />
  );
  const view = (
    <>
      <BackLink href={inLanguage(paths.guests(activity.number, key), language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.addTitle}</Heading>
      <Paragraph lead>
        {activity.title}. {capitalise(momentInWords(activity, date, language))}.
      </Paragraph>
      <Form action={inLanguage(paths.addGuest(activity.number, key), language)} once={newOnceId()}>
        <Field {...at("naam")} label={m.name} hint={s.nameHint} maxlength={80} autocomplete="off" />
        <Field
          {...at("telefoon")}
          type="tel"
          label={m.phone}
          hint={m.phoneHint}
          width="medium"
          autocomplete="off"
          optional
        />
        {yes("herinnering", m.reminder)}
        <ChoiceGroup
          {...again("nodig")}
          legend={m.needs}
          type="checkbox"
          value={tickedIn(typed, "nodig")}
          options={needs.map((value) => ({
            value,
            label: w[`need${value[0]!.toUpperCase()}${value.slice(1)}` as keyof typeof w],
          }))}
          optional
        />
        <Field {...again("taal")} label={s.spoken} maxlength={40} width="medium" optional />
        <Field {...again("opmerking")} label={s.remark} hint={s.remarkHint} maxlength={200} optional />
        {yes("eerste", m.firstTime)}
        {yes("voorstellen", m.mayIntroduce)}
        <ButtonRow>
          <Button>{m.addYes}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.addTitle, current: "desk", problems: found.length > 0, hidden: true });
}
