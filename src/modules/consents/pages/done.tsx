// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { findPerson, fullName, openPerson, type Person } from "#modules/people/index.ts";
import { behalfOf, personOf } from "#platform/access/actor.ts";
import { look } from "#platform/audit/look.ts";
import type { Db } from "#platform/db/db.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound, SignInFirst } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { formatDate, formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { doneFor } from "../done.ts";
import { byWhom, donePdf } from "../done-pdf.ts";
import { doneInWords, donePages } from "../messages/done.ts";
import { paths } from "../paths.ts";

type Whose = (c: Context<Env>, kind: "read" | "print") => Promise<{ person: Person; own: boolean }>;

/** One's own list; who acts for somebody does not see it. */
const mine: Whose = async (c) => {
  const id = personOf(c.var.actor);
  if (id === null) throw new SignInFirst();
  if (behalfOf(c.var.actor) !== null) throw new NotFound("list");
  return { person: await findPerson(c.var.db, id), own: true };
};

/** Of a person one works with: looking and printing are written down. */
const hers: Whose = async (c, kind) => {
  const { db, actor } = c.var;
  const person = await openPerson(db, actor, Number(c.req.param("number")));
  if (kind === "print")
    await db.transaction((tx) =>
      look(tx as unknown as Db, actor, { kind, person: person.id, fields: ["done"], purpose: "contact" }),
    );
  return { person, own: false };
};

const listPage = (whose: Whose): Page => ({
  get: async (c) => {
    const { db, language, site } = c.var;
    const { person, own } = await whose(c, "read");
    const done = await doneFor(db, person.id);
    const m = speak(donePages, language);
    const title = own ? m.title : m.titleOf(fullName(person));
    const [back, pdf] = own
      ? [paths.behalf, paths.donePdf]
      : [paths.personBehalf(person.number), paths.personDonePdf(person.number)];
    const columns = [{ label: m.date, rowHeader: true }, { label: m.what }, { label: m.byWhom }];
    const rows = done.map((one) => [
      formatDate(one.on, language),
      doneInWords(one.fact, language),
      byWhom(one, language),
    ]);
    const view = (
      <>
        <BackLink href={inLanguage(back, language)} language={language} />
        <Heading level={1}>{title}</Heading>
        {done.length > 0 ? (
          <>
            {own ? <Paragraph lead>{m.lead}</Paragraph> : null}
            <Table id="gedaan" caption={title} columns={columns} rows={rows} />
          </>
        ) : (
          <Paragraph lead>{own ? m.none : m.noneOf}</Paragraph>
        )}
        <ButtonRow>
          <ButtonLink href={inLanguage(pdf, language)}>{m.print}</ButtonLink>
        </ButtonRow>
        <Paragraph>{m.wrong(formatPhone(site.phone))}</Paragraph>
      </>
    );
    return c.render(view, { title, hidden: true });
  },
});

const paperPage = (whose: Whose): Page => ({
  get: async (c) => {
    const { db, language, site } = c.var;
    const { person } = await whose(c, "print");
    const done = await doneFor(db, person.id);
    const pdf = await donePdf({ name: fullName(person), done, site, date: today(), language });
    c.header("content-type", "application/pdf");
    c.header("content-disposition", 'inline; filename="wat-is-er-gedaan.pdf"');
    c.header("cache-control", "no-store");
    return c.body(new Uint8Array(pdf));
  },
});

export const donePage = listPage(mine);
export const donePdfPage = paperPage(mine);
export const personDonePage = listPage(hers);
export const personDonePdfPage = paperPage(hers);
