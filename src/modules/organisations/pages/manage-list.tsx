// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { can } from "#platform/access/actor.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatNumber } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Table } from "#ui/show/table.tsx";
import { memberCounts, organisationsToManage } from "../directory.ts";
import { messages } from "../messages.ts";
import type { Organisation } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";
import { mayAdd } from "../policy.ts";
import { Done } from "./done.tsx";

/** All organisations for who keeps the site; the own ones for a member. */
export const manageListPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const all = mayAdd(actor) || can(actor, "organisation.editAny");
    const organisations = await organisationsToManage(db, actor, all);
    const counts = all ? await memberCounts(db) : null;
    const m = speak(messages, language);
    const view = (
      <>
        <Done c={c} />
        <Heading level={1}>{m.manageTitle}</Heading>
        {mayAdd(actor) ? (
          <ButtonRow>
            <ButtonLink href={organisationPaths.add}>{m.add}</ButtonLink>
          </ButtonRow>
        ) : null}
        {organisations.length === 0 ? (
          <EmptyState title={m.noneToManage} />
        ) : (
          <List organisations={organisations} counts={counts} m={m} language={language} />
        )}
        <p class="buurt-row">
          <a href={organisationPaths.allCsv}>{m.sheet}</a>
        </p>
      </>
    );
    return c.render(view, { title: m.manageTitle, staff: true });
  },
};

interface ListProps {
  organisations: Organisation[];
  /** Members of each; only for who keeps the site. */
  counts: Map<string, number> | null;
  m: Spoken<typeof messages>;
  language: Language;
}

function List({ organisations, counts, m, language }: ListProps) {
  const columns = [
    { label: m.organisation, rowHeader: true },
    { label: m.trusted },
    ...(counts ? [{ label: m.members, numeric: true }] : []),
  ];
  const rows = organisations.map(({ id, slug, name, trusted }) => [
    <ButtonRow>
      <a href={organisationPaths.manage(slug)}>{name}</a>
    </ButtonRow>,
    trusted ? m.yes : m.no,
    ...(counts ? [formatNumber(counts.get(id) ?? 0, language)] : []),
  ]);
  return <Table id="lijst" caption={m.count(organisations.length)} columns={columns} rows={rows} />;
}
