// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { stopReasons } from "../codes.ts";
import { moveMatch } from "../match.ts";
import { stopReasonWords } from "../messages/codes.ts";
import { matchTexts } from "../messages/match.ts";
import { paths } from "../paths.ts";
import { done, mustWrite, numberIn, showDeed } from "./case-in.tsx";
import { matchIn } from "./match.tsx";

const reasons = stopReasons.filter((one) => one !== "case_closed" && one !== "handed_over");
const schema = z.object({ match: z.coerce.number().int(), reason: z.enum(reasons, { error: "stopMissing" }) });

/** Something stops, with a reason of the list. Nobody did anything wrong. */
export const matchStopPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { match: version, reason } = form.values;
    const { match } = await matchIn(c);
    const deed = (db: Context<Env>["var"]["db"]) => moveMatch(db, c.var.actor, match.id, version, "stop", { reason });
    return done(c, form.typed, deed, paths.match(numberIn(c), match.id));
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(matchTexts, language);
  const why = speak(stopReasonWords, language);
  const { whole, match } = await matchIn(c);
  return showDeed(c, {
    opened: mustWrite(whole),
    title: m.stop,
    lead: m.stopLead,
    spoken: m,
    errors,
    button: m.stopButton,
    danger: true,
    children: (
      <>
        <HiddenField name="match" value={match.version} />
        <ChoiceGroup
          {...fieldOf(typed, errors, m, language)("reason")}
          legend={m.stopWhy}
          options={reasons.map((value) => ({ value, label: why[value] }))}
        />
      </>
    ),
  });
}
