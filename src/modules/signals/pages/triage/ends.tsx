// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { tickedIn } from "#platform/forms/faults.ts";
import { date, tick } from "#platform/forms/fields.ts";
import { today } from "#platform/time/time.ts";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { refusals } from "../../codes.ts";
import { paths } from "../../paths.ts";
import type { Signal } from "../../tables.ts";
import {
  closeSupported,
  closeUnwanted,
  grounds,
  markSpam,
  passOn,
  postponeSignal,
  receivers,
  returnSignal,
  withdrawForReporter,
} from "../../triage/endings.ts";
import { handOverSignal, otherTeams } from "../../triage/hand-over.ts";
import { deedPage } from "./deed.tsx";
import { type Of, optionsOf, said, words } from "./ending-words.ts";
import { numberIn } from "./number.ts";

/** Not asked, or left open: nothing. */
const maybe = <const T extends readonly [string, ...string[]]>(codes: T) => z.enum(codes).optional().catch(undefined);

export const laterPage = deedPage({
  words,
  title: ({ c }) => said(c).laterTitle,
  lead: ({ c }) => said(c).laterText,
  button: ({ c }) => said(c).laterButton,
  schema: z.object({ until: date("dayUnclear") }),
  fields: ({ c, field }) => (
    <Field
      {...field("until")}
      type="date"
      label={said(c).laterDay}
      min={today().add({ days: 1 }).toString()}
      width="medium"
    />
  ),
  deed: (c, db, given) => postponeSignal(db, c.var.actor, numberIn(c), given),
});

const reasons = ["not_taken_up", "passed_on", "does_not_want", "already_supported", "withdrawn", "spam"] as const;
/** What may be said from here. */
const reasonsFor = ({ status }: Signal): readonly (typeof reasons)[number][] =>
  status === "triage"
    ? ["not_taken_up", "passed_on", "withdrawn", "spam"]
    : status === "contacted"
      ? ["does_not_want", "already_supported", "withdrawn"]
      : ["withdrawn"];
const mayPass = (signal: Signal): boolean => reasonsFor(signal).includes("passed_on");
const offered = refusals.filter((one) => one !== "not_informed");

/** Closes it with a coded reason; each reason asks what belongs to it. */
export const closePage = deedPage({
  words,
  title: ({ c, signal }) => (mayPass(signal) ? said(c).closeOrPass : said(c).closeTitle),
  lead: ({ c, signal }) => (mayPass(signal) ? said(c).closeOrPassText : said(c).closeText),
  button: ({ c, signal }) => (mayPass(signal) ? said(c).closeOrPassButton : said(c).closeButton),
  danger: true,
  after: () => paths.list,
  schema: z
    .object({
      reason: z.enum(reasons, { error: "choose" }),
      refusal: maybe(offered as unknown as readonly [string, ...string[]]),
      receiver: maybe(["own_team", ...receivers]),
      team: z.uuid().optional().catch(undefined),
      ground: maybe(grounds),
      neverAgain: tick,
    })
    .refine(({ reason, refusal }) => reason !== "not_taken_up" || refusal, {
      error: "refusalMissing",
      path: ["refusal"],
    })
    .refine(({ reason, receiver }) => reason !== "passed_on" || receiver, {
      error: "receiverMissing",
      path: ["receiver"],
    })
    .refine(({ reason, receiver, team }) => reason !== "passed_on" || receiver !== "own_team" || team, {
      error: "teamMissing",
      path: ["team"],
    })
    .refine(
      ({ reason, receiver, ground }) => reason !== "passed_on" || !receiver || receiver === "own_team" || ground,
      {
        error: "groundMissing",
        path: ["ground"],
      },
    ),
  fields: async ({ c, signal, field, typed }) => {
    const m = said(c);
    const { language } = c.var;
    const may = reasonsFor(signal);
    const teams = may.includes("passed_on") ? await otherTeams(c.var.db, signal) : [];
    const who = teams.length > 0 ? (["own_team", ...receivers] as const) : receivers;
    const select = (name: string, label: string, hint: string, of: Of, codes: readonly string[]) => (
      <Field
        {...field(name)}
        type="select"
        label={label}
        hint={hint}
        options={optionsOf(of, codes, language)}
        optional
      />
    );
    return (
      <>
        <ChoiceGroup
          {...field("reason")}
          legend={m.reason}
          options={may.map((value) => ({ value, label: m[`reason_${value}`] }))}
          value={may.length === 1 ? may[0] : tickedIn(typed, "reason")}
        />
        {may.includes("not_taken_up") ? select("refusal", m.refusal, m.refusalHint, "refusal", offered) : null}
        {may.includes("passed_on") ? select("receiver", m.receiver, m.passedHint, "receiver", who) : null}
        {teams.length > 0 ? (
          <Field
            {...field("team")}
            type="select"
            label={m.ownTeam}
            hint={m.ownTeamHint}
            options={teams.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        ) : null}
        {may.includes("passed_on") ? select("ground", m.ground, m.groundHint, "ground", grounds) : null}
        {may.includes("does_not_want") ? (
          <Choice
            type="checkbox"
            name="neverAgain"
            value="ja"
            label={m.neverAgain}
            hint={m.neverAgainHint}
            checked={tickedIn(typed, "neverAgain").length > 0}
          />
        ) : null}
      </>
    );
  },
  deed: (c, db, { reason, refusal, receiver, team, ground, neverAgain, version }) => {
    const { actor } = c.var;
    const number = numberIn(c);
    switch (reason) {
      case "not_taken_up":
        return returnSignal(db, actor, number, { refusal: refusal as (typeof offered)[number], version });
      case "passed_on":
        return receiver === "own_team"
          ? handOverSignal(db, actor, number, { team: team!, version })
          : passOn(db, actor, number, { receiver: receiver!, ground: ground!, version });
      case "does_not_want":
        return closeUnwanted(db, actor, number, { neverAgain, version });
      case "already_supported":
        return closeSupported(db, actor, number, { version });
      case "spam":
        return markSpam(db, actor, number, { version });
      case "withdrawn":
        return withdrawForReporter(db, actor, number, { version });
    }
  },
});
