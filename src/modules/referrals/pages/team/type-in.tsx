// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { signalsById } from "#modules/signals/index.ts";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { codeWords } from "../../messages/codes.ts";
import { referTexts } from "../../messages/refer.ts";
import { teamTexts, typedInTexts } from "../../messages/team.ts";
import { paths } from "../../paths.ts";
import { practicesToChoose } from "../../practice.ts";
import { receiveReferral } from "../../receive.ts";
import { ReferFields } from "../refer/fields.tsx";
import { anything } from "../refer/form.tsx";
import { readReferral, toReferral } from "../refer/schema.ts";

/** What came on paper or by phone, typed in by a worker: channel and typist stand with it. */
export const typeInPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor } = c.var;
    const { typed } = await readForm(c, anything);
    const practice = (await practicesToChoose(db, actor)).find(({ id }) => id === typedIn(typed, "practice"));
    const channel = (["paper", "phone"] as const).find((one) => one === typedIn(typed, "channel"));
    const form = readReferral(typed, {
      ...(practice ? {} : { practice: "practiceMissing" }),
      ...(channel ? {} : { channel: "channelMissing" }),
    });
    if (!form.ok || !practice || !channel) return show(c, typed, form.ok ? {} : form.errors);
    const onceId = typeof typed._once === "string" ? typed._once : undefined;
    const location = await once(db, onceId, async (db) => {
      const { referenceNo, signal } = await receiveReferral(db, actor, {
        ...toReferral(form.values),
        practice: practice.id,
        channel,
      });
      // of a practice of another team: it is theirs from here on
      const own = (await signalsById(db, actor, [signal])).has(signal);
      return own ? paths.typedIn(referenceNo) : `${paths.team}?gedaan=overgenomen`;
    });
    return c.redirect(location, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = { ...speak(referTexts, language), ...speak(teamTexts, language), ...speak(typedInTexts, language) };
  const words = speak(codeWords, language);
  const again = fieldOf(typed, errors, m, language);
  const faults = sentences(errors, m);
  const practices = await practicesToChoose(db, actor);
  c.status(faults.length > 0 ? 422 : 200);
  const view = (
    <>
      <BackLink href={paths.team} label={m.title} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.typeTitle}</Heading>
      <Paragraph lead>{m.typeLead}</Paragraph>
      <Paragraph>{m.never}</Paragraph>
      <Form action={paths.typeIn} once={newOnceId()}>
        <Field
          {...again("practice")}
          type="select"
          label={m.whichPractice}
          options={practices.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ChoiceGroup
          {...again("channel")}
          legend={m.channel}
          columns
          options={[
            { value: "paper", label: words.paper },
            { value: "phone", label: words.phone },
          ]}
        />
        <ReferFields typed={typed} errors={errors} usually="huisarts" typedIn language={language} />
        <Button>{m.typeSend}</Button>
      </Form>
    </>
  );
  return c.render(view, {
    title: m.typeTitle,
    problems: faults.length > 0,
    staff: true,
    current: "desk",
    hidden: true,
  });
}
