// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { buurtPicker, type PickerMunicipality } from "#modules/places/index.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { Choice } from "#ui/form/choice.tsx";
import { Field } from "#ui/form/field.tsx";
import { Form } from "#ui/form/form.tsx";
import { HiddenField } from "#ui/form/hidden-field.tsx";
import { SearchPanel } from "#ui/form/search-panel.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { messages } from "../messages.ts";
import { findManaged, type Organisation } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";
import { mayEdit } from "../policy.ts";
import { areasServed, chooseAreas } from "../served.ts";

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

/** In which buurten an organisation works, one municipality at a time. */
export const areasPage: Page = {
  get: async (c) => {
    const organisation = await edited(c);
    const towns = await buurtPicker(c.var.db);
    const town = towns.find((one) => one.code === c.req.query("gemeente")) ?? towns[0];
    const served = new Set((await areasServed(c.var.db, organisation.id)).map((area) => area.code));
    const view = (
      <AreasView organisation={organisation} towns={towns} town={town} served={served} language={c.var.language} />
    );
    return c.render(view, { title: speak(messages, c.var.language).areasTitle, staff: true });
  },
  post: async (c) => {
    const organisation = await edited(c);
    const form = await readForm(c, schema);
    const here = organisationPaths.areas(organisation.slug);
    if (!form.ok) return c.redirect(here, 303);
    await chooseAreas(c.var.db, c.var.actor, organisation.slug, form.values.gemeente, form.values["buurten[]"]);
    return c.redirect(`${organisationPaths.manage(organisation.slug)}?gedaan=bewaard`, 303);
  },
};

async function edited(c: Context<Env>): Promise<Organisation> {
  const organisation = await findManaged(c.var.db, c.var.actor, c.req.param("slug") ?? "");
  if (!mayEdit(c.var.actor, organisation.id)) throw new Forbidden("choose areas");
  return organisation;
}

interface AreasViewProps {
  organisation: Organisation;
  towns: PickerMunicipality[];
  town: PickerMunicipality | undefined;
  served: Set<string>;
  language: Language;
}

function AreasView({ organisation, towns, town, served, language }: AreasViewProps) {
  const m = speak(messages, language);
  const options = towns.map(({ code, name }) => ({ value: code, label: name }));
  const here = organisationPaths.areas(organisation.slug);
  return (
    <>
      <BackLink href={organisationPaths.manage(organisation.slug)} label={organisation.name} />
      <Heading level={1}>{m.areasTitle}</Heading>
      <Paragraph lead>{m.areasLead}</Paragraph>
      {towns.length > 1 ? (
        <SearchPanel action={here} label={m.municipality} button={m.showMunicipality}>
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
      {town ? <Buurten town={town} served={served} language={language} /> : <EmptyState title={m.areasNone} />}
    </>
  );
}

function Buurten({ town, served, language }: { town: PickerMunicipality; served: Set<string>; language: Language }) {
  const m = speak(messages, language);
  return (
    <Form label={m.areasOf(town.name)}>
      <HiddenField name="gemeente" value={town.code} />
      {town.wijken.map(({ name, buurten }, index) => (
        <Wijk name={name} buurten={buurten} served={served} index={index} />
      ))}
      <Button>{m.save}</Button>
    </Form>
  );
}

interface WijkProps {
  name: string;
  buurten: { code: string; name: string }[];
  served: Set<string>;
  index: number;
}

function Wijk({ name, buurten, served, index }: WijkProps) {
  return (
    <fieldset class="buurt-field">
      <legend>{name}</legend>
      <div class="buurt-choices buurt-choices--columns">
        {buurten.map(({ code, name }) => (
          <Choice
            type="checkbox"
            name="buurten[]"
            id={`buurt-${index}-${code}`}
            value={code}
            label={name}
            checked={served.has(code)}
          />
        ))}
      </div>
    </fieldset>
  );
}
