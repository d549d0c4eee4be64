// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { buurtPicker, type PickerMunicipality } from "#modules/places/index.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { Choice } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { SearchPanel } from "#ui/form/search-panel.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { teamWords } from "../messages/team.ts";
import { teamsPaths } from "../paths.ts";
import { mayEditTeam } from "../policy.ts";
import { areasServedBy, chooseTeamAreas, type Team } from "../team.ts";
import { teamIn } from "./team-in.ts";

const code = /^BU\d{8}$/;
/** What is not a code is left out: it can only come from somebody who made the form themselves. */
const schema = z.object({
  gemeente: z.string().regex(/^GM\d{4}$/),
  "buurten[]": z
    .array(z.string())
    .max(2000)
    .optional()
    .transform((codes) => (codes ?? []).filter((one) => code.test(one))),
});

/** In which buurten a team works, one municipality at a time. */
export const areasPage: Page = {
  get: async (c) => {
    const team = await edited(c);
    const m = speak(teamWords, c.var.language);
    const towns = await buurtPicker(c.var.db);
    const town = towns.find((one) => one.code === c.req.query("gemeente")) ?? towns[0];
    const served = new Set((await areasServedBy(c.var.db, team.id)).map((area) => area.code));
    const options = towns.map(({ code, name }) => ({ value: code, label: name }));
    const view = (
      <>
        <BackLink href={teamsPaths.team(team.number)} label={team.name} />
        <Heading level={1}>{m.areasTitle}</Heading>
        {towns.length > 1 ? (
          <SearchPanel action={teamsPaths.areas(team.number)} label={m.municipality} button={m.showMunicipality}>
            <Field
              name="gemeente"
              type="select"
              label={m.municipality}
              value={town?.code}
              options={options}
              empty={false}
            />
          </SearchPanel>
        ) : null}
        {town ? <Buurten town={town} served={served} m={m} /> : <EmptyState title={m.areasNone} />}
      </>
    );
    return c.render(view, { title: m.areasTitle, staff: true, current: "desk" });
  },
  post: async (c) => {
    const { number } = await edited(c);
    const form = await readForm(c, schema);
    if (!form.ok) return c.redirect(teamsPaths.areas(number), 303);
    await chooseTeamAreas(c.var.db, c.var.actor, number, form.values.gemeente, form.values["buurten[]"]);
    return c.redirect(`${teamsPaths.team(number)}?gedaan=bewaard`, 303);
  },
};

async function edited(c: Context<Env>): Promise<Team> {
  const team = await teamIn(c);
  if (!mayEditTeam(c.var.actor)) throw new Forbidden("choose areas");
  return team;
}

interface BuurtenProps {
  town: PickerMunicipality;
  served: Set<string>;
  m: ReturnType<typeof speak<typeof teamWords>>;
}

function Buurten({ town, served, m }: BuurtenProps) {
  return (
    <Form label={m.areasOf(town.name)}>
      <HiddenField name="gemeente" value={town.code} />
      {town.wijken.map(({ name, buurten }) => (
        <fieldset class="buurt-field">
          <legend>{name}</legend>
          <div class="buurt-choices buurt-choices--columns">
            {buurten.map(({ code, name }) => (
              <Choice
                type="checkbox"
                name="buurten[]"
                id={`buurt-${code}`}
                value={code}
                label={name}
                checked={served.has(code)}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <Button>{m.save}</Button>
    </Form>
  );
}
