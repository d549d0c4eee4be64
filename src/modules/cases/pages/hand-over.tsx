// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { teamsById, teamsFor, workersOf } from "#modules/teams/index.ts";
import { can, system, teamsOf } from "#platform/access/actor.ts";
import { isId } from "#platform/db/ids.ts";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { newOnceId } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { decideHandOver, type HandoverLine, handOver, handoversFor } from "../hand-over.ts";
import { deedTexts } from "../messages/deeds.ts";
import { paths } from "../paths.ts";
import { findCase } from "../read.ts";
import { atOf, done, mustLead, namesOf, numberIn, pastDay, showDeed, version } from "./case-in.tsx";

const id = (missing: string) => z.string({ error: missing }).refine(isId, { error: missing });
const askSchema = z.object({ version, team: id("handOverMissing"), agreed: pastDay });
const decideSchema = z.discriminatedUnion("answer", [
  z.object({ answer: z.literal("accepted"), lead: id("whoMissing") }),
  z.object({ answer: z.literal("declined") }),
]);

/** Another team is asked to take over; she agreed on a day. */
export const handOverPage: Page = {
  get: (c) => showAsk(c, {}, {}),
  post: async (c) => {
    const form = await readForm(c, askSchema);
    if (!form.ok) return showAsk(c, form.typed, form.errors);
    const given = { toTeam: form.values.team, residentAgreedOn: form.values.agreed };
    return done(c, form.typed, (db) => handOver(db, c.var.actor, atOf(c, form.values), given));
  },
};

async function showAsk(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(deedTexts, language);
  const field = fieldOf(typed, errors, m, language);
  const opened = mustLead(await findCase(db, actor, numberIn(c)));
  const others = (await teamsFor(db, system("cases.teams"))).filter(({ id }) => id !== opened.file.team);
  return showDeed(c, {
    opened,
    title: m.handOverTitle,
    lead: m.handOverLead,
    spoken: m,
    errors,
    button: m.handOverButton,
    children: (
      <>
        <Field
          {...field("team")}
          type="select"
          label={m.handOverTo}
          hint={others.length === 0 ? m.handOverNone : undefined}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field
          {...field("agreed")}
          value={typedIn(typed, "agreed") || today().toString()}
          type="date"
          label={m.handOverAgreed}
          width="medium"
        />
      </>
    ),
  });
}

/** The other team answers, before it sees anything of her. */
export const decideHandOverPage: Page = {
  get: async (c) => showDecide(c, await questionIn(c), {}, {}),
  post: async (c) => {
    const question = await questionIn(c);
    const form = await readForm(c, decideSchema);
    if (!form.ok) return showDecide(c, question, form.typed, form.errors);
    const { values } = form;
    const given =
      values.answer === "accepted"
        ? { decision: "accepted" as const, lead: values.lead }
        : { decision: "declined" as const };
    await decideHandOver(c.var.db, c.var.actor, question.id, given);
    return c.redirect(`${inLanguage(paths.all, c.var.language)}?gedaan=antwoord`, 303);
  },
};

/** A question that waits for a team that this actor coordinates. */
async function questionIn(c: Context<Env>): Promise<HandoverLine> {
  const { db, actor } = c.var;
  if (!can(actor, "case.lead")) throw new NotFound("handover");
  for (const { team, role } of teamsOf(actor)) {
    if (role !== "coordinator") continue;
    const found = (await handoversFor(db, actor, team)).find(({ id }) => id === c.req.param("question"));
    if (found) return found;
  }
  throw new NotFound("handover");
}

async function showDecide(c: Context<Env>, question: HandoverLine, typed: Typed, errors: FieldErrors) {
  const { db, language } = c.var;
  const m = speak(deedTexts, language);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const from = (await teamsById(db, [question.fromTeam])).get(question.fromTeam)?.name ?? "–";
  const workers = (await workersOf(db, question.toTeam)).filter(({ role }) => role !== "volunteer");
  const names = await namesOf(
    db,
    workers.map(({ person }) => person),
  );
  const view = (
    <>
      <BackLink href={inLanguage(paths.all, language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.decideTitle}</Heading>
      <Paragraph lead>{m.decideLead(from, formatDate(question.residentAgreedOn, language))}</Paragraph>
      <Form once={newOnceId()} label={m.decideTitle}>
        <Field
          {...fieldOf(typed, errors, m, language)("lead")}
          type="select"
          label={m.decideWho}
          options={[...names].map(([value, label]) => ({ value, label }))}
        />
        <ButtonRow>
          <Button name="answer" value="accepted">
            {m.decideYes}
          </Button>
          <Button kind="secondary" name="answer" value="declined">
            {m.decideNo}
          </Button>
        </ButtonRow>
      </Form>
    </>
  );
  const problems = faults.length > 0;
  return c.render(view, { title: m.decideTitle, problems, current: "desk", hidden: true, staff: true });
}
