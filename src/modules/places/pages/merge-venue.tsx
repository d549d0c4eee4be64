// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once } from "#platform/forms/once.ts";
import { readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { messages } from "../messages.ts";
import { paths } from "../paths.ts";
import { mayMergeVenues } from "../policy.ts";
import { mergeVenues, takenOver } from "../venue-merge.ts";
import { findVenue, type Venue } from "../venues.ts";
import { venueToEdit } from "./edit-venue.tsx";

/** A place that is listed twice: which one stays (asked by GET), and then: are you sure. */
export const mergeVenuePage: Page = {
  get: async (c) => {
    const venue = await venueToMerge(c);
    const asked = c.req.query("met");
    if (asked === undefined) return showChoice(c, venue, {}, {});
    const other = await otherVenue(c, venue, asked);
    return other ? showConfirm(c, venue, other) : showChoice(c, venue, { met: asked }, { met: "venueUnknown" });
  },
  post: async (c) => {
    const venue = await venueToMerge(c);
    const { typed } = await readForm(c, z.object({}));
    const other = await otherVenue(c, venue, typedIn(typed, "met"));
    if (!other) return showChoice(c, venue, typed, { met: "venueUnknown" });
    const location = await once(c.var.db, typedIn(typed, "_once"), async (db) => {
      await mergeVenues(db, c.var.actor, venue.number, other.number);
      return `${paths.manage(other.number)}?bewaard=samen`;
    });
    return c.redirect(location, 303);
  },
};

async function venueToMerge(c: Context<Env>): Promise<Venue> {
  const venue = await venueToEdit(c);
  if (!mayMergeVenues(c.var.actor)) throw new Forbidden("merge venues");
  return venue;
}

/** Another venue that stands on its own; null when there is none with this number. */
async function otherVenue(c: Context<Env>, venue: Venue, typed: string): Promise<Venue | null> {
  const number = /^\s*(\d{1,9})\s*$/.exec(typed)?.[1];
  if (!number || Number(number) === venue.number) return null;
  const other = await findVenue(c.var.db, c.var.actor, Number(number)).catch((error: unknown) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  return other?.mergedInto ? null : other;
}

function showChoice(c: Context<Env>, venue: Venue, typed: Typed, errors: Record<string, string>) {
  const { language } = c.var;
  const m = speak(messages, language);
  const problems = Object.keys(errors).length > 0;
  c.status(problems ? 422 : 200);
  const view = (
    <>
      <BackLink href={paths.manage(venue.number)} label={venue.name} />
      <ErrorSummary errors={sentences(errors, speak(messages, language))} language={language} />
      <Heading level={1}>{m.mergeTitle(venue.name)}</Heading>
      <Paragraph>{m.mergeLead}</Paragraph>
      <form class="buurt-stack buurt-form" method="get" action={paths.merge(venue.number)} novalidate>
        <Field
          {...fieldOf(typed, errors, speak(messages, language), language)("met")}
          inputmode="numeric"
          label={m.mergeInto}
          hint={m.mergeHint}
          width="short"
        />
        <Button>{m.mergeNext}</Button>
      </form>
    </>
  );
  return c.render(view, { title: m.mergeTitle(venue.name), problems, staff: true, hidden: true, current: "desk" });
}

function showConfirm(c: Context<Env>, venue: Venue, other: Venue) {
  const { language } = c.var;
  const m = speak(messages, language);
  const title = m.mergeSure(venue.name, other.name);
  const view = (
    <ConfirmPage
      title={title}
      button={m.mergeButton}
      action={paths.merge(venue.number)}
      once={newOnceId()}
      back={paths.manage(venue.number)}
      language={language}
    >
      <HiddenField name="met" value={other.number} />
      <Paragraph>{m.mergeLead}</Paragraph>
      <Paragraph>{takes(venue, other, m, language)}</Paragraph>
    </ConfirmPage>
  );
  return c.render(view, { title, staff: true, hidden: true, current: "desk" });
}

/** Which fields survive of the one that goes. */
function takes(from: Venue, into: Venue, m: Spoken<typeof messages>, _language: Language): string {
  const labels = { at: m.point, area: m.buurt, kind: m.kind, organisation: m.organisation };
  const fields = takenOver(from, into).map((field) =>
    (field in labels ? labels[field as keyof typeof labels] : m[field as "street"]).toLowerCase(),
  );
  return fields.length > 0 ? m.mergeTakes(fields.join(", ")) : m.mergeStays(into.name);
}
