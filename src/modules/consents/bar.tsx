// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { fullName, personsById } from "#modules/people/index.ts";
import type { Env } from "#platform/http/env.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonLink } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { pages } from "./messages/pages.ts";
import { paths } from "./paths.ts";

/** On every page, as long as somebody works in another's name: for whom, and the way out. Null for who works for oneself. */
export async function behalfBar(c: Context<Env>): Promise<Child> {
  const { actor, db, language } = c.var;
  const behalf = "person" in actor ? actor.behalf : undefined;
  if (!behalf) return null;
  const person = (await personsById(db, [behalf.person])).get(behalf.person);
  if (!person) return null;
  const m = speak(pages, language);
  const name = fullName(person);
  return (
    <section class="buurt-behalf" aria-label={m.barLabel}>
      <div class="buurt-wrap">
        <p>{behalf.as === "desk" ? m.barDesk(name) : m.bar(name)}</p>
        {behalf.as === "desk" ? (
          <ButtonLink small href={inLanguage(paths.phoneDesk, language)}>
            {m.barBack}
          </ButtonLink>
        ) : (
          <Form inline action={inLanguage(paths.leave, language)}>
            <Button kind="secondary" small about={m.barLabel}>
              {m.barStop}
            </Button>
          </Form>
        )}
      </div>
    </section>
  );
}
