// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { fieldOf, sentences, tickedIn, typedIn } from "#platform/forms/faults.ts";
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
import { Heading } from "#ui/show/heading.tsx";
import { own as ownDetails } from "../../answers.ts";
import { mine } from "../../messages/mine.ts";
import { stepFaults, steps } from "../../messages/steps.ts";
import { words } from "../../messages/words.ts";
import { needs } from "../../needs.ts";
import { changeOwn } from "../../own.ts";
import { paths } from "../../paths.ts";
import { type Own, readOwn } from "./own.ts";

/** What I need, and what may be told of me. */
export const mineChangePage: Page = {
  get: async (c) => {
    const own = await readOwn(c);
    return show(c, own, typedOf(own), {});
  },
  post: async (c) => {
    const own = await readOwn(c);
    const form = await readForm(c, ownDetails);
    if (!form.ok) return show(c, own, form.typed, form.errors);
    const { nodig, taal, opmerking, herinnering, voorstellen, nummer } = form.values;
    await changeOwn(c.var.db, own.token, {
      needs: nodig,
      spoken: taal,
      remark: opmerking,
      reminder: herinnering,
      introduce: voorstellen,
      sharePhone: nummer,
    });
    return c.redirect(`${inLanguage(paths.mine(own.token), c.var.language)}?gedaan=otherChanged`, 303);
  },
};

const typedOf = ({ participation: p }: Own): Typed => ({
  nodig: [...p.needs],
  taal: p.spoken,
  opmerking: p.remark,
  herinnering: p.reminder ? "ja" : "",
  voorstellen: p.introduce ? "ja" : "",
  nummer: p.sharePhone ? "ja" : "",
});

function show(c: Context<Env>, own: Own, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const [m, s, w] = [speak(mine, language), speak(steps, language), speak(words, language)];
  const found = sentences(errors, speak(stepFaults, language));
  const again = fieldOf(typed, errors, speak(stepFaults, language), language);
  if (found.length > 0) c.status(422);
  const yes = (name: string, label: string) => (
    <Choice type="checkbox" name={name} value="ja" label={label} checked={typedIn(typed, name) !== ""} />
  );
  const view = (
    <>
      <BackLink href={inLanguage(paths.mine(own.token), language)} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.change}</Heading>
      <Form action={inLanguage(paths.mineChange(own.token), language)}>
        <ChoiceGroup
          {...again("nodig")}
          legend={s.needs}
          hint={s.needsHint}
          type="checkbox"
          value={tickedIn(typed, "nodig")}
          options={needs.map((value) => ({ value, label: w[value] }))}
          optional
        />
        <Field {...again("taal")} label={s.spoken} maxlength={40} width="medium" optional />
        <Field
          {...again("opmerking")}
          type="textarea"
          rows={3}
          label={s.remark}
          hint={s.remarkHint}
          maxlength={200}
          optional
        />
        {own.participation.phone || own.participation.email ? yes("herinnering", s.reminder) : null}
        {yes("voorstellen", s.introduce)}
        {yes("nummer", s.sharePhone)}
        <ButtonRow>
          <Button>{m.save}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.change, current: "activities", problems: found.length > 0, hidden: true });
}
