// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { reviewNotReached, reviewReasons } from "../../triage/endings.ts";
import { informedHows, informPerson, postponeInforming, postponeReasons } from "../../triage/inform.ts";
import { deedPage } from "./deed.tsx";
import { optionsOf, said, words } from "./ending-words.ts";
import { numberIn } from "./number.ts";

/** After the attempts: the coordinator says how it goes on, and why. */
export const reviewPage = deedPage({
  words,
  title: ({ c }) => said(c).reviewTitle,
  button: ({ c }) => said(c).reviewButton,
  schema: z.object({
    way: z.enum(["again", "giveUp"], { error: "choose" }),
    reason: z.enum(reviewReasons, { error: "choose" }),
  }),
  fields: ({ c, field }) => {
    const m = said(c);
    const ways = [
      { value: "again", label: m.again },
      { value: "giveUp", label: m.giveUp },
    ];
    return (
      <>
        <ChoiceGroup {...field("way")} legend={m.reviewTitle} options={ways} />
        <ChoiceGroup
          {...field("reason")}
          legend={m.reviewReason}
          options={optionsOf("review", reviewReasons, c.var.language)}
        />
      </>
    );
  },
  deed: (c, db, { way, reason, version }) =>
    reviewNotReached(db, c.var.actor, numberIn(c), { again: way === "again", reason, version }),
});

export const informPage = deedPage({
  words,
  title: ({ c }) => said(c).informTitle,
  lead: ({ c }) => said(c).informText,
  button: ({ c }) => said(c).save,
  schema: z.object({ how: z.enum(informedHows, { error: "choose" }) }),
  fields: ({ c, field }) => (
    <ChoiceGroup
      {...field("how")}
      legend={said(c).informHow}
      options={optionsOf("informed", informedHows, c.var.language)}
    />
  ),
  deed: (c, db, given) => informPerson(db, c.var.actor, numberIn(c), given),
});

export const postponeInformingPage = deedPage({
  words,
  title: ({ c }) => said(c).postponeTitle,
  lead: ({ c }) => said(c).postponeText,
  button: ({ c }) => said(c).save,
  schema: z.object({ reason: z.enum(postponeReasons, { error: "choose" }) }),
  fields: ({ c, field }) => (
    <ChoiceGroup
      {...field("reason")}
      legend={said(c).reviewReason}
      options={optionsOf("postpone", postponeReasons, c.var.language)}
    />
  ),
  deed: (c, db, given) => postponeInforming(db, c.var.actor, numberIn(c), given),
});
