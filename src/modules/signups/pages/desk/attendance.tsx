// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { capitalise } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { giveRole, tickAttendance } from "../../attendance.ts";
import { listGuests } from "../../guests.ts";
import { desk } from "../../messages/desk.ts";
import { shortName } from "../../needs.ts";
import { dateKey, paths } from "../../paths.ts";
import { momentInWords } from "../../telling.ts";
import type { Attended } from "../../workflow.ts";
import { reception, seatIn } from "./reception.ts";

/** "Wie was er?": everybody in one form. Who is not chosen stays open; what was chosen may be put right. */
export const attendancePage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const found = await reception(c);
    const { activity, date } = found;
    const m = speak(desk, language);
    const key = dateKey(date.recurrenceId);
    const guests = (await listGuests(db, actor, found, "page")).filter(({ seat }) => seat.state === "signed_up");
    const options = [
      { value: "came", label: m.came },
      { value: "missed", label: m.missed },
    ];
    const view = (
      <>
        <BackLink href={inLanguage(paths.guests(activity.number, key), language)} language={language} />
        <Heading level={1}>{m.attendTitle}</Heading>
        <Paragraph lead>
          {activity.title}. {capitalise(momentInWords(activity, date, language))}.
        </Paragraph>
        {date.isGone ? (
          <>
            <Paragraph>{m.attendLead}</Paragraph>
            <Form action={inLanguage(paths.attendance(activity.number, key), language)}>
              {guests.map(({ participation, seat }) => (
                <ChoiceGroup
                  name={`gast-${seat.id}`}
                  legend={shortName(participation.name) || "–"}
                  options={options}
                  value={seat.attended}
                  columns
                  language={language}
                />
              ))}
              <ButtonRow>
                <Button>{m.save}</Button>
              </ButtonRow>
            </Form>
          </>
        ) : (
          <Alert title={m.attendSoon} />
        )}
      </>
    );
    return c.render(view, { title: m.attendTitle, current: "desk", hidden: true });
  },
  post: async (c) => {
    const found = await reception(c);
    const { typed } = await readForm(c, z.unknown());
    const ticked = new Map<string, Attended>();
    for (const name of Object.keys(typed)) {
      const value = typedIn(typed, name);
      if (name.startsWith("gast-") && (value === "came" || value === "missed")) ticked.set(name.slice(5), value);
    }
    if (found.date.isGone) await tickAttendance(c.var.db, c.var.actor, found, ticked);
    const key = dateKey(found.date.recurrenceId);
    return c.redirect(`${inLanguage(paths.guests(found.activity.number, key), c.var.language)}?bewaard=ja`, 303);
  },
};

/** A regular visitor takes a role. */
export const rolePage: Page = {
  post: async (c) => {
    const found = await reception(c);
    await giveRole(c.var.db, c.var.actor, found, seatIn(c));
    const key = dateKey(found.date.recurrenceId);
    return c.redirect(`${inLanguage(paths.guests(found.activity.number, key), c.var.language)}?bewaard=ja`, 303);
  },
};
