// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { Table } from "#ui/show/table.tsx";
import { workloadOf } from "../insight.ts";
import { pages } from "../messages/pages.ts";
import { paths } from "../paths.ts";
import { teamIn } from "./insight.tsx";

/** Who of the team carries how much, to share it fairly. By name, not by size: it is no ranking. */
export const workloadPage: Page = {
  get: async (c) => {
    const { db, language } = c.var;
    const m = speak(pages, language);
    const team = await teamIn(c);
    const lines = await workloadOf(db, team);
    const title = `${m.workload}: ${team.name}`;
    const view = (
      <>
        <BackLink
          href={inLanguage(paths.team(team.number), language)}
          label={m.titleOf(team.name)}
          language={language}
        />
        <Heading level={1}>{title}</Heading>
        <Paragraph lead>{m.workLead}</Paragraph>
        <Table
          id="werk"
          caption={m.workload}
          columns={[
            { label: m.name, rowHeader: true },
            { label: m.cases, numeric: true },
            { label: m.signals, numeric: true },
            { label: m.overdue, numeric: true },
          ]}
          rows={lines.map(({ name, away, cases, signals, overdue }) => [
            name === null ? m.leftTeam : away ? m.away(name) : name,
            String(cases),
            String(signals),
            String(overdue),
          ])}
        />
      </>
    );
    return c.render(view, { title, current: "desk", hidden: true });
  },
};
