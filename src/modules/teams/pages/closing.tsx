// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import type { Env } from "#platform/http/env.ts";
import { Forbidden } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { teamWords } from "../messages/team.ts";
import { teamsPaths } from "../paths.ts";
import { mayEditTeam } from "../policy.ts";
import { closeTeam, type Team } from "../team.ts";
import { teamIn } from "./team-in.ts";

/** Asks whether a team really stops, and closes it. */
export const closingPage: Page = {
  get: async (c) => {
    const { number, name } = await edited(c);
    const m = speak(teamWords, c.var.language);
    const view = (
      <ConfirmPage
        title={m.stopTitle(name)}
        button={m.stopButton}
        action={teamsPaths.closing(number)}
        back={teamsPaths.team(number)}
        language={c.var.language}
      >
        <Paragraph>{m.stopWhat}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title: m.stopTitle(name), staff: true, current: "desk" });
  },
  post: async (c) => {
    const { number } = await edited(c);
    await closeTeam(c.var.db, c.var.actor, number);
    return c.redirect(`${teamsPaths.all}?gedaan=gestopt`, 303);
  },
};

async function edited(c: Context<Env>): Promise<Team> {
  const team = await teamIn(c);
  if (!mayEditTeam(c.var.actor)) throw new Forbidden("close team");
  return team;
}
