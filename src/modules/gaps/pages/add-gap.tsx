// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { activityWords, categories } from "#modules/activities/index.ts";
import { areaByCode } from "#modules/places/index.ts";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { ticked } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { noticeGap } from "../gap/life.ts";
import { deskTexts } from "../messages/desk.ts";
import { gapWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import { mayEditGap } from "../policy.ts";
import { audiences, dayparts } from "../workflow.ts";
import { lineOf, oneOf } from "./form-bits.ts";
import { WhenFields } from "./when-fields.tsx";
import { whereToChoose } from "./wish-form.tsx";

const schema = z.object({
  title: lineOf(3, 80, "titleMissing"),
  category: oneOf(categories, "kindUnknown"),
  buurt: z
    .string()
    .optional()
    .default("")
    .refine((code) => code === "" || /^BU\d{8}$/.test(code), { error: "buurtUnknown" }),
  weekdays: ticked(["1", "2", "3", "4", "5", "6", "7"], "fieldUnclear"),
  dayparts: ticked(dayparts, "fieldUnclear"),
  audience: oneOf(audiences, "fieldUnclear"),
});

/** Something that the panel sees by itself, with or without wishes. */
export const addGapPage: Page = {
  get: (c) => show(c, { buurt: c.req.query("buurt") ?? "", _once: newOnceId() }),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { buurt, weekdays, audience, ...values } = form.values;
    const area = buurt ? await areaByCode(db, buurt) : null;
    if (buurt && !area) return show(c, form.typed, { buurt: "buurtUnknown" });
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      const input = {
        ...values,
        area: area?.id ?? null,
        weekdays: weekdays.map(Number),
        audience: audience ?? "everyone",
      };
      return paths.gap((await noticeGap(db, actor, input)).number);
    });
    return c.redirect(inLanguage(location, language), 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors = {}) {
  const { actor, language } = c.var;
  if (!mayEditGap(actor)) throw new Forbidden("notice a gap");
  const m = speak(deskTexts, language);
  const w = speak(gapWords, language);
  const found = sentences(errors, m);
  if (found.length > 0) c.status(422);
  const again = fieldOf(typed, errors, m, language);
  const { buurten } = await whereToChoose(c);
  const view = (
    <>
      <BackLink href={inLanguage(paths.desk, language)} label={m.title} language={language} />
      <ErrorSummary errors={found} language={language} />
      <Heading level={1}>{m.noticeTitle}</Heading>
      <Paragraph lead>{m.noticeLead}</Paragraph>
      <Form action={inLanguage(paths.addGap, language)} once={typedIn(typed, "_once") || newOnceId()}>
        <Field {...again("title")} label={m.name} hint={m.nameHint} maxlength={80} />
        <Field
          {...again("category")}
          type="select"
          label={m.kind}
          optional
          empty={m.anyKind}
          options={categories.map((value) => ({ value, label: speak(activityWords, language)[value] }))}
        />
        {buurten.length > 0 ? (
          <Field {...again("buurt")} type="select" label={m.where} optional empty={m.everywhere} options={buurten} />
        ) : (
          <Field {...again("buurt")} label={m.where} hint={m.onlyAreaHint} optional width="medium" />
        )}
        <WhenFields
          weekdays={m.when}
          dayparts={m.daypart}
          texts={m}
          typed={typed}
          errors={errors}
          language={language}
        />
        <ChoiceGroup
          name="audience"
          legend={m.forWhom}
          optional
          options={audiences.map((value) => ({ value, label: w[value] }))}
          value={typedIn(typed, "audience")}
          error={again("audience").error}
          language={language}
        />
        <ButtonRow>
          <Button>{m.noticeSave}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.noticeTitle, current: "desk", hidden: true, problems: found.length > 0 });
}
