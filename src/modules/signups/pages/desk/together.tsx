// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { volunteer } from "../../answers.ts";
import { type ListedGuest, listGuests, type Reception } from "../../guests.ts";
import { desk } from "../../messages/desk.ts";
import { stepFaults } from "../../messages/steps.ts";
import { shortName } from "../../needs.ts";
import { dateKey, paths } from "../../paths.ts";
import { bringTogether, mayBeIntroduced, seeksCompany, sendVolunteer } from "../../together.ts";
import { reception } from "./reception.ts";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Who would like company, and who may be asked: a colleague brings them together. */
export const togetherPage: Page = {
  get: async (c) => show(c, await reception(c), {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const found = await reception(c);
    const { typed } = await readForm(c, z.unknown());
    const seat = typedIn(typed, "gast");
    if (!uuid.test(seat)) return show(c, found, typed, { gast: "guestMissing" });
    const other = typedIn(typed, `met-${seat}`);
    if (typedIn(typed, "deed") === "volunteer") {
      const [naam, telefoon] = [typedIn(typed, `naam-${seat}`), typedIn(typed, `telefoon-${seat}`)];
      const read = volunteer.safeParse({ naam, telefoon });
      if (!read.success) return show(c, found, typed, faultsOf(read.error, seat));
      await sendVolunteer(db, actor, found, seat, { name: read.data.naam, phone: read.data.telefoon });
    } else if (uuid.test(other)) await bringTogether(db, actor, found, seat, other);
    else return show(c, found, typed, { [`met-${seat}`]: "guestMissing" });
    const key = dateKey(found.date.recurrenceId);
    return c.redirect(`${inLanguage(paths.together(found.activity.number, key), language)}?bewaard=ja`, 303);
  },
};

/** There is a form for every guest: its fields carry the seat in their name. */
const faultsOf = (error: z.ZodError, seat: string): FieldErrors =>
  Object.fromEntries(error.issues.map((issue) => [`${String(issue.path[0])}-${seat}`, issue.message]));

async function show(c: Context<Env>, found: Reception, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const { activity, date } = found;
  const m = speak(desk, language);
  const guests = (await listGuests(db, actor, found, "page")).filter(({ seat }) => seat.state === "signed_up");
  const seeking = guests.filter(seeksCompany);
  const faults = sentences(errors, speak(stepFaults, language));
  if (faults.length > 0) c.status(422);
  const key = dateKey(date.recurrenceId);
  const action = inLanguage(paths.together(activity.number, key), language);
  const view = (
    <>
      <BackLink href={inLanguage(paths.guests(activity.number, key), language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.togetherTitle}</Heading>
      <Paragraph lead>{m.togetherLead}</Paragraph>
      {seeking.length === 0 ? <EmptyState title={m.nobodySeeks} /> : null}
      {seeking.map((guest) => (
        <OneGuest {...{ guest, guests, typed, faults, action, language }} />
      ))}
    </>
  );
  return c.render(view, { title: m.togetherTitle, current: "desk", problems: faults.length > 0, hidden: true });
}

interface OneGuestProps {
  guest: ListedGuest;
  guests: readonly ListedGuest[];
  typed: Typed;
  faults: readonly { name: string; message: string }[];
  action: string;
  language: Language;
}

function OneGuest({ guest, guests, typed, faults, action, language }: OneGuestProps) {
  const m = speak(desk, language);
  const { id } = guest.seat;
  const name = shortName(guest.participation.name);
  const others = guests.filter((one) => one.seat.id !== id && mayBeIntroduced(one));
  const at = (field: string) => {
    const name = `${field}-${id}`;
    return { name, value: typedIn(typed, name), error: faults.find((one) => one.name === name)?.message, language };
  };
  return (
    <Panel>
      <Heading level={2}>{name}</Heading>
      {guest.participation.buurt ? <Paragraph>{m.lives(guest.participation.buurt)}</Paragraph> : null}
      {others.length === 0 ? (
        <Paragraph>{m.noFellow}</Paragraph>
      ) : (
        <Form action={action} label={`${m.fellow}: ${name}`}>
          <HiddenField name="gast" value={id} />
          <Field
            {...at("met")}
            type="select"
            label={m.fellow}
            options={others.map((one) => ({ value: one.seat.id, label: inList(one, language) }))}
          />
          <ButtonRow>
            <Button about={name}>{m.link2}</Button>
          </ButtonRow>
        </Form>
      )}
      <Form action={action} label={`${m.volunteer}: ${name}`}>
        <HiddenField name="gast" value={id} />
        <HiddenField name="deed" value="volunteer" />
        <Field {...at("naam")} label={m.volunteer} maxlength={80} autocomplete="off" />
        <Field
          {...at("telefoon")}
          type="tel"
          label={m.volunteerPhone}
          hint={m.volunteerHint}
          width="medium"
          autocomplete="off"
          optional
        />
        <ButtonRow>
          <Button kind="secondary" about={name}>
            {m.send}
          </Button>
        </ButtonRow>
      </Form>
    </Panel>
  );
}

/** First name and initial; where somebody lives only when that was given for this. */
const inList = ({ participation: { name, buurt } }: ListedGuest, language: Language): string =>
  [shortName(name), buurt ? speak(desk, language).lives(buurt) : ""].filter(Boolean).join(". ");
