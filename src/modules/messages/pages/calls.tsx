// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { type Organisation, organisationsById } from "#modules/organisations/index.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { csvResponse } from "#platform/sheets/write-csv.ts";
import { Field } from "#ui/form/field.tsx";
import { SearchPanel } from "#ui/form/search-panel.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Alert } from "#ui/show/alert.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { type CallList, callList, organisationsToCallFor } from "../call-list.ts";
import { countFailed } from "../failed.ts";
import { callTexts } from "../messages/calls.ts";
import { paths } from "../paths.ts";
import { mayDecideAnything, mayExport } from "../policy.ts";
import { CallTable, LaterTable, WrittenTable } from "./call-tables.tsx";
import { momentWords, standing } from "./words.ts";

/** Where the desk is: the rooms do not know each other's pages. */
const desk = "/beheer";

/** Who is to be called, about what, before when. */
export const callsPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const asked = await askedOrganisation(c);
    const list = await callList(db, actor, asked.organisation);
    const m = speak(callTexts, language);
    const names = await organisationNames(c, list);
    const several = mayExport(actor) || asked.organisations.length > 1;
    const tables = { names: several ? names : new Map<string, string>(), language };
    const view = (
      <>
        <BackLink href={inLanguage(desk, language)} language={language} />
        {Said(c)}
        <Heading level={1}>{m.calls}</Heading>
        {several ? Filter(c, asked) : null}
        {list.now.length > 0 ? <Paragraph lead>{m.lead(list.now.length + list.more)}</Paragraph> : null}
        {list.now.length > 0 ? <CallTable calls={list.now} {...tables} /> : null}
        {list.more > 0 ? <Paragraph>{m.andMore(list.more)}</Paragraph> : null}
        {list.now.length === 0 ? <EmptyState title={m.allDone}>{m.allDoneText}</EmptyState> : null}
        {list.written.length > 0 ? <WrittenTable calls={list.written} {...tables} /> : null}
        {list.later.length > 0 ? <LaterTable calls={list.later} {...tables} /> : null}
        {await Others(c, asked.asked)}
      </>
    );
    return c.render(view, { title: m.calls, current: "desk", hidden: true });
  },
};

/** The same list for a spreadsheet: without numbers, full names and notes. */
export const callsCsvPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const asked = await askedOrganisation(c);
    const list = await callList(db, actor, asked.organisation);
    const names = await organisationNames(c, list);
    const m = speak(callTexts, language);
    const head = [m.code, m.who, m.about, m.onBehalfOf, m.before, m.from, m.standing];
    return csvResponse("bellijst", head, rows(list));
    function rows({ now, later }: CallList) {
      return [...now, ...later].map((call) => [
        call.code,
        call.who,
        call.label,
        call.organisation ? (names.get(call.organisation) ?? "") : c.var.site.name,
        momentWords(call.dueBy, language),
        momentWords(call.from, language),
        standing(call, language),
      ]);
    }
  },
};

async function organisationNames(c: Context<Env>, list: CallList): Promise<Map<string, string>> {
  const ids = [...list.now, ...list.later, ...list.written].flatMap(({ organisation }) => organisation ?? []);
  const found = await organisationsById(c.var.db, [...new Set(ids)]);
  return new Map(found.map(({ id, name }) => [id, name]));
}

export interface Asked {
  asked: string;
  /** Undefined: all; null: the site's own. */
  organisation: string | null | undefined;
  organisations: Organisation[];
}

/** Of which organisation the list is asked; an unknown one means all. */
export async function askedOrganisation(c: Context<Env>): Promise<Asked> {
  const organisations = await organisationsToCallFor(c.var.db, c.var.actor);
  const asked = c.req.query("voor") ?? "";
  if (asked === "site") return { asked, organisation: null, organisations };
  const found = organisations.find(({ slug }) => slug === asked);
  return { asked: found ? asked : "", organisation: found?.id, organisations };
}

function Filter(c: Context<Env>, { asked, organisations }: Asked) {
  const { language } = c.var;
  const m = speak(callTexts, language);
  const options = [
    ...organisations.map(({ slug, name }) => ({ value: slug, label: name })),
    ...(mayExport(c.var.actor) ? [{ value: "site", label: m.forSite }] : []),
  ];
  return (
    <SearchPanel action={inLanguage(paths.calls, language)} label={m.forWhom} button={m.show} language={language}>
      <Field
        name="voor"
        type="select"
        label={m.forWhom}
        value={asked}
        options={options}
        empty={m.forAll}
        language={language}
        optional={false}
      />
    </SearchPanel>
  );
}

/** Says what was done just now, by the word in the address. */
function Said(c: Context<Env>) {
  const m = speak(callTexts, c.var.language);
  const word = c.req.query("gedaan") ?? "";
  if (word === "bezet") return <Alert kind="info" title={m.wasTaken} />;
  if (word === "klaar") return <Alert kind="info" title={m.noMore} />;
  const said: Record<string, string> = { opgeschreven: m.written, vrij: m.released, hersteld: m.undone };
  return Object.hasOwn(said, word) ? <StatusMessage saved>{said[word]}</StatusMessage> : null;
}

async function Others(c: Context<Env>, asked: string) {
  const { db, language, actor } = c.var;
  const failed = mayDecideAnything(actor) ? await countFailed(db, actor) : 0;
  const m = speak(callTexts, language);
  const of = (path: string) => inLanguage(asked ? `${path}?voor=${asked}` : path, language);
  const items = [
    ...(mayDecideAnything(actor)
      ? [
          {
            href: inLanguage(paths.failed, language),
            title: failed > 0 ? `${m.failed} (${failed})` : m.failed,
            text: m.failedText,
          },
        ]
      : []),
    { href: of(paths.paper), title: m.paper, text: m.paperText },
    { href: inLanguage(paths.paperResults, language), title: m.paperResults },
    ...(mayExport(actor) ? [{ href: of(paths.csv), title: m.csv }] : []),
  ];
  return (
    <>
      <Heading level={2}>{m.others}</Heading>
      <LinkList items={items} label={m.others} />
    </>
  );
}
