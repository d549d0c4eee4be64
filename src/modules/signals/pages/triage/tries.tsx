// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { tickedIn } from "#platform/forms/faults.ts";
import { date, tick } from "#platform/forms/fields.ts";
import type { Env } from "#platform/http/env.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { daypart, now, today, toLocal } from "#platform/time/time.ts";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { deedWords } from "../../messages/triage-deeds.ts";
import { attemptKinds, dayParts, logAttempt, reachPerson } from "../../triage/attempts.ts";
import { deedPage, type Fields } from "./deed.tsx";
import { numberIn } from "./number.ts";
import { codeWord } from "./words.ts";

const words = deedWords;
const said = (c: Context<Env>) => speak(deedWords, c.var.language);

const tried = {
  kind: z.enum(attemptKinds, { error: "choose" }),
  day: date("dayUnclear"),
  dayPart: z.enum(dayParts, { error: "choose" }),
};

/** How and when somebody tried; today and this part of the day stand there already. */
function Tried({ c, field, typed }: Fields) {
  const m = said(c);
  const { language } = c.var;
  const part = typeof typed.dayPart === "string" ? typed.dayPart : daypart(toLocal(now()).toPlainTime());
  return (
    <>
      <ChoiceGroup
        {...field("kind")}
        legend={m.how}
        options={attemptKinds.slice(0, 7).map((value) => ({ value, label: codeWord("attempt", value, language) }))}
      />
      <Field
        {...field("day")}
        type="date"
        label={m.day}
        value={"day" in typed ? field("day").value : today().toString()}
        max={today().toString()}
        width="medium"
      />
      <ChoiceGroup
        {...field("dayPart")}
        legend={m.part}
        value={part}
        columns
        options={dayParts.map((value) => ({ value, label: codeWord("part", value, language) }))}
      />
    </>
  );
}

/** One more attempt. While it is weighed it may be one with contact: for an invitation. */
export const attemptPage = deedPage({
  words,
  title: ({ c }) => said(c).attemptTitle,
  button: ({ c }) => said(c).save,
  schema: z.object({ ...tried, cardLeft: tick, reached: tick }),
  fields: (fields) => {
    const { c, signal, typed } = fields;
    const m = said(c);
    const on = (name: string) => tickedIn(typed, name).length > 0;
    return (
      <>
        {Tried(fields)}
        {signal.status === "triage" ? (
          <Choice type="checkbox" name="reached" value="ja" label={m.reached} checked={on("reached")} />
        ) : (
          <Choice type="checkbox" name="cardLeft" value="ja" label={m.cardLeft} checked={on("cardLeft")} />
        )}
      </>
    );
  },
  deed: (c, db, given) => logAttempt(db, c.var.actor, numberIn(c), given),
});

/** There was contact: only with the duty to inform done. */
export const contactPage = deedPage({
  words,
  title: ({ c }) => said(c).contactTitle,
  lead: ({ c }) => said(c).informedHint,
  button: ({ c }) => said(c).contactButton,
  schema: z.object({ ...tried, informed: z.string({ error: "informedMissing" }), tellReporter: tick }),
  fields: (fields) => {
    const { c, signal, field, typed } = fields;
    const m = said(c);
    return (
      <>
        {Tried(fields)}
        <ChoiceGroup
          {...field("informed")}
          type="checkbox"
          legend={m.informLink}
          options={[{ value: "ja", label: m.informed }]}
          value={tickedIn(typed, "informed")}
        />
        {signal.wantsFeedback && signal.kind === "report" ? (
          <Choice
            type="checkbox"
            name="tellReporter"
            value="ja"
            label={m.tellReporter}
            checked={tickedIn(typed, "tellReporter").length > 0}
          />
        ) : null}
      </>
    );
  },
  deed: (c, db, given) => reachPerson(db, c.var.actor, numberIn(c), { ...given, informed: true }),
});
