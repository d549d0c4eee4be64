// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { sentences } from "#platform/forms/faults.ts";
import { type FieldErrors, readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { ErrorSummary } from "#ui/form/error-summary.tsx";
import { trial as texts } from "../messages/trial.ts";
import { paths } from "../paths.ts";
import { removeSource } from "../source/keep.ts";
import type { Source } from "../tables.ts";
import { ownSource } from "./own.ts";

const schema = z.object({ activities: z.enum(["blijven", "stoppen"], { error: "removeMissing" }) });

/** Takes a source away; its activities stay or stop. */
export const removePage: Page = {
  get: async (c) => show(c, await ownSource(c), {}),
  post: async (c) => {
    const source = await ownSource(c);
    const sent = await readForm(c, schema);
    if (!sent.ok) return show(c, source, sent.errors);
    await removeSource(c.var.db, c.var.actor, source.number!, sent.values.activities === "stoppen");
    return c.redirect(inLanguage(`${paths.list}?gedaan=weg`, c.var.language), 303);
  },
};

function show(c: Context<Env>, source: Source, errors: FieldErrors) {
  const { language } = c.var;
  const m = speak(texts, language);
  const found = sentences(errors, m);
  if (found.length > 0) c.status(422);
  const title = m.removeTitle(source.name);
  const view = (
    <>
      <ErrorSummary errors={found} language={language} />
      <ConfirmPage
        title={title}
        button={m.removeButton}
        action={inLanguage(paths.remove(source.number!), language)}
        back={inLanguage(paths.show(source.number!), language)}
        language={language}
      >
        <ChoiceGroup
          name="activities"
          legend={m.removeLead}
          error={found[0]?.message}
          options={[
            { value: "blijven", label: m.removeKeep, hint: m.removeKeepHint },
            { value: "stoppen", label: m.removeStop, hint: m.removeStopHint },
          ]}
        />
      </ConfirmPage>
    </>
  );
  return c.render(view, { title, current: "desk", problems: found.length > 0, hidden: true });
}
