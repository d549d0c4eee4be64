// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { typedIn } from "#platform/forms/faults.ts";
import { newOnceId, once } from "#platform/forms/once.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { messages } from "../messages.ts";
import { closeOrganisation, findManaged, type Organisation, setTrusted } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";
import { mayClose } from "../policy.ts";

const schema = z.object({ trusted: z.enum(["ja", "nee"]) });

/** Whether what an organisation publishes is seen at once. */
export const trustPage: Page = {
  post: async (c) => {
    const { slug } = await findManaged(c.var.db, c.var.actor, c.req.param("slug") ?? "");
    const form = await readForm(c, schema);
    const here = organisationPaths.manage(slug);
    if (!form.ok) return c.redirect(here, 303);
    const trusted = form.values.trusted === "ja";
    await setTrusted(c.var.db, c.var.actor, slug, trusted);
    return c.redirect(`${here}?gedaan=${trusted ? "vertrouwd" : "bekeken"}`, 303);
  },
};

/** Asks whether an organisation really stops, and closes it. */
export const closingPage: Page = {
  get: async (c) => {
    const { slug, name } = await closable(c);
    const m = speak(messages, c.var.language);
    const view = (
      <ConfirmPage
        title={m.closeTitle(name)}
        button={m.closeButton}
        action={organisationPaths.closing(slug)}
        once={newOnceId()}
        back={organisationPaths.manage(slug)}
        language={c.var.language}
      >
        <Paragraph>{m.closeWhat}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.closeTitle(name), staff: true });
  },
  post: async (c) => {
    const { slug } = await closable(c);
    const { typed } = await readForm(c, z.object({}));
    const location = await once(c.var.db, typedIn(typed, "_once"), async (db) => {
      await closeOrganisation(db, c.var.actor, slug);
      return `${organisationPaths.all}?gedaan=gesloten`;
    });
    return c.redirect(location, 303);
  },
};

async function closable(c: Context<Env>): Promise<Organisation> {
  const organisation = await findManaged(c.var.db, c.var.actor, c.req.param("slug") ?? "");
  if (!mayClose(c.var.actor)) throw new Forbidden("close organisation");
  return organisation;
}
