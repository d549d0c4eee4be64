// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Team } from "#modules/teams/index.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, type Language, speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { Facts } from "#ui/show/facts.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { PlainList } from "#ui/show/plain-list.tsx";
import type { Released } from "../gateway.ts";
import { type Insight, insightOf, teamsToSee, teamToSee } from "../insight.ts";
import { pages } from "../messages/pages.ts";
import { paths } from "../paths.ts";
import { isQuarter } from "../quarter.ts";
import { quarterWord, tablesInWords } from "../words.ts";
import { countWord, FigureTable, Pairs } from "./parts.tsx";

/** The first team of who coordinates; with more teams the page names the others. */
export const startPage: Page = {
  get: async (c) => {
    const [first] = await teamsToSee(c.var.db, c.var.actor);
    return c.redirect(inLanguage(paths.team(first!.number), c.var.language), 303);
  },
};

/** The team of the address. */
export const teamIn = (c: Context<Env>): Promise<Team> => teamToSee(c.var.db, c.var.actor, Number(c.req.param("team")));

/** What the team brought about, over a quarter. */
export const insightPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(pages, language);
    const team = await teamIn(c);
    const asked = c.req.query("kwartaal") ?? null;
    if (asked !== null && !isQuarter(asked)) throw new NotFound("quarter");
    const insight = await insightOf(db, actor, team, asked);
    const others = (await teamsToSee(db, actor)).filter(({ id }) => id !== team.id);
    const title = m.titleOf(team.name);
    const view = (
      <>
        <BackLink href={inLanguage(paths.desk, language)} language={language} />
        <Heading level={1}>{title}</Heading>
        {others.length > 0 ? Others(others, language) : null}
        <Heading level={2}>{m.now}</Heading>
        <ButtonRow>
          <ButtonLink href={inLanguage(paths.meeting(team.number), language)}>{m.meeting}</ButtonLink>
          <ButtonLink href={inLanguage(paths.workload(team.number), language)}>{m.workload}</ButtonLink>
        </ButtonRow>
        {Quarter(team, insight, language)}
        <Paragraph>
          <a href={inLanguage(paths.how, language)}>{m.how}</a>
        </Paragraph>
      </>
    );
    return c.render(view, { title, current: "desk", hidden: true });
  },
};

function Others(teams: readonly Team[], language: Language) {
  return (
    <nav aria-label={speak(pages, language).teams}>
      <PlainList>
        {teams.map(({ name, number }) => (
          <li>
            <a href={inLanguage(paths.team(number), language)}>{name}</a>
          </li>
        ))}
      </PlainList>
    </nav>
  );
}

function Quarter(team: Team, { quarter, quarters, released, areas }: Insight, language: Language) {
  const m = speak(pages, language);
  if (!quarter || !released) return <EmptyState title={m.none}>{m.noneText}</EmptyState>;
  return (
    <>
      <Heading level={2}>{quarterWord(quarter, language)}</Heading>
      <Paragraph>{m.lead}</Paragraph>
      {quarters.length > 1 ? (
        <nav aria-label={m.quarters}>
          <PlainList>
            {quarters
              .filter((one) => one !== quarter)
              .map((one) => (
                <li>
                  <a href={inLanguage(paths.quarter(team.number, one), language)}>{quarterWord(one, language)}</a>
                </li>
              ))}
          </PlainList>
        </nav>
      ) : null}
      <Short released={released} language={language} />
      {tablesInWords(released, areas, language).map((table) => (
        <FigureTable table={table} language={language} />
      ))}
      <Pairs pairs={released.pairs} language={language} />
      <Heading level={2}>{m.files}</Heading>
      <ButtonRow>
        <ButtonLink href={inLanguage(paths.csv(team.number, quarter), language)}>{m.csv}</ButtonLink>
        <ButtonLink href={inLanguage(paths.json(team.number, quarter), language)}>{m.json}</ButtonLink>
      </ButtonRow>
    </>
  );
}

function Short({ released, language }: { released: Released; language: Language }) {
  const m = speak(pages, language);
  return (
    <>
      <Heading level={3}>{m.short}</Heading>
      <Facts
        facts={[
          { term: m.casesOpened, value: countWord(released.casesOpened, language) },
          { term: m.advice, value: countWord(released.advice, language) },
        ]}
      />
    </>
  );
}
