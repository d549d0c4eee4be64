// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ButtonLink, ButtonRow } from "#ui/form/button.tsx";
import { EmptyState } from "#ui/show/empty-state.tsx";
import { formatPhone } from "#ui/show/format.ts";
import { Heading } from "#ui/show/heading.tsx";
import { Table } from "#ui/show/table.tsx";
import { teamWords } from "../messages/team.ts";
import { teamsPaths } from "../paths.ts";
import { mayEditTeam } from "../policy.ts";
import { areasServedBy, teamsFor } from "../team.ts";
import { Done } from "./done.tsx";

/** All teams for who keeps them; the own ones for who works in one. */
export const listPage: Page = {
  get: async (c) => {
    const { db, actor, language } = c.var;
    const m = speak(teamWords, language);
    const found = await teamsFor(db, actor);
    const rows = [];
    for (const { id, number, name, phone } of found) {
      const areas = (await areasServedBy(db, id)).map((area) => area.name).join(", ");
      rows.push([<a href={teamsPaths.team(number)}>{name}</a>, areas || m.noBuurten, phone ? formatPhone(phone) : ""]);
    }
    const columns = [{ label: m.team, rowHeader: true }, { label: m.buurten }, { label: m.phone }];
    const view = (
      <>
        <Done c={c} said={{ gestopt: m.stopped }} />
        <Heading level={1}>{m.listTitle}</Heading>
        {mayEditTeam(actor) ? (
          <ButtonRow>
            <ButtonLink href={teamsPaths.add}>{m.add}</ButtonLink>
          </ButtonRow>
        ) : null}
        {found.length === 0 ? (
          <EmptyState title={m.none} />
        ) : (
          <Table id="teams" caption={m.listCount(found.length)} columns={columns} rows={rows} />
        )}
      </>
    );
    return c.render(view, { title: m.listTitle, staff: true, current: "desk" });
  },
};
