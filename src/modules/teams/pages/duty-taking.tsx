// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Context } from "hono";
import { stepUp } from "#modules/accounts/index.ts";
import { fullName } from "#modules/people/index.ts";
import type { SiteRole } from "#platform/access/actor.ts";
import { isId } from "#platform/db/ids.ts";
import type { Env } from "#platform/http/env.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { speak } from "#platform/i18n/i18n.ts";
import { ConfirmPage } from "#ui/form/confirm-page.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { findDuty, isDuty, takeDuty } from "../duty.ts";
import { dutyWords } from "../messages/duty.ts";
import { teamsPaths } from "../paths.ts";

/** Asks whether a duty really goes, and takes it back. */
export const dutyTakingPage: Page = {
  get: async (c) => {
    await stepUp(c);
    const [id, role] = asked(c);
    const { person } = await findDuty(c.var.db, c.var.actor, id, role);
    const m = speak(dutyWords, c.var.language);
    const title = m.takeTitle(fullName(person), m[role]);
    const view = (
      <ConfirmPage
        title={title}
        button={m.takeButton}
        action={teamsPaths.dutyTaking(id, role)}
        back={teamsPaths.duties}
        language={c.var.language}
      >
        <Paragraph>{m.takeWhat}</Paragraph>
      </ConfirmPage>
    );
    return c.render(view, { title, staff: true, current: "desk" });
  },
  post: async (c) => {
    await stepUp(c);
    const [id, role] = asked(c);
    await takeDuty(c.var.db, c.var.actor, id, role);
    return c.redirect(`${teamsPaths.duties}?gedaan=terug`, 303);
  },
};

function asked(c: Context<Env>): [string, SiteRole] {
  const [id, role] = [c.req.param("person") ?? "", c.req.param("role") ?? ""];
  if (!isId(id) || !isDuty(role)) throw new NotFound("duty");
  return [id, role];
}
