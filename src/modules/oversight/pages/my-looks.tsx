// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { findPerson, fullName, peoplePaths } from "#modules/people/index.ts";
import { behalfOf } from "#platform/access/actor.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { type LookLine, ownLooks } from "../looks.ts";
import { lookInWords } from "../looks-words.ts";
import { looksTexts } from "../messages/looks.ts";
import { oversightPaths } from "../paths.ts";

/** Who looked at my details, and why; also for who acts for somebody. */
export const myLooksPage: Page = {
  get: async (c) => {
    const { db, actor, language, site } = c.var;
    const m = speak(looksTexts, language);
    const { person, lines } = await ownLooks(db, actor);
    const title = behalfOf(actor) === null ? m.title : m.titleFor(fullName(await findPerson(db, person)));
    const view = (
      <>
        <BackLink href={inLanguage(peoplePaths.mine, language)} language={language} />
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        {lines.length > 0 ? Looks(lines, language) : <EmptyState title={m.none}>{m.noneText}</EmptyState>}
        <Paragraph>{m.question(formatPhone(site.phone))}</Paragraph>
        <Paragraph>{m.keep}</Paragraph>
        <ButtonRow>
          <ButtonLink href={inLanguage(oversightPaths.letter, language)}>{m.print}</ButtonLink>
        </ButtonRow>
      </>
    );
    return c.render(view, { title, hidden: true });
  },
};

function Looks(lines: readonly LookLine[], language: Language) {
  const m = speak(looksTexts, language);
  const columns = [{ label: m.when, rowHeader: true }, { label: m.who }, { label: m.what }, { label: m.why }];
  const rows = lines.map((line) => {
    const { when, who, what, why } = lookInWords(line, language);
    return [when, who, what, why];
  });
  return <Table caption={m.caption} columns={columns} rows={rows} />;
}
