// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { findPerson, fullName } from "#modules/people/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import type { Language } from "#platform/i18n/i18n.ts";
import { today } from "#platform/time/time.ts";
import { looksForRights, type OwnLooks, ownLooks } from "../looks.ts";
import { looksPdf } from "../looks-pdf.ts";

/** Who looked at me, to print at home. */
export const myLooksLetterPage: Page = {
  get: async (c) => answer(c, await ownLooks(c.var.db, c.var.actor, "print"), c.var.language),
};

/** The same for somebody who asked for it on paper, while the rights desk handles that. In the language of the person. */
export const looksLetterPage: Page = {
  get: async (c) => {
    const { db, actor } = c.var;
    const looks = await looksForRights(db, actor, Number(c.req.param("number")));
    const { language } = await findPerson(db, looks.person);
    return answer(c, looks, language);
  },
};

async function answer(c: Context<Env>, { person, lines }: OwnLooks, language: Language): Promise<Response> {
  const name = fullName(await findPerson(c.var.db, person));
  const pdf = await looksPdf({ name, date: today(), site: c.var.site, lines, language });
  c.header("content-type", "application/pdf");
  c.header("content-disposition", 'inline; filename="wie-keek-er.pdf"');
  c.header("cache-control", "private, no-store");
  return c.body(new Uint8Array(pdf));
}
