// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { can } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink } from "#ui/form/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SearchPanel } from "#ui/form/search-panel.tsx";
import { Pagination } from "#ui/navigate/pagination.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { type Area, areasById } from "../areas.ts";
import { messages } from "../messages.ts";
import { paths } from "../paths.ts";
import { mayAddVenue } from "../policy.ts";
import { countVenues, type Venue, type VenueFilter, venuesOf } from "../venues.ts";
import { addressOf } from "../view.tsx";

const perPage = 50;

/** The places that this colleague may change: all of them, or those of the own organisations. */
export const manageVenuesPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const filter = manageFilter(c);
    const { name = "" } = filter;
    const asked = c.req.query("pagina") ?? "";
    const page = /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
    const count = await countVenues(db, actor, filter);
    const venues = await venuesOf(db, actor, filter, { from: (page - 1) * perPage, limit: perPage });
    const buurten = await areasById(
      db,
      venues.flatMap(({ area }) => area ?? []),
    );
    const view = <ManageView {...{ venues, buurten, name, page, count, language }} mayAdd={mayAddVenue(actor)} />;
    return c.render(view, { title: speak(messages, language).manageTitle, staff: true, hidden: true, current: "desk" });
  },
};

/** All of them, or those of the own organisations; and the piece of a name that was asked. */
export function manageFilter(c: Context<Env>): VenueFilter {
  const { actor } = c.var;
  const own = actor.kind === "member" ? actor.memberships.map((m) => m.organisation) : [];
  const name = (c.req.query("naam") ?? "").trim().slice(0, 80).replaceAll("\u0000", "");
  return { organisations: can(actor, "place.edit") ? undefined : own, name };
}

interface ManageViewProps {
  venues: readonly Venue[];
  buurten: ReadonlyMap<string, Area>;
  name: string;
  page: number;
  count: number;
  mayAdd: boolean;
  language: Language;
}

function ManageView({ venues, buurten, name, page, count, mayAdd, language }: ManageViewProps) {
  const m = speak(messages, language);
  const columns = [
    { label: m.name, rowHeader: true },
    { label: m.address },
    { label: m.buurt },
    { label: m.checked },
    { label: m.doing },
  ];
  const href = (page: number) =>
    `${paths.manageList}?${new URLSearchParams({ ...(name ? { naam: name } : {}), pagina: String(page) })}`;
  return (
    <>
      <Heading level={1}>{m.manageTitle}</Heading>
      {mayAdd ? (
        <ButtonLink href={paths.add} kind="primary">
          {m.add}
        </ButtonLink>
      ) : null}
      <SearchPanel action={paths.manageList} label={m.searchPanel} button={m.search} language={language}>
        <Field name="naam" type="search" label={m.manageSearch} value={name} language={language} />
      </SearchPanel>
      <StatusMessage>{m.count(count)}</StatusMessage>
      {venues.length === 0 ? (
        <EmptyState title={m.none}>{m.manageNone}</EmptyState>
      ) : (
        <Table
          caption={m.manageTitle}
          columns={columns}
          rows={venues.map((venue) => [
            venue.name,
            addressOf(venue),
            (venue.area && buurten.get(venue.area)?.name) || m.unknown,
            venue.verifiedAt ? m.yes : m.checkedNot,
            <ButtonLink href={paths.manage(venue.number)} about={venue.name} small>
              {m.change}
            </ButtonLink>,
          ])}
        />
      )}
      <p class="buurt-row">
        <a href={paths.manageCsv + (name ? `?${new URLSearchParams({ naam: name })}` : "")}>{m.sheet}</a>
      </p>
      <Pagination page={page} pages={Math.ceil(count / perPage)} href={href} language={language} />
    </>
  );
}
