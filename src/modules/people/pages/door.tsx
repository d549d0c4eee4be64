// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fieldOf, sentences } from "#platform/forms/faults.ts";
import { optionalText } from "#platform/forms/fields.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { closeDoor, mayOpenDoor, openDoor } from "../doors.ts";
import type { Found } from "../find-words.ts";
import { foundEarlier } from "../found.ts";
import { findTexts } from "../messages/find.ts";
import { peoplePaths } from "../paths.ts";
import { idOfNumber } from "../relation.ts";

const schema = z
  .object({
    purpose: z.enum(["desk", "contact", "cover"], { error: "purposeMissing" }),
    reason: optionalText(300, "reasonLong"),
  })
  .refine(({ purpose, reason }) => purpose !== "cover" || reason.length >= 20, {
    path: ["reason"],
    error: "reasonShort",
  });

/** Opening somebody of another team for half an hour, with a purpose. Only who was found just now by a whole value. */
export const doorPage: Page = {
  get: (c) => show(c, {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const { id, number } = await foundHere(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { purpose, reason } = form.values;
    await openDoor(db, actor, id, { kind: purpose === "cover" ? "cover" : "desk", purpose, reason });
    return c.redirect(inLanguage(peoplePaths.person(number), language), 303);
  },
};

/** Done: the page of this person is closed again. */
export const closeDoorPage: Page = {
  post: async (c) => {
    const { db, actor, language } = c.var;
    await closeDoor(db, actor, await idOfNumber(db, Number(c.req.param("number"))));
    return c.redirect(inLanguage(peoplePaths.find, language), 303);
  },
};

async function foundHere(c: Context<Env>): Promise<Found> {
  const found = await foundEarlier(c.var.db, c.var.actor, c.req.param("draft") ?? "");
  const one = found.find(({ number }) => number === Number(c.req.param("number")));
  if (!one) throw new NotFound("person");
  return one;
}

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors) {
  const { language, actor } = c.var;
  const one = await foundHere(c);
  if (one.name !== null) return c.redirect(inLanguage(peoplePaths.person(one.number), language), 303);
  const m = speak(findTexts, language);
  const faults = sentences(errors, m);
  if (faults.length > 0) c.status(422);
  const field = fieldOf(typed, errors, m, language);
  const options = [
    { value: "desk", label: m.purposeDesk },
    { value: "contact", label: m.purposeContact },
    ...(mayOpenDoor(actor, "cover") ? [{ value: "cover", label: m.purposeCover }] : []),
  ];
  const view = (
    <>
      <BackLink href={inLanguage(peoplePaths.found(c.req.param("draft") ?? ""), language)} language={language} />
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{m.doorTitle}</Heading>
      <Paragraph>{m.knownAt(one.team)}.</Paragraph>
      <Paragraph>{m.doorText}</Paragraph>
      <Form>
        <ChoiceGroup {...field("purpose")} legend={m.purpose} options={options} />
        <Field {...field("reason")} label={m.reason} hint={m.reasonHint} autocomplete="off" optional />
        <ButtonRow>
          <Button>{m.open}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title: m.doorTitle, problems: faults.length > 0, current: "desk", hidden: true });
}
