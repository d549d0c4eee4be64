// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { behindWall } from "#platform/access/wall.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Choice, ChoiceGroup } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { deedWords } from "../../messages/triage-deeds.ts";
import { paths } from "../../paths.ts";
import { assignSignal, type Candidate, candidatesFor, takeUp } from "../../triage/assign.ts";
import { spendAttempts } from "../../triage/attempts.ts";
import { claimSignal, giveBack } from "../../triage/claim.ts";
import { mergeSignal } from "../../triage/duplicates.ts";
import { adviseOnly, passEmergency, routeSafety, safetyKinds, severities } from "../../triage/endings.ts";
import { deedPage } from "./deed.tsx";
import { numberIn } from "./number.ts";
import { codeWord } from "./words.ts";

const words = deedWords;
const said = (c: Context<Env>) => speak(deedWords, c.var.language);
const nothing = z.object({});
const ticked = z.string({ error: "choose" });

const toSignal = (c: Context<Env>, done = "") =>
  c.redirect(`${inLanguage(paths.signal(numberIn(c)), c.var.language)}${done ? `?gedaan=${done}` : ""}`, 303);

const versioned = z.object({
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .nullable()
    .catch(null),
});
/** The version that the pressed button was of. */
async function versionIn(c: Context<Env>): Promise<number | null> {
  const form = await readForm(c, versioned);
  return form.ok ? form.values.version : null;
}

/** "Ik pak dit op", from the list and from the page. */
export const claimPage: Page = {
  get: (c) => toSignal(c),
  post: async (c) => {
    await claimSignal(c.var.db, c.var.actor, numberIn(c));
    return toSignal(c, "opgepakt");
  },
};

export const takeUpPage: Page = {
  get: (c) => toSignal(c),
  post: async (c) => {
    await takeUp(c.var.db, c.var.actor, numberIn(c), await versionIn(c));
    return toSignal(c);
  },
};

/** "Geen contact gekregen": refused, with what is missing, until the rule holds. */
export const notReachedPage: Page = {
  get: (c) => toSignal(c),
  post: async (c) => {
    await spendAttempts(c.var.db, c.var.actor, numberIn(c), await versionIn(c));
    return toSignal(c);
  },
};

export const giveBackPage = deedPage({
  words,
  title: ({ c }) => said(c).giveBackTitle,
  lead: ({ c }) => said(c).giveBackText,
  button: ({ c, signal }) => (signal.status === "triage" ? said(c).giveBack : said(c).handBack),
  schema: nothing,
  deed: (c, db, { version }) => giveBack(db, c.var.actor, numberIn(c), version),
});

export const advisePage = deedPage({
  words,
  title: ({ c }) => said(c).adviseTitle,
  lead: ({ c }) => said(c).adviseText,
  button: ({ c }) => said(c).adviseButton,
  schema: nothing,
  deed: (c, db, { version }) => adviseOnly(db, c.var.actor, numberIn(c), { version }),
});

export const emergencyPage = deedPage({
  words,
  title: ({ c }) => said(c).emergencyTitle,
  lead: ({ c }) => said(c).emergencyText,
  button: ({ c }) => said(c).emergencyButton,
  danger: true,
  schema: z.object({ pointed: z.string({ error: "pointedMissing" }) }),
  fields: ({ c, field }) => (
    <ChoiceGroup
      {...field("pointed")}
      type="checkbox"
      legend={said(c).emergencyLink}
      options={[{ value: "ja", label: said(c).emergencyPointed }]}
    />
  ),
  deed: (c, db, { version }) => passEmergency(db, c.var.actor, numberIn(c), { pointed: true, version }),
});

export const safetyPage = deedPage({
  words,
  title: ({ c }) => said(c).safetyTitle,
  lead: ({ c }) => said(c).safetyText,
  button: ({ c }) => said(c).safetyButton,
  danger: true,
  schema: z.object({
    kind: z.enum(safetyKinds, { error: "choose" }),
    severity: z.enum(severities, { error: "choose" }),
  }),
  fields: ({ c, field }) => {
    const { language } = c.var;
    const options = (of: "safety" | "severity", codes: readonly string[]) =>
      codes.map((value) => ({ value, label: codeWord(of, value, language) }));
    return (
      <>
        <ChoiceGroup {...field("kind")} legend={said(c).safetyKind} options={options("safety", safetyKinds)} />
        <ChoiceGroup {...field("severity")} legend={said(c).safetyWhen} options={options("severity", severities)} />
      </>
    );
  },
  deed: (c, db, given) => routeSafety(db, c.var.actor, numberIn(c), given),
});

export const mergePage = deedPage({
  words,
  title: ({ c }) => said(c).mergeTitle,
  lead: ({ c }) => said(c).mergeText,
  button: ({ c }) => said(c).mergeButton,
  danger: true,
  schema: z.object({
    into: z
      .string({ error: "fieldUnclear" })
      .regex(/^\d{1,9}$/, { error: "fieldUnclear" })
      .transform(Number),
  }),
  fields: ({ c, field }) => (
    <Field {...field("into")} label={said(c).mergeInto} inputmode="numeric" width="short" autocomplete="off" />
  ),
  deed: (c, db, given) => mergeSignal(db, c.var.actor, numberIn(c), given),
});

export const assignPage = deedPage({
  words,
  title: ({ c }) => said(c).assignTitle,
  button: ({ c }) => said(c).assignButton,
  schema: z.object({ worker: z.uuid({ error: "choose" }), agreed: ticked.optional() }),
  fields: async ({ c, signal, field, typed }) => {
    const m = said(c);
    const candidates = await behindWall(c.var.db, c.var.actor, (db) => candidatesFor(db, signal));
    return (
      <>
        <ChoiceGroup
          {...field("worker")}
          legend={m.assignWho}
          options={candidates.map((one) => ({ value: one.person, label: one.name, hint: aboutWorker(one, c) }))}
        />
        {candidates.some(({ close }) => close !== null) ? (
          <Choice type="checkbox" name="agreed" value="ja" label={m.agreed} checked={"agreed" in typed} />
        ) : null}
      </>
    );
  },
  deed: (c, db, { worker, agreed, version }) =>
    assignSignal(db, c.var.actor, numberIn(c), { worker, agreed: agreed !== undefined, version }),
});

function aboutWorker({ away, close }: Candidate, c: Context<Env>): string | undefined {
  const m = said(c);
  const near = close === "postcode" ? m.nearPostcode : close === "surname" ? m.nearSurname : null;
  return [away ? m.away : null, near].filter(Boolean).join(", ") || undefined;
}
