// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { fullName, type Person, personsAt, personsAtPhone, personsById } from "#modules/people/index.ts";
import { excluded } from "#modules/teams/index.ts";
import { personOf as actorPerson, scopeNames } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import { fieldOf, sentences, tickedIn, typedIn } from "#platform/forms/faults.ts";
import { email, phone, ticked } from "#platform/forms/fields.ts";
import { newOnceId, once, onceAsTyped } from "#platform/forms/once.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { parseDate, today } from "#platform/time/time.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Panel } from "#ui/show/section.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { actedForBy, endActsFor, letActFor } from "../acts-for.ts";
import { agreedText, currentVersion } from "../messages/agreed.ts";
import { pages } from "../messages/pages.ts";
import { codes } from "../messages/words.ts";
import { paths } from "../paths.ts";
import { openForRecord } from "../relation.ts";
import { capacities, consentHows } from "../workflow.ts";
import { AgreementTable } from "./my-behalf.tsx";

const isDay = (value: unknown): value is Temporal.PlainDate => value instanceof Temporal.PlainDate;
const day = z
  .string({ error: "dateUnclear" })
  .optional()
  .default("")
  .refine((value) => value === "" || parseDate(value) !== undefined, { error: "dateUnclear" })
  .transform((value) => parseDate(value) ?? null);
const schema = z
  .object({
    wie: z.string({ error: "whoMissing" }).min(1, { error: "whoMissing" }).max(254, { error: "whoMissing" }),
    persoon: z.string().max(40).optional().default(""),
    band: z.enum(capacities, { error: "capacityMissing" }),
    mag: ticked(scopeNames, "scopesMissing").refine((all) => all.length > 0, { error: "scopesMissing" }),
    vanaf: day,
    tot: day,
    hoe: z.enum(consentHows, { error: "howMissing" }),
  })
  .superRefine(({ vanaf, tot }, ctx) => {
    // what is no day was said already
    if (!isDay(tot) || !(vanaf === null || isDay(vanaf))) return;
    const first = vanaf ?? today();
    if (Temporal.PlainDate.compare(tot, first) < 0 || Temporal.PlainDate.compare(tot, today()) < 0)
      ctx.addIssue({ code: "custom", path: ["tot"], message: "dateOrder" });
  });

const personOf = (c: Context<Env>): Promise<Person> =>
  openForRecord(c.var.db, c.var.actor, Number(c.req.param("number")));

/** Who acts for a person, and a new agreement, for who works with her. */
export const personBehalfPage: Page = {
  get: async (c) => show(c, await personOf(c), {}, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    const person = await personOf(c);
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, person, form.typed, form.errors);
    const { wie, persoon, band, mag, vanaf, tot, hoe } = form.values;
    const found = await whoIs(c, wie);
    const chosen = found.length === 1 ? found[0] : found.find(({ id }) => id === persoon);
    if (!chosen) {
      const fault: FieldErrors = found.length === 0 ? { wie: "whoUnknown" } : { persoon: "whoSeveral" };
      return show(c, person, form.typed, fault, found);
    }
    if (chosen.id === person.id) return show(c, person, form.typed, { wie: "whoSelf" });
    if (chosen.id === actorPerson(actor)) return show(c, person, form.typed, { wie: "whoYou" });
    const location = await once(db, onceAsTyped(form.typed), async (db) => {
      await letActFor(db, actor, {
        person: person.id,
        representative: chosen.id,
        capacity: band,
        scopes: mag,
        startsOn: vanaf ?? today(),
        endsOn: tot,
        how: hoe,
      });
      return `${inLanguage(paths.personBehalf(person.number), language)}?gedaan=bewaard`;
    });
    return c.redirect(location, 303);
  },
};

/** Known persons by a whole number or address; part of one gives nobody. That was looked for is written down. */
async function whoIs(c: Context<Env>, words: string): Promise<Person[]> {
  const { db, actor } = c.var;
  const number = phone("x").safeParse(words);
  const mail = email("x").safeParse(words.trim());
  const found = number.success
    ? await personsAtPhone(db, number.data)
    : mail.success
      ? await personsAt(db, mail.data)
      : [];
  const there: Person[] = [];
  for (const one of found) {
    // who does not want to meet this worker, and who died, is not there
    const hidden = one.deceasedOn !== null || (await excluded(db, actorPerson(actor) ?? "", one.id));
    if (!hidden) there.push(one);
  }
  await db.transaction(async (tx) => {
    for (const { id } of there)
      await look(tx as unknown as Db, actor, { kind: "search", person: id, fields: ["name"], purpose: "contact" });
  });
  return there.slice(0, 7);
}

async function show(
  c: Context<Env>,
  person: Person,
  typed: Typed,
  errors: FieldErrors,
  several: readonly Person[] = [],
): Promise<Response> {
  const { db, language } = c.var;
  const m = speak(pages, language);
  const agreements = await actedForBy(db, person.id);
  const names = await personsById(
    db,
    agreements.map(({ representative }) => representative),
  );
  const faults = sentences(errors, m);
  const problems = faults.length > 0;
  if (problems) c.status(422);
  const title = `${fullName(person)}: ${m.sectionBehalf.toLowerCase()}`;
  const done = { bewaard: m.saved, stop: m.stopped }[c.req.query("gedaan") ?? ""];
  const view = (
    <>
      <BackLink href={inLanguage(`/beheer/mensen/${person.number}`, language)} language={language} />
      {done ? <StatusMessage saved>{done}</StatusMessage> : null}
      <ErrorSummary errors={faults} language={language} />
      <Heading level={1}>{title}</Heading>
      {agreements.length > 0 ? (
        <AgreementTable
          caption={m.sectionBehalf}
          agreements={agreements}
          names={names}
          end={({ number }) => inLanguage(paths.personEnd(person.number, number), language)}
          language={language}
        />
      ) : (
        <Paragraph>{m.none}</Paragraph>
      )}
      <ButtonRow>
        <a href={inLanguage(paths.personDone(person.number), language)}>{m.doneLinkOf}</a>
      </ButtonRow>
      <Heading level={2}>{m.addTitle}</Heading>
      <Panel>
        <Heading level={3}>{m.readOut}</Heading>
        <Paragraph>{agreedText("act_for", currentVersion("act_for"), language)}</Paragraph>
      </Panel>
      <Form once={newOnceId()} action={inLanguage(paths.personBehalf(person.number), language)}>
        <AddFields typed={typed} errors={errors} several={several} language={language} />
        <ButtonRow>
          <Button>{m.save}</Button>
        </ButtonRow>
      </Form>
    </>
  );
  return c.render(view, { title, problems, hidden: true });
}

interface AddFieldsProps {
  typed: Typed;
  errors: FieldErrors;
  several: readonly Person[];
  language: Language;
}

function AddFields({ typed, errors, several, language }: AddFieldsProps) {
  const m = speak(pages, language);
  const w = speak(codes, language);
  const again = fieldOf(typed, errors, m, language);
  const group = (name: string) => ({ name, error: again(name).error, value: typedIn(typed, name), language });
  const choices = (all: readonly (keyof typeof codes)[]) => all.map((value) => ({ value, label: w[value] }));
  return (
    <>
      <Field {...again("wie")} label={m.who} hint={m.whoHint} maxlength={254} autocomplete="off" />
      {several.length > 0 ? (
        <ChoiceGroup
          {...group("persoon")}
          legend={m.whichOne}
          options={several.map((one) => ({ value: one.id, label: fullName(one) }))}
        />
      ) : null}
      <ChoiceGroup {...group("band")} legend={m.capacity} options={choices(capacities)} />
      <ChoiceGroup
        {...group("mag")}
        type="checkbox"
        legend={m.scopes}
        value={tickedIn(typed, "mag")}
        options={choices(scopeNames)}
      />
      <Field {...again("vanaf")} type="date" label={m.startsOn} width="medium" optional />
      <Field {...again("tot")} type="date" label={m.endsOn} hint={m.endsHint} width="medium" optional />
      <ChoiceGroup {...group("hoe")} legend={m.how} options={choices(consentHows)} columns />
    </>
  );
}

/** What the person said: it stops. */
export const personEndPage: Page = {
  post: async (c) => {
    const { db, actor, language } = c.var;
    const person = await personOf(c);
    const number = Number(c.req.param("agreement"));
    await endActsFor(db, actor, number, "oral");
    return c.redirect(`${inLanguage(paths.personBehalf(person.number), language)}?gedaan=stop`, 303);
  },
};
