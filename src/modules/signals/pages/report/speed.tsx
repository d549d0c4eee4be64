// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { teamsById } from "#modules/teams/index.ts";
import { visitor } from "#platform/access/actor.ts";
import { typedIn } from "#platform/forms/faults.ts";
import { once } from "#platform/forms/once.ts";
import { check, type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Page } from "#platform/http/routes.ts";
import { onTheLine } from "#platform/http/visitor-address.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { FilterGroup } from "#ui/form/search-panel.tsx";
import { limits } from "../../codes.ts";
import { reportTexts } from "../../messages/report.ts";
import { paths } from "../../paths.ts";
import {
  type Answers,
  answersSchema,
  callable,
  entryTypeOf,
  reachable,
  seen,
  speedSchema,
  speedShape,
  type WhoAnswer,
  whoAnswers,
} from "../../report/answers.ts";
import { emptyDraft, keepReport, onceOf } from "../../report/draft.ts";
import { heldFor } from "../../report/hold.ts";
import { receiptOf } from "../../report/receipt-of.ts";
import { receiveSignal } from "../../report/receive.ts";
import { signalOf } from "../../report/signal-of.ts";
import { BackField, HealthField, ReporterFields, SpeedField } from "./fields.tsx";
import { type Flow, faultsIn, flowOf, showStep, startOf } from "./flow.tsx";
import { isTrapped, Trap } from "./trap.tsx";

/** The third page, and the button that sends. Sent in the name of nobody: who reports is not in the log. */
export const speedPage: Page = {
  get: async (c) => {
    const flow = await flowOf(c);
    if (flow instanceof Response) return flow;
    return whoOf(flow.draft.answers) ? show(flow, flow.draft.answers, {}) : c.redirect(paths.who(flow.id), 303);
  },
  post: async (c) => {
    const flow = await flowOf(c);
    if (flow instanceof Response) return flow;
    const { typed } = await readForm(c, z.unknown());
    const who = whoOf(flow.draft.answers);
    if (!who) return c.redirect(inLanguage(paths.who(flow.id), c.var.language), 303);
    const errors = faultsIn({ ...typed, wie: who }, speedSchema, [callable], entryTypeOf(who));
    if (Object.keys(errors).length > 0) return show(flow, typed, errors);
    const answers = wholeOf(flow.draft.answers, onlyOf(typed), who);
    if (!answers) return c.redirect(inLanguage(startOf(flow.draft, flow.id), c.var.language), 303);
    return c.redirect(await send(flow, answers, isTrapped(typed)), 303);
  },
};

/** Of this page: nothing here changes what was answered before. */
const onlyOf = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => Object.hasOwn(speedShape, name)));

const whoOf = (answers: Typed): WhoAnswer | undefined => whoAnswers.find((one) => one === answers.wie);

/** Null when a page before this one was left out. */
function wholeOf(before: Typed, typed: Typed, who: WhoAnswer): Answers | null {
  const all = { ...before, ...typed, wie: who };
  const checked = check(all, {}, answersSchema);
  const missing = { ...seen(all), ...reachable(all) };
  return checked.ok && Object.keys(missing).length === 0 ? checked.values : null;
}

/** Twice is once: the second press leads to the same receipt. */
function send({ c, id, draft }: Flow, answers: Answers, trapped: boolean): Promise<string> {
  const { db, language } = c.var;
  const { partner } = draft;
  return once(db, onceOf(id), async (db) => {
    const { address, inside } = onTheLine(c);
    const source = inside && address === "" ? "" : address;
    const begun = draft.begun ? Temporal.Instant.from(draft.begun) : null;
    const held = heldFor({ source, begun, trapped: trapped || draft.trapped });
    const given = signalOf(answers, { channel: partner ? "partner" : "web", partner, held });
    const received = await receiveSignal(db, visitor, given);
    const team = (await teamsById(db, [received.team])).get(received.team)?.name ?? "";
    await keepReport(db, id, { ...emptyDraft, receipt: receiptOf(given, received, team) });
    return inLanguage(paths.receipt(id), language);
  });
}

function show({ c, id, draft }: Flow, typed: Typed, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(reportTexts, language);
  const who = whoOf(draft.answers);
  const self = who === "zelf";
  const you = ["eigennaam", "rol", "noemen", "contact"].some((name) => typedIn(typed, name) !== "");
  return showStep(c, {
    step: 3,
    title: m.speedTitle,
    back: paths.who(id),
    typed,
    errors,
    danger: typedIn(draft.answers, "gevaar") === "ja",
    partner: draft.partner?.name ?? null,
    fields: (asked) => (
      <Form action={inLanguage(paths.speed(id), language)}>
        <Trap />
        <SpeedField {...asked} />
        {who === "advies" ? (
          <Field {...area(asked.again("vraag"), limits.question)} label={m.question} hint={m.questionHint} />
        ) : self ? null : (
          <Field {...area(asked.again("gedaan"), limits.alreadyDid)} label={m.did} hint={m.didHint} />
        )}
        {who === "weet" ? <HealthField {...asked} /> : null}
        {self ? null : (
          <Field
            {...asked.again("bellen")}
            type="tel"
            label={m.ownPhone}
            width="medium"
            autocomplete="tel"
            optional={who !== "advies"}
          />
        )}
        {who === "advies" ? null : <BackField {...asked} />}
        {self ? null : (
          <FilterGroup label={m.youTitle} open={you}>
            <ReporterFields {...asked} partner={draft.partner !== null} />
          </FilterGroup>
        )}
        <ButtonRow>
          <Button>{m.send}</Button>
        </ButtonRow>
      </Form>
    ),
  });
}

const area = <T,>(again: T, maxlength: number) =>
  ({ ...again, type: "textarea", rows: 3, maxlength, autocomplete: "off", optional: true }) as const;
