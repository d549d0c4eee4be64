// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { visitor } from "#platform/access/actor.ts";
import { sentences } from "#platform/forms/faults.ts";
import { isSent, newOnceId, once } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Form } from "#ui/form/form.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { earlierReferral } from "../../earlier.ts";
import { lightFor } from "../../light.ts";
import { referTexts } from "../../messages/refer.ts";
import { paths } from "../../paths.ts";
import { receiveReferral } from "../../receive.ts";
import { askAgain } from "./again.tsx";
import { ReferFields } from "./fields.tsx";
import { LightLine } from "./light-line.tsx";
import { practiceIn, secretIn } from "./practice-in.ts";
import { readReferral, toReferral } from "./schema.ts";

/** Everything as it was typed: what it must be is asked in schema.ts, together with what may not be kept. */
export const anything = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** A practice refers: by its link, without an account. Looking changes nothing; only sending does. The same patient: asked. */
export const referPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const practice = await practiceIn(c);
    const { typed } = await readForm(c, anything);
    const form = readReferral(typed);
    if (!form.ok) return show(c, typed, form.errors);
    const onceId = typeof typed._once === "string" ? typed._once : undefined;
    const given = { ...toReferral(form.values), practice: practice.id, channel: "web" as const };
    const sure = typed.again === "ja" || (await isSent(c.var.db, onceId));
    const earlier = sure ? null : await earlierReferral(c.var.db, practice, given.person);
    if (earlier) return askAgain(c, typed, earlier);
    const location = await once(c.var.db, onceId, async (db) => {
      const { referenceNo } = await receiveReferral(db, visitor, given);
      return paths.sent(referenceNo, "");
    });
    // the secret of the link is not kept beside the once-id
    const referenceNo = location.split("/")[2] ?? "";
    return c.redirect(inLanguage(paths.sent(secretIn(c), referenceNo), c.var.language), 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, language } = c.var;
  const practice = await practiceIn(c);
  const m = speak(referTexts, language);
  const faults = sentences(errors, m);
  const secret = secretIn(c);
  c.status(faults.length > 0 ? 422 : 200);
  const view = (
    <>
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.title}</Heading>
      <Paragraph lead>{m.lead}</Paragraph>
      <Paragraph>{m.forPractice(practice.name)}</Paragraph>
      <LightLine light={await lightFor(db, practice.team)} language={language} />
      <Paragraph>
        {m.mustFill} {m.never}
      </Paragraph>
      <Form action={inLanguage(paths.refer(secret), language)} once={newOnceId()} open>
        <ReferFields typed={typed} errors={errors} usually={practice.kind} language={language} />
        <Button>{m.send}</Button>
      </Form>
      <ButtonRow>
        <ButtonLink href={inLanguage(paths.overview(secret), language)}>{m.toOverview}</ButtonLink>
        <ButtonLink href={inLanguage(paths.card(secret), language)}>{m.card}</ButtonLink>
      </ButtonRow>
    </>
  );
  return c.render(view, { title: m.title, problems: faults.length > 0, hidden: true });
}
