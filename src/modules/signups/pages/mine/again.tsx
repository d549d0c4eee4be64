// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { type PlacedDate, placedDates } from "#modules/activities/index.ts";
import { typedIn } from "#platform/forms/faults.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { capitalise } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { mine } from "../../messages/mine.ts";
import { stepFaults, steps } from "../../messages/steps.ts";
import { comeAgain } from "../../own.ts";
import { dateKey, paths } from "../../paths.ts";
import { isOpen, takesSignUps } from "../../sign-up.ts";
import { momentInWords } from "../../telling.ts";
import { type Own, readOwn } from "./own.ts";

/** Another date, without filling in anything again. A link for one date only cannot do this. */
export const mineAgainPage: Page = {
  get: async (c) => show(c, await read(c), ""),
  post: async (c) => {
    const { db, language } = c.var;
    const own = await read(c);
    const { typed } = await readForm(c, z.unknown());
    const keer = typedIn(typed, "keer");
    const chosen = (await datesFor(c, own)).find((date) => dateKey(date.recurrenceId) === keer);
    const back = (isWaiting: boolean) => {
      const done = isWaiting ? "againWaiting" : "againDone";
      return c.redirect(`${inLanguage(paths.mine(own.token), language)}?gedaan=${done}`, 303);
    };
    const had = own.seats.find((seat) => seat.state !== "cancelled" && dateKey(seat.recurrenceId) === keer);
    if (had) return back(had.state === "waitlisted"); // pressed twice
    if (!chosen) return show(c, own, speak(stepFaults, language).dateMissing);
    const outcome = await comeAgain(db, own.token, chosen.recurrenceId);
    if (outcome === "closed") return show(c, own, speak(mine, language).againClosed);
    if (outcome === "unreachable") return show(c, own, speak(steps, language).unreachableText);
    return back(outcome === "waitlisted");
  },
};

async function read(c: Context<Env>): Promise<Own> {
  const own = await readOwn(c);
  if (own.onlySeat || own.participation.state === "interested") throw new NotFound("participation");
  return own;
}

async function datesFor(c: Context<Env>, { activity, seats }: Own): Promise<PlacedDate[]> {
  if (!takesSignUps(activity)) return [];
  const mine = new Set(seats.filter(({ state }) => state !== "cancelled").map((seat) => seat.recurrenceId.toString()));
  const found = await placedDates(c.var.db, activity.id, undefined, 40);
  return found.filter((date) => isOpen(activity, date) && !mine.has(date.recurrenceId.toString())).slice(0, 7);
}

async function show(c: Context<Env>, own: Own, error: string) {
  const { language } = c.var;
  const m = speak(mine, language);
  const dates = await datesFor(c, own);
  if (error) c.status(422);
  const view = (
    <>
      <BackLink href={inLanguage(paths.mine(own.token), language)} language={language} />
      <ErrorSummary errors={error ? [{ name: "keer", message: error }] : []} language={language} />
      <Heading level={1}>{m.againTitle}</Heading>
      {dates.length === 0 ? (
        <Paragraph>{m.againNone}</Paragraph>
      ) : (
        <Form action={inLanguage(paths.mineAgain(own.token), language)}>
          <ChoiceGroup
            name="keer"
            legend={speak(steps, language).chooseDate}
            {...(error ? { error } : {})}
            options={dates.map((date) => ({
              value: dateKey(date.recurrenceId),
              label: capitalise(momentInWords(own.activity, date, language)),
              ...(date.isFull ? { hint: speak(steps, language).full } : {}),
            }))}
            language={language}
          />
          <ButtonRow>
            <Button>{m.againYes}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
  return c.render(view, { title: m.againTitle, current: "activities", problems: error !== "", hidden: true });
}
