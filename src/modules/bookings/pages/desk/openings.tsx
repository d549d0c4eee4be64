// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { time } from "#platform/forms/fields.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Beside } from "#ui/form/beside.tsx";
import { Button } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { capitalise } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import type { KeptRoom } from "../../lent.ts";
import { lendTexts } from "../../messages/lend.ts";
import { paths } from "../../paths.ts";
import type { Opening } from "../../tables.ts";
import { setOpenings } from "../../terms.ts";
import { nameOf, weekdayName } from "../../words.ts";
import { goTo } from "../ask/flow.tsx";
import { ownRoomOf } from "./terms.tsx";

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** Two times on a day: after school, and in the evening. */
const perDay = [1, 2] as const;
const opensName = (day: number, n: number) => `opens${day}x${n}`;
const closesName = (day: number, n: number) => `closes${day}x${n}`;

/** The weekly pattern: seven days with at most two times each. */
export const openingsPage: Page = {
  get: async (c) => {
    const kept = await ownRoomOf(c);
    return show(c, kept, typedOf(kept.openings), {});
  },
  post: async (c) => {
    const kept = await ownRoomOf(c);
    const { typed } = await readForm(c, z.object({}));
    const read = readPattern(typed);
    if ("errors" in read) return show(c, kept, typed, read.errors);
    await setOpenings(c.var.db, c.var.actor, kept.room.id, read.pattern);
    return goTo(c, `${paths.manage(kept.room.id)}?bewaard=ja`);
  },
};

function readPattern(typed: Typed): { pattern: Opening[] } | { errors: FieldErrors } {
  const errors: FieldErrors = {};
  const pattern: Opening[] = [];
  for (const weekday of weekdays) {
    for (const n of perDay) {
      const [from, to] = [opensName(weekday, n), closesName(weekday, n)];
      if (typedIn(typed, from) === "" && typedIn(typed, to) === "") continue;
      const opens = time("timeUnclear").safeParse(typedIn(typed, from));
      const closes = time("timeUnclear").safeParse(typedIn(typed, to));
      if (!opens.success) errors[from] = "timeUnclear";
      else if (!closes.success) errors[to] = "timeUnclear";
      else if (Temporal.PlainTime.compare(opens.data, closes.data) >= 0) errors[to] = "timesOrder";
      else if (pattern.some((one) => one.weekday === weekday && Temporal.PlainTime.compare(opens.data, one.closes) < 0))
        errors[from] = "timesOverlap";
      else pattern.push({ weekday, opens: opens.data, closes: closes.data });
    }
  }
  return Object.keys(errors).length > 0 ? { errors } : { pattern };
}

function typedOf(openings: readonly Opening[]): Typed {
  const clock = (time: Temporal.PlainTime) => time.toString({ smallestUnit: "minute" }).replace(":", ".");
  const typed: Typed = {};
  for (const weekday of weekdays) {
    openings
      .filter((one) => one.weekday === weekday)
      .slice(0, perDay.length)
      .forEach(({ opens, closes }, index) => {
        typed[opensName(weekday, index + 1)] = clock(opens);
        typed[closesName(weekday, index + 1)] = clock(closes);
      });
  }
  return typed;
}

function show(c: Context<Env>, kept: KeptRoom, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(lendTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={inLanguage(paths.manage(kept.room.id), language)} label={nameOf(kept)} language={language} />
      <ErrorSummary errors={sentences(errors, m)} language={language} />
      <Heading level={1}>{m.openingsTitle}</Heading>
      <Paragraph>{m.openingsLead}</Paragraph>
      <Form once={newOnceId()}>
        {weekdays.map((day) => (
          <fieldset class="buurt-field">
            <legend>{capitalise(weekdayName(day, language))}</legend>
            {perDay.map((n) => (
              <Beside>
                <Field
                  {...field(opensName(day, n))}
                  label={n === 1 ? m.opens : m.opensAgain}
                  width="short"
                  autocomplete="off"
                  optional
                />
                <Field {...field(closesName(day, n))} label={m.closes} width="short" autocomplete="off" optional />
              </Beside>
            ))}
          </fieldset>
        ))}
        <Button>{m.save}</Button>
      </Form>
    </>
  );
  return c.render(view, { title: m.openingsTitle, problems, hidden: true, current: "desk" });
}
