// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { buurtPicker, type PickerMunicipality } from "#modules/places/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { ButtonRow } from "#ui/form/button.tsx";
import { Field, type Option, type OptionGroup } from "#ui/form/field.tsx";
import { SearchPanel } from "#ui/form/search-panel.tsx";
import { Pagination } from "#ui/navigate/pagination.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatPhone, phoneHref } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { type Directory, type DirectoryQuestion, organisationKinds, organisationsFor } from "../directory.ts";
import { messages } from "../messages.ts";
import type { Organisation } from "../organisation.ts";
import { organisationPaths } from "../paths.ts";

/** The query keys that this page reads. */
export const listQuery = ["zoek", "soort", "buurt", "letter", "pagina"] as const;
/** Above this a list of buurten is no longer a list to choose from; then it holds the municipalities. */
const buurtenInList = 300;
/** Fewer than this are overseen without letters. */
const lettersFrom = 20;

/** Everybody: which organisations are there? */
export const listPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const question = questionOf(c);
    const directory = await organisationsFor(db, actor, question);
    const choices = { kinds: await organisationKinds(db), areas: areaOptions(await buurtPicker(db)) };
    const view = <ListView question={question} directory={directory} choices={choices} language={language} />;
    const m = speak(messages, language);
    return c.render(view, { title: m.listTitle, description: m.listLead, current: "organisations" });
  },
};

/** What is not understood is left out: this is an address, not a form to be refused. */
export function questionOf(c: Context<Env>): DirectoryQuestion {
  const one = (key: (typeof listQuery)[number], shape: RegExp) => {
    const value = (c.req.query(key) ?? "").replace(/\p{Cc}/gu, "").trim();
    return shape.test(value) ? value : undefined;
  };
  return {
    search: one("zoek", /^.{1,80}$/u),
    kind: one("soort", /^.{1,60}$/u),
    area: one("buurt", /^(GM|WK|BU)\d{4,8}$/),
    letter: one("letter", /^[A-Z0]$/),
    page: Number(one("pagina", /^[1-9]\d{0,3}$/) ?? 1),
  };
}

function areaOptions(towns: PickerMunicipality[]): (Option | OptionGroup)[] {
  const wijken = towns.flatMap((town) => town.wijken);
  const count = wijken.reduce((sum, { buurten }) => sum + buurten.length, 0);
  const option = ({ code, name }: { code: string; name: string }) => ({ value: code, label: name });
  if (count > buurtenInList) return towns.map(option);
  return wijken.map(({ name, buurten }) => ({ group: name, options: buurten.map(option) }));
}

interface ListViewProps {
  question: DirectoryQuestion;
  directory: Directory;
  choices: { kinds: string[]; areas: (Option | OptionGroup)[] };
  language: Language;
}

function ListView({ question, directory, choices, language }: ListViewProps) {
  const m = speak(messages, language);
  const { organisations, count, pages, letters } = directory;
  return (
    <>
      <Heading level={1}>{m.listTitle}</Heading>
      <Paragraph lead>{m.listLead}</Paragraph>
      <Search question={question} choices={choices} language={language} />
      {count >= lettersFrom || question.letter ? (
        <Letters question={question} letters={letters} language={language} />
      ) : null}
      <StatusMessage>{m.count(count)}</StatusMessage>
      {count === 0 ? (
        <EmptyState title={m.none}>
          <Paragraph>{m.noneHelp}</Paragraph>
          <ButtonRow>
            <a href={inLanguage(organisationPaths.list, language)}>{m.showAll}</a>
          </ButtonRow>
        </EmptyState>
      ) : (
        <OrganisationTable organisations={organisations} m={m} language={language} />
      )}
      <p class="buurt-row">
        <a href={sheetOf(question)}>{m.sheet}</a>
      </p>
      <Pagination
        page={Math.min(question.page ?? 1, pages)}
        pages={pages}
        href={(page) => addressOf({ ...question, page }, language)}
        language={language}
      />
    </>
  );
}

function Search({ question, choices, language }: Omit<ListViewProps, "directory">) {
  const m = speak(messages, language);
  const kinds = choices.kinds.map((kind) => ({ value: kind, label: kind }));
  return (
    <SearchPanel action={inLanguage(organisationPaths.list, language)} label={m.searchPanel} language={language}>
      <Field name="zoek" type="search" label={m.search} value={question.search} />
      <Field name="soort" type="select" label={m.kindFilter} value={question.kind} options={kinds} empty={m.kindAll} />
      {choices.areas.length > 0 ? (
        <Field
          name="buurt"
          type="select"
          label={m.areaFilter}
          value={question.area}
          options={choices.areas}
          empty={m.areaAll}
        />
      ) : null}
    </SearchPanel>
  );
}

function Letters({
  question,
  letters,
  language,
}: Pick<ListViewProps, "question" | "language"> & { letters: string[] }) {
  const m = speak(messages, language);
  const link = (letter: string | undefined, label: string) => (
    <li>
      <a
        class="nl-button nl-button--secondary buurt-btn-s"
        href={addressOf({ ...question, letter, page: 1 }, language)}
        aria-current={question.letter === letter ? "true" : undefined}
      >
        <span class="nl-button__label">{label}</span>
      </a>
    </li>
  );
  return (
    <nav aria-label={m.letters}>
      <PlainList class="buurt-row">
        {link(undefined, m.letterAll)}
        {letters.map((letter) => link(letter, letter === "0" ? m.letterOther : letter))}
      </PlainList>
    </nav>
  );
}

const addressOf = (question: DirectoryQuestion, language: Language): string =>
  inLanguage(organisationPaths.list, language) + queryOf(question);

/** All pages of what is asked, as one file. */
const sheetOf = (question: DirectoryQuestion): string => organisationPaths.csv + queryOf({ ...question, page: 1 });

function queryOf({ search, kind, area, letter, page }: DirectoryQuestion): string {
  const keys = { zoek: search, soort: kind, buurt: area, letter, pagina: page && page > 1 ? String(page) : undefined };
  const given = Object.entries(keys).filter((pair): pair is [string, string] => pair[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  return query ? `?${query}` : "";
}

interface OrganisationTableProps {
  organisations: Organisation[];
  m: Spoken<typeof messages>;
  language: Language;
}

function OrganisationTable({ organisations, m, language }: OrganisationTableProps) {
  const columns = [{ label: m.organisation, rowHeader: true }, { label: m.phone }, { label: m.kindFilter }];
  const rows = organisations.map(({ slug, name, phone, kind }) => [
    <ButtonRow>
      <a href={inLanguage(organisationPaths.show(slug), language)}>{name}</a>
    </ButtonRow>,
    phone ? (
      <ButtonRow>
        <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
      </ButtonRow>
    ) : null,
    kind,
  ]);
  return <Table id="lijst" caption={m.listTitle} columns={columns} rows={rows} />;
}
