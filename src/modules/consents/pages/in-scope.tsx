// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { findPerson, fullName } from "#modules/people/index.ts";
import { type Scope, scopeNames } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { Button, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { behalfBy } from "../acts-for.ts";
import { pages } from "../messages/pages.ts";
import { paths } from "../paths.ts";
import { consentSlots, type ScopePart } from "../slots.ts";

/** What there is of somebody for who acts for her: only what was agreed; that it was looked at is written down. */
export const inScopePage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const number = Number(c.req.param("number"));
    const behalf = await behalfBy(db, actor, number);
    await db.transaction((tx) =>
      look(tx as unknown as Db, actor, {
        kind: "read",
        person: behalf.person,
        fields: ["name", ...behalf.scopes],
        purpose: "on_behalf",
      }),
    );
    const parts: ScopePart[] = [];
    for (const scope of scopeNames.filter((one) => behalf.scopes.includes(one))) {
      const part = await partOf(c, scope, behalf.person);
      if (part) parts.push(part);
    }
    const m = speak(pages, language);
    const name = fullName(await findPerson(db, behalf.person));
    const acting = "person" in actor && actor.behalf?.person === behalf.person;
    const view = (
      <>
        <BackLink href={inLanguage(paths.behalf, language)} language={language} />
        <Heading level={1}>{m.inScope(name)}</Heading>
        <Paragraph lead>{m.inScopeLead}</Paragraph>
        {acting ? (
          <ButtonRow>
            {behalf.scopes.includes("activities") ? (
              <>
                <a href={inLanguage("/", language)}>{m.calendar}</a>
                <a href={inLanguage("/mijn/activiteiten", language)}>{m.ownActivities}</a>
              </>
            ) : null}
          </ButtonRow>
        ) : (
          <Form action={inLanguage(paths.enter(number), language)}>
            <ButtonRow>
              <Button about={m.beginAbout(name)}>{m.begin}</Button>
            </ButtonRow>
          </Form>
        )}
        {parts.map((part) => (
          <Part part={part} language={language} />
        ))}
      </>
    );
    return c.render(view, { title: m.inScope(name), hidden: true });
  },
};

async function partOf(c: Context<Env>, scope: Scope, person: string): Promise<ScopePart | null> {
  if (scope === "details") return detailsOf(c, person);
  return (await consentSlots().inScope[scope]?.(c, person)) ?? null;
}

async function detailsOf(c: Context<Env>, id: string): Promise<ScopePart> {
  const { phone, email, address } = await findPerson(c.var.db, id);
  const street = address ? `${address.street} ${address.houseNumber}, ${address.postcode} ${address.city}` : "";
  const lines = [phone ? formatPhone(phone) : "", email ?? "", street].filter(Boolean).map((title) => ({ title }));
  const m = speak(pages, c.var.language);
  return { title: m.detailsTitle, none: "–", lines };
}

function Part({ part, language }: { part: ScopePart; language: Language }) {
  const linked = part.lines.flatMap(({ href, ...line }) =>
    href ? [{ ...line, href: inLanguage(href, language) }] : [],
  );
  const plain = part.lines.filter(({ href }) => !href);
  return (
    <>
      <Heading level={2}>{part.title}</Heading>
      {part.lines.length === 0 ? <Paragraph>{part.none}</Paragraph> : null}
      {linked.length > 0 ? <LinkList items={linked} label={part.title} /> : null}
      {plain.length > 0 ? (
        <PlainList label={part.title}>
          {plain.map(({ title, text }) => (
            <li>
              {title}
              {text ? `: ${text}` : ""}
            </li>
          ))}
        </PlainList>
      ) : null}
    </>
  );
}
