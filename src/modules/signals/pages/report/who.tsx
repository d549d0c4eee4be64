// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { reportTexts } from "../../messages/report.ts";
import { paths } from "../../paths.ts";
import { entryTypeOf, reachable, type WhoAnswer, whoAnswers, whoSchema, whoShape } from "../../report/answers.ts";
import { keepReport } from "../../report/draft.ts";
import { HowToTalk, WhoFields } from "./fields.tsx";
import { type Flow, faultsIn, flowOf, kept, showStep, startOf } from "./flow.tsx";

/** The second page: who is it about. Of who asks advice nothing of it is kept. */
export const whoPage: Page = {
  get: async (c) => {
    const flow = await flowOf(c);
    return flow instanceof Response ? flow : show(flow, flow.draft.answers, {});
  },
  post: async (c) => {
    const flow = await flowOf(c);
    if (flow instanceof Response) return flow;
    const { typed } = await readForm(c, z.unknown());
    const who = whoAnswers.find((one) => one === typed.wie);
    const errors = who === "advies" ? {} : faultsIn(typed, whoSchema, [reachable], entryTypeOf(who ?? "weet"));
    if (Object.keys(errors).length > 0) return show(flow, typed, errors);
    const { id, draft } = flow;
    await keepReport(c.var.db, id, { ...draft, answers: { ...draft.answers, ...answered(typed, who!) } });
    return c.redirect(inLanguage(paths.speed(id), c.var.language), 303);
  },
};

const names = Object.keys(whoShape);
const empty: Typed = Object.fromEntries(names.map((name) => [name, ""]));

const answered = (typed: Typed, who: WhoAnswer): Typed =>
  who === "advies" ? { ...empty, wie: who } : { ...kept(typed, names), wie: who };

function show({ c, id, draft }: Flow, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(reportTexts, language);
  const self = draft.answers.voor === "mij";
  return showStep(c, {
    step: 2,
    title: self ? m.selfWhoTitle : m.whoTitle,
    back: startOf(draft, id),
    typed,
    errors,
    danger: typedIn(draft.answers, "gevaar") === "ja",
    partner: draft.partner?.name ?? null,
    fields: (asked) => (
      <Form action={inLanguage(paths.who(id), language)}>
        <WhoFields {...asked} self={self} />
        <ButtonRow>
          <Button>{m.next}</Button>
        </ButtonRow>
      </Form>
    ),
    after: (
      <>
        {self ? null : <HowToTalk language={language} />}
        <Paragraph>{m.privacy}</Paragraph>
        {self ? null : <Paragraph>{m.privacyOther}</Paragraph>}
      </>
    ),
  });
}
