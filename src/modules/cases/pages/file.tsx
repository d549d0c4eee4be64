// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { stepUp } from "#modules/accounts/index.ts";
import { findPerson, fullName, type Person } from "#modules/people/index.ts";
import { withoutServiceNumber } from "#modules/signals/index.ts";
import { look } from "#platform/audit/look.ts";
import { fieldOf } from "#platform/forms/faults.ts";
import { text } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Field } from "#ui/form/field.tsx";
import { capitalise, formatDate, formatPhone } from "#ui/show/format.ts";
import { type FilePart, filePdf } from "../letters/file-pdf.ts";
import { closingTexts } from "../messages/closing.ts";
import { conversationWords } from "../messages/codes.ts";
import { pageTexts } from "../messages/page.ts";
import { fileTexts } from "../messages/paper.ts";
import { attemptWords, dayPartWords, elementWords, matchKindWords, matchStatusWords } from "../messages/words.ts";
import { findCase, readCase, type WholeCase } from "../read.ts";
import { mustLead, numberIn, showDeed } from "./case-in.tsx";
import { visitMoment } from "./case-matches.tsx";
import { pdf, takenBy } from "./paper.ts";
import { phaseWords } from "./step-words.tsx";

const schema = z.object({ why: withoutServiceNumber(text(120, "fileMissing", "textLong", 8)) });

/** The whole file on paper: asks again who is there and what for; on every sheet stands who took it along. */
export const filePage: Page = {
  get: async (c) => {
    await stepUp(c);
    return show(c, {}, {});
  },
  post: async (c) => {
    await stepUp(c);
    const { db, actor, site, language } = c.var;
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const whole = mustLead(await readCase(db, actor, numberIn(c)));
    const person = await findPerson(db, whole.file.person);
    await db.transaction((tx) =>
      look(tx as unknown as typeof db, actor, {
        kind: "export",
        person: whole.file.person,
        fields: ["name", "address", "phone", "profile", "plan", "conversations", "visits"],
        purpose: "administration",
        access: whole.relation.access,
        object: "case",
        row: whole.file.id,
      }),
    );
    const taken = await takenBy(c);
    const parts = partsOf(whole, person, language);
    const file = { number: whole.file.number, site: site.name, ...taken, reason: form.values.why, parts, language };
    return pdf(c, `traject-${whole.file.number}`, await filePdf(file));
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { db, actor, language } = c.var;
  const m = speak(closingTexts, language);
  const field = fieldOf(typed, errors, m, language);
  return showDeed(c, {
    opened: mustLead(await findCase(db, actor, numberIn(c))),
    title: m.fileTitle,
    lead: m.fileText,
    spoken: m,
    errors,
    button: m.fileButton,
    children: <Field {...field("why")} label={m.fileWhy} autocomplete="off" maxlength={120} />,
  });
}

/** What stands on the page of the case, in the same order: what she can first. */
function partsOf(whole: WholeCase, person: Person, language: Context<Env>["var"]["language"]): FilePart[] {
  const m = speak(pageTexts, language);
  const f = speak(fileTexts, language);
  const { plans, matches, visits, conversations, attempts, notes, endReport } = whole;
  const told = (lines: readonly { term?: string; text: string | null }[]) =>
    lines.flatMap(({ term, text }) => (text ? [{ term, text }] : []));
  const element = speak(elementWords, language);
  const kind = speak(matchKindWords, language);
  const status = speak(matchStatusWords, language);
  const attempt = speak(attemptWords, language);
  const part = speak(dayPartWords, language);
  const talk = speak(conversationWords, language);
  const day = (on: Temporal.PlainDate) => capitalise(formatDate(on, language));
  const parts: FilePart[] = [
    {
      title: f.person,
      lines: told([
        { text: fullName(person) },
        { text: person.phone ? formatPhone(person.phone) : null },
        {
          text: person.address
            ? `${person.address.street} ${person.address.houseNumber}, ${person.address.city}`
            : null,
        },
        { term: f.state, text: phaseWords(whole.file, language) },
      ]),
    },
    {
      title: m.strengths,
      lines: told([
        { term: m.can, text: person.whatICan },
        { term: m.seeks, text: person.whatISeek },
        { term: m.is, text: person.whoIAm },
        { term: m.doNot, text: person.doNot },
      ]),
    },
    ...plans.map((plan) => ({
      title: m.planVersion(plan.version),
      lines: told([
        { term: m.wish, text: plan.wish },
        { term: m.contribution, text: plan.contribution },
        ...plan.goals.map((goal) => ({ term: element[goal.element], text: goal.text })),
      ]),
    })),
    {
      title: m.conversations,
      lines: conversations.flatMap((one) =>
        told([
          { term: `${capitalise(talk[one.kind])}, ${formatDate(one.onDate, language)}`, text: one.text },
          { term: m.contributes, text: one.contribution },
        ]),
      ),
    },
    {
      title: m.matches,
      lines: matches.map((one) => ({ term: status[one.status], text: one.target || kind[one.kind] })),
    },
    {
      title: m.visits,
      lines: visits.map((one) => ({ term: visitMoment(one, language), text: one.report?.likesAndCan || "–" })),
    },
    { title: m.notes, lines: notes.map(({ text }) => ({ text })) },
    {
      title: m.attempts,
      lines: attempts.map((one) => ({ text: `${day(one.onDate)}, ${part[one.dayPart]}: ${attempt[one.kind]}` })),
    },
    { title: m.lookBack, lines: told([{ text: endReport }]) },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}
