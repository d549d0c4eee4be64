// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { behindWall } from "#platform/access/wall.ts";
import { toInstant } from "#platform/db/columns.ts";
import { optionalNumber } from "#platform/forms/fields.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { formatMoment } from "#ui/show/format.ts";
import { activitiesNear, companionsFor, endLight, invitedHows } from "../../triage/light.ts";
import { deedPage } from "./deed.tsx";
import { optionsOf, said, words } from "./ending-words.ts";
import { numberIn } from "./number.ts";

/** The light path: what is near by, and perhaps somebody who goes along. */
export const invitePage = deedPage({
  words,
  title: ({ c }) => said(c).inviteTitle,
  lead: ({ c }) => said(c).inviteText,
  button: ({ c }) => said(c).inviteButton,
  schema: z
    .object({
      activity: optionalNumber(1, 999_999_999, "inviteMissing"),
      other: optionalNumber(1, 999_999_999, "inviteMissing"),
      how: z.enum(invitedHows, { error: "choose" }),
      companion: z.union([z.uuid(), z.literal("")], { error: "choose" }).optional(),
    })
    .refine(({ activity, other }) => activity !== null || other !== null, {
      error: "inviteMissing",
      path: ["activity"],
    }),
  fields: async ({ c, signal, field }) => {
    const m = said(c);
    const { db, actor, language } = c.var;
    const near = await activitiesNear(db, signal.area);
    const along = await behindWall(db, actor, (db) => companionsFor(db, signal));
    return (
      <>
        {near.length > 0 ? (
          <ChoiceGroup
            {...field("activity")}
            legend={m.inviteWhat}
            options={near.map(({ number, title, startsAt, venueName }) => ({
              value: String(number),
              label: title,
              hint: [momentOf(startsAt, language), venueName].filter(Boolean).join(", "),
            }))}
          />
        ) : null}
        <Field
          {...field("other")}
          label={m.inviteOther}
          hint={m.inviteOtherHint}
          inputmode="numeric"
          width="short"
          autocomplete="off"
          optional
        />
        <ChoiceGroup
          {...field("how")}
          legend={m.inviteHow}
          options={optionsOf("invited", invitedHows, language).map((one) =>
            one.value === "letter" ? { ...one, hint: m.inviteLetter } : one,
          )}
        />
        {along.length > 0 ? (
          <Field
            {...field("companion")}
            type="select"
            label={m.companion}
            hint={m.companionHint}
            empty={m.companionNone}
            options={along.map(({ person, name }) => ({ value: person, label: name }))}
            optional
          />
        ) : null}
      </>
    );
  },
  deed: (c, db, { activity, other, how, companion, version }) =>
    endLight(db, c.var.actor, numberIn(c), {
      activity: other ?? activity!,
      how,
      companion: companion || null,
      version,
    }),
});

function momentOf(startsAt: string, language: Language): string {
  const local = toLocal(toInstant(startsAt));
  return formatMoment(local.toPlainDate(), local.toPlainTime(), undefined, language);
}
