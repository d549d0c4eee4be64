// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { z } from "zod";
import { behalfOf, personOf } from "#platform/access/actor.ts";
import { once } from "#platform/forms/once.ts";
import { readForm } from "#platform/forms/read-form.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound, SignInFirst } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { consentsOf, findConsent } from "../consent.ts";
import { pages } from "../messages/pages.ts";
import { paths } from "../paths.ts";
import { ConsentTable, recipientNames, whatOf } from "./bits.tsx";
import { decide, decisions } from "./decide.ts";
import { OneConsent } from "./one-consent.tsx";

/** What somebody said yes or no to, for herself. In somebody else's name it is not there. */
export const myConsentsPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const found = await consentsOf(db, own(c));
    const names = await recipientNames(db, found);
    const m = speak(pages, language);
    const done = { ja: m.answered, nee: m.answered, stop: m.stopped }[c.req.query("gedaan") ?? ""];
    const view = (
      <>
        <BackLink href={inLanguage("/mijn", language)} language={language} />
        {done ? <StatusMessage saved>{done}</StatusMessage> : null}
        <Heading level={1}>{m.mineTitle}</Heading>
        <Paragraph lead>{m.mineLead}</Paragraph>
        {found.length > 0 ? (
          <ConsentTable
            caption={m.mineTitle}
            consents={found}
            names={names}
            href={({ number }) => inLanguage(paths.consent(number), language)}
            language={language}
          />
        ) : (
          <EmptyState title={m.mineNone} />
        )}
      </>
    );
    return c.render(view, { title: m.mineTitle, hidden: true });
  },
};

export const myConsentPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const consent = await findConsent(db, own(c), Number(c.req.param("number")));
    const names = await recipientNames(db, [consent]);
    const title = whatOf(consent, language);
    const view = (
      <>
        <BackLink href={inLanguage(paths.consents, language)} language={language} />
        <Heading level={1}>{title}</Heading>
        <OneConsent
          consent={consent}
          recipient={consent.recipient ? names.get(consent.recipient) : undefined}
          action={inLanguage(paths.consent(consent.number), language)}
          recorded={false}
          language={language}
        />
      </>
    );
    return c.render(view, { title, hidden: true });
  },
  post: async (c) => {
    const { db, actor, language } = c.var;
    const consent = await findConsent(db, own(c), Number(c.req.param("number")));
    const form = await readForm(c, z.object({ besluit: z.enum(decisions) }));
    if (!form.ok) throw new NotFound("decision");
    const location = await once(db, onceOf(form.typed), async (db) => {
      await decide(db, actor, consent.id, form.values.besluit, "digital");
      return `${inLanguage(paths.consents, language)}?gedaan=${form.values.besluit}`;
    });
    return c.redirect(location, 303);
  },
};

const onceOf = (typed: Record<string, string | string[]>): string | undefined =>
  typeof typed._once === "string" ? typed._once : undefined;

/** For oneself only: whoever acts for somebody does not answer in her name. */
function own(c: Context<Env>): string {
  const id = personOf(c.var.actor);
  if (id === null) throw new SignInFirst();
  if (behalfOf(c.var.actor) !== null) throw new NotFound("consent");
  return id;
}
