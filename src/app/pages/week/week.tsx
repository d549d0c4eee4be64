// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { paths } from "#modules/activities/index.ts";
import type { Organisation } from "#modules/organisations/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { today, weekOf } from "#platform/time/time.ts";
import { Button } from "#ui/form/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { weekTexts } from "./messages.ts";
import { readWeek } from "./parts.ts";
import { weekPaths } from "./paths.ts";
import { figure, ShownWhere, Views } from "./shown.tsx";
import { WeekView } from "./view.tsx";
import { whose } from "./whose.ts";

/** "/beheer/week": what a member wants to know on Monday. */
export const weekPage: Page = { get: (c) => show(c, false) };
/** The same for the notice board in the kitchen. */
export const weekPrintPage: Page = { get: (c) => show(c, true) };

async function show(c: Context<Env>, forPrint: boolean) {
  const { language, services } = c.var;
  const m = speak(weekTexts, language);
  const { organisation, choices } = await whose(c);
  if (!organisation) return choose(c, choices);
  const parts = { ...(await readWeek(c, organisation)), language, forPrint, publicUrl: services.config.publicUrl };
  const view = (
    <>
      {forPrint ? null : <BackLink href={inLanguage(paths.desk, language)} language={language} />}
      <WeekView {...parts} />
      <ShownWhere {...parts} />
      <Views {...parts} />
      {!forPrint && choices.length > 1 ? (
        <Choose choices={choices} chosen={organisation.slug} language={language} />
      ) : null}
    </>
  );
  return c.render(view, { title: m.title(organisation.name), current: "desk", hidden: true, staff: true });
}

function choose(c: Context<Env>, choices: readonly Organisation[]) {
  const { language } = c.var;
  const m = speak(weekTexts, language);
  const view = (
    <>
      <BackLink href={inLanguage(paths.desk, language)} language={language} />
      <Heading level={1}>{m.chooseTitle}</Heading>
      {choices.length === 0 ? (
        <EmptyState title={m.noOrganisation}>{m.noOrganisationText}</EmptyState>
      ) : (
        <Choose choices={choices} chosen="" language={language} />
      )}
    </>
  );
  return c.render(view, { title: m.chooseTitle, current: "desk", hidden: true, staff: true });
}

function Choose({
  choices,
  chosen,
  language,
}: {
  choices: readonly Organisation[];
  chosen: string;
  language: Language;
}) {
  const m = speak(weekTexts, language);
  return (
    <form class="buurt-stack buurt-form" method="get" action={inLanguage(weekPaths.week(), language)} novalidate>
      <Field
        type="select"
        name="organisatie"
        label={m.chooseLabel}
        options={choices.map(({ slug, name }) => ({ value: slug, label: name }))}
        value={chosen}
        language={language}
      />
      <Button kind="secondary">{m.chooseButton}</Button>
    </form>
  );
}

/** How often people looked, per activity and surface; small numbers are not said exactly here either. */
export const weekCsvPage: Page = {
  get: async (c) => {
    const { organisation } = await whose(c);
    if (!organisation) return c.redirect(weekPaths.week(), 303);
    const { views } = await readWeek(c, organisation);
    const week = weekOf(today());
    const lines = [
      ...views.now.map((one) => ({ ...one, from: week.from })),
      ...views.before.map((one) => ({ ...one, from: week.from.subtract({ days: 7 }) })),
    ];
    const rows = lines.map(({ from, number, title, surface, count }) => [
      from.toString(),
      number,
      title,
      surface,
      figure(count, "nl"),
    ]);
    return csvResponse(`week-${week.from}`, ["week vanaf", "nummer", "activiteit", "waar", "gekeken"], rows);
  },
};
