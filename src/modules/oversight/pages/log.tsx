// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Field } from "#ui/form/field.tsx";
import { SearchPanel } from "#ui/form/search-panel.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Pagination } from "#ui/navigate/pagination.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { accountsIn, type LogAnswer, type LogQuestion, readLog, logPage as rowsOnPage } from "../log.ts";
import { logTexts } from "../messages/log.ts";
import { oversightPaths } from "../paths.ts";
import { addressOf, csvAddress, questionIn } from "./question.ts";
import { aboutOf, momentOf, whatOf, whoOf, whyOf } from "./words.ts";

/** The log, by who acted and by days; about one person while her question is handled. */
export const logPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(logTexts, language);
    const asked = questionIn(c);
    const page = Math.max(1, Math.min(10_000, Math.floor(Number(c.req.query("pagina") ?? 1)) || 1));
    const accounts = await accountsIn(db, actor, asked);
    const answer = await readLog(db, actor, asked, page).catch((error) => {
      if (error instanceof NotFound) return null;
      throw error;
    });
    const wrong = Temporal.PlainDate.compare(asked.from, asked.until) > 0;
    const view = (
      <>
        <BackLink href={inLanguage(oversightPaths.desk, language)} language={language} />
        <Heading level={1}>{m.title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        {Search(asked, accounts, c)}
        {wrong ? <StatusMessage>{m.periodWrong}</StatusMessage> : null}
        {answer ? Found(answer, asked, page, language) : <EmptyState title={m.none}>{m.notKnown}</EmptyState>}
      </>
    );
    if (answer === null) c.status(404);
    return c.render(view, { title: m.title, current: "desk", hidden: true });
  },
};

function Search(asked: LogQuestion, accounts: readonly { id: string; name: string }[], c: Context<Env>) {
  const { language } = c.var;
  const m = speak(logTexts, language);
  const options = accounts.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SearchPanel
      action={inLanguage(oversightPaths.log, language)}
      label={m.searchLabel}
      button={m.search}
      language={language}
      more={
        <Field
          name="persoon"
          label={m.person}
          hint={m.personHint}
          inputmode="numeric"
          width="short"
          autocomplete="off"
          value={asked.person ?? ""}
        />
      }
    >
      <Field type="date" name="van" label={m.from} value={asked.from.toString()} />
      <Field type="date" name="tot" label={m.until} value={asked.until.toString()} />
      <Field type="select" name="wie" label={m.account} options={options} empty={m.everybody} value={asked.account} />
    </SearchPanel>
  );
}

function Found({ rows: found, total, names }: LogAnswer, asked: LogQuestion, page: number, language: Language) {
  const m = speak(logTexts, language);
  if (total === 0) return <EmptyState title={m.none}>{m.noneText}</EmptyState>;
  const columns = [
    { label: m.when, rowHeader: true },
    { label: m.who },
    { label: m.what },
    { label: m.about },
    { label: m.why },
  ];
  const rows = found.map((row) => [
    momentOf(row, language),
    whoOf(row, names, language),
    row.outcome === 0 ? whatOf(row, language) : `${whatOf(row, language)} (${m.refused})`,
    aboutOf(row, language),
    whyOf(row, language),
  ]);
  const log = inLanguage(oversightPaths.log, language);
  return (
    <>
      <StatusMessage>{m.found(total)}</StatusMessage>
      <Table caption={m.title} columns={columns} rows={rows} />
      <Pagination
        page={page}
        pages={Math.ceil(total / rowsOnPage)}
        href={(n) => addressOf(log, asked, n)}
        language={language}
      />
      <Paragraph>{m.csvText}</Paragraph>
      <ButtonRow>
        <ButtonLink href={csvAddress(asked)}>{m.csv}</ButtonLink>
      </ButtonRow>
    </>
  );
}
