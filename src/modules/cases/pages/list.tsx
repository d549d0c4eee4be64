// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { fullName, personsById } from "#modules/people/index.ts";
import { teamsById } from "#modules/teams/index.ts";
import { can, teamsOf } from "#platform/access/actor.ts";
import type { Env } from "#platform/http/env.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { toLocal } from "#platform/time/time.ts";
import { ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatDate } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { LinkList } from "#ui/show/link-list.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { StatusMessage } from "#ui/show/status-message.tsx";
import { Table } from "#ui/show/table.tsx";
import { emergencyTexts } from "../emergency/messages.ts";
import { emergencyPaths } from "../emergency/paths.ts";
import { handoversFor } from "../hand-over.ts";
import { caseList, closedLately, myCases, type OwnCaseLine } from "../lists.ts";
import { listTexts } from "../messages/list.ts";
import { paths } from "../paths.ts";
import { namesOf } from "./case-in.tsx";
import { Due, phaseWords, taskName } from "./step-words.tsx";

/** With whom I work and the one next step of each; what waits for my teams; the cases of my teams by number only. */
export const listPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(listTexts, language);
    const mine = await myCases(db, actor);
    const said: Record<string, string> = { gesloten: m.ended, overdracht: m.handedOver, antwoord: m.decided };
    const word = said[c.req.query("gedaan") ?? ""];
    const view = (
      <>
        <BackLink href={inLanguage("/beheer", language)} language={language} />
        {word ? <StatusMessage saved>{word}</StatusMessage> : null}
        <Heading level={1}>{m.title}</Heading>
        <Paragraph lead>{m.lead}</Paragraph>
        {mine.length === 0 ? <EmptyState title={m.mineNone}>{m.mineNoneText}</EmptyState> : await Mine(c, mine)}
        {await Waiting(c)}
        {await Closed(c)}
        {await Teams(c, new Set(mine.map(({ number }) => number)))}
      </>
    );
    return c.render(view, { title: m.title, current: "desk", hidden: true, staff: true });
  },
};

async function Mine(c: Context<Env>, mine: OwnCaseLine[]) {
  const { db, language } = c.var;
  const m = speak(listTexts, language);
  const known = await personsById(
    db,
    mine.flatMap(({ person, lead }) => [person, lead]),
  );
  const name = (id: string | null) => {
    const who = id ? known.get(id) : undefined;
    return who ? fullName(who) : m.nobody;
  };
  return (
    <Table
      id="mijn-trajecten"
      caption={m.mine}
      columns={[{ label: m.who, rowHeader: true }, { label: m.step }, { label: m.due }, { label: m.phase }]}
      rows={mine.map((line) => [
        <a href={inLanguage(paths.one(line.number), language)}>
          {name(line.person)} ({m.one(line.number).toLowerCase()})
        </a>,
        line.task ? taskName(line.task, language) : m.noStep,
        <Due due={line.due} language={language} />,
        phaseWords(line, language),
      ])}
    />
  );
}

/** Questions of other teams whether mine takes a case over. */
async function Waiting(c: Context<Env>) {
  const { db, actor, language } = c.var;
  const m = speak(listTexts, language);
  if (!can(actor, "case.lead")) return null;
  const asked = [];
  for (const { team, role } of teamsOf(actor))
    if (role === "coordinator") asked.push(...(await handoversFor(db, actor, team)));
  if (asked.length === 0) return null;
  const teams = await teamsById(
    db,
    asked.map(({ fromTeam }) => fromTeam),
  );
  return (
    <>
      <Heading level={2}>{m.handovers}</Heading>
      <LinkList
        label={m.handovers}
        items={asked.map(({ id, fromTeam, askedAt }) => ({
          href: inLanguage(paths.decideHandOver(id), language),
          title: m.handoverLine(teams.get(fromTeam)?.name ?? "–", formatDate(toLocal(askedAt), language)),
        }))}
      />
    </>
  );
}

/** What I led and closed lately, with the way to reopen. */
async function Closed(c: Context<Env>) {
  const { db, actor, language } = c.var;
  const m = speak(listTexts, language);
  const lines = await closedLately(db, actor);
  if (lines.length === 0) return null;
  return (
    <>
      <Heading level={2}>{m.closed}</Heading>
      <Paragraph>{m.closedText}</Paragraph>
      <LinkList
        label={m.closed}
        items={lines.map(({ number, closedAt }) => ({
          href: inLanguage(paths.reopen(number), language),
          title: m.closedLine(number, formatDate(toLocal(closedAt), language)),
        }))}
      />
    </>
  );
}

async function Teams(c: Context<Env>, mine: ReadonlySet<number>) {
  const { db, actor, language } = c.var;
  const m = speak(listTexts, language);
  const places = teamsOf(actor).filter(({ role }) => role !== "volunteer");
  const teams = await teamsById(
    db,
    places.map(({ team }) => team),
  );
  const parts = [];
  for (const [n, { team, role }] of places.entries()) {
    const { lines, hidden } = await caseList(db, actor, team);
    const names = await namesOf(
      db,
      lines.map(({ lead }) => lead),
    );
    const title = m.team(teams.get(team)?.name ?? "–");
    const maySee = (number: number) => mine.has(number) || role === "coordinator";
    parts.push(
      <>
        {lines.length === 0 ? (
          <>
            <Heading level={2}>{title}</Heading>
            <Paragraph>{m.teamNone}</Paragraph>
          </>
        ) : (
          <Table
            id={`team-${n + 1}`}
            caption={title}
            columns={[{ label: m.number, rowHeader: true }, { label: m.phase }, { label: m.due }, { label: m.owner }]}
            rows={lines.map((line) => [
              <TeamCase
                number={line.number}
                opens={maySee(line.number)}
                emergency={!mine.has(line.number) && can(actor, "emergency.use")}
                language={language}
              />,
              phaseWords(line, language),
              <Due due={line.due} language={language} />,
              names.get(line.lead ?? "") ?? m.nobody,
            ])}
          />
        )}
        {hidden > 0 ? (
          <Paragraph>
            <strong>{m.hidden(hidden)}</strong>. {m.hiddenWhy}
          </Paragraph>
        ) : null}
      </>,
    );
  }
  return <>{parts}</>;
}

interface TeamCaseProps {
  number: number;
  opens: boolean;
  emergency: boolean;
  language: Language;
}

/** The number, with the way in for who has one; for others the emergency button. */
function TeamCase({ number, opens, emergency, language }: TeamCaseProps) {
  const m = speak(listTexts, language);
  return (
    <ButtonRow>
      {opens ? <a href={inLanguage(paths.one(number), language)}>{m.one(number)}</a> : m.one(number)}
      {emergency ? (
        <a href={inLanguage(emergencyPaths.start(number), language)}>
          {speak(emergencyTexts, language).button}
          <span class="buurt-visually-hidden">: {m.one(number)}</span>
        </a>
      ) : null}
    </ButtonRow>
  );
}
