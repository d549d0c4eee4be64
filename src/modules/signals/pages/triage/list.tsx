// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, type Spoken, speak } from "#platform/i18n/i18n.ts";
import { now } from "#platform/time/time.ts";
import { Button, ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { Form } from "#ui/form/form.tsx";
import { Figures, SideLayout } from "#ui/navigate/staff.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatElapsed, formatNumber } from "#ui/show/format.ts";
import { greeting } from "#ui/show/greeting.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { listWords } from "../../messages/triage.ts";
import { paths } from "../../paths.ts";
import { nameOfWorker } from "../../triage/names.ts";
import { type Work, type WorkLine, type WorkTab, workList, workTabs } from "../../triage/work.ts";
import { codeWord, signsInWords, urgencyOf, whoInWords } from "./words.ts";

type M = Spoken<typeof listWords>;
/** In the address: "?toon=nieuw". */
const tabName: Record<WorkTab, string> = { all: "alles", new: "nieuw", mine: "mijn", waiting: "wacht" };
const said = { terug: "gaveBack", klaar: "closedNow" } as const;

/** The morning list of the team: what waits, how soon, and one button. */
export const listPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(listWords, language);
    const tab = workTabs.find((one) => tabName[one] === c.req.query("toon")) ?? "all";
    const page = Math.min(500, Math.max(1, Number.parseInt(c.req.query("blad") ?? "1", 10) || 1));
    const work = await workList(db, actor, tab, page);
    const name = await nameOfWorker(db, actor);
    const done = said[c.req.query("gedaan") as keyof typeof said];
    const title = `${greeting(name, language)}. ${newInWords(work.counts.new, m)}`;
    const view = (
      <SideLayout items={sideItems(work, m, language)} current={hrefOf(tab, language)} label={m.tabs}>
        {done ? <StatusMessage saved>{m[done]}</StatusMessage> : null}
        <Heading level={1} looks={2}>
          {title}
        </Heading>
        <Figures figures={figures(work.counts, m, language)} />
        {work.counts.hidden > 0 ? <Paragraph>{hiddenInWords(work.counts.hidden, m)}</Paragraph> : null}
        {work.lines.length > 0 ? WorkTable(c, work.lines, m) : <EmptyState title={m.none}>{m.noneText}</EmptyState>}
        {Turning(work, tab, page, m, language)}
        <Paragraph>{m.foot}</Paragraph>
        <details class="buurt-filter">
          <summary>{m.order}</summary>
          <Paragraph>{m.orderText}</Paragraph>
          <Paragraph>{m.orderClocks}</Paragraph>
        </details>
      </SideLayout>
    );
    return c.render(view, { title: m.title, staff: true, hidden: true, current: "desk" });
  },
};

const newInWords = (n: number, m: M): string => (n === 0 ? m.newNone : n === 1 ? m.newOne : m.newMany(n));

const hiddenInWords = (n: number, m: M): string => `${n === 1 ? m.hiddenOne : m.hiddenMany(n)} ${m.hiddenWhy}`;

const hrefOf = (tab: WorkTab, language: Language): string =>
  `${inLanguage(paths.list, language)}${tab === "all" ? "" : `?toon=${tabName[tab]}`}`;

function sideItems({ counts }: Work, m: M, language: Language) {
  const urgent = counts.new > 0;
  return [
    { href: hrefOf("all", language), label: m.tabAll },
    { href: hrefOf("new", language), label: m.tabNew, count: counts.new, urgent },
    { href: hrefOf("mine", language), label: m.tabMine, count: counts.mine },
    { href: hrefOf("waiting", language), label: m.tabWaiting, count: counts.waiting },
    ...(counts.held > 0 ? [{ href: inLanguage(paths.held, language), label: m.tabHeld, count: counts.held }] : []),
    { href: inLanguage(paths.onBehalf, language), label: m.add },
  ];
}

function figures({ new: fresh, today, days, overdue }: Work["counts"], m: M, language: Language) {
  const rounded = days === null ? null : Math.round(days * 10) / 10;
  const inDays =
    rounded === null ? m.noDays : (rounded === 1 || rounded < 2 ? m.dayOne : m.days)(decimal(rounded, language));
  return [
    { value: String(fresh), label: fresh === 1 ? m.figureNewOne : m.figureNew },
    { value: String(today), label: today === 1 ? m.figureTodayOne : m.figureToday },
    { value: inDays, label: m.figureDays },
    { value: String(overdue), label: m.figureOverdue },
  ];
}

const decimal = (n: number, language: Language): string => formatNumber(n, language);

function WorkTable(c: Context<Env>, lines: WorkLine[], m: M) {
  const { language } = c.var;
  return (
    <Table
      id="signalen"
      caption={m.caption}
      columns={[
        { label: m.howSoon },
        { label: m.who, rowHeader: true },
        { label: m.seen },
        { label: m.holder },
        { label: m.doing },
      ]}
      rows={lines.map((line) => [
        <Soon line={line} language={language} />,
        <Who line={line} language={language} />,
        <Seen line={line} language={language} />,
        line.holder === null ? m.nobody : line.holder || m.unknownHolder,
        <Doing line={line} language={language} />,
      ])}
    />
  );
}

interface LineProps {
  line: WorkLine;
  language: Language;
}

function Soon({ line, language }: LineProps) {
  const { level, word, detail } = urgencyOf(line, language);
  return (
    <>
      <span class={`buurt-prio buurt-prio--${level}`}>{word}</span>
      <br />
      <small>{detail}</small>
    </>
  );
}

const nameOf = ({ who, ageBand, entryType }: WorkLine, language: Language): string =>
  entryType === "C" ? speak(listWords, language).adviceAsked : whoInWords(who, ageBand, language);

function Who({ line, language }: LineProps) {
  const m = speak(listWords, language);
  return (
    <>
      <a href={inLanguage(paths.signal(line.number), language)}>{nameOf(line, language)}</a>
      <br />
      <small class="buurt-plain">{[line.area, m.signalNumber(line.number)].filter(Boolean).join(" · ")}</small>
    </>
  );
}

function Seen({ line, language }: LineProps) {
  const m = speak(listWords, language);
  const from = line.organisation ?? codeWord("role", line.reporterRole, language);
  const what = line.entryType === "C" ? m.adviceAsked : signsInWords(line.signs, language);
  return (
    <>
      {what || (line.kind === "referral" ? m.referral : m.nothingTicked)}
      <br />
      <small>{`${from} · ${formatElapsed(line.receivedAt, now(), language)}`}</small>
    </>
  );
}

function Doing({ line, language }: LineProps) {
  const m = speak(listWords, language);
  const about = `${nameOf(line, language)}, ${m.signalNumber(line.number)}`;
  if (line.status !== "received")
    return (
      <ButtonLink href={inLanguage(paths.signal(line.number), language)} small about={about}>
        {m.open}
      </ButtonLink>
    );
  return (
    <Form action={inLanguage(paths.claim(line.number), language)} inline>
      <Button small about={about}>
        {m.claim}
      </Button>
    </Form>
  );
}

function Turning({ more }: Work, tab: WorkTab, page: number, m: M, language: Language) {
  if (!more && page === 1) return null;
  const at = (n: number) => {
    const href = hrefOf(tab, language);
    return `${href}${href.includes("?") ? "&" : "?"}blad=${n}`;
  };
  return (
    <ButtonRow>
      {page > 1 ? <ButtonLink href={at(page - 1)}>{m.previous}</ButtonLink> : null}
      {more ? <ButtonLink href={at(page + 1)}>{m.next}</ButtonLink> : null}
    </ButtonRow>
  );
}
