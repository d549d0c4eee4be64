// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { typedIn } from "#platform/forms/faults.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { formatFullMoment, formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { Panel } from "#ui/show/section.tsx";
import { type Alternative, alternativesFor } from "../../alternatives.ts";
import type { Judged } from "../../dates.ts";
import { askTexts } from "../../messages/ask.ts";
import { paths } from "../../paths.ts";
import { nameOf } from "../../words.ts";
import { type Step, showQuestion } from "./flow.tsx";

/** 409: the room is taken then, with what is free instead. */
export async function showTaken(c: Context<Env>, step: Step, { slot }: Judged, back: string) {
  const { db, actor, language, site } = c.var;
  const { lent, draft, typed } = step;
  const m = speak(askTexts, language);
  const others = await alternativesFor(db, actor, lent, slot, Number(typedIn(typed, "people")) || 1);
  const children = (
    <>
      <Alert kind="warning" title={m.takenLead(formatFullMoment(slot.starts, slot.starts, slot.ends, language))} />
      <Heading level={2}>{m.alternatives}</Heading>
      {others.length === 0 ? <Paragraph>{m.alternativesNone(formatPhone(site.phone))}</Paragraph> : null}
      <PlainList class="buurt-stack">
        {others.map((one) => (
          <li>
            <Panel>
              <AlternativeForm one={one} draft={draft} language={language} />
            </Panel>
          </li>
        ))}
      </PlainList>
      <Form action={inLanguage(paths.askDates(lent, draft), language)}>
        <HiddenField name="taken" value="wait" />
        <ButtonRow>
          <Button kind="secondary">{m.waitAnyway}</Button>
          <ButtonLink href={inLanguage(paths.askWhen(lent, draft), language)}>{m.otherDates}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
  return showQuestion(c, { lent, step: 3, title: m.takenTitle, back, status: 409, children });
}

/** One free time: pressing it answers the question when, of that room. */
function AlternativeForm({ one, draft, language }: { one: Alternative; draft: string; language: Language }) {
  const m = speak(askTexts, language);
  const { lent, slot } = one;
  const clock = (moment: Temporal.PlainDateTime) => moment.toPlainTime().toString({ smallestUnit: "minute" });
  const moment = formatFullMoment(slot.starts, slot.starts, slot.ends, language);
  const fields = {
    weekday: String(slot.starts.dayOfWeek),
    ...{ begins: clock(slot.starts), ends: clock(slot.ends) },
    ...{ from: slot.starts.toPlainDate().toString(), every: "once", times: "", nights: "" },
  };
  return (
    <Form action={inLanguage(paths.askWhen(lent, draft), language)}>
      <Paragraph>
        <strong>{moment}</strong>
        <br />
        {nameOf(lent)}
      </Paragraph>
      {Object.entries(fields).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
      <Button kind="secondary" about={`${moment}, ${nameOf(lent)}`}>
        {m.take}
      </Button>
    </Form>
  );
}
