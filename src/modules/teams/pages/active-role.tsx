// SPDX-FileCopyrightText: Soepsteen contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from "zod";
import { activeRoleNames } from "#platform/access/actor.ts";
import { readForm } from "#platform/forms/read-form.ts";
import { NotFound } from "#platform/http/errors.ts";
import type { Page } from "#platform/http/routes.ts";
import { inLanguage, speak } from "#platform/i18n/i18n.ts";
import { Button } from "#ui/form/button.tsx";
import { ChoiceGroup } from "#ui/form/choice.tsx";
import { Form } from "#ui/form/form.tsx";
import { BackLink } from "#ui/navigate/breadcrumb.tsx";
import { Heading } from "#ui/show/heading.tsx";
import { Paragraph } from "#ui/show/paragraph.tsx";
import { activeRoleOf, chooseActiveRole } from "../active-role.ts";
import { teamWords } from "../messages/team.ts";
import { teamsPaths } from "../paths.ts";
import { Done } from "./done.tsx";

const schema = z.object({ role: z.enum(activeRoleNames) });

/** In which of two duties somebody works now, and the switch. */
export const activeRolePage: Page = {
  get: async (c) => {
    const now = activeRoleOf(c.var.actor);
    if (now === null) throw new NotFound("active role");
    const { language } = c.var;
    const m = speak(teamWords, language);
    const label = { team: m.activeTeam, funder: m.activeFunder };
    const view = (
      <>
        <BackLink href={inLanguage(teamsPaths.mine, language)} language={language} />
        <Done c={c} said={{ rol: m.activeSaved }} />
        <Heading level={1}>{m.activeTitle}</Heading>
        <Paragraph lead>{m.activeLead}</Paragraph>
        <Paragraph>{m.activeNow(label[now])}</Paragraph>
        <Form action={inLanguage(teamsPaths.activeRole, language)}>
          <ChoiceGroup
            name="role"
            legend={m.activeTitle}
            value={now}
            options={activeRoleNames.map((role) => ({ value: role, label: label[role] }))}
            language={language}
          />
          <Button>{m.activeButton}</Button>
        </Form>
      </>
    );
    return c.render(view, { title: m.activeTitle, hidden: true });
  },
  post: async (c) => {
    const { db, actor, session, language } = c.var;
    if (activeRoleOf(actor) === null || !session) throw new NotFound("active role");
    const form = await readForm(c, schema);
    const here = inLanguage(teamsPaths.activeRole, language);
    if (!form.ok) return c.redirect(here, 303);
    await chooseActiveRole(db, actor, session.tokenHash, form.values.role);
    return c.redirect(`${here}?gedaan=rol`, 303);
  },
};
