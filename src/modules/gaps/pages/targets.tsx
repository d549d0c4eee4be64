// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { activityWords, categories, elements } from "#modules/activities/index.ts";
import { areaByCode, areasById } from "#modules/places/index.ts";
import { fieldOf, sentences, typedIn } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm, type Typed } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden, NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { capitalise } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { allAreas } from "../grid/areas.ts";
import { findTarget, listTargets, removeTarget, setTarget } from "../grid/targets.ts";
import { deskTexts } from "../messages/desk.ts";
import { gapWords } from "../messages/words.ts";
import { paths } from "../paths.ts";
import { maySetTargets } from "../policy.ts";
import type { Target } from "../tables.ts";
import { dayparts } from "../workflow.ts";
import { oneOf, optionalLineOf } from "./form-bits.ts";
import { targetInWords } from "./grid-words.ts";

const levels = ["municipality", "wijk", "buurt"] as const;

const schema = z
  .object({
    level: z.enum(levels, { error: "levelMissing" }),
    area: optionalLineOf(12, "areaUnknown").transform((code) => code.toUpperCase()),
    category: oneOf(categories, "kindUnknown"),
    element: oneOf(elements, "kindUnknown"),
    daypart: oneOf(dayparts, "kindUnknown"),
    wanted: z
      .string({ error: "wantedUnclear" })
      .refine((value) => /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= 100, {
        error: "wantedUnclear",
      })
      .transform(Number),
    per: z.enum(["area", "people"], { error: "perMissing" }),
  })
  .refine(({ category, element }) => !category || !element, { path: ["element"], error: "oneKind" });

/** What the panel wants an area to have in a week. */
export const targetsPage: Page = {
  get: (c) => show(c, {}),
  post: async (c) => {
    const { db, actor, language } = c.var;
    if (!maySetTargets(actor)) throw new Forbidden("targets");
    const form = await readForm(c, schema);
    if (!form.ok) return show(c, form.typed, form.errors);
    const { area: code, per, ...values } = form.values;
    const area = code ? await areaByCode(db, code) : null;
    if (code && (!area || area.goneAt || area.kind !== values.level))
      return show(c, form.typed, { area: "areaUnknown" });
    await setTarget(db, actor, { ...values, area: area?.id ?? null, perPeople65: per === "people" });
    return c.redirect(`${inLanguage(paths.targets, language)}?bewaard=ja`, 303);
  },
};

async function show(c: Context<Env>, typed: Typed, errors: FieldErrors = {}) {
  const { db, actor, language } = c.var;
  if (!maySetTargets(actor)) throw new Forbidden("targets");
  const m = speak(deskTexts, language);
  const found = sentences(errors, m);
  if (found.length > 0) c.status(422);
  const all = await listTargets(db);
  const view = (
    <>
      <BackLink href={inLanguage(paths.desk, language)} label={m.title} language={language} />
      <ErrorSummary errors={found} language={language} />
      {c.req.query("bewaard") ? <StatusMessage saved>{m.saved}</StatusMessage> : null}
      <Heading level={1}>{m.targetsTitle}</Heading>
      <Paragraph lead>{m.targetsLead}</Paragraph>
      {all.length === 0 ? <Paragraph>{m.targetsNone}</Paragraph> : await TargetTable(c, all)}
      <Heading level={2}>{m.targetNew}</Heading>
      {TargetForm(typed, errors, await areasToChoose(c), language)}
    </>
  );
  return c.render(view, { title: m.targetsTitle, current: "desk", hidden: true, problems: found.length > 0 });
}

async function TargetTable(c: Context<Env>, all: readonly Target[]) {
  const { db, language } = c.var;
  const m = speak(deskTexts, language);
  const areas = await areasById(
    db,
    all.flatMap(({ area }) => (area ? [area] : [])),
  );
  return (
    <Table
      caption={m.targetsTitle}
      columns={[{ label: m.kind, rowHeader: true }, { label: m.level }, { label: m.wanted }, { label: m.deed }]}
      rows={all.map((target) => [
        targetInWords(target, language),
        `${m[target.level]}, ${target.area ? (areas.get(target.area)?.name ?? "") : m.everywhere}`,
        `${m.timesAWeek(target.wanted)}${target.perPeople65 ? `, ${m.perPeopleShort}` : ""}`,
        <a class="buurt-gaps__link" href={inLanguage(paths.removeTarget(target.id), language)}>
          {m.targetRemove}
          <span class="buurt-visually-hidden">: {targetInWords(target, language)}</span>
        </a>,
      ])}
    />
  );
}

/** With more areas than this a list is no help: then the code is asked. */
const mostAreas = 400;

type Groups = { group: string; options: { value: string; label: string }[] }[];

/** Areas by kind and name; none where there are too many. */
async function areasToChoose(c: Context<Env>): Promise<Groups> {
  const { db, services, language } = c.var;
  const m = speak(deskTexts, language);
  const all = [...(await allAreas(db, services)).byCode.values()].filter(({ id }) => id !== "");
  if (all.length > mostAreas) return [];
  return levels.map((level) => ({
    group: m[level],
    options: all.filter(({ kind }) => kind === level).map(({ code, name }) => ({ value: code, label: name })),
  }));
}

function AreaField({ areas, language, ...again }: ReturnType<ReturnType<typeof fieldOf>> & { areas: Groups }) {
  const m = speak(deskTexts, language);
  const shared = { ...again, language, label: m.onlyArea, optional: true };
  if (areas.length === 0) return <Field {...shared} hint={m.onlyAreaHint} width="medium" />;
  return <Field {...shared} type="select" empty={capitalise(m.everywhere)} options={areas} />;
}

function TargetForm(typed: Typed, errors: FieldErrors, areas: Groups, language: Language) {
  const m = speak(deskTexts, language);
  const words = speak(activityWords, language);
  const w = speak(gapWords, language);
  const again = fieldOf(typed, errors, m, language);
  const group = (name: string) => ({ name, value: typedIn(typed, name), error: again(name).error, language });
  const select = { type: "select", optional: true } as const;
  return (
    <Form action={inLanguage(paths.targets, language)}>
      <ChoiceGroup {...group("level")} legend={m.level} options={levels.map((value) => ({ value, label: m[value] }))} />
      <AreaField {...again("area")} areas={areas} />
      <Field
        {...again("category")}
        {...select}
        label={m.kind}
        empty={m.anyKind}
        options={categories.map((value) => ({ value, label: words[value] }))}
      />
      <Field
        {...again("element")}
        {...select}
        label={m.element}
        empty={m.anyElement}
        options={elements.map((value) => ({ value, label: words[value] }))}
      />
      <Field
        {...again("daypart")}
        {...select}
        label={m.daypart}
        empty={m.anyDaypart}
        options={dayparts.map((value, part) => ({ value, label: capitalise(w.part(part)) }))}
      />
      <Field {...again("wanted")} label={m.wanted} width="short" inputmode="numeric" />
      <ChoiceGroup
        {...group("per")}
        legend={m.per}
        hint={m.perHint}
        options={[
          { value: "area", label: m.perArea },
          { value: "people", label: m.perPeople },
        ]}
      />
      <ButtonRow>
        <Button>{m.targetSave}</Button>
      </ButtonRow>
    </Form>
  );
}

/** Takes a target away; asks first. */
export const removeTargetPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(deskTexts, language);
    const target = await findTarget(db, actor, idIn(c));
    const view = (
      <ConfirmPage
        title={m.targetRemoveTitle}
        button={m.targetRemove}
        action={inLanguage(paths.removeTarget(target.id), language)}
        back={inLanguage(paths.targets, language)}
        language={language}
      >
        <Paragraph>{targetInWords(target, language)}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.targetRemoveTitle, current: "desk", hidden: true });
  },
  post: async (c) => {
    await removeTarget(c.var.db, c.var.actor, idIn(c));
    return c.redirect(`${inLanguage(paths.targets, c.var.language)}?bewaard=ja`, 303);
  },
};

function idIn(c: Context<Env>): string {
  const id = c.req.param("id") ?? "";
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) throw new NotFound("target");
  return id;
}
