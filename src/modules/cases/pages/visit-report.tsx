// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { withoutServiceNumber } from "#modules/signals/index.ts";
import { isId } from "#platform/db/ids.ts";
import { fieldOf } from "#platform/forms/faults.ts";
import { optionalNumber, optionalText, tick } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { visitTexts } from "../messages/visit.ts";
import { paths } from "../paths.ts";
import { reportVisit } from "../report.ts";
import { comingDay, done, mustWrite, namesOf, numberIn, showDeed } from "./case-in.tsx";
import { visitMoment } from "./case-matches.tsx";
import { visitOf } from "./visit.tsx";

const yesNo = (missing: string) => z.enum(["yes", "no"], { error: missing });
const schema = z
  .object({
    went: yesNo("wentMissing"),
    there: yesNo("thereMissing"),
    likes: withoutServiceNumber(optionalText(300, "textLong")),
    feeling: z.enum(["glad", "so_so", "sad"]).optional(),
    wish: withoutServiceNumber(optionalText(120, "textLong")),
    promise: withoutServiceNumber(optionalText(120, "textLong")),
    owner: z
      .string()
      .optional()
      .default("")
      .refine((value) => value === "" || isId(value), { error: "promiseHalf" }),
    due: comingDay.or(z.literal("").transform(() => null)).optional(),
    minutes: optionalNumber(5, 240, "minutesWrong"),
    worry: tick,
  })
  .refine(({ promise, owner, due }) => promise === "" || (owner !== "" && due), {
    error: "promiseHalf",
    path: ["owner"],
  });
type Values = z.infer<typeof schema>;

/** "Hoe was het?": two questions first, the rest may stay empty. Nobody at home is a button of the same answer. */
export const reportVisitPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { actor } = c.var;
    const { visit } = await visitOf(c);
    const { values } = form;
    if (values.went === "no") return c.redirect(paths.visitCancel(numberIn(c), visit.number), 303);
    const to = paths.visit(numberIn(c), visit.number);
    return done(c, form.typed, (db) => reportVisit(db, actor, visit.number, reportOf(values)), to);
  },
};

const reportOf = ({ there, likes, feeling, wish, promise, owner, due, minutes, worry }: Values) => ({
  wentAhead: true,
  wasThere: there === "yes",
  // the answer "no" says so: a card was left
  cardLeft: true,
  worry,
  ...(feeling && { feeling }),
  ...(likes && { likesAndCan: likes }),
  ...(wish && { wishes: [wish] }),
  ...(minutes !== null && { minutes }),
  promises: promise && owner && due ? [{ what: promise, owner, due }] : [],
});

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(visitTexts, language);
  const { whole, visit } = await visitOf(c);
  const field = fieldOf(typed, errors, m, language);
  const names = await namesOf(
    c.var.db,
    whole.workers.map(({ account }) => account),
  );
  const both = [
    { value: "yes", label: m.yes },
    { value: "no", label: m.no },
  ];
  return showDeed(c, {
    opened: mustWrite(whole),
    title: m.reportTitle,
    lead: `${visitMoment(visit, language)}. ${m.reportLead}`,
    spoken: m,
    errors,
    button: m.reportButton,
    children: (
      <>
        <ChoiceGroup {...field("went")} legend={m.wentAhead} columns options={both} />
        <ChoiceGroup {...field("there")} legend={m.wasThere} hint={m.notHome} columns options={both} />
        <Field
          {...field("likes")}
          type="textarea"
          rows={3}
          optional
          label={m.likes}
          hint={m.likesHint}
          autocomplete="off"
        />
        <ChoiceGroup
          {...field("feeling")}
          optional
          columns
          legend={m.feeling}
          options={[
            { value: "glad", label: m.good },
            { value: "so_so", label: m.fair },
            { value: "sad", label: m.hard },
          ]}
        />
        <Field {...field("wish")} optional label={m.wishes} autocomplete="off" maxlength={120} />
        <Field
          {...field("promise")}
          optional
          label={m.promiseWhat}
          hint={m.promiseHint}
          autocomplete="off"
          maxlength={120}
        />
        <Field
          {...field("owner")}
          type="select"
          optional
          label={m.promiseBy}
          options={[...names].map(([value, label]) => ({ value, label }))}
        />
        <Field {...field("due")} type="date" optional label={m.promiseOn} width="medium" />
        <Field {...field("minutes")} type="number" optional label={m.minutes} width="short" inputmode="numeric" />
        <Alert kind="warning" title={m.worry} level={2}>
          <Paragraph>{m.worryNow}</Paragraph>
          <Choice type="checkbox" name="worry" value="ja" label={m.worryYes} checked={"worry" in typed} />
        </Alert>
      </>
    ),
  });
}
